"""The words and names the finders know: nouns in YAML beside this file, read here and nowhere else.

Each `<noun>.yml` has its shape in `<noun>.py`. `load()` reads them all and raises one VocabularyError that
holds every fault of every file, with file and line. `noun` is what the shapes have in common, `checked` reads a
file against one, `kept` keeps what was read. Grammar lives in the finders, in Python; no regular expression in YAML.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

from generator.errors import VocabularyError
from generator.vocabulary.bodies import Bodies
from generator.vocabulary.credits import Credits
from generator.vocabulary.dates import Dates
from generator.vocabulary.elements import Elements
from generator.vocabulary.figures import Figures
from generator.vocabulary.kept import keep, kept
from generator.vocabulary.measures import Measures
from generator.vocabulary.meeting_points import MeetingPoints
from generator.vocabulary.noise import Noise
from generator.vocabulary.noun import Noun
from generator.vocabulary.outcome_points import OutcomePoints
from generator.vocabulary.outcomes import Outcomes
from generator.vocabulary.people import People
from generator.vocabulary.places import Places
from generator.vocabulary.publishers import Publishers
from generator.vocabulary.quotes import Quotes
from generator.vocabulary.rounds import Rounds
from generator.vocabulary.salience import Salience
from generator.vocabulary.units import Units

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """One field for each `<noun>.yml`, of the same name."""

    dates: Dates
    credits: Credits
    elements: Elements
    figures: Figures
    units: Units
    outcomes: Outcomes
    outcome_points: OutcomePoints
    meeting_points: MeetingPoints
    places: Places
    rounds: Rounds
    salience: Salience
    measures: Measures
    noise: Noise
    publishers: Publishers
    quotes: Quotes
    people: People
    bodies: Bodies


MODELS: dict[str, type[Noun]] = {
    "dates": Dates,
    "credits": Credits,
    "elements": Elements,
    "figures": Figures,
    "units": Units,
    "outcomes": Outcomes,
    "outcome_points": OutcomePoints,
    "meeting_points": MeetingPoints,
    "places": Places,
    "rounds": Rounds,
    "salience": Salience,
    "measures": Measures,
    "noise": Noise,
    "publishers": Publishers,
    "quotes": Quotes,
    "people": People,
    "bodies": Bodies,
}


@cache
def load(folder: Path = FOLDER) -> Vocabulary:
    """Read and check every vocabulary file, or take what was kept of them. Raises VocabularyError with all faults at once."""
    if folder == FOLDER and (known := kept(folder)) is not None:
        return Vocabulary(**known)  # type: ignore[arg-type]
    from generator.vocabulary.checked import read  # only here: a vocabulary that was kept needs no YAML and no pydantic

    assert set(MODELS) == {f.name for f in fields(Vocabulary)}  # a slip in this file, not in a YAML
    faults: list[str] = []
    nouns = {name: read(model, folder / f"{name}.yml", faults) for name, model in MODELS.items()}
    if faults:
        raise VocabularyError(tuple(faults))
    if folder == FOLDER:
        keep(folder, nouns)  # type: ignore[arg-type]
    return Vocabulary(**nouns)  # type: ignore[arg-type]
