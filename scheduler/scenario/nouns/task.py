"""A preparatory task: who does it, what it makes, what it waits for, and by when."""

from __future__ import annotations

from typing import Any, Literal, Self

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from scheduler.scenario.grammar import ClockTime, DeadlineText, Duration, Moment
from scheduler.scenario.nouns.lag import TaskLinks, are_texts, links
from scheduler.scenario.nouns.noun import Named, Stated
from scheduler.scenario.reading.ids import ConferenceId, Local, Mention, ProductId, SetId, UnitId
from scheduler.scenario.short_forms import TEXT, TEXTS, bare_text, or_short


class Due(Stated):
    """A deadline: absolute (``by``), or counted from a conference, and it says which.

    * ``by``: an instant, or the end of work on a day;
    * ``before`` or ``after`` a conference with ``working_days`` (or ``days``): on the day so many days away, at
      ``at`` or at the end of work. ``counting`` is ``difference`` (Tuesday is three before Friday) or ``clear``
      (three whole days lie between);
    * ``before`` with ``lead``: so much working time before the start.
    """

    model_config = ConfigDict(json_schema_extra=or_short(TEXT))

    by: DeadlineText | None = None
    before: ConferenceId | None = None
    after: ConferenceId | None = None
    working_days: int | None = Field(default=None, ge=0, le=400)
    days: int | None = Field(default=None, ge=0, le=400)
    at: ClockTime | None = None
    lead: Duration | None = None
    counting: Literal["difference", "clear"] = "difference"

    _short_form = bare_text("by")

    @model_validator(mode="after")
    def _said_once(self) -> Self:
        if sum(way is not None for way in (self.by, self.before, self.after)) != 1:
            raise PydanticCustomError("due_one_way", "say by, before or after: one of the three", {})
        distances = sum(way is not None for way in (self.working_days, self.days, self.lead))
        if distances != (0 if self.by else 1) or (self.lead is not None and (self.before is None or self.at)):
            raise PydanticCustomError("due_distance", "say how far away: working_days, days or lead", {})
        if self.by and self.at:
            raise PydanticCustomError("due_distance", "say how far away: working_days, days or lead", {})
        return self


class Owner(Stated):
    """Who does a task when that is open: exactly one of these units.

    ``disputed`` quotes what the plan says where it names several, so that the question is asked.
    """

    one_of: tuple[UnitId, ...] = Field(min_length=2)
    disputed: str | None = None


class Task(Named):
    """A piece of work for a conference, before, during or after it.

    ``effort`` is the owner's working time. A collaborator's own effort is stated in ``with`` (else none).
    A task ``during`` a conference lasts as long as the conference or its ``part`` and takes no effort of its own.
    ``each`` makes one such task for every unit of a set, owned by that unit.
    """

    model_config = ConfigDict(
        json_schema_extra=or_short(**{"with": [TEXT, TEXTS]}, makes=[TEXT], needs=[TEXT], after=[TEXT, TEXTS])
    )

    conference: ConferenceId | None = Field(
        default=None, alias="for", description="May be left out if there is only one"
    )
    phase: Literal["before", "during", "after"] = "before"
    part: Local | None = None
    owner: UnitId | Owner | None = None
    each: SetId | None = None
    collaborators: dict[SetId, Duration | None] = Field(default={}, alias="with")
    with_others: str | None = Field(default=None, description="Who joins in besides, where the plan gives no names")
    to: Mention | None = Field(default=None, description="Who receives the product: a unit's or person's id, or a name")
    verb: str | None = Field(default=None, description="What kind of work it is; chooses the usual effort")
    product: str | None = Field(default=None, description="What comes out, in words")
    makes: tuple[ProductId, ...] = Field(default=(), description="Products that others need")
    needs: tuple[ProductId, ...] = Field(default=(), description="Products that some other task makes")
    effort: Duration | None = None
    after: TaskLinks = Field(default={}, description="Tasks that come first, with lags")
    not_before: Moment | None = None
    due: Due | None = None
    sends: Literal["invitations", "materials"] | None = Field(default=None, description="What delegates receive by it")
    note: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _short_forms(cls, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        value = dict(value)
        for key in ("with", "makes", "needs"):
            if isinstance(value.get(key), str):
                value[key] = [value[key]]
        if are_texts(value.get("with")):
            value["with"] = dict.fromkeys(value["with"])
        if "after" in value:
            value["after"] = links(value["after"])
        return value

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if self.owner is not None and self.each is not None:
            raise PydanticCustomError("owner_twice", "give an owner or each, not both", {})
        if self.phase == "during" and (self.effort or self.due or self.after):
            raise PydanticCustomError("during_has_no_time", "a task during a conference has its time from it", {})
        if self.phase != "during" and self.part:
            raise PydanticCustomError("part_only_during", "only a task during a conference names a part", {})
        return self

    @property
    def owners(self) -> tuple[str, ...]:
        """The units that may do it; empty if nobody is named."""
        if isinstance(self.owner, Owner):
            return self.owner.one_of
        return (self.owner,) if self.owner else ()
