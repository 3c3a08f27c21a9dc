"""Earlier meetings in a place where two meet again, told by their time alone: "the first time there since July", "In the first, in
May last year", "a second round on 2 June". They count beside a meeting that is sure."""

from __future__ import annotations

from generator.find.meetings.cues import NTH
from generator.find.meetings.table.sides import Side
from generator.find.meetings.tie import Tie, two_of
from generator.find.meetings.ties.back import BACK
from generator.find.meetings.ties.phoned import RULE as CALLED_THEN
from generator.find.meetings.ties.there import AGAIN, THERE, been_there, maybe_there
from generator.find.meetings.ties.unplaced import RULE
from generator.find.meetings.words import Grammar
from generator.find.places import cities, parties
from generator.late import late
from generator.records import Article, Date, Sentence
from generator.vocabulary.places import Places

_LATER_ONE = rf"(?:{'|'.join(NTH.split()[1:])}|\d{{1,2}}(?:nd|rd|th))"
_EVENT = r"(?:talks|negotiations|rounds?|meetings?|sessions?|summit|encounter|gathering|consultations|dialogue)"
_IN = r"(?:,? ?(?:held |back )?(?:in|on|of|from|over|between)|,)?(?: (?:the|early|late|mid))? ?"
# "Returned to Lima for the first time since July last year", "the first talks there since July", "since the talks held in the same
# city last July", "the second there after the round of October 2025", "their last talks there, in May 2025".
_SINCE = late(
    rf"\b(?P<back>for the first time) since{_IN}$"
    rf"|\bfirst (?:[\w-]+ ){{0,2}}?(?:{_EVENT}|time|one) {THERE} since{_IN}$"
    rf"|\bsince (?:the |their |an? )?(?:[\w-]+ ){{0,3}}?{_EVENT},? (?:(?:held|that took place|which took place) )?{THERE}{_IN}$"
    rf"|\b(?:{_LATER_ONE}) (?:[\w-]+ ){{0,2}}?{THERE},? (?:after|following|since) (?:the |that |an? )?"
    rf"(?:(?:[\w-]+ )?(?:{_EVENT}|one))?{_IN}$"
    rf"|\b(?:[Tt]he|[Tt]heir) (?:last|previous|earlier|first) (?:[\w-]+ )?{_EVENT} {THERE}(?: (?:was|were|took place))?{_IN}$"
)
_BACK = late(rf"\b(?:returned|returning|returns?|back|came back|went back|reconvened|again)\b|{THERE}")
# "At Rosenbad, where the two teams had met in July": close behind the place.
_WHERE_HAD = late(
    r"(?: (?:on|this|last|over|in) [\w ]{2,20})?,? (?P<where>where) (?:[^.;:,]{1,70} )?"
    r"(?:(?:had|have|has) (?:(?:also|already|last|first|once|previously) )?|(?:last|first|already|once|previously) )"
    rf"(?:met|gathered|convened|negotiated|sat down|talked|bargained|haggled)(?: (?!to\b|and\b|but\b)[\w’'-]+){{0,5}}?{_IN}"
)
# "The delegations had last sat down in the city in June".
_HAD_MET = late(
    r"\b(?:had|have|has|last|already|previously|first|also) (?:last |already |first |previously |also |once )?"
    rf"(?:met|sat down|negotiated|talked|gathered|convened|bargained) (?:[\w-]+ ){{0,3}}?{THERE}{_IN}$"
)
# "In Cologny, where the first encounter also took place, on 10 May 2025": behind the place of the news, or a house in it.
_WHERE_FIRST = late(
    rf"\bwhere (?:the|their|an?) (?:(?:two|same) )?(?:first|previous|earlier|last|opening|preceding|initial) "
    rf"(?:[\w-]+ ){{0,3}}?{_EVENT}(?: (?:between|of) [^.;:,]{{3,50}}?)?"
    r" (?:(?:had|was|were|also|been|already|has) ){0,3}(?:held|hosted|staged|opened|taken place|took place|ended|concluded|begun)"
    rf"(?: as well| too)?{_IN}$"
)
# "In the first, in May last year, they agreed"; behind "the second the two sides have held in the Swiss city".
_AT_FIRST = late(
    rf"(?:(?:In|At|During) )?(?:[Tt]he|[Tt]heir) (?:first|earlier|previous|last|preceding)(?: one|,? {_EVENT})?"
    rf"(?: of (?:them|these|the two))?,?(?: (?:was|were|took place|came|held|which was held|had been held|which took place))?{_IN}"
)
# "The meeting was the second in Lima since"; "this March the talks in the old customs house ended badly", behind such a sentence.
_SECOND_IN = late(
    rf"\b(?:[Tt]he|[Tt]heir) {_LATER_ONE}(?: (?:time|one|round|meeting|session|such [a-z]+))? (?:[a-z]+ )?(?:in|at) $"
)
_THEN_IT = late(rf",? (?:the|their) (?:[\w-]+ ){{0,2}}?{_EVENT}\b")
_SECOND = late(rf"\b(?:{_LATER_ONE}|twice|again|back|returned)\b")
_TOLD_THERE = late(rf"\b{THERE}(?=[ ,.;])")
# "In May 2025, they agreed there".
_DID = late(r"\b(?:met|sat|spoke|agreed|negotiated|gathered|bargained|signed|struck|promised|settled)\b[^.;:]{0,40}?\bthere\b")
# "A second round on 2 June", behind "direct talks resumed in Lima on 16 May".
_NEXT_ONE = late(rf"(?:(?:In|At|During|After) )?[Aa] {_LATER_ONE} {_EVENT}(?: (?:followed|came|took place|was held))?,?{_IN}")
_BEGAN = late(r"\b(?:resumed|began|opened|started|kicked off|first|begun|launched)\b")
_THIS_CITY = late(r"\bin this (?:city|capital|town|resort)\b")
# So many sentences behind one that names a place "there" means it.
_REACH = 3


