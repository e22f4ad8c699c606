"""What holds a conference or a task where it is: how far it could move, at what price, why no farther."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from scheduler.errors import InfeasibleError, NothingFoundError
from scheduler.explain.why.alone import Direction, Reach, reach
from scheduler.explain.why.answers import Allowed, Answer, Forbidden, Open, answer, forbidden
from scheduler.explain.why.wanted import Wanted
from scheduler.plan.families import decisions
from scheduler.scenario.working.periods import midnight
from scheduler.solve.build import build
from scheduler.solve.search import Goal

if TYPE_CHECKING:
    from ortools.sat.python import cp_model

    from scheduler.explain.why.answers import Asking
    from scheduler.model import Model
    from scheduler.plan import Plan

MOST_DAYS = 5
"""As many days either way are looked at one by one."""
DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)
HELD_FAST = ("outcomes", "when", "halls", "owners")
"""What stays when only the work is to be moved."""


@dataclass(frozen=True)
class Day:
    """A day on which the conference might begin, and what becomes of it."""

    day: date
    answer: Answer


@dataclass(frozen=True)
class Side:
    """How far something could move in one direction.

    ``nearest`` is the next instant that will do, whatever else has to move for it, and what it costs; unless
    ``nearest_proved``, there may be a nearer one. ``farthest``
    is proved to be the last one (or what it is now); None if that is not known. ``beyond`` says why nothing farther
    will do. ``alone`` is how far it could move while everything else stays, of a conference only. ``days`` are the
    next days in that direction, of a conference only, and ``days_left`` how many more there are before the farthest.
    """

    direction: Direction
    nearest: Answer
    nearest_proved: bool = False
    farthest: datetime | None = None
    beyond: Forbidden | None = None
    alone: Reach | None = None
    days: tuple[Day, ...] = ()
    days_left: int = 0


@dataclass(frozen=True)
class AfterLatest:
    """What breaks if a task ends after its latest end, all dates, halls and owners staying as planned.

    Where what it says is feasible, only the plan's own order of work is in the way.
    """

    latest: datetime
    forbidden: Forbidden


@dataclass(frozen=True)
class Finder:
    """Looks how far the subject of a plan could move."""

    asking: Asking
    plan: Plan
    subject: str

    @property
    def at(self) -> datetime:
        """Where it is now: the beginning of a conference, the end of a task."""
        if self.subject in self.plan.tasks:
            return self.plan.tasks[self.subject].end
        start = self.plan.conferences[self.subject].start
        assert start is not None
        return start

    @property
    def grain(self) -> timedelta:
        """The least step."""
        return timedelta(minutes=self.asking.resolved.grain)

    def side(self, direction: Direction) -> Side:
        """How far it could move in one direction."""
        nearest, proved = self._nearest(direction)
        alone = self._alone(direction) if self.subject in self.plan.conferences else None
        if isinstance(nearest, Forbidden):
            return Side(direction, nearest, proved, self.at, alone=alone)
        farthest = self._farthest(direction) if isinstance(nearest, Allowed) else None
        beyond = self._beyond(direction, farthest) if farthest else None
        days, left = self._days(farthest) if alone and farthest else ((), 0)
        return Side(direction, nearest, proved, farthest, beyond, alone, days, left)

    def after_latest(self) -> AfterLatest:
        """What breaks if a task ends any later than it may."""
        latest = self.plan.tasks[self.subject].latest
        decided = decisions(self.plan)
        kept = {name: decided[name] for name in HELD_FAST}
        wanted = Wanted(self.subject, first=latest.astimezone(UTC) + self.grain, kept=kept)
        return AfterLatest(latest, forbidden(self.asking, wanted))

    def _past(self, direction: Direction, instant: datetime) -> Wanted:
        """Anything in a direction, seen from an instant."""
        there = instant.astimezone(UTC)
        if direction == "earlier":
            return Wanted(self.subject, last=there - self.grain)
        return Wanted(self.subject, first=there + self.grain)

    def _beyond(self, direction: Direction, farthest: datetime) -> Forbidden:
        """Why nothing farther in a direction will do."""
        return forbidden(self.asking, self._past(direction, farthest), in_full=False)

    def _nearest(self, direction: Direction) -> tuple[Answer, bool]:
        """The next instant in a direction that will do, and whether it is proved that none is nearer."""
        wanted = self._past(direction, self.at)
        model = self.asking.model(wanted, self.plan)
        at, place = model.time.grid.ceil(self.at), _place(model, self.subject)
        away = at - place if direction == "earlier" else place - at
        try:
            goals = [Goal("nearest", away, self.asking.limits.work)]
            found = self.asking.nearest(wanted, self.plan, goals, model)
        except InfeasibleError:
            return forbidden(self.asking, wanted, in_full=False), True
        except (NothingFoundError, KeyboardInterrupt):
            return Open(), False
        return Allowed(found.plan, self.plan), found.proved

    def _farthest(self, direction: Direction) -> datetime | None:
        """The last instant in a direction that will do; None if that is not proved."""
        model = self.asking.model(self._past(direction, self.at), self.plan)
        place, count = _place(model, self.subject), model.time.grid.count
        left = place if direction == "earlier" else count - place
        try:
            (reached,) = self.asking.search(model, [Goal("farthest", left, self.asking.limits.work)]).tiers
        except (NothingFoundError, KeyboardInterrupt):
            return None
        if not reached.optimal or reached.objective is None:
            return None
        grain = reached.objective if direction == "earlier" else count - reached.objective
        return model.time.grid.instant(grain)

    def _alone(self, direction: Direction) -> Reach:
        """How far the conference could move with nothing else."""
        resolved = self.asking.resolved
        model = build(resolved)
        starts = model.when.if_held(self.subject, model.when.parts(self.subject)[0])
        instants = [model.time.grid.instant(grain) for grain in starts]
        if direction == "earlier":
            return reach(resolved, self.plan, self.subject, [each for each in reversed(instants) if each < self.at])
        return reach(resolved, self.plan, self.subject, [each for each in instants if each > self.at])

    def _days(self, farthest: datetime) -> tuple[tuple[Day, ...], int]:
        """The next days in a direction, nearest first, and how many more there are up to the farthest."""
        zone = self.asking.resolved.zone_of_conference(self.subject)
        here, there = (instant.astimezone(zone).date() for instant in (self.at, farthest))
        step, count = (DAY if there > here else -DAY), abs((there - here).days)
        days = [here + step * number for number in range(1, min(count, MOST_DAYS) + 1)]
        return tuple(Day(day, self._on(day)) for day in days), count - len(days)

    def _on(self, day: date) -> Answer:
        zone = self.asking.resolved.zone_of_conference(self.subject)
        wanted = Wanted(self.subject, midnight(day, zone), midnight(day + DAY, zone) - MINUTE)
        return Open() if self.asking.over else answer(self.asking, wanted, self.plan, in_full=False)


def _place(model: Model, subject: str) -> cp_model.LinearExpr:
    """The grain at which a conference begins, or a task ends."""
    if subject in model.resolved.scenario.conferences:
        return model.when.begin(subject)
    place = model.cp.new_int_var(0, model.time.grid.count, f"end of {subject}")
    for unit in model.owners.owns(subject):
        end = model.work.end_table(subject, unit, "end grain", lambda grain: grain)
        model.cp.add(place == end).only_enforce_if(model.owners.does(subject, unit))
    return place
