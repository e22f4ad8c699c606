"""The plans to choose from: the scenario's own, the best of each profile, then what differs most from all of them."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import TYPE_CHECKING, Literal

from scheduler.alternatives.likeness import Level, Likeness, dates, looks_alike, most_alike
from scheduler.alternatives.measures import Dominance, allowance, dominance, measures
from scheduler.alternatives.profiles import PROFILES, UNTOUCHED, Profile
from scheduler.errors import InfeasibleError, NothingFoundError
from scheduler.objectives.terms import total
from scheduler.plan.families import decisions
from scheduler.plan.origin import as_alternative
from scheduler.solve import Limits, Progress, solve
from scheduler.solve.build import build
from scheduler.solve.search import Goal, Search, silent
from scheduler.solve.solve import costs, finish, goals, held_against

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved

BASE = "base"
OTHER = "other"
MOST = 20
"""As many plans can be asked for: nobody looks at more."""
NAMES = (BASE, *(profile.name for profile in PROFILES), *(f"{OTHER}-{number}" for number in range(1, MOST + 1)))
"""What plans may be called."""


@dataclass(frozen=True)
class Alternative:
    """A plan under a name of its own, and what is known of it.

    ``proved`` says of the scenario's own that it is optimal, of a profile's that none is better at the profile, of
    one found for its difference that none differs more from those found before, within what wishes may be missed by.
    """

    name: str
    plan: Plan
    proved: bool
    dominated_by: Dominance | None = None

    @property
    def is_other(self) -> bool:
        """Whether it was found for its difference."""
        return self.name.startswith(OTHER)

    @property
    def measures(self) -> dict[str, int]:
        """How far it misses each wish."""
        return measures(self.plan)


@dataclass(frozen=True)
class Dropped:
    """A profile without a plan of its own, and why.

    The plan called ``by`` is as good (``proved`` if none is better at the profile), or better all round, or nobody is
    told anything else by it; or there is no room among those on other dates; or the limits left no time.
    """

    profile: str
    why: Literal["equal", "alike", "dominated", "no_room", "not_searched"]
    by: str | None = None
    proved: bool = False


@dataclass(frozen=True)
class Alternatives:
    """Plans to choose from, the scenario's own first.

    ``exhausted`` are the levels at which it is proved that no further plan differs from all those there are, within
    what may be missed of each wish. ``complete`` unless the limits or Ctrl-C ended the search for more.
    """

    plans: tuple[Alternative, ...]
    dropped: tuple[Dropped, ...]
    exhausted: tuple[Level, ...] = ()
    complete: bool = True
    interrupted: bool = False

    @property
    def same_dates(self) -> tuple[tuple[str, str], ...]:
        """Every two plans with all conferences on the same dates."""
        days = [(each.name, dates(each.plan)) for each in self.plans]
        return tuple((one, other) for (one, ours), (other, theirs) in combinations(days, 2) if ours == theirs)


def alternatives(
    resolved: Resolved,
    number: int,
    limits: Limits | None = None,
    progress: Progress = silent,
    stopped: threading.Event | None = None,
) -> Alternatives:
    """Find up to so many plans that differ in what planners look at.

    Raises what ``solve`` does if there is no plan at all. Whoever sets ``stopped`` ends the search with what there is.
    """
    stopped = stopped or threading.Event()
    limits = limits or Limits()
    solved = solve(resolved, limits, progress, stopped)
    base = Alternative(BASE, solved.plan, solved.plan.solver.status == "optimal")
    return _Finder(resolved, limits, progress, stopped, [base], solved.seconds).found(number)


@dataclass
class _Finder:
    """Plans found one after the other; ``seconds`` is what has been spent on searching."""

    resolved: Resolved
    limits: Limits
    progress: Progress
    stopped: threading.Event
    kept: list[Alternative]
    seconds: float
    dropped: list[Dropped] = field(default_factory=list)
    exhausted: list[Level] = field(default_factory=list)

    @property
    def base(self) -> Plan:
        return self.kept[0].plan

    @property
    def over(self) -> bool:
        """Whether nothing more may be searched."""
        return self.stopped.is_set() or (self.limits.seconds is not None and self.seconds >= self.limits.seconds - 0.01)

    def found(self, number: int) -> Alternatives:
        """Plans on other dates come before those that differ in something else."""
        waiting = self._keep_on_other_dates(self._undominated(self._profiles()), number)
        self._differing("dates", number)
        room = number - len(self.kept)
        self.kept += waiting[:room]
        self.dropped += [Dropped(each.name, "no_room") for each in waiting[room:]]
        self._differing("sites", number)
        return Alternatives(
            tuple(self._with_dominance(each) for each in sorted(self.kept, key=lambda each: each.is_other)),
            tuple(self.dropped),
            tuple(self.exhausted),
            len(self.kept) == number or "sites" in self.exhausted,
            self.stopped.is_set(),
        )

    def _profiles(self) -> list[Alternative]:
        """The plan of each profile that no plan before is as good at."""
        found: list[Alternative] = []
        for profile in PROFILES:
            if not profile.weighted(self.base.scores):
                continue
            if _value(profile, self.base) == 0:
                self.dropped.append(Dropped(profile.name, "equal", BASE, proved=True))
                continue
            plan = self._best(profile)
            if plan is None:
                self.dropped.append(Dropped(profile.name, "not_searched"))
                continue
            needless = self._needless(profile, plan, [*self.kept, *found])
            if needless:
                self.dropped.append(needless)
            else:
                found.append(plan)
        return found

    def _needless(self, profile: Profile, plan: Alternative, others: Sequence[Alternative]) -> Dropped | None:
        """Why the plan of a profile need not be told beside others; None if it must."""
        for other in others:
            as_good = other.name == BASE and _value(profile, other.plan) <= _value(profile, plan.plan)
            if as_good or other.measures == plan.measures:
                return Dropped(profile.name, "equal", other.name, plan.proved)
            if looks_alike(other.plan, plan.plan):
                return Dropped(profile.name, "alike", other.name)
        return None

    def _undominated(self, found: Sequence[Alternative]) -> list[Alternative]:
        """Those that none of them, and not the scenario's own, dominates."""
        undominated = []
        for each in found:
            better = _dominating(each, [*self.kept, *found])
            if better:
                self.dropped.append(Dropped(each.name, "dominated", better.name))
            else:
                undominated.append(each)
        return undominated

    def _keep_on_other_dates(self, found: Sequence[Alternative], number: int) -> list[Alternative]:
        """Keep each plan that is on other dates than all before, as far as there is room; give back the others."""
        waiting = []
        for each in found:
            days = dates(each.plan)
            if len(self.kept) < number and all(days != dates(other.plan) for other in self.kept):
                self.kept.append(each)
            else:
                waiting.append(each)
        return waiting

    def _differing(self, level: Level, number: int) -> None:
        """Add plans that differ most from those there are, until there are enough or no more."""
        while len(self.kept) < number and level not in self.exhausted:
            try:
                found = self._most_different(level)
            except InfeasibleError:
                self.exhausted.append(level)
                return
            if found is None:
                return
            self.kept.append(found)

    def _best(self, profile: Profile) -> Alternative | None:
        """The plan of a profile, the scenario's own tiers coming after it."""
        model = build(self.resolved)
        wishes = costs(model)
        untouched = total(model, [self.base.scores[name].weight * wishes[name] for name in UNTOUCHED if name in wishes])
        wanted = total(model, [weight * cost for weight, cost in profile.weighted(wishes)])
        own = (Goal("untouched", untouched, self.limits.work), Goal(profile.name, wanted, self.limits.work))
        return self._search(profile.name, model, wishes, own)

    def _most_different(self, level: Level) -> Alternative | None:
        """The plan that is least like all those there are, no wish missed by more than its allowance."""
        model = build(self.resolved)
        wishes = costs(model)
        for name in measures(self.base):
            model.cp.add(wishes[name] <= allowance(self.base.scores[name]))
        alike = [Likeness.of(model, each.plan) for each in self.kept]
        for each in alike:
            each.differ(model, level)
        own = (
            Goal("dates", most_alike(model, [each.dates for each in alike]), self.limits.work),
            Goal("sites", most_alike(model, [each.sites for each in alike]), self.limits.work),
        )
        others = sum(each.is_other for each in self.kept)
        return self._search(f"{OTHER}-{others + 1}", model, wishes, own)

    def _search(
        self, name: str, model: Model, wishes: Mapping[str, cp_model.LinearExpr], own: Sequence[Goal]
    ) -> Alternative | None:
        """Solve goals of one's own before those of the scenario; None if the limits end it before there is a plan."""
        if self.over:
            return None
        model.hint(decisions(self.base))
        seconds = None if self.limits.seconds is None else self.limits.seconds - self.seconds
        limits = replace(self.limits, seconds=seconds)
        search = Search(model, limits, self.progress, self.stopped)
        try:
            outcome = search.run([*own, *goals(model, limits, wishes)])
        except (NothingFoundError, KeyboardInterrupt):
            return None
        finally:
            self.seconds += search.seconds
        proved = all(reached.optimal for reached in outcome.tiers[: len(own)])
        plan = finish(self.resolved, held_against(self.base, self.resolved, outcome), self.limits)
        return Alternative(name, as_alternative(plan, name), proved)

    def _with_dominance(self, each: Alternative) -> Alternative:
        better = _dominating(each, self.kept)
        return replace(each, dominated_by=dominance(better.name, better.measures, each.measures)) if better else each


def _value(profile: Profile, plan: Plan) -> int:
    """How far a plan is from what a profile wants, in the profile's own points."""
    return sum(weight * amount for weight, amount in profile.weighted(measures(plan)))


def _dominating(plan: Alternative, others: Sequence[Alternative]) -> Alternative | None:
    """The first plan that dominates another."""
    return next((each for each in others if dominance(each.name, each.measures, plan.measures)), None)
