"""What the planner gets, as records: decisions by conference and by task, and how good they are.

Every time is an aware instant with the offset of the conference's or unit's zone at that time. Nothing here is
measured by a wall clock, so the same plan is the same bytes.
"""

from __future__ import annotations

from datetime import date, datetime, timezone
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict
from pydantic_core import PydanticCustomError

from scheduler.scenario.grammar.day import FIRST_YEAR, LAST_YEAR
from scheduler.scenario.nouns import Scenario


def _possible(instant: datetime) -> datetime:
    """Refuse a time without an offset, between two minutes, or so far away that no calendar reaches it."""
    if instant.tzinfo is None:
        raise PydanticCustomError("instant_without_offset", "the time has no offset from UTC")
    if instant.second or instant.microsecond:
        raise PydanticCustomError("instant_with_seconds", "the time is not on a whole minute")
    if not FIRST_YEAR <= instant.year <= LAST_YEAR:
        values = {"year": instant.year, "first": FIRST_YEAR, "last": LAST_YEAR}
        raise PydanticCustomError("date_year_out_of_range", "the year {year} is out of range", values)
    return with_offset(instant)


def with_offset(instant: datetime) -> datetime:
    """The same moment with a bare offset for its zone.

    Times that share a zone are compared and subtracted by what its clock shows, which is wrong over the night on
    which the clock changes; times with offsets are compared as moments.
    """
    offset = instant.utcoffset()
    assert offset is not None
    return instant.replace(tzinfo=timezone(offset), fold=0)


Instant = Annotated[datetime, AfterValidator(_possible)]
"""A moment with its offset from UTC."""


class Record(BaseModel):
    """A frozen, strict piece of a plan."""

    model_config = ConfigDict(frozen=True, extra="forbid", serialize_by_alias=True, validate_by_name=True)


class Span(Record):
    """From a start to an end."""

    start: Instant
    end: Instant


Outcome = Literal["held", "merged", "skipped", "postponed"]


class ConferenceRecord(Record):
    """What was decided for one conference.

    ``parts`` maps each part to its span and ``sites`` each site to its hall (None while it is to be found); both
    are empty unless the conference is held. ``start`` and ``end`` are those of the first and last part, or of the
    ``host`` it is merged into. ``seats`` maps each group to the numbers from each unit (groups of a set) or at
    each site (other groups). ``attendees`` maps each requirement to those who go, ``stand_ins`` each absent
    person who is represented to the deputy.
    """

    outcome: Outcome
    host: str | None = None
    start: Instant | None = None
    end: Instant | None = None
    parts: dict[str, Span] = {}
    sites: dict[str, str | None] = {}
    seats: dict[str, dict[str, int]] = {}
    attendees: dict[str, tuple[str, ...]] = {}
    stand_ins: dict[str, str] = {}

    @property
    def represented(self) -> dict[str, str]:
        """Each deputy with the absent person for whom they go."""
        return {deputy: absent for absent, deputy in self.stand_ins.items()}


class Basis(Record):
    """Where a deadline comes from (căn cứ).

    ``stated``: the plan names it (``source`` says where); ``counted``: counted from the conference by a stated
    rule; ``derived``: as late as everything that follows allows; ``during``: it is the conference's own time.
    ``follows`` names what stands next behind a derived deadline: a task, or a conference.
    """

    kind: Literal["stated", "counted", "derived", "during"]
    source: str | None = None
    follows: str | None = None
    assumed: bool = False


class TaskRecord(Record):
    """What was decided for one task, and by when it must be done.

    ``due`` is what the unit is told, ``latest`` what the planner knows. ``contributions`` are the spans in which
    collaborators with an effort of their own do their part.
    """

    unit: str
    start: Instant
    end: Instant
    due: Instant
    latest: Instant
    basis: Basis
    contributions: dict[str, Span] = {}


class Score(Record):
    """One objective on this plan: its measure in its natural unit, and its weighted cost."""

    measure: int
    unit: str
    weight: int
    tier: str

    @property
    def cost(self) -> int:
        """Weight times measure."""
        return self.weight * self.measure


class Tier(Record):
    """How far one tier was solved. ``status`` is ``optimal`` or ``feasible``."""

    name: str
    objective: int
    bound: int
    status: Literal["optimal", "feasible"]

    @property
    def gap(self) -> int:
        """Distance from the proved bound, in the tier's own points."""
        return self.objective - self.bound


class Solver(Record):
    """How the plan came about."""

    status: Literal["optimal", "feasible"]
    tiers: tuple[Tier, ...] = ()
    seed: int = 0
    reproducible: bool = True
    ortools: str = ""


class Work(Span):
    """When a task was planned, by when it was due, and at the latest."""

    due: Instant
    latest: Instant


class Before(Record):
    """What a plan that was made again took over from the plan before, and how far the least change was proved.

    ``plan`` is the fingerprint of that plan. ``conferences`` are the records of those that had begun, ``tasks`` when
    those were planned that were to begin by then, or of which the scenario says how far they have come. Nothing that
    begins before ``freeze_until`` was to change. The scenario's own tiers are solved after ``tiers``, so whatever is
    proved of them holds for plans that change as little.
    """

    plan: str
    freeze_until: date | None = None
    conferences: dict[str, ConferenceRecord] = {}
    tasks: dict[str, Work] = {}
    tiers: tuple[Tier, ...] = ()


class FindingRecord(Record):
    """Something the planner should know: its kind, how grave, whom it concerns, and the facts of the sentence."""

    kind: str
    severity: Literal["error", "warning", "question", "note"]
    subject: tuple[str, ...]
    values: dict[str, str | int] = {}


class WaiverRecord(Record):
    """A rule that was set aside for one subject, and the reason given."""

    constraint: str
    subject: str
    reason: str


class Origin(Record):
    """Which scenario a plan answers: its id (the file's stem), variant, and the fingerprint of its normal form.

    ``alternative`` is what the plan is called if it is one of several to choose from, and not the scenario's own.
    """

    id: str
    variant: str | None = None
    alternative: str | None = None
    sha256: str
    resolved: Scenario

    @property
    def proposal(self) -> str | None:
        """What the plan proposes beside the scenario's own: its variant, its alternative, or both; None for its own."""
        return "/".join(filter(None, (self.variant, self.alternative))) or None


Further = str | int | tuple[str, ...] | None
"""A value that a plan keeps by family and key."""


class Plan(Record):
    """A whole plan, self-contained: it embeds the resolved scenario it answers.

    ``further`` has what families decide that have no records of their own: by family, then by the ids of the key
    joined by `` + ``.
    """

    format: Literal[1] = 1
    scenario: Origin
    solver: Solver
    conferences: dict[str, ConferenceRecord]
    tasks: dict[str, TaskRecord]
    scores: dict[str, Score] = {}
    findings: tuple[FindingRecord, ...] = ()
    waivers: tuple[WaiverRecord, ...] = ()
    further: dict[str, dict[str, Further]] = {}
    before: Before | None = None

    @property
    def tiers(self) -> tuple[Tier, ...]:
        """Every tier in the order in which it was solved: the kinds of change first, if it was made again."""
        return (*(self.before.tiers if self.before else ()), *self.solver.tiers)
