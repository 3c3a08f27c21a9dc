"""The shape of `outcomes.yml`: the words that tell what a meeting settled and what it left open."""

from __future__ import annotations

from generator.vocabulary.noun import Noun


class Outcomes(Noun):
    """`sides`: who can settle something, besides the parties by name; `matters`: what is negotiated; `pledges`: verbs of a
    side that binds itself; `acts` and `done`: what it binds itself to ("will lift", "would be lifted"); `quarrels`: what
    can be settled; `makes` and `made`: a verb and the result it brings about ("reached", "a framework"); `leaves`: verbs of
    a meeting's end, for what it ended with; `deals`: nouns for what was settled, and `binds`: the verbs that tell its
    content; `under`: how a sentence opens that tells its terms; `goes_on`: how one opens that goes on with them, and
    `terms`: the verbs that it needs; `open`: phrases that leave a matter open wherever they stand; `untold`: what is said
    of a thing that nobody can tell yet; `demands` and `wanted`: what a side still presses for; `remains`: what a matter can
    remain; `not_done`: verbs that, denied, leave it open; `views`: words of those who only comment or expect; `idle`: what
    is agreed in jest; `supposed`: words that make a clause a supposition; `effects`: what a meeting does to what was
    negotiated; `missing`: results that were not reached; `rifts` and `persists`: how sides stand that have not agreed, and that it
    goes on; `presses`: what somebody goes on doing who has not got it; `later`: to when or whom a matter is
    left; `imposed`: what one side laid on the other and can undo; `not_been`: verbs that, denied in the passive, leave a matter
    open; `silent`: what a text does not do that leaves one out; `comments`: what a refusal to speak is of;
    `wares`: what a side resumes or allows; `gives` and `stakes`: what a side gives up to the other, or gets; `bodies`: what two
    sides set up; `others`: whose doings are no government's, and `trades`: what is agreed among
    those. `binding` to `met` are the words of evidence that only together tell an outcome (see find/outcomes/evidence); `officials`
    and `commentators`: whose words report, and whose only comment; `comments_on`: how; `works`: what firms build; `lays`: how a
    side lays something on the other; `instruments`: what terms are told of; `no_terms`: what somebody will do
    that is none of them; `favoured`: whom a deal is for; `parts`: of what was agreed; `acted`: what two do together; `doing`,
    `presently`, `rights`: what a side is about to do, does or may do under a deal; `no_content`: verbs of a deal that tell nothing
    of it; `moods`: what makes of "will" a guess; `positions`: how a side states what it wants, `stances`: how one alone
    does, whatever stands beside it, `only_next`: what is wanted of the next meeting only, `at_tables`: who is a side besides, and
    `no_sides`: who is none; `sent_to`: to whom or when what is left is sent on; `provisions`: of what a text tells
    its terms, besides `instruments`;
    `settles`: what two that head a sentence do together;
    `barriers`: to trade, and `not_left`: words beside which one that stays was not left open;
    `collapses` and `brings`: how a meeting fails, and what one does that brings something; `at_work` and `in_debt`: the sides of
    talks on pay and on a debt, `at_stake`: what they deal in, and `work_terms`:
    what the first settle."""

    sides: tuple[str, ...]
    matters: tuple[str, ...]
    pledges: tuple[str, ...]
    acts: tuple[str, ...]
    done: tuple[str, ...]
    quarrels: tuple[str, ...]
    makes: tuple[str, ...]
    made: tuple[str, ...]
    deals: tuple[str, ...]
    binds: tuple[str, ...]
    leaves: tuple[str, ...]
    under: tuple[str, ...]
    goes_on: tuple[str, ...]
    terms: tuple[str, ...]
    open: tuple[str, ...]
    untold: tuple[str, ...]
    demands: tuple[str, ...]
    wanted: tuple[str, ...]
    remains: tuple[str, ...]
    not_done: tuple[str, ...]
    views: tuple[str, ...]
    idle: tuple[str, ...]
    supposed: tuple[str, ...]
    effects: tuple[str, ...]
    missing: tuple[str, ...]
    rifts: tuple[str, ...]
    persists: tuple[str, ...]
    presses: tuple[str, ...]
    later: tuple[str, ...]
    imposed: tuple[str, ...]
    not_been: tuple[str, ...]
    silent: tuple[str, ...]
    comments: tuple[str, ...]
    wares: tuple[str, ...]
    gives: tuple[str, ...]
    stakes: tuple[str, ...]
    bodies: tuple[str, ...]
    others: tuple[str, ...]
    trades: tuple[str, ...]
    binding: tuple[str, ...]
    results: tuple[str, ...]
    exchange: tuple[str, ...]
    trade: tuple[str, ...]
    failing: tuple[str, ...]
    lasting: tuple[str, ...]
    unsettled: tuple[str, ...]
    deferred: tuple[str, ...]
    apart: tuple[str, ...]
    undone_by_denial: tuple[str, ...]
    opinions: tuple[str, ...]
    counts: tuple[str, ...]
    wants: tuple[str, ...]
    met: tuple[str, ...]
    domestic: tuple[str, ...]
    officials: tuple[str, ...]
    commentators: tuple[str, ...]
    comments_on: tuple[str, ...]
    works: tuple[str, ...]
    lays: tuple[str, ...]
    instruments: tuple[str, ...]
    no_terms: tuple[str, ...]
    favoured: tuple[str, ...]
    parts: tuple[str, ...]
    doing: tuple[str, ...]
    presently: tuple[str, ...]
    rights: tuple[str, ...]
    acted: tuple[str, ...]
    no_content: tuple[str, ...]
    moods: tuple[str, ...]
    positions: tuple[str, ...]
    stances: tuple[str, ...]
    only_next: tuple[str, ...]
    at_tables: tuple[str, ...]
    no_sides: tuple[str, ...]
    sent_to: tuple[str, ...]
    provisions: tuple[str, ...]
    settles: tuple[str, ...]
    barriers: tuple[str, ...]
    not_left: tuple[str, ...]
    collapses: tuple[str, ...]
    brings: tuple[str, ...]
    at_work: tuple[str, ...]
    in_debt: tuple[str, ...]
    at_stake: tuple[str, ...]
    work_terms: tuple[str, ...]
