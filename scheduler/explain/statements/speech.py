"""How statements speak: names instead of ids, and times, counts and lists as people write them."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.findings.facts.names import as_written, name_of
from scheduler.messages import formats, say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from scheduler.scenario.grammar import Period, Written
    from scheduler.scenario.nouns import Conference, Lag, Scenario, Task
    from scheduler.scenario.reading import KeyPath
    from scheduler.scenario.resolved import Resolved

MOST_NAMED = 3
"""Of more units that all have the same task, only their number is told."""


@dataclass(frozen=True)
class Said:
    """A sentence, and the paths of the text that it repeats, the one that states the rule itself first."""

    text: str
    paths: tuple[KeyPath, ...]


@dataclass(frozen=True)
class Speech:
    """A scenario spoken of in a language, by the catalogue ``explanations``."""

    resolved: Resolved
    language: str

    @property
    def scenario(self) -> Scenario:
        """The scenario in normal form."""
        return self.resolved.scenario

    def conference(self, name: str) -> Conference:
        """A conference by its id."""
        return self.scenario.conferences[name]

    def task(self, name: str) -> Task:
        """A task by its id."""
        return self.scenario.tasks[name]

    def said(self, entry: str, *paths: KeyPath, **values: object) -> Said:
        """A statement from the catalogue, with the paths of what it repeats."""
        return Said(self.say(entry, **values), paths)

    def say(self, entry: str, **values: object) -> str:
        """A text of the catalogue."""
        return say(self.language, f"explanations.{entry}", **values)

    def name(self, thing: str) -> str:
        """The short name of anything; a task with the unit that it was fanned out to."""
        unit = thing.partition("/")[2] if thing in self.scenario.tasks else ""
        return name_of(self.resolved, thing) + (f" ({self.name(unit)})" if unit else "")

    def names(self, things: Sequence[str]) -> str:
        """Several names: A, B and C."""
        return formats.listing(self.language, [self.name(thing) for thing in things])

    def tasks(self, tasks: Sequence[str]) -> str:
        """Several tasks; of one that many units have, only how many they are."""
        fans: dict[str, list[str]] = {}
        for task in tasks:
            fans.setdefault(as_written(task), []).append(task)
        said: list[str] = []
        for written, each in fans.items():
            few = len(each) <= MOST_NAMED
            said += map(self.name, each) if few else [self.say("fan", task=self.name(written), count=len(each))]
        return self.listing(said)

    def part(self, conference: str, part: str) -> str:
        """A part beside its conference; the conference alone where it is all of one piece."""
        parts = self.conference(conference).parts
        return self.name(conference) if len(parts) == 1 else f"{self.name(conference)} – {parts[part].label}"

    def site(self, conference: str, site: str) -> str:
        """A site beside its conference; the conference alone if it has one site."""
        sites = self.conference(conference).sites
        own = sites[site].name or site
        return self.name(conference) if len(sites) == 1 else f"{self.name(conference)} – {own}"

    def listing(self, texts: Sequence[str]) -> str:
        """A, B and C."""
        return formats.listing(self.language, list(texts))

    def either(self, texts: Sequence[str]) -> str:
        """A, B or C."""
        comma = say(self.language, "formats.comma")
        return self.say("or").join(text for text in (comma.join(texts[:-1]), *texts[-1:]) if text)

    def minutes(self, minutes: int) -> str:
        """A length of time."""
        return formats.duration(self.language, minutes)

    def moment(self, when: datetime) -> str:
        """An instant, in its own zone."""
        return formats.moment_in_prose(self.language, when)

    def written(self, value: Written) -> str:
        """A day, time or stretch of time as it was read."""
        return value.echo().sentence(self.language)

    def period(self, period: Period) -> str:
        """A run of days: a month by its name, else from the first to the last."""
        first, last = period.first, period.last
        whole = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
        if whole and (first.year, first.month) == (last.year, last.month):
            month = say(self.language, f"formats.month_{first.month}").lstrip("0")
            return self.say("month", month=month, year=first.year)
        if first == last:
            return self.say("on_day", day=formats.day_in_prose(self.language, first))
        days = {name: formats.day(self.language, day) for name, day in (("first", first), ("last", last))}
        return self.say("days", **days)

    def within(self, period: Period) -> str:
        """When, as a run of days: in a month, on a day, in the days from the first to the last."""
        return self.say("on" if period.first == period.last else "in", period=self.period(period))

    def people(self, least: int, most: int | None) -> str:
        """A number of people, or a range of them."""
        if most is None:
            return self.say("people_or_more", count=least)
        if least == most:
            return self.say("people", count=least)
        return self.say("people_between", least=least, count=most)

    def lag(self, lag: Lag) -> str:
        """The time to be kept between two things; empty for none."""
        said: list[str] = []
        if lag.at_least is not None and lag.at_least.minutes:
            said.append(self.say(f"lag_at_least_{lag.time}", time=self.minutes(lag.at_least.minutes)))
        if lag.working_days:
            said.append(self.say("lag_working_days", count=lag.working_days))
        if lag.at_most is not None:
            said.append(self.say(f"lag_at_most_{lag.time}", time=self.minutes(lag.at_most.minutes)))
        if lag.at_most_working_days is not None:
            said.append(self.say("lag_at_most_working_days", count=lag.at_most_working_days))
        return "".join(f", {text}" for text in said)

    def ground(self, reason: str | None, read_from: str | None) -> str | None:
        """Why somebody is away, with the calendar that says so, if one does."""
        if read_from is None:
            return reason
        entry = "busy.read_from_with_reason" if reason else "busy.read_from"
        return say(self.language, entry, calendar=read_from, reason=reason)

    def aside(self, text: str | None) -> str:
        """A remark in brackets; nothing for none."""
        return f" ({text})" if text else ""
