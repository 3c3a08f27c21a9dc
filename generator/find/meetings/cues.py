"""Words around a tie that make it a meeting of a negotiation: who sat there, which one it was. See find/meetings/judged."""

from __future__ import annotations

import re

from generator.late import late

NTH = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth"
    " seventeenth eighteenth nineteenth twentieth"
)
ORDINALS = {w: n for n, w in enumerate(NTH.split(), 1)}
ORDINAL = late(
    rf"\b({'|'.join(ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))[ -](?:\w+[ -]){{0,3}}?(?:round|session|meeting|summit)s?\b", re.I
)
BOTH = late(
    r"\b(?:both|the two|the three|all three|the four|all four) (?:sides|countries|governments|parties|delegations|powers"
    r"|leaders|presidents|ministers|teams|men"
    r"|rivals|heads of state)\b"
    r"|\b(?:ministers|officials|leaders|envoys|negotiators|delegates|delegations) (?:from|of) "
    r"(?:more than |over |some |about |nearly )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|dozens of"
    r"|several|many|both|all|the|these|those|twenty|thirty|forty|fifty) (?:countries|nations|governments|states)\b"
    r"|\b(?:the|both) (?:world['’]s )?two (?:largest |biggest |leading )?(?:economies|superpowers|giants|economic powers)\b"
    r"|\b(?:joint|intergovernmental|mixed|bilateral) (?:[\w-]+ ){0,2}?(?:committee|commission|sub-committee|subcommittee)\b"
    r"|\bworld['’]s two (?:largest|biggest|leading) (?:economies|powers|traders)\b"
    r"|\b(?:Mr|Ms|Mrs|President|Premier|Prime Minister)\.? [A-Z][\w-]+(?: [A-Z][\w-]+)? and "
    r"(?:Mr|Ms|Mrs|President|Premier|Prime Minister)\.? [A-Z]",
    re.I,
)
# "Earlier sessions", "the presidents": words that in an article on a negotiation mean its meetings, and its sides.
ONE_OF_THEM = late(
    r"\b(?:earlier|previous|last|next|latest|further|another|follow-up) (?:[\w-]+ )?"
    r"(?:rounds?|sessions?|meetings?|talks|encounters?|dialogue|consultations?|discussions|exchanges?|summits?)\b"
    r"|\b(?:they|the pair|each side|both|the two (?:last|first|had|have|met|meet|will|sat|spoke))\b"
    r"|\b(?:the|their) (?:two )?(?:\w+ )?"
    r"(?:negotiators|presidents|leaders|ministers|teams|delegations|envoys|chiefs|officials)\b(?! of (?!both|the two))",
    re.I,
)
CALLED_OFF = late(
    r"\b(?:put off|called off|postponed|cancelled|canceled|scrapped|shelved|slipped|never (?:took place|happened)"
    r"|(?:was|were) to have (?:been held|taken place|met))\b"
)
WORKING = late(
    r"\b(?:working-level|technical|expert-level|(?:vice-|sub-)?ministerial|high-level|cabinet-level|preparatory|follow-up)"
    r" (?:\w+ )?(?:sessions?|meetings?|dialogue|consultations?|discussions|encounter)\b"
)
# "Ministers from the bloc and several other countries": more than two, whom nobody counts.
MANY_STATES = late(
    r"\b(?:ministers|officials|leaders|envoys|negotiators|delegates|delegations) (?:from|of) [^.;:,]{2,40},? and "
    r"(?:(?:several|some|a dozen|[\w-]+) )?(?:other|further|more|partner|invited|allied) (?:countries|nations|governments|states)\b"
    r"|\b(?:ministers|officials|leaders|envoys|delegates|delegations) (?:from|of) (?:more than |over |some |about |nearly )?"
    r"(?:\d+|a dozen|dozens of|ten|twelve|fifteen|twenty|thirty|forty|fifty) (?:countries|nations|governments|states)\b",
    re.I,
)
# "The three countries": none of them a pair.
THREE = late(
    r"\b(?:the|all) (?:three|four|five|six) (?:[a-z]+ )?(?:states|sides|countries|governments|parties|delegations|powers|leaders"
    r"|presidents|ministers|teams|nations|partners|neighbours|neighbors)\b",
    re.I,
)
# "The decision fell late on Tuesday at a meeting in Lima": what the article is about came out of it.
NEWS = late(
    r"(?:But |And )?(?:The|This|Their) (?:\w+ )?(?:agreement|deal|accord|pact|truce|announcement|breakthrough"
    r"|understanding|compromise"
    r"|statement|decision|arrangement|framework|result|outcome|text)s? "
    r"(?:came|fell|was (?:reached|struck|sealed|announced|signed|taken|concluded|agreed|made)|followed|capped|emerged)\b"
)
