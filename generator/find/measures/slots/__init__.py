"""Frames: what a figure measures as slots (whose, what, where, which share), which claims compare.

frames asks them in turn: terms (of licences), decided (on them), spans (of time; longer: of duties), receivers (of licences),
applied (for them), quotas, shares (parts, of what wholes says; bought: of what somebody imports), counts, dealt (what somebody
makes or buys), moved (goods that move), duties, portions (of duties), prices, going_on (what goes on from the figure before).
guards is what is no head of a clause, weighed whether a sum is a price. Behind them carry fills what a clause leaves out, trade
whose exports it tells of, sides whose a duty is where only two can be meant; enough says whether it may be compared, bases what
a change is told against, includes what the article says that a figure takes in, and label gives the measure its name.
"""