def met_there_before(
    article: Article, ties: list[tuple[Sentence, Tie]], dated: dict[int, list[Date]], g: Grammar, places: Places, people: list[Side]
) -> list[tuple[Sentence, Tie]]:
    """The ties of an article, with those to the earlier meetings in the places of the others, in the order of the text."""
    by_sentence: dict[int, list[Tie]] = {}
    tied: dict[str, Tie] = {}
    for _, t in ties:
        if t.place:
            tied.setdefault(t.place.name, t)
    for s, tie in ties:
        by_sentence.setdefault(s.n, []).append(tie)
    out: list[tuple[Sentence, Tie]] = []
    so_far: list[tuple[int, Tie]] = []
    for s in article.sentences:
        here = by_sentence.get(s.n, [])
        so_far += [(s.n, t) for t in here if t.place]
        if so_far and s.n in dated and s.kind != "caption":
            before = _earlier(article, s, so_far, here, dated[s.n], places, people)
            if before:
                here = [t for t in here if t.rule != RULE] + [before]
                so_far.append((s.n, before))
        if tied and s.kind != "caption" and maybe_there(article.text, s):
            more = list(been_there(article, s, here, tied, dated.get(s.n, []), g, places, people))
            here = [t for t in here if t.rule != BACK or not any(_is_told(t, o) for o in more)]
            for one in more:
                here = here if any(_is_told(one, o) or _is_a_calls(one, o) for o in here) else [*here, one]
        out += [(s, t) for t in here]
    return out


def _is_told(one: Tie, other: Tie) -> bool:
    """Whether two ties to one place overlap."""
    return (
        one.place is not None
        and other.place is not None
        and (one.place.name, True)
        == (
            other.place.name,
            one.start < other.end and other.start < one.end,
        )
    )


def _is_a_calls(one: Tie, call: Tie) -> bool:
    """Whether the day of a tie is that of a call: "a video conference on 3 May, which drew up what was signed here"."""
    return call.place is None and call.country is None and call.rule != RULE and call.end in (one.start, one.start - len("on "))


def _earlier(
    article: Article,
    s: Sentence,
    so_far: list[tuple[int, Tie]],
    here: list[Tie],
    dates: list[Date],
    places: Places,
    people: list[Side],
) -> Tie | None:
    text = article.text
    previous = article.sentences[s.n - 2] if s.n > 1 else None
    for d in dates:
        if d.iso is None or d.deadline or d.precision in ("vague", "decade", "year"):
            continue
        if any(t.place and (t.start <= d.start < t.end or t.rule == BACK) for t in here):
            continue
        if any(t.rule == CALLED_THEN and t.start <= d.start <= t.end for t in here):
            continue
        told, start = _told(text, s, so_far, here, d), None
        if told:
            start = _begins(text, s, told, here, d, places, people)
        if start is None and previous and (told := _met_again(text, previous, so_far, places)):
            start = _the_first(text, s, d, places)
        if told and start is not None:
            return Tie(told.place, told.country, told.venue, start, d.end, AGAIN, noun="meeting", verb=True, series=True)
    return None


