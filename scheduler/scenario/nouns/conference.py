"""A conference: its time, places, people, and how it hangs together with others."""

from __future__ import annotations

import re
from typing import Any, Literal, Self

from pydantic import ConfigDict, Field, field_validator, model_validator
from pydantic_core import PydanticCustomError

from scheduler.scenario.grammar import ClockTime, Day, Duration, Moment, Period
from scheduler.scenario.nouns.count import Count
from scheduler.scenario.nouns.lag import ConferenceLinks, links
from scheduler.scenario.nouns.noun import Named, Noun, Stated
from scheduler.scenario.nouns.when import Session, When
from scheduler.scenario.reading.ids import (
    ConferenceId,
    HallId,
    Local,
    Mention,
    PersonId,
    PlaceId,
    ProductId,
    SetId,
    UnitId,
)
from scheduler.scenario.short_forms import NUMBER, TEXT, TEXTS, Schema, bare_text, or_short

TO_BE_FOUND = "to be found"
OWN = "own"
ONLINE = "online"
_WEB = re.compile(r"https?://[!#-~]+")


def _halls_or_link(schema: Schema) -> None:
    """A site says its halls, or where to join it."""
    schema["required"].remove("halls")
    schema["anyOf"] = [{"required": ["halls"]}, {"required": ["link"]}]
    or_short(TEXT, TEXTS)(schema)


class Part(Named):
    """A stretch of a longer conference: on its day, at a time or within a session.

    ``day`` counts from 1, the first day of the conference.
    """

    day: int = Field(default=1, ge=1, le=60)
    at: ClockTime | None = None
    sessions: tuple[Session, ...] = ()
    duration: Duration
    sites: tuple[Local, ...] | None = Field(default=None, description="The sites it uses; all if left out")
    kind: Literal["session", "visit", "travel", "other"] = "session"
    weekends: bool = Field(default=False, description="May fall on a day off")


class Site(Stated):
    """A spot a conference needs a hall at; several sites mean several halls in the same slot.

    ``halls`` lists the candidates, or is ``to be found``, or ``own``: the halls of the unit it is fanned out to; or
    ``online`` where everybody joins from wherever they are, which a site with a ``link`` and no halls is.
    """

    model_config = ConfigDict(json_schema_extra=_halls_or_link)

    name: str | None = None
    halls: tuple[HallId, ...] | Literal["to be found", "own", "online"]
    each: SetId | None = Field(default=None, description="One such site for each unit of this set")
    place: PlaceId | None = Field(default=None, description="Where it should be, while the hall is to be found")
    required: tuple[str, ...] = Field(default=(), description="Features the hall must have")
    wanted: tuple[str, ...] = Field(default=(), description="Features the hall had better have")
    online: bool = Field(default=False, description="Linked by video")
    link: str | None = Field(default=None, description="The web address to join at by video")

    @model_validator(mode="before")
    @classmethod
    def _bare_value_is_the_halls_or_the_link(cls, value: Any) -> Any:
        if isinstance(value, str):
            if _WEB.fullmatch(value):
                return {"halls": ONLINE, "link": value}
            return {"halls": value if value in (TO_BE_FOUND, OWN, ONLINE) else [value]}
        if isinstance(value, dict) and "link" in value:
            return {"halls": ONLINE, **value}
        return {"halls": value} if isinstance(value, list | tuple) else value

    @field_validator("link")
    @classmethod
    def _link_leads_to_the_web(cls, value: str | None) -> str | None:
        if value is not None and not _WEB.fullmatch(value):
            raise PydanticCustomError("link_not_an_address", "write a web address", {})
        return value

    @property
    def without_hall(self) -> bool:
        """Whether it needs no hall: everybody joins from wherever they are."""
        return self.halls == ONLINE


class Group(Named):
    """People invited together: so many from each unit of a set, or a number by itself.

    ``kind`` tells who takes a seat: delegates and guests do, service staff and press do not.
    """

    model_config = ConfigDict(json_schema_extra=or_short(at=[TEXT]))

    of: SetId | None = Field(default=None, alias="from", description="The unit or set that sends them")
    each: Count = Field(default=Count(at_least=1, at_most=1), description="How many from each unit")
    count: Count | None = Field(default=None, description="How many in all")
    posts: tuple[str, ...] = Field(default=(), description="The posts invited from each unit")
    people: tuple[PersonId, ...] = Field(default=(), description="Those among them who are named")
    kind: Literal["delegate", "guest", "service", "press"] = "delegate"
    sites: tuple[Local, ...] = Field(
        default=(), alias="at", description="Where they sit; the first site if left out, divided if several"
    )
    inside: Local | None = Field(default=None, description="A group that already counts all of these people")
    condition: str | None = Field(default=None, description="On what their coming depends")

    @model_validator(mode="before")
    @classmethod
    def _one_site_is_a_list(cls, value: Any) -> Any:
        if isinstance(value, dict) and isinstance(value.get("at"), str):
            return {**value, "at": [value["at"]]}
        return value

    @model_validator(mode="after")
    def _counted_one_way(self) -> Self:
        if self.of is None and self.count is None:
            raise PydanticCustomError("group_of_nobody", "say whom it comes from, or how many they are", {})
        return self

    @property
    def seated(self) -> bool:
        """Whether its people take seats."""
        return self.kind in ("delegate", "guest")


