"""One conference before another."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, timedelta
from typing import TYPE_CHECKING

from scheduler.constraints.constraint import Constraint, Subject, Violation
from scheduler.plan.civil import day_of_end

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.model.days_around import WorkingDays
    from scheduler.plan import Plan
    from scheduler.scenario.nouns import Lag
    from scheduler.scenario.resolved import Resolved
    from scheduler.scenario.working.masks import Mask
    from scheduler.scenario.working.working_time import WorkingTime

Table = Callable[[int], int]


class ConferencePrecedence(Constraint):
    """A conference starts when what comes first is over, with the least time between them and at most the greatest.

    The time between is counted in working time of the later one's organiser, as it passes, or in the organiser's
    working days (from the day on which i ends, which counts, to the day on which j starts, which does not). For i
    before j::

        end_i + least <= start_j <= end_i + greatest

    A conference merged into another has its host's time; a skipped one binds nothing. Subject: the two conferences.
    """

    name = "conference_precedence"

    def subjects(self, resolved: Resolved) -> Iterator[Subject]:
        """Every conference and each one that comes before it."""
        for then, conference in resolved.scenario.conferences.items():
            for first in conference.after:
                yield first, then

    def post(self, model: Model, subject: Subject, given: Sequence[cp_model.IntVar] = ()) -> None:
        """Bound the second's start by tables over the first's end."""
        first, then = subject
        conference = model.resolved.scenario.conferences[then]
        organiser, lag = conference.organiser, conference.after[first]
        mask, days = model.time.masks[organiser], model.time.working_days(organiser)
        literals = [model.outcomes.takes_place(first), model.outcomes.takes_place(then), *given]
        start = model.when.begin(then)
        model.cp.add(model.when.finish(first) <= start).only_enforce_if(*literals)
        for name, table in _earliest_starts(lag, mask, days):
            limit = model.when.at_finish(first, None, (name, organiser), table)
            model.cp.add(limit <= start).only_enforce_if(*literals)
        for name, table in _latest_starts(lag, mask, days):
            limit = model.when.at_finish(first, None, (name, organiser), table)
            model.cp.add(start <= limit).only_enforce_if(*literals)

    def violations(self, resolved: Resolved, plan: Plan, subject: Subject) -> Iterator[Violation]:
        """Measure the time between in the organiser's working time, its working days, or as it passes."""
        first, then = subject
        end, start = plan.conferences[first].end, plan.conferences[then].start
        if end is None or start is None:
            return
        # Within one zone Python compares and subtracts what the clocks show, not the time that passes.
        ended, started = end.astimezone(UTC), start.astimezone(UTC)
        conference = resolved.scenario.conferences[then]
        lag, working = conference.after[first], resolved.working_time(conference.organiser)
        if started < ended or not _long_enough(lag, working, ended, started):
            yield self.broken(subject, "soon", end=end.isoformat(), start=start.isoformat())
        elif not _short_enough(lag, working, ended, started):
            yield self.broken(subject, "late", end=end.isoformat(), start=start.isoformat())


def _earliest_starts(lag: Lag, mask: Mask, days: WorkingDays) -> Iterator[tuple[str, Table]]:
    """The earliest starts that the least time between allows, each as a named table over the end."""
    if lag.at_least is not None:
        least = lag.at_least.minutes // mask.grid.minutes
        if lag.time == "calendar":
            yield f"elapsed lag {least}", lambda end: end + least
        else:
            yield f"working lag {least}", lambda end: _worked(mask, mask.count_before(end) + least)
    if lag.working_days is not None:
        count = lag.working_days
        yield f"days lag {count}", lambda end: _day_after(days, end, count)


def _latest_starts(lag: Lag, mask: Mask, days: WorkingDays) -> Iterator[tuple[str, Table]]:
    """The latest starts that the greatest time between allows, each as a named table over the end."""
    if lag.at_most is not None:
        most = lag.at_most.minutes // mask.grid.minutes
        if lag.time == "calendar":
            yield f"greatest elapsed lag {most}", lambda end: end + most
        else:
            yield f"greatest working lag {most}", lambda end: _still_worked(mask, mask.count_before(end) + most)
    if lag.at_most_working_days is not None:
        count = lag.at_most_working_days + 1
        yield f"greatest days lag {count}", lambda end: _day_after(days, end, count) - 1


def _worked(mask: Mask, position: int) -> int:
    """The first grain with so many worked grains before it; past the grid if there are too few."""
    if position == 0:
        return 0
    return mask.end(position) if position <= len(mask.positions) else mask.grid.count + 1


def _still_worked(mask: Mask, position: int) -> int:
    """The last grain with so many worked grains before it, or fewer."""
    return mask.start(position) if position < len(mask.positions) else mask.grid.count


def _day_after(days: WorkingDays, end: int, count: int) -> int:
    """The first grain after so many working days from the day of an end on; that day counts."""
    around = days.around
    if count == 0:
        return end
    last = days.nth(days.worked_before(around.number_of_end(end)) + count - 1)
    return around.first_grain(last + 1)


def _long_enough(lag: Lag, working: WorkingTime, end: datetime, start: datetime) -> bool:
    if lag.at_least is not None and _between(lag, working, end, start) < lag.at_least.minutes:
        return False
    return lag.working_days is None or _days_between(working, end, start) >= lag.working_days


def _short_enough(lag: Lag, working: WorkingTime, end: datetime, start: datetime) -> bool:
    if lag.at_most is not None and _between(lag, working, end, start) > lag.at_most.minutes:
        return False
    return lag.at_most_working_days is None or _days_between(working, end, start) <= lag.at_most_working_days


def _between(lag: Lag, working: WorkingTime, end: datetime, start: datetime) -> int:
    if lag.time == "working":
        return working.minutes_between(end, start)
    return (start - end) // timedelta(minutes=1)


def _days_between(working: WorkingTime, end: datetime, start: datetime) -> int:
    return working.working_days_between(day_of_end(end, working.zone), start.astimezone(working.zone).date())
