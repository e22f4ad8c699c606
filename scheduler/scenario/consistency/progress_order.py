"""Progress that contradicts itself: what comes later is said to be done, and what comes first is not, or was later."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.scenario.consistency.days import stated_starts
from scheduler.scenario.consistency.progress import day_of
from scheduler.scenario.consistency.where import problem, written
from scheduler.scenario.grammar import Moment
from scheduler.scenario.normal.days import has_day, with_days
from scheduler.scenario.normal.progress import fanned_out_progress
from scheduler.scenario.normal.tasks import fanned_out_tasks
from scheduler.scenario.sections import FAN_JOINT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from scheduler.errors import Problem, ProblemValue
    from scheduler.scenario.grammar import Day
    from scheduler.scenario.nouns import Scenario
    from scheduler.scenario.reading import KeyPath, Tree


def progress_is_in_order(scenario: Scenario, tree: Tree) -> Iterator[Problem]:
    """Nothing is over before what comes first is, nor before the first day on which it can begin."""
    if scenario.progress and has_day(scenario):
        whole = fanned_out_tasks(fanned_out_progress(with_days(scenario)))
        yield from _Told(scenario, whole, tree).problems()


@dataclass(frozen=True)
class _Told:
    """What is said of progress, as it is ``written`` and as it is said of the ``whole`` of each fan."""

    written: Scenario
    whole: Scenario
    tree: Tree

    def problems(self) -> Iterator[Problem]:
        told = {name for name in self.whole.progress if name in self.whole.conferences or name in self.whole.tasks}
        for first, then in self._orders():
            if first in told and then in told:
                yield from self._out_of_turn(first, then)
        for name in self.whole.progress:
            yield from self._too_early(name)

    def _orders(self) -> Iterator[tuple[str, str]]:
        """What comes first, and what comes after it."""
        for name, conference in self.whole.conferences.items():
            yield from ((first, name) for first in conference.after)
        for name, task in self.whole.tasks.items():
            yield from ((first, name) for first in task.after)
            if task.conference is not None and task.phase != "during":
                yield (name, task.conference) if task.phase == "before" else (task.conference, name)

    def _out_of_turn(self, first: str, then: str) -> Iterator[Problem]:
        key, said = self._fact(then), self.whole.progress[first]
        if key is None or said.done is True:
            return
        end = said.done or said.expected
        if end is not None and not self._is_later(end, getattr(self.whole.progress[then], key)):
            return
        path = self._path(first)
        values: dict[str, ProblemValue] = {"first": str(path[-1]), "place": self._place(path)}
        if said.done is None:
            yield self._problem(then, "progress_out_of_turn", **values)
        else:
            yield self._problem(then, "progress_out_of_order", later=self._day(said.done), **values)

    def _fact(self, name: str) -> str | None:
        """What shows that it no longer waits: that it is done, or that a conference has begun."""
        said = self.whole.progress[name]
        if name in self.whole.conferences and said.begun is not None:
            return "begun"
        return "done" if said.over else None

    def _is_later(self, one: Moment | Day, other: Moment | Day | bool) -> bool:
        if isinstance(one, Moment) and isinstance(other, Moment) and self._has_one_clock(one, other):
            return one.at > other.at
        return self._day(one) > self._day(other)

    def _day(self, said: Moment | Day | bool) -> date:
        """The day of what is said; what is so without a day was so by the day the plan is made."""
        return day_of(said) or self.whole.today

    def _has_one_clock(self, *moments: Moment) -> bool:
        zones = [calendar.timezone for calendar in self.whole.calendars.values()]
        zones += [place.timezone for place in self.whole.places.values()]
        return not any(zones) and all(moment.at.tzinfo is None for moment in moments)

    def _too_early(self, name: str) -> Iterator[Problem]:
        """That it is over before the days of its conference."""
        task, key = self.whole.tasks.get(name), self._fact(name)
        conference = name if task is None else task.conference if task.phase == "after" else None
        if key is None or conference not in self.whole.conferences or self._may_be_on_any_day(conference):
            return
        by = self._day(getattr(self.whole.progress[name], key))
        for path, first in self._first_days(conference):
            if by < first and (task is None or conference not in self.whole.progress):
                yield self._problem(name, "progress_too_early", name=conference, first=first, place=self._place(path))

    def _first_days(self, conference: str) -> Iterator[tuple[KeyPath, date]]:
        """Where it is stated from which day on it may be held."""
        given, root = self.whole.conferences[conference], ("conferences", conference)
        yield from ((path, first) for path, first, _ in stated_starts(root, given))
        if given.not_before:
            yield (*root, "not_before"), given.not_before.day.date

    def _may_be_on_any_day(self, conference: str) -> bool:
        rule = self.whole.constraints.rule("date_window")
        return rule is not None and any(subject[0] == conference for subject in rule.waive)

    def _problem(self, told: str, message: str, /, **values: ProblemValue) -> Problem:
        return problem(self.tree, self._path(told), message, on_key=False, **values)

    def _path(self, name: str) -> KeyPath:
        return ("progress", name if name in self.written.progress else name.partition(FAN_JOINT)[0])

    def _place(self, path: KeyPath) -> str:
        """The file and the line of what is written."""
        mark = self.tree.mark(written(self.tree, path))
        return f"{mark.file}:{mark.line}"