class Overlap(Stated):
    """People counted in several groups at once: how many too many the sum of the groups may be."""

    groups: tuple[Local, ...] = Field(min_length=2)
    people: Count


class Total(Stated):
    """The head-count the plan gives, and which kinds of people it counts."""

    model_config = ConfigDict(json_schema_extra=or_short(NUMBER, TEXT))

    people: Count
    counts: tuple[Literal["delegate", "guest", "service", "press"], ...] = ("delegate", "guest")

    @model_validator(mode="before")
    @classmethod
    def _bare_number_is_the_people(cls, value: Any) -> Any:
        return {"people": value} if isinstance(value, int | str) else value


class Requirement(Stated):
    """Who must be there: at least so many of these people, deputies standing in where allowed."""

    model_config = ConfigDict(json_schema_extra=or_short(TEXT, TEXTS))

    of: tuple[PersonId, ...] = Field(min_length=1)
    at_least: int = Field(default=1, ge=1)
    deputies: tuple[PersonId, ...] | None = Field(
        default=None, description="Who may stand in, first choice first; each person's own deputies if left out"
    )
    site: Local | None = None
    parts: tuple[Local, ...] | None = Field(default=None, description="The parts they attend; all sessions if left out")

    @model_validator(mode="before")
    @classmethod
    def _bare_value_is_who(cls, value: Any) -> Any:
        if isinstance(value, str):
            return {"of": [value]}
        return {"of": value} if isinstance(value, list | tuple) else value

    @model_validator(mode="after")
    def _enough_to_choose_from(self) -> Self:
        if self.at_least > len(self.of):
            raise PydanticCustomError(
                "quorum_too_large", "at least {wanted} of {count}", {"wanted": self.at_least, "count": len(self.of)}
            )
        return self


class Choice(Noun):
    """What may become of a conference besides being held: merged into a host, or skipped.

    ``prefer`` orders the outcomes, the most wished first.
    """

    merge_into: tuple[ConferenceId, ...] = ()
    skip: bool = False
    prefer: tuple[Literal["hold", "merge", "skip"], ...] = ("hold", "merge", "skip")


class AgendaItem(Named):
    """One item of the agenda: who presents it, and what must be ready for it."""

    by: Mention | None = None
    needs: tuple[ProductId, ...] = Field(default=(), description="Products that some task makes")
    longest: Duration | None = None


class Banner(Stated):
    """What the banner says, to be held against the conference itself."""

    lines: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    title: str | None = None
    date: Day | None = None
    period: str | None = None


class ParentWindow(Stated):
    """The days in which a document above the plan puts a conference: reported, not enforced."""

    model_config = ConfigDict(json_schema_extra=or_short(TEXT))

    within: Period

    _short_form = bare_text("within")


class Conference(Named):
    """A conference: the planner states what is fixed, and the model decides what is open."""

    model_config = ConfigDict(json_schema_extra=or_short(after=[TEXT, TEXTS]))

    organiser: UnitId
    hosts: tuple[str, ...] = Field(default=(), description="In whose name it is held")
    level: str | None = None
    kind: str | None = None
    chair: Mention | None = Field(default=None, description="Who chairs it: a person's id or a name")
    about: str | None = Field(default=None, description="The period or matter under review")
    status: Literal["planned", "invited"] = "planned"
    when: When
    duration: Duration | None = Field(default=None, description="How long it takes; give parts instead if it has any")
    parts: dict[Local, Part] = {}
    sites: dict[Local, Site] = Field(min_length=1)
    delegates: dict[Local, Group] = {}
    overlaps: tuple[Overlap, ...] = ()
    total: Total | None = None
    attend: dict[Local, Requirement] = Field(default={}, description="Who must be there")
    after: ConferenceLinks = Field(default={}, description="Conferences that come first, with lags")
    instead: Choice | None = Field(default=None, description="What may become of it besides being held")
    agenda: tuple[AgendaItem, ...] = ()
    banner: Banner | None = None
    not_before: Moment | None = Field(default=None, description="Nothing of it starts earlier")
    programme: dict[Local, ParentWindow] = Field(
        default={}, description="The days that documents above the plan give it; reported, not enforced"
    )
    territory: UnitId | None = Field(default=None, description="Where it takes place; the organiser's if left out")

    @model_validator(mode="before")
    @classmethod
    def _links(cls, value: Any) -> Any:
        return {**value, "after": links(value["after"])} if isinstance(value, dict) and "after" in value else value

    @model_validator(mode="after")
    def _long_one_way(self) -> Self:
        if (self.duration is None) == (not self.parts):
            raise PydanticCustomError("length_one_way", "give a duration, or parts: one of the two", {})
        return self
