"""A whole scenario: everything the planner writes in one file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pydantic import ConfigDict, Field

from scheduler.scenario.grammar import Day, Period
from scheduler.scenario.nouns.change import Change
from scheduler.scenario.nouns.conference import Conference
from scheduler.scenario.nouns.document import Document
from scheduler.scenario.nouns.noun import Noun
from scheduler.scenario.nouns.place import Hall, Place, Restriction, Travel
from scheduler.scenario.nouns.profile import StatedProfile
from scheduler.scenario.nouns.progress import Progress
from scheduler.scenario.nouns.rulebook import Constraints, Objectives
from scheduler.scenario.nouns.same import Same
from scheduler.scenario.nouns.settings import Defaults, Pin, Regulation
from scheduler.scenario.nouns.task import Task
from scheduler.scenario.nouns.unit import Person, Unit, UnitSet
from scheduler.scenario.reading.ids import Heading, Id, Key, Name, PlannedId
from scheduler.scenario.reading.include import IncludeEntry
from scheduler.scenario.reading.sections import Variant
from scheduler.scenario.short_forms import sections_written_on
from scheduler.scenario.working.calendar import Calendar

if TYPE_CHECKING:
    from datetime import date

TIERS = ("rules", "dates", "comfort")
TIE_BREAK = "tie-break"


class Scenario(Noun):
    """A scenario, in the planner's words.

    The same class holds a scenario as written and in normal form (``expand``): sets listed, tasks and sites
    fanned out, holidays written out, products turned into precedence, every default filled in.
    """

    model_config = ConfigDict(json_schema_extra=sections_written_on)

    format: Literal[1]
    title: Name
    language: Literal["vi", "en"] = "en"
    timezone: str = "UTC"
    as_of: Day | None = Field(default=None, description="The only now: nothing starts before it")
    horizon: Period | None = Field(default=None, description="The days the plan may use")
    document: Document | None = None
    documents: dict[Key, Document] = Field(default={}, description="The papers of included scenarios, by prefix")
    change: Change | None = Field(default=None, description="What the notices say of a change to the plan before")
    include: dict[Id, IncludeEntry] = {}
    calendars: dict[Key, Calendar] = {}
    places: dict[Key, Place] = {}
    travel: Travel = Travel()
    units: dict[Key, Unit] = {}
    sets: dict[Key, UnitSet] = {}
    people: dict[Key, Person] = {}
    halls: dict[Key, Hall] = {}
    restrictions: dict[Key, Restriction] = {}
    conferences: dict[Key, Conference] = Field(default={})
    tasks: dict[Key, Task] = {}
    products: dict[Key, Name] = Field(default={}, description="Names of products that tasks make or need")
    defaults: Defaults = Defaults()
    constraints: Constraints = Constraints()
    objectives: Objectives = Objectives()
    profiles: dict[Id, StatedProfile] = Field(default={}, description="What plans to choose from may be best at")
    tiers: tuple[str, ...] = Field(default=TIERS, description="Solved in this order; ties are broken last")
    pins: dict[PlannedId, Pin] = {}
    progress: dict[PlannedId, Progress] = Field(default={}, description="What is done, late or begun: facts")
    regulations: dict[Key, Regulation] = {}
    variants: dict[Id, Variant] = {}
    same_in_all_variants: dict[PlannedId, Same] = Field(
        default={}, description="Decisions taken before it is known which variant comes true"
    )
    remarks: dict[Heading, str] = Field(default={}, description="Anything else worth keeping, by heading")

    @property
    def today(self) -> date:
        """The day the plan is made; only after ``expand`` is it sure to be there."""
        assert self.as_of is not None
        return self.as_of.date

    @property
    def days(self) -> tuple[date, date]:
        """First and last day of the horizon; only after ``expand`` is it sure to be there."""
        assert self.horizon is not None
        return self.horizon.first, self.horizon.last
