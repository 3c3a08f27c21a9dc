"""The words that verbs are known by: grammar, and no vocabulary of any subject."""

from __future__ import annotations

AUXILIARIES = frozenset(
    "is are was were be been being has have had will would could may might can cannot should must shall do does did".split()
)
BE = frozenset("is are was were be been being".split())
# Present forms that many sentences with a number have, and that no ending shows.
PRESENT = frozenset(
    "need needs employ employs own owns want wants expect expects plan plans hold holds pay pays get gets make makes "
    "take takes give gives spend spends buy buys sell sells build builds use uses receive receives import imports "
    "export exports produce produces cost costs face faces earn earns raise raises offer offers require requires "
    "include includes cover covers operate operates run runs rely relies depend depends carry carries see sees put "
    "puts say says add adds fund funds provide provides supply supplies contain contains house houses serve serves "
    "generate generates store stores emit emits invest invests help helps aim aims cap caps limit limits keep keeps wait waits "
    "leave leaves".split()
)
# Further base forms that follow "to" without an article behind them.
BASE = frozenset(
    "answer process approve grant clear open reopen close start restart begin end finish complete launch finance "
    "cover reach deliver develop replace train hire recruit settle meet find keep extend join decide review lift ease "
    "relax secure save store clean".split()
)
DETERMINERS = frozenset("the a an its their his her our my your this that these those".split())
LEADING = DETERMINERS | frozenset("no any some every each of".split())
# What is said or thought: a clause of its own follows.
SAYS = frozenset(
    "say says reckon reckons estimate estimates forecast forecasts believe believes think thinks find finds show "
    "shows suggest suggests warn warns note notes predict predicts calculate calculates expect expects".split()
)
# Words that are as often adjectives or nouns.
DOUBTFUL = frozenset("top total average close set cost cut range run price".split())
CUTS = frozenset("cut set run".split())
# Conjunctions that look like prepositions, before a subject.
SUBORDINATE = frozenset("as after before since until once with".split())
MODALS = frozenset("will would could may might can should must".split())
HELPING = MODALS | {"did", "does", "do"}
INSIDE = frozenset("since so to not also already now still only just even never ever yet".split())
# What an infinitive hangs on.
INFINITIVE = frozenset(
    "want wants wanted plan plans planned expect expects expected agree agrees agreed fail fails failed seek seeks "
    "sought try tries tried need needs needed hope hopes hoped intend intends intended decide decides decided refuse "
    "refuses refused promise promises promised vow vows vowed pledge pledges pledged threaten threatens threatened "
    "aim aims aimed start starts started begin begins began continue continues continued has have had forced allowed "
    "asked told ordered urged required set about able unable likely due ready willing free going used meant supposed "
    "designed".split()
)
EACH = frozenset("each both all together then soon".split())
# Forms that are never anything but a verb.
ONLY_VERBS = frozenset(
    "gives wants takes makes gets keeps puts says brings includes requires receives provides sees builds sells buys pays "
    "becomes goes comes employs owns spends earns expects depends relies contains generates invests operates carries allows "
    "represents seeks sends seems applies involves enables ensures exceeds reduces attracts adds allocates "
    "appears tends continues".split()
)
# Nouns of change, many of which are verbs too.
CHANGE_NOUNS = frozenset(
    "drop fall decline decrease slump plunge slide dip cut reduction rise increase jump surge gain hike growth climb spike rebound "
    "recovery collapse contraction expansion improvement deterioration shrinkage swing raise uptick upturn downturn".split()
)
# Words behind a verb that belong to it.
PARTICLES = frozenset("up down out off back over away aside".split())
# Adverbs of place, time and measure behind a verb or a plural, that look like neither.
PLACES = frozenset(
    "later worldwide early more less apart away each today here there abroad alone together long high deep wide older earlier "
    "overall across back down north south east west inland offshore outside inside nearby once half".split()
)
