"""Every record that crosses a stage border, in the order of the work. Frozen; imports nothing of ours.

Offsets are half-open ranges of Unicode code points into `Article.text`; `line` is the 1-based line of the seed; `s` lists
sentence numbers (1-based, as in the anchors `s<n>`); `sentence` is the verbatim text from the first of them to the last.
Dates are EDTF strings: `2025-08-10`, `2025-05`, `2025`, `XXXX-08-10` (year not known), `2025-06-11/2025-08-10` (range).
Field names follow the data contract (DESIGN.md 6); what is not known is None, never a guess.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Level = Literal["error", "warning", "note"]
Form = Literal["text", "markdown", "html"]
BlockKind = Literal["title", "heading", "paragraph", "item", "quotation", "caption"]
Bound = Literal["exact", "about", "nearly", "over", "at-least", "up-to", "under"]
Precision = Literal["day", "month", "quarter", "season", "year", "decade", "range", "relative", "vague"]
Direction = Literal["rise", "fall", "from-to"]
Change = Literal["by", "to"]
Modality = Literal["reported", "planned", "conditional"]
QuoteKind = Literal["statement", "fragment", "scare", "term", "title"]
OriginBasis = Literal["credited", "publisher", "inferred"]
Basis = Literal["stated", "metadata", "sidecar", "inferred"]
Verdict = Literal["single", "agree", "compatible", "differ"]
Value = int | float | tuple[int | float, int | float]


@dataclass(frozen=True, slots=True)
class Problem:
    """A soft fault: collected, shown, never swallowed. `seed` is the file's name, relative to the seeds folder."""

    seed: str | None
    line: int | None
    level: Level
    rule: str
    message: str

    def __str__(self) -> str:
        """`seed:line: message`, as terminals and editors know it; without what is not known."""
        where = "" if self.seed is None else f"{self.seed}:{self.line}: " if self.line else f"{self.seed}: "
        return where + self.message


# --- read: bytes -> Seed ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph-like piece of a seed, its white space already normal, in the order of the page.

    `lines` maps offsets in `text` to lines of the seed: ((0, 7), (81, 8)) says that a hard-wrapped paragraph starts on line
    7 and goes on with line 8 at offset 81. `hints` are what the markup says of it ("nav", "aside", "class:related"); empty
    for plain text.
    """

    text: str
    kind: BlockKind
    lines: tuple[tuple[int, int], ...]
    level: int = 0
    hints: tuple[str, ...] = ()

    @property
    def line(self) -> int:
        """The 1-based line of the seed on which the block begins."""
        return self.lines[0][1]


@dataclass(frozen=True, slots=True)
class Declared:
    """A field that the page or its front matter declares about itself; `basis` says where ("json-ld", "meta", …)."""

    field: str
    value: str
    basis: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """An editor's word on one fact, addressed by the fact's words. `line` is the line in the sidecar.

    `action`: change | drop | add | confirm | merge | judge; `kind`: figure | quote | date | speaker | round | name.
    `values` holds what to set, by the names of the data contract.
    """

    action: str
    kind: str
    words: str
    values: Mapping[str, object]
    by: str | None
    on: str | None
    note: str | None
    line: int


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What the editor says beside the seed; None where the sidecar is silent."""

    file: str
    publisher: str | None = None
    host: str | None = None
    title: str | None = None
    url: str | None = None
    author: str | None = None
    published: str | None = None
    licence: str | None = None
    language: str | None = None
    retold: bool = False
    note: str | None = None
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class Seed:
    """An input file as it arrived, decoded once: the only place that knows bytes, markup and encodings."""

    id: str
    file: str
    sha256: str
    form: Form
    blocks: tuple[Block, ...]
    declared: tuple[Declared, ...] = ()
    sidecar: Sidecar | None = None
    problems: tuple[Problem, ...] = ()


# --- strip: Seed -> Article ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Cut:
    """One removed piece of noise, with the reason ("repeated title", "share bar", "neighbouring story", …)."""

    line: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Credit:
    """Words that say where (part of) an article comes from: "(With inputs from agencies)", "told Al Jazeera".

    `name` is the origin's canonical name. `start`/`end` are None when the words stood in a cut (`line` still leads there).
    `whole` is true when the whole article is credited, false when it is one fact (the sentence it stands in).
    """

    name: str
    text: str
    line: int
    whole: bool
    rule: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of an article's text: half-open offsets, and the line of the seed on which it begins."""

    start: int
    end: int
    line: int
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Sentence:
    """`n` is 1-based over the whole text, titles and headings included; `kind` is that of its paragraph."""

    n: int
    start: int
    end: int
    line: int
    kind: BlockKind = "paragraph"


