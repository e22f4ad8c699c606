"""What every entry is written from: the plan, the scenario it answers, and the reader's language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from scheduler.calendars.identity import Kind, uid
from scheduler.calendars.text import abbreviated, one_line
from scheduler.facts import Concerns, Planned, concerns
from scheduler.messages import formats, say

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime, timedelta

    from scheduler.plan.records import Plan
    from scheduler.scenario.nouns import Scenario
    from scheduler.scenario.resolved import Resolved

# What a day's box shows of a summary, and what a list does; beyond that it is cut.
FITTING, MOST = 30, 60
LONGEST_FACT = 1000


@dataclass(frozen=True)
class Context:
    """A plan to be told in a language, with an alarm so long before each entry if one is wanted.

    ``adopted`` tells it as what shall be done, whether or not it is one proposal among others.
    """

    plan: Plan
    language: str
    alarm: timedelta | None = None
    adopted: bool = False

    @cached_property
    def planned(self) -> Planned:
        """The plan with the scenario it answers at hand."""
        return Planned(self.plan)

    @cached_property
    def concerns(self) -> Concerns:
        """Whom the plan concerns with what."""
        return concerns(self.planned)

    @property
    def resolved(self) -> Resolved:
        """The scenario the plan answers."""
        return self.planned.resolved

    @property
    def scenario(self) -> Scenario:
        """The scenario in normal form."""
        return self.plan.scenario.resolved

    @property
    def proposal(self) -> str | None:
        """The variant or alternative that the plan proposes; None for the plan itself."""
        return None if self.adopted else self.plan.scenario.proposal

    def uid(self, kind: Kind, *ids: str) -> str:
        """The UID of an entry about these ids."""
        return uid(self.plan.scenario.id, self.proposal, kind, *ids)

    def say(self, entry: str, **values: object) -> str:
        """A sentence of the catalogue ``calendar``."""
        return say(self.language, f"calendar.{entry}", **values)

    def listing(self, items: Iterable[str]) -> str:
        """Several things in one phrase."""
        return formats.listing(self.language, [one_line(item) for item in items])

    def name(self, thing: str) -> str:
        """The name people read for an id; a set without a name is its units."""
        unit_set = self.scenario.sets.get(thing)
        if unit_set is None or thing in self.scenario.units:
            return self.resolved.name_of(thing)
        return unit_set.name or self.listing(self.name(unit) for unit in self.resolved.members(thing))

    def unit(self, unit: str) -> str:
        """A unit's short name where it has one."""
        known = self.scenario.units.get(unit)
        return known.label if known else unit

    def person(self, person: str) -> str:
        """A person's name; the text itself if it is no id."""
        known = self.scenario.people.get(person)
        return known.name if known else person

    def conference(self, conference: str) -> str:
        """A conference's short name where it has one."""
        return self.scenario.conferences[conference].label

    def task(self, task: str) -> str:
        """A task's short name where it has one."""
        return self.scenario.tasks[task].label

    def moment(self, when: datetime) -> str:
        """An instant in a sentence."""
        return self._zoned(formats.moment_in_prose(self.language, when), when)

    def span(self, start: datetime, end: datetime) -> str:
        """A span of time in a sentence."""
        return self._zoned(formats.span_in_prose(self.language, start, end), start)

    def short_span(self, start: datetime, end: datetime) -> str:
        """A span of time in brackets."""
        return self._zoned(formats.span(self.language, start, end), start)

    def _zoned(self, time: str, when: datetime) -> str:
        return (
            say(self.language, "formats.zone", time=time, zone=formats.zone(when)) if self.planned.has_zones else time
        )

    def summary(self, entry: str | None, label: str, **values: object) -> str:
        """A sentence of the catalogue around a label, the label shortened so that all of it fits."""
        around = len(self.say(entry, summary="", **values)) if entry else 0
        pairs = _pairs(say(self.scenario.language, "calendar.abbreviations"))
        short = abbreviated(label, pairs, FITTING - around, MOST - around)
        return self.say(entry, summary=short, **values) if entry else short

    def facts(self, *facts: tuple[str, str | None]) -> list[str]:
        """One line for each fact that is known: a sentence of the catalogue with its ``value``."""
        return [self.say(entry, value=one_line(value, LONGEST_FACT)) for entry, value in facts if value]


def _pairs(text: str) -> dict[str, str]:
    lines = (line.partition("=") for line in text.splitlines() if line.strip())
    return {words.strip(): letters.strip() for words, _, letters in lines}
