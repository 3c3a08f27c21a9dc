"""Who states a figure, and as what: reported, planned, or on a condition.

stated asks in turn: judging (verbs that state without saying), cited (sources without a name), pointed ("the group says"),
resting (on the sentence beside), interview (an answer); scope is how far a source reaches. modality tells reports from plans
and conditions.
"""