@dataclass(frozen=True, slots=True)
class Article:
    """The text after the cuts; it never changes again. Paragraphs are joined by one newline. A title and headings that
    stood in the seed are part of the text, as paragraphs of their kind."""

    id: str
    file: str
    sha256: str
    title: str | None
    publisher: str | None
    host: str | None
    author: str | None
    url: str | None
    language: str | None
    licence: str | None
    retold: bool
    published: str | None
    published_basis: str | None
    text: str
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    captions: tuple[Cut, ...] = ()
    cuts: tuple[Cut, ...] = ()
    restored: tuple[Cut, ...] = ()  # what a rule would have cut, with the reason why it stayed
    credits: tuple[Credit, ...] = ()
    sidecar: Sidecar | None = None
    problems: tuple[Problem, ...] = ()
    published_evidence: str | None = None


# --- find: Article -> Findings ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names or states something; `rule` names the rule that found it."""

    text: str
    start: int
    end: int
    s: tuple[int, ...]
    line: int
    rule: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity. `text` has its bound word and unit ("nearly 90 per cent"), not the verb of change.

    `unit`: percent, percentage_points, an ISO 4217 code, tonnes, days, years, people, count, …; `of` is the noun of a count,
    `per` what one unit is for ("a tonne", "a year"). `change`: "by" an amount of change, "to" the level reached. `slots` is
    what claims compare: quantity, whose, to, scope, … `key` and `score` are set by reduce, `origin` by collate.
    """

    id: str
    text: str
    value: Value
    unit: str
    of: str | None
    per: str | None
    bound: Bound
    direction: Direction | None
    change: Change | None
    modality: Modality
    measure: str | None
    slots: Mapping[str, str]
    when: str | None
    when_basis: str | None
    stated_by: str | None
    in_quote: str | None
    repeat_of: str | None
    sentence: str
    s: tuple[int, ...]
    line: int
    start: int
    end: int
    rule: str
    score: float = 0.0
    reasons: tuple[str, ...] = ()
    key: bool = False
    origin: str | None = None
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """Words between marks. `text` is everything between them. `speaker` is the resolved full name of a person, or a body;
    None for words that nobody is shown to have said. `relay`: told whom, in what. `denied`: the speaker says they are not so."""

    id: str
    text: str
    kind: QuoteKind
    score: float
    speaker: str | None
    speaker_as_written: str | None
    role: str | None
    body: str | None
    cue: str | None
    relay: str | None
    denied: bool
    sentence: str
    s: tuple[int, ...]
    line: int
    start: int
    end: int
    rule: str
    reasons: tuple[str, ...] = ()
    key: bool = False
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """Reported speech without quotation marks: the same as a quote, `text` being the reported content."""

    id: str
    text: str
    speaker: str | None
    speaker_as_written: str | None
    named: bool
    role: str | None
    body: str | None
    cue: str | None
    relay: str | None
    denied: bool
    sentence: str
    s: tuple[int, ...]
    line: int
    start: int
    end: int
    rule: str
    score: float = 0.0
    reasons: tuple[str, ...] = ()
    key: bool = False
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Date:
    """`iso` is None when the words name a time that cannot be placed. `precision`: day, month, quarter, season, year,
    decade, range, relative, vague. `what`: what happens then, in the sentence's own words, if that can be told."""

    id: str
    text: str
    iso: str | None
    precision: str
    basis: Basis | None
    evidence: str | None
    deadline: bool
    what: str | None
    sentence: str
    s: tuple[int, ...]
    line: int
    start: int
    end: int
    rule: str
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """One person as this article names them. `name` is the fullest form; `mentions` has every span, pronouns left out."""

    id: str
    name: str
    role: str | None
    body: str | None
    aliases: tuple[str, ...]
    mentions: tuple[Mention, ...]
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Body:
    """One organisation as this article names it. `kind`: ministry, company, agency, association, publisher, …, or None."""

    id: str
    name: str
    kind: str | None
    aliases: tuple[str, ...]
    mentions: tuple[Mention, ...]
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ElementMention:
    """`id` is the element's lower-case name in the vocabulary."""

    id: str
    mention: Mention


@dataclass(frozen=True, slots=True)
class GroupMention:
    """A named group of elements ("seven rare earths") with the members this article lists for it, if it does."""

    text: str
    members: tuple[str, ...]
    listing: Literal["full", "partial", "none"]
    mention: Mention


