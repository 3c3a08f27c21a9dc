"""What keeps its force though the sides met: a barrier to trade that stays in place was left as it was, whatever stands around it.

"The licences for antimony, in force since March, remain in place" has no word of talks, and so few words that points say little.
But a tariff, a control or a ban that is told to stay, in an article on a meeting, is what the meeting did not change: all in the
annotated articles were told as left open, but where a truce or an exemption stays, a day or an agreement bounds it, or it is
supposed. So this verdict of the rules the points may not overrule. See find/outcomes/points.
"""

from __future__ import annotations

import re
from functools import lru_cache

from generator.late import late
from generator.text import either
from generator.vocabulary.outcomes import Outcomes

STAYS = "a barrier stays"
# What makes a barrier of a word that may be none: "the ban on imports", "the older controls", "licences required by Beijing".
_BY_FORM = (
    r"(?:controls?|bans?|checks|limits|licen[cs]es|permits) (?:on|for) (?:[\w-]+ ){0,2}"
    r"(?:export|import|sale|supply|shipment)s?"
    r"|(?:controls?|bans?|licen[cs]es|permits) (?:introduced|imposed|required|demanded)"
    r"|(?:the|those|these|other|older|earlier|existing|tighter) (?:[\w-]+ )?(?:controls|bans)"
)
# "Controls of April 4 on seven rare earths, including samarium,": what stands between it and its verb.
_OF_IT = (
    r"(?: (?:of|on|in|by|for|from|since|under|against|over|that|which|imposed|introduced|announced|placed|put|adopted|required)\b"
    r"[^,.;:“”\"]{1,80}?)?(?:, [^.;:“”\"]{2,90}?,)?"
)
_IN_FORCE = (
    r"(?:fully |firmly |largely |entirely )?(?:in (?:place|force|effect)|on the books|untouched|unchanged|intact|as before"
    r"|(?:where|as) (?:it|they) (?:is|are|was|were|stood))\b"
)
_CLAUSE = r"(?:^|[,;] (?:(?:and|but|yet|while|though|although|whereas) )?|\b(?:but|while|although|though|whereas|and|said|that) )"
# In front of the barrier, which heads the clause, stand a name and a kind: not "staff on duty", "the hotline for sanctions".
_NO_HEAD = late(r"(?<=\w )(?:on|off|for|with|about|behind|under|against)\b|\b(?:officials?|staff|teams?|offices?|groups?)\b", re.I)
# "If the talks fail", "When the truce ends": nobody knows whether it comes so.
_CONDITION = late(r"(?:If|Unless|Should|Were|As long as|So long as|Once|When|Until|Before)\b")
# "Until November", "for another year": for so long as somebody has set.
_BOUNDED = late(
    r"[^.;:]{0,60}?\b(?:until|till|through|if|unless|as long as|pending a"
    r"|for (?:another|an?|the next|\d+|one|two|three|six))\b"
)
# "Stays in place in accordance with the law, which the other side acknowledged": its own law, that one side only explains.
_OWN_LAW = late(
    r"\b(?:in (?:accordance|line) with|acknowledged|affirmed|by law|under (?:its|their|the) (?:own )?(?:laws?|constitution))\b"
)
_DOTS = late(r"\b([A-Z])\.([A-Z])\.")


# "… stays where it is": the verb, before which the barrier is looked for, no farther back than so many characters.
_VERB = late(
    rf" (?:(?:(?:will|would|are to|is to|also|all|both|thus|nevertheless) )?(?:remain|stay)(?:s|ed)? {_IN_FORCE}"
    rf"|(?:is|are) still {_IN_FORCE}|survived? (?:untouched|intact|unchanged|the (?:[\w-]+ )?(?:talks|round|meeting|summit))\b)"
)
BACK = 200


@lru_cache(maxsize=4)
def _patterns(o: Outcomes) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return (
        late(rf"{_CLAUSE}(?P<front>(?:[^,.;:“”\"]{{0,60}}?[^\w,.;:“”\"])?)(?:{either(o.barriers)}|{_BY_FORM})\b{_OF_IT}$", re.I),
        late(rf"\b(?:{either(o.not_left)})\b", re.I),
    )


def barrier_stays(text: str, o: Outcomes) -> bool:
    """Whether a sentence tells that a barrier to trade keeps its force, for no term that somebody set."""
    if _CONDITION.match(text) or _OWN_LAW.search(text):
        return False
    text = _DOTS.sub(r"\1\2", text)
    subject, not_left = _patterns(o)
    for verb in _VERB.finditer(text):
        m = subject.search(text[max(0, verb.start() - BACK) : verb.start()])
        if m and not _NO_HEAD.search(m["front"]) and not not_left.search(m.group()) and not _BOUNDED.match(text, verb.end()):
            return True
    return False