def _told(text: str, s: Sentence, so_far: list[tuple[int, Tie]], here: list[Tie], d: Date) -> Tie | None:
    """The tie whose place a sentence can mean by "there": the last before a date in it, else the last of the sentences before; by
    "in this city" the first, which is where the reporter sits."""
    own = [t for t in here if t.place and t.place.end <= d.start]
    n, last = so_far[-1]
    if not own and _THIS_CITY.search(text, s.start, d.start):
        return so_far[0][1]
    return own[-1] if own else last if s.n - n <= _REACH else None


def _begins(text: str, s: Sentence, told: Tie, here: list[Tie], d: Date, places: Places, people: list[Side]) -> int | None:
    """Where the words begin that make a date of a sentence the time of an earlier meeting in the place of `told`."""
    since = _SINCE.search(text, max(s.start, d.start - 140), d.start)
    by_them = since is not None and two_of(text, s.start, since.start(), places, people)
    again = by_them and since is not None and _BACK.search(text, s.start, since.start()) is not None
    if since and (not since["back"] or (again and (told in here or _TOLD_THERE.search(text, s.start, since.start())))):
        return since.start() + max(0, since.group().rfind("since ") + len("since ")) if "since " in since.group() else since.start()
    met = _HAD_MET.search(text, max(s.start, d.start - 100), d.start)
    if met and two_of(text, s.start, met.start(), places, people):
        return met.start()
    where_first = _WHERE_FIRST.search(text, max(s.start, d.start - 160), d.start)
    if where_first and not _elsewhere_before(text, s, where_first.start(), told, places):
        return where_first.start()
    had = _WHERE_HAD.fullmatch(text, told.place.end, d.start) if told.place and told in here else None
    if had and two_of(text, had.start("where"), had.end(), places, people):
        return had.start("where")
    if any(t.place for t in here) or next(cities(text, s.start, s.end, places), None):
        return None
    following = _NEXT_ONE.fullmatch(text, s.start, d.start)
    return following.start() if following and _a_series(text, s, told) else None


def _elsewhere_before(text: str, s: Sentence, where: int, told: Tie, places: Places) -> bool:
    """Whether a city of another country than that of `told` is named right before a "where"."""
    named = list(cities(text, max(s.start, where - 60), where, places))
    return bool(named) and named[-1].country != told.country


def _met_again(text: str, s: Sentence, so_far: list[tuple[int, Tie]], places: Places) -> Tie | None:
    """The tie to the place of which a sentence says that they met there a second time: "the second in the Swiss city"."""
    there = next(iter(_TOLD_THERE.finditer(text, s.start, s.end)), None)
    for n, t in so_far:
        if n == s.n and t.place and _SECOND_IN.search(text, s.start, t.place.start):
            return t
    if there is None or not _SECOND.search(text, s.start, s.end):
        return None
    owner = next(iter(parties(text, there.start(), there.end(), places)), None)
    if owner:
        return next((t for _, t in reversed(so_far) if t.country == owner.code), None)
    n, last = so_far[-1]
    return last if s.n - n <= _REACH else None


def _the_first(text: str, s: Sentence, d: Date, places: Places) -> int | None:
    """Where "the first, in May" begins, or the time of what they did "there", in a sentence behind one that they met again."""
    if next(cities(text, s.start, s.end, places), None):
        return None
    first = _AT_FIRST.fullmatch(text, s.start, d.start)
    did = _DID.search(text, s.start, s.end) or (d.start - s.start <= len("In the ") and _THEN_IT.match(text, d.end, s.end))
    return first.start() if first else d.start if did else None


def _a_series(text: str, s: Sentence, told: Tie) -> bool:
    """Whether what was told of a place is how meetings began there, in the same paragraph, or one of those that followed."""
    return told.rule == AGAIN or ("\n" not in text[told.end : s.start] and _BEGAN.search(text, told.start, told.end) is not None)