@dataclass(frozen=True, slots=True)
class Meeting:
    """A mention of one meeting of a negotiation. What the words do not tell is None; `collate` joins meetings to rounds.

    `place` is the city's English name, `country` its ISO 3166 code; `venue` is a place of another kind ("an air base in South
    Korea"); `ordinal` its number in a series ("the second round"); `parties` are country or bloc names in sorted order;
    `planned` when the sentence puts it ahead; `named` the parties that its own sentence names for themselves,
    `host` the one of its parties that was at home there; `lasted` how many days it took, where that is told of one that has
    ended; `firm` when one that is ahead is told as fixed.
    """

    place: str | None
    country: str | None
    venue: str | None
    ordinal: int | None
    when: str | None
    when_basis: str | None
    parties: tuple[str, ...]
    mention: Mention
    planned: bool = False
    marks: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    host: str | None = None
    lasted: int | None = None
    firm: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """A sentence that tells what a meeting settled or left open. `place` is the meeting's place if the words tell it."""

    kind: Literal["agreed", "open"]
    place: str | None
    mention: Mention


@dataclass(frozen=True, slots=True)
class Findings:
    """All facts of one article, each kind in the order of the text; `left_out` is what was read and is none."""

    figures: tuple[Figure, ...] = ()
    quotes: tuple[Quote, ...] = ()
    statements: tuple[Statement, ...] = ()
    dates: tuple[Date, ...] = ()
    elements: tuple[ElementMention, ...] = ()
    groups: tuple[GroupMention, ...] = ()
    people: tuple[Person, ...] = ()
    bodies: tuple[Body, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    credits: tuple[Credit, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A number (or marks) that was seen and refused, with the reason: `explain` shows it, nothing else does."""

    text: str
    start: int
    end: int
    rule: str
    why: str


# --- reduce: Findings -> Brief ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Point:
    """A sentence chosen for a summary or a bottom line, with why."""

    sentence: str
    n: int
    line: int
    why: str


@dataclass(frozen=True, slots=True)
class SentenceScore:
    """The score of a sentence (0 or more; the highest are kept first), with the reasons that gave it."""

    n: int
    score: float
    reasons: tuple[str, ...]
    kept: bool


@dataclass(frozen=True, slots=True)
class Brief:
    """The reduced article: the article, its findings with `key` set, and the few sentences that carry it."""

    article: Article
    findings: Findings
    summary: tuple[Point, ...]
    scores: tuple[SentenceScore, ...]


# --- collate: Briefs -> Edition --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Origin:
    """The independent root of a fact or an article, with how it is known and the words that show it."""

    name: str
    basis: OriginBasis
    evidence: str | None


@dataclass(frozen=True, slots=True)
class Cited:
    """A verbatim sentence of an article. `origins` and `articles` are those that report the same, where a list has been freed of
    repetitions (what a round settled and left open), and `also` are their sentences, the best first; empty elsewhere."""

    article: str
    sentence: str
    n: int
    line: int
    origins: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    also: tuple[Cited, ...] = ()


@dataclass(frozen=True, slots=True)
class FactRef:
    """A figure, quote, statement or date of an article, by its id there."""

    article: str
    id: str


@dataclass(frozen=True, slots=True)
class Revision:
    """A sentence that the version after `since` has new, has no more, or has in other words. `line` is that of the seed it stands
    in (`before` for what is gone), `n` its number in the latest version, None where it does not stand there."""

    since: str
    kind: Literal["new", "gone", "changed"]
    before: str | None
    after: str | None
    line: int
    n: int | None


@dataclass(frozen=True, slots=True)
class Reading:
    """One article in the edition: its brief, its origins, the rounds it speaks of, the versions it supersedes, and what changed
    from each of them to the next."""

    brief: Brief
    origins: tuple[Origin, ...]
    rounds: tuple[str, ...]
    versions: tuple[str, ...] = ()
    changes: tuple[Revision, ...] = ()

    @property
    def article(self) -> Article:
        """The article that was read."""
        return self.brief.article

    @property
    def findings(self) -> Findings:
        """All that its text states."""
        return self.brief.findings


@dataclass(frozen=True, slots=True)
class BottomLine:
    """A sentence that is a point of the bottom line, with the articles and origins behind it and why it was chosen."""

    article: str
    sentence: str
    n: int
    line: int
    origins: tuple[str, ...]
    articles: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Round:
    """One meeting of a negotiation. `evidence` are the sentences it was found by; `when` may be inferred (`when_basis`); `planned`
    when every mention puts it ahead."""

    id: str
    place: str | None
    venue: str | None
    country: str | None
    title: str
    when: str | None
    when_basis: str | None
    when_evidence: str | None
    parties: tuple[str, ...]
    participants: tuple[str, ...]
    articles: tuple[str, ...]
    evidence: tuple[Cited, ...]
    agreed: tuple[Cited, ...]
    open: tuple[Cited, ...]
    figures: tuple[FactRef, ...]
    quotes: tuple[FactRef, ...]
    dates: tuple[FactRef, ...]
    claims: tuple[str, ...]
    elements: tuple[str, ...]
    origins: tuple[str, ...]
    bottom_line: tuple[BottomLine, ...]
    previous: str | None
    next: str | None
    planned: bool = False


@dataclass(frozen=True, slots=True)
class Element:
    """`controls` are the sentences that report a control on it, with the status they report; `groups` those that list it as a
    member of a named group ("seven rare earths")."""

    id: str
    kind: Literal["element", "mineral"]
    symbol: str | None
    number: int | None
    name: str
    group: Literal["light", "heavy", "ungrouped"] | None
    controls: tuple[Control, ...]
    articles: tuple[str, ...]
    mentions: Mapping[str, int]
    evidence: tuple[Cited, ...]
    uses: tuple[Cited, ...]
    figures: tuple[FactRef, ...]
    quotes: tuple[FactRef, ...]
    rounds: tuple[str, ...]
    origins: tuple[str, ...]
    bottom_line: tuple[BottomLine, ...]
    groups: tuple[InGroup, ...] = ()


@dataclass(frozen=True, slots=True)
class InGroup:
    """A named group that an article lists the element in: its name as printed, all `members` that the article lists, in the order
    of the periodic table, whether that is all of it, and the sentence that names the group."""

    name: str
    members: tuple[str, ...]
    listing: Literal["full", "partial"]
    cited: Cited


@dataclass(frozen=True, slots=True)
class Control:
    """`status`: controlled, licensed, suspended, excluded, eased — as reported, in the cited sentence."""

    status: str
    when: str | None
    basis: str | None
    cited: Cited


@dataclass(frozen=True, slots=True)
class Role:
    """What somebody is, and at which body, as one article says it."""

    role: str | None
    body: str | None
    article: str


@dataclass(frozen=True, slots=True)
class Actor:
    """A person or a body over the whole edition (`kind` says which). `said_of`: sentences that name them without their
    speaking."""

    id: str
    kind: Literal["person", "body"]
    name: str
    sort: str | None
    aliases: tuple[str, ...]
    roles: tuple[Role, ...]
    articles: tuple[str, ...]
    figures: tuple[FactRef, ...]
    quotes: tuple[FactRef, ...]
    statements: tuple[FactRef, ...]
    said_of: tuple[Cited, ...]
    rounds: tuple[str, ...]
    origins: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Apart:
    """Another claim that looks like this one and is not, with the reason in words."""

    claim: str
    why: str


@dataclass(frozen=True, slots=True)
class Claim:
    """Figures of one measure and period, side by side. `low`/`high` are the hull of the members' intervals, None where
    unbounded. `origins` are counted apart from the verdict."""

    id: str
    measure: str
    slots: Mapping[str, str]
    when: str | None
    unit: str
    members: tuple[FactRef, ...]
    low: float | None
    high: float | None
    origins: tuple[str, ...]
    verdict: Verdict
    why: str
    apart: tuple[Apart, ...]


@dataclass(frozen=True, slots=True)
class Variant:
    """The same words of one speaker, printed differently; none is preferred."""

    speaker: str
    members: tuple[FactRef, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """A dated sentence. `deadline` is judged on the edition's day: ahead, passed, or None for what is no deadline; `changed_by`
    is the id of a later round that moved it."""

    date: str
    basis: str
    precision: str
    sentence: str
    n: int
    article: str
    line: int
    deadline: Literal["ahead", "passed"] | None
    changed_by: str | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """`seeds/_edition.yml`."""

    title: str = "Briefing"
    site_url: str | None = None
    publish: Literal["brief", "full"] = "brief"
    merge: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    rounds: tuple[Mapping[str, str], ...] = ()
    language: str = "en"
    lines: Mapping[str, int] = field(default_factory=dict)  # "merge <name>" and "round <id>": where it stands in the file


@dataclass(frozen=True, slots=True)
class Edition:
    """One whole build, with its day (ISO). Everything that is published is in here."""

    day: str
    generator: str
    settings: Settings
    bottom_line: tuple[BottomLine, ...]
    readings: tuple[Reading, ...]
    rounds: tuple[Round, ...]
    elements: tuple[Element, ...]
    people: tuple[Actor, ...]
    bodies: tuple[Actor, ...]
    claims: tuple[Claim, ...]
    variants: tuple[Variant, ...]
    timeline: tuple[Event, ...]
    problems: tuple[Problem, ...]
