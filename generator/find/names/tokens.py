"""The words of a text with their positions: what every name and speaker rule walks over."""

from __future__ import annotations

from bisect import bisect_left

from generator.late import late

# A possessive ending is a token of its own; initials and U.S.-like abbreviations keep their stops; titles keep theirs.
# A word of small letters comes first: it is what most of a text is, and no other alternative can begin with it.
_TOKEN = late(
    r"[a-z]++(?![\w&’'\u2010-])"
    r"|(?:[A-Z]\.){2,}(?:-[A-Z][a-z]++(?![\w&’'-]))?|[A-Z][a-z]++-(?:[A-Z]\.){2,}|(?:Mr|Mrs|Ms|Dr|Sens?|Reps?|Gov|Gen|Lt|Col|Sgt|Cpl|Capt|Adm|Maj|Cmdr|Det|Supt|Insp|St|Prof|Rev|Jr|Sr|Hon|Inc|Corp|Ltd|Co|Cie"
    r"|Cde|Engr?|Ing|Lic|Smt|Mme|Mlle|Msgr|Mgr|Sra|Srta|Dra|Atty|Bpk|Ald|Cllr|Amb|Brig|Comdr|Pvt|Cst|Dott|Adv|Arq|Mx|Shri)\.(?!\w)|Dato[’'](?![\w])"
    r"|[A-Z]\.(?=[ \u00a0]?[A-Z])|A/S(?!\w)"
    r"|[’']s\b|[’']t(?=[ \u00a0][A-Z])"
    r"|\d+(?:[.,]\d+)*"
    r"|[^\W\d_]+(?:[-&\u2010](?=\w)\w+|[’'](?!s\b)(?=[^\W\d_])[^\W\d_]+)*"
    r"|--+|\S"
)


class Tokens:
    """Parallel lists over the words and signs of a text: `start`, `end`, `word`, `low` (lower case), `capital`."""

    def __init__(self, text: str) -> None:
        spans = [m.span() for m in _TOKEN.finditer(text)]
        self.text = text
        self.start = [a for a, _ in spans]
        self.end = [b for _, b in spans]
        self.word = [text[a:b] for a, b in spans]
        self.low = [w.lower() for w in self.word]
        self.capital = [w[0].isupper() for w in self.word]

    def __len__(self) -> int:
        return len(self.word)

    def at(self, offset: int) -> int:
        """The first token that starts at or after `offset`."""
        return bisect_left(self.start, offset)

    def surface(self, first: int, last: int) -> str:
        """The text from token `first` to token `last`, both included."""
        return self.text[self.start[first] : self.end[last]]

    def touch(self, i: int) -> bool:
        """Whether only one space (or nothing) stands between token `i` and the next."""
        return (
            i + 1 < len(self.word) and self.start[i + 1] - self.end[i] <= 1 and self.text[self.end[i] : self.start[i + 1]] != "\n"
        )
