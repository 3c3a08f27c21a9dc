"""Unknown names that other places of the article show to be people's: joined with somebody's, or called by the last word alone."""

from __future__ import annotations

from collections.abc import Iterable

from generator.find.gazetteer import city, fold
from generator.find.names.context import SAYS
from generator.find.names.kinds import body_kind, person_score
from generator.find.names.runs import Run
from generator.find.names.table import Entity
from generator.find.names.titles import split_titles
from generator.find.names.tokens import Tokens
from generator.find.names.words import Words

_BEFORE = frozenset({"said", "says", "added", "asked", "told"})
_JOINED = frozenset({"and", "or", "nor", "&"})


class Company:
    """What the people of an article, and the words that speak in it alone, tell of the names that nothing else shows."""

    def __init__(self, tokens: Tokens, runs: Iterable[Run], people: dict[tuple[str, ...], Entity], w: Words) -> None:
        self._tokens, self._w = tokens, w
        mentions = [m for e in people.values() for m in e.mentions if m.last > m.first]
        self._leads = {m.lead for m in mentions}
        self._lasts = {m.last for m in mentions}
        self._families = {e.surname for e in people.values()}
        self._lower = {tokens.low[i] for i in range(len(tokens)) if not tokens.capital[i]}
        self._speakers = {tokens.word[run.last] for run in runs if not run.shouted and self._speaks(run)}

    def has(self, run: Run) -> bool:
        """Whether the name is in such company, and may be a person's."""
        tokens = self._tokens
        lead = split_titles(tokens, run, self._w)
        name = [tokens.word[k] for k in range(lead, run.last + 1) if tokens.capital[k]]
        if lead > run.first and tokens.word[lead - 1] not in self._w.titles:
            return False  # "[New] York Communities"
        if len(name) != 2 or (len(name[0]) > 1 and name[0].isupper()) or person_score(tokens, lead, run.last, self._w) == 0:
            return False
        whole = tokens.surface(lead, run.last)
        if body_kind(tokens, lead, run.last, self._w) or city(fold(whole)) or whole in self._w.governments:
            return False
        if city(fold(name[0])) or self._is_word(name[0], run, lead) or (lead and tokens.low[lead - 1] in ("the", "a", "an")):
            return False
        found = name[1] in self._speakers or self._is_joined(run) or self._is_listed(run)
        if found:
            self._leads.add(run.first)
            self._lasts.add(run.last)
        return found

    def _is_word(self, first: str, run: Run, lead: int) -> bool:
        """Whether a name begins with a word that is none: what opens a sentence before a known name, a word of the text."""
        low = first.lower()
        opens = run.opens and lead == run.first and self._tokens.word[run.last] in self._families
        return (
            opens
            or low in self._lower
            or low.endswith(("ing", "ly"))
            or low in self._w.roles
            or low.removesuffix("s") in self._w.roles
        )

    def _is_joined(self, run: Run) -> bool:
        """ "Ann Lee and Raghav Iyengar": beside somebody who surely is a person, and who is named with as many words."""
        low = self._tokens.low
        before = run.first > 1 and low[run.first - 1] in _JOINED and run.first - 2 in self._lasts
        after = low[run.last + 1 : run.last + 2] in (["and"], ["or"], ["nor"]) and run.last + 2 in self._leads
        return before or after

    def _is_listed(self, run: Run) -> bool:
        """ "Ann Lee, Raghav Iyengar and Oto Zeman": between commas behind somebody, in a list that goes on with another name."""
        tokens, last = self._tokens, run.last
        if run.first < 2 or tokens.word[run.first - 1] != "," or run.first - 2 not in self._lasts or last + 3 >= len(tokens):
            return False
        behind = last + 2
        behind += tokens.word[last + 1] == "," and tokens.low[behind] == "and"
        goes_on = tokens.word[last + 1] in (",", "and") and all(
            tokens.capital[k] and tokens.touch(k - 1) for k in (behind, behind + 1)
        )
        return goes_on and tokens.capital[behind + 2 : behind + 3] != [True]

    def _speaks(self, run: Run) -> bool:
        """ "said Oltmann", "Mr Oltmann", and no "Oltmann said it": a word that speaks alone, as family names do."""
        tokens = self._tokens
        lead = split_titles(tokens, run, self._w)
        if lead != run.last or tokens.word[lead] in self._w.places or tokens.word[lead] in self._w.governments:
            return False
        before = tokens.word[lead - 1] if lead else ""
        if before in _BEFORE or before in self._w.courtesies:
            return True
        after = tokens.low[lead + 1 : lead + 4]
        return after[:1] != [] and after[0] in SAYS and "it" not in after
