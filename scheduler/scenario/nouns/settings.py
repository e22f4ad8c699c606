"""What the planner sets for a whole scenario: rules with waivers, wishes with weights, pins, defaults."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from scheduler.scenario.grammar import Duration, Moment, Period
from scheduler.scenario.nouns.noun import Noun, Stated
from scheduler.scenario.reading.ids import Atom, ConferenceId, HallId, Local, UnitId
from scheduler.scenario.short_forms import NUMBER, TEXT, bare_text, or_short


class Waiver(Stated):
    """One atom of a rule that need not hold, and why; on some dates only, if they are given."""

    model_config = ConfigDict(json_schema_extra=or_short(TEXT))

    reason: str = Field(min_length=1)
    during: Period | None = None

    _short_form = bare_text("reason")


class Rule(Stated):
    """How one constraint applies here.

    ``waive`` names its atoms by the ids of their subject, joined by `` + `` where there are several.
    """

    waive: dict[Atom, Waiver] = {}

    @model_validator(mode="before")
    @classmethod
    def _no_price_is_ignored(cls, value: Any) -> Any:
        if isinstance(value, dict) and "weight" in value and "weight" not in cls.model_fields:
            raise PydanticCustomError("rule_without_price", "this rule cannot be bent", {"at": "weight"})
        return value

    @property
    def price(self) -> int | None:
        """What it costs to bend the rule by one unit; None where it must hold."""
        return None


class PricedRule(Rule):
    """A rule whose breach can be measured: with a ``weight`` it may be bent, at that price for each unit."""

    weight: int | None = Field(default=None, ge=1, le=10_000)

    @property
    def price(self) -> int | None:
        """What it costs to bend the rule by one unit; None where it must hold."""
        return self.weight


class NoticePeriod(PricedRule):
    """How many working days before a conference the delegates hold their invitations (and materials)."""

    working_days: int = Field(default=3, ge=0, le=60)
    counting: Literal["difference", "clear"] = "difference"
    applies_to: tuple[Literal["invitations", "materials"], ...] = ("invitations",)


class Wish(Noun):
    """How much one objective weighs and in which tier; a bare number is the weight, 0 leaves it out.

    ``allowance`` is by how much more than in the scenario's own plan a plan that differs may miss it, in its own unit.
    """

    model_config = ConfigDict(json_schema_extra=or_short(NUMBER))

    weight: int | None = Field(default=None, ge=0, le=10_000)
    tier: str | None = None
    allowance: int | None = Field(default=None, ge=0, le=1_000_000, description="A tenth or one unit if left out")

    @model_validator(mode="before")
    @classmethod
    def _bare_number_is_the_weight(cls, value: Any) -> Any:
        return {"weight": value} if isinstance(value, int) and not isinstance(value, bool) else value


class Reserve(Wish):
    """The working time of the organiser to keep free between the last preparation and the start."""

    keep: Duration = Field(default=Duration(240))


class Pin(Stated):
    """A decision taken by hand: the model keeps it."""

    start: Moment | None = None
    outcome: Literal["held", "merged", "skipped"] | None = None
    halls: dict[Local, HallId] = Field(default={}, description="The hall for each site")
    owner: UnitId | None = None
    end: Moment | None = None


class Regulation(Stated):
    """A rule of conduct that is reported, not enforced: its text, whence, and what it limits."""

    text: str
    longest: Duration | None = Field(default=None, description="The longest a session may take")
    apart_from: tuple[str, ...] = Field(default=(), description="Kinds of part that a conference may not include")


class Defaults(Noun):
    """What holds where nothing is said; every use of an effort is listed as an assumption."""

    conference: ConferenceId | None = Field(default=None, description="The conference of tasks that name none")
    effort: dict[str, Duration] = Field(default={}, description="Usual effort by verb; `other` for all the rest")
