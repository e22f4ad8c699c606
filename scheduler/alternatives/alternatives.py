"""The plans to choose from: the scenario's own, the best of each profile, then what differs most from all of them."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from scheduler.alternatives.found import BASE, OTHER, Alternative, Alternatives, Dropped
from scheduler.alternatives.likeness import Level, Likeness, dates, most_alike
from scheduler.alternatives.measures import allowance, measures
from scheduler.alternatives.profiles import UNTOUCHED, Profile, profiles_of
from scheduler.alternatives.screening import screened, settled, with_dominance
from scheduler.errors import InfeasibleError, NothingFoundError
from scheduler.objectives.terms import total
from scheduler.plan.families import decisions
from scheduler.plan.origin import as_alternative
from scheduler.solve import Limits, Progress, solve
from scheduler.solve.build import build
from scheduler.solve.search import Goal, Search, silent
from scheduler.solve.solve import costs, finish, goals, held_against

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.scenario.resolved import Resolved


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
    return Finder(resolved, base, limits, progress, stopped, solved.seconds).found(number)


@dataclass
class Finder:
    """Plans found one after the other, the scenario's own given; ``seconds`` is what has been spent on searching."""

    resolved: Resolved
    base: Alternative
    limits: Limits
    progress: Progress
    stopped: threading.Event
    seconds: float
    kept: list[Alternative] = field(init=False)
    dropped: list[Dropped] = field(default_factory=list)
    exhausted: list[Level] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.kept = [self.base]

    @property
    def over(self) -> bool:
        """Whether nothing more may be searched."""
        return self.stopped.is_set() or (self.limits.seconds is not None and self.seconds >= self.limits.seconds - 0.01)

    def found(self, number: int) -> Alternatives:
        """Plans on other dates come before those that differ in something else."""
        worthy, needless = screened(self.base, list(self._profiles()))
        waiting = self._keep_on_other_dates(worthy, number)
        self._differing("dates", number)
        room = number - len(self.kept)
        self.kept += waiting[:room]
        self.dropped += [*needless, *(Dropped(each.profile, "no_room") for each in waiting[room:] if each.profile)]
        self._differing("sites", number)
        return Alternatives(
            tuple(with_dominance(each, self.kept) for each in sorted(self.kept, key=lambda each: each.is_other)),
            tuple(settled(self.dropped, self.kept)),
            tuple(self.exhausted),
            len(self.kept) == number or "sites" in self.exhausted,
            self.stopped.is_set(),
        )

    def _profiles(self) -> Iterator[Alternative]:
        """The best plan of each profile that the scenario's own can be beaten at."""
        for profile in profiles_of(self.resolved.scenario):
            if not profile.weighted(self.base.plan.scores):
                continue
            if profile.value(self.base.plan) == 0:
                self.dropped.append(Dropped(profile, "equal", BASE, proved=True))
            elif plan := self._best(profile):
                yield plan
            else:
                self.dropped.append(Dropped(profile, "not_searched"))

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
        scores = self.base.plan.scores
        untouched = total(model, [scores[name].weight * wishes[name] for name in UNTOUCHED if name in wishes])
        wanted = total(model, [weight * cost for weight, cost in profile.weighted(wishes)])
        own = (Goal("untouched", untouched, self.limits.work), Goal(profile.name, wanted, self.limits.work))
        plan = self._search(profile.name, model, wishes, own)
        return replace(plan, profile=profile) if plan else None

    def _most_different(self, level: Level) -> Alternative | None:
        """The plan that is least like all those there are, no wish missed by more than its allowance."""
        model = build(self.resolved)
        wishes = costs(model)
        for name in measures(self.base.plan):
            stated = self.resolved.scenario.objectives.wish(name).allowance
            model.cp.add(wishes[name] <= allowance(self.base.plan.scores[name], stated))
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
        model.hint(decisions(self.base.plan))
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
        plan = finish(self.resolved, held_against(self.base.plan, self.resolved, outcome), self.limits)
        return Alternative(name, as_alternative(plan, name), proved)
