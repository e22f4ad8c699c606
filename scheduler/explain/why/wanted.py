"""What is wanted of one conference or task: when it shall begin or be done, in which hall, as a demand on the model."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from scheduler.scenario.grain import grain_minutes, stated_minutes
from scheduler.scenario.resolved import Resolved
from scheduler.scenario.working.grains import choose_grain
from scheduler.scenario.working.shift import CalendarRangeError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from scheduler.model import Model
    from scheduler.plan.families import Decisions
    from scheduler.scenario.grammar import Moment
    from scheduler.scenario.working.working_time import WorkingTime


@dataclass(frozen=True)
class Wanted:
    """That a conference takes place and begins, or that a task is done and ends, between two instants.

    With b the beginning of the conference, or the end of the task::

        first <= b <= last

    Without ``first`` or ``last`` that side is open. With ``held`` the conference is not merged into another; with a
    ``hall`` it is held there, at whichever site may get it. The families of decisions that are ``kept`` stay as a
    plan decides them.
    """

    subject: str
    first: datetime | None = None
    last: datetime | None = None
    hall: str | None = None
    held: bool = False
    kept: Decisions | None = None

    def about(self, resolved: Resolved) -> Collection[str]:
        """The conference that is asked about, or that the task serves."""
        task = resolved.scenario.tasks.get(self.subject)
        name = task.conference if task else self.subject
        return (name,) if name else ()

    def has_room(self, resolved: Resolved) -> bool:
        """Whether the horizon, and the working time of whoever does a task, leave room for it at all."""
        if self.subject in resolved.scenario.conferences:
            part = next(iter(resolved.conference(self.subject).parts.values()))
            return (self.first or resolved.opens) + timedelta(minutes=part.duration.minutes) <= resolved.closes
        effort = resolved.scenario.tasks[self.subject].effort
        assert effort is not None
        ends = self._last_ends(resolved)
        return any(effort.minutes <= hours.minutes_between(resolved.opens, end) for hours, end in ends)

    def is_worked(self, resolved: Resolved) -> bool:
        """Whether any of those who may do a task stops working in the time that is wanted."""
        return any(True for _ in self._last_ends(resolved))

    def _last_ends(self, resolved: Resolved) -> Iterator[tuple[WorkingTime, datetime]]:
        """For each unit that may do a task, and works in the time that is wanted, when it last stops in it."""
        first, last = self.first or resolved.opens, self.last or resolved.closes
        for unit in resolved.owners(self.subject):
            hours = resolved.working_time(unit)
            end = last_end(hours, last)
            if end is not None and end >= first:
                yield hours, end

    def post(self, model: Model) -> None:
        """Tell the solver."""
        if self.subject in model.resolved.scenario.conferences:
            self._post_conference(model)
        else:
            self._post_task(model)
        for family in model.families:
            if self.kept is not None and family.name in self.kept:
                family.fix(self.kept[family.name])

    def _post_conference(self, model: Model) -> None:
        outcome = model.outcomes.held if self.held else model.outcomes.takes_place
        model.cp.add(outcome(self.subject) == 1)
        least, most = self._grains(model)
        model.cp.add(model.when.begin(self.subject) >= least)
        model.cp.add(model.when.begin(self.subject) <= most)
        if self.hall is not None:
            sites = model.resolved.conference(self.subject).sites
            halls = (model.halls.at(self.subject, site) for site in sites)
            model.cp.add_bool_or([at[self.hall] for at in halls if self.hall in at])

    def _post_task(self, model: Model) -> None:
        model.cp.add(model.owners.done(self.subject) == 1)
        least, most = self._grains(model)
        for unit in model.owners.owns(self.subject):
            end = model.work.end_table(self.subject, unit, "end grain", lambda grain: grain)
            does = model.owners.does(self.subject, unit)
            model.cp.add(end >= least).only_enforce_if(does)
            model.cp.add(end <= most).only_enforce_if(does)

    def _grains(self, model: Model) -> tuple[int, int]:
        """The first and the last grain that will do."""
        grid = model.time.grid
        least = 0 if self.first is None else grid.ceil(self.first)
        return least, grid.count if self.last is None else grid.floor(self.last)


def last_end(hours: WorkingTime, instant: datetime) -> datetime | None:
    """When work was last done up to an instant; None if that is before all that is known of it."""
    try:
        return hours.previous_working_instant(instant)
    except CalendarRangeError:
        return None


@dataclass(frozen=True)
class Finer(Resolved):
    """A scenario counted in grains that also divide a time which a question states."""

    stated: Moment | None = None

    @cached_property
    def grain(self) -> int:
        """The minutes that time is counted in."""
        return choose_grain([grain_minutes(self.scenario), *stated_minutes(self.stated)])
