"""Solve a scenario and its variants together, some decisions being the same in all of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from ortools.sat.python import cp_model

from scheduler.plan.families import decisions
from scheduler.scenario.nouns import TIE_BREAK
from scheduler.scenario.sections import FAN_JOINT
from scheduler.solve.build import build
from scheduler.solve.search import Goal, Outcome, Search, silent
from scheduler.solve.solve import Solved, finish, goals, held_against, measured_tiers

if TYPE_CHECKING:
    import threading
    from collections.abc import Hashable, Iterator, Mapping

    from scheduler.model.family import Aspect
    from scheduler.plan import Plan, Tier
    from scheduler.plan.families import Decisions, Key
    from scheduler.scenario.resolved import Resolved
    from scheduler.solve.search import Limits, Progress

Name: TypeAlias = str | None
"""A variant, or None for the scenario as it stands."""

_FARTHEST = 2**31
"""Beyond every number that a decision comes to, minutes since 1970 among them."""


@dataclass(frozen=True)
class Together:
    """A plan for each scenario, and how far their common search came.

    ``tiers`` are of all of them added up. What the plans themselves say of their tiers is what is proved of each
    scenario alone: a plan may be the best for all together and not for its own scenario.
    """

    solved: Mapping[Name, Solved]
    tiers: tuple[Tier, ...]


def solve_together(
    scenarios: Mapping[Name, Resolved],
    alone: Mapping[Name, Plan],
    same: Mapping[str, tuple[str, ...]],
    limits: Limits,
    progress: Progress = silent,
    stopped: threading.Event | None = None,
) -> Together:
    """Decide several scenarios at once, tier by tier over the sum of what all of them miss, each counting alike.

    ``same`` says by conference and task what is the same in each of them, ``alone`` are their plans without that.
    ``InfeasibleError`` if there is provably no such set of plans; otherwise as ``solve``.
    """
    joint = _Joint(scenarios, same)
    joint.hint(alone)
    search = Search(joint, limits, progress, stopped)
    found = search.run(joint.goals(limits))
    solved: dict[Name, Solved] = {}
    for name, resolved in scenarios.items():
        outcome = Outcome(found.decisions[name], [], found.reproducible, found.interrupted)
        plan = finish(resolved, held_against(alone[name], resolved, outcome), limits)
        solved[name] = Solved(plan, found.interrupted, found.first_plan_seconds, search.seconds)
    scores = [score for each in solved.values() for score in each.plan.scores.values()]
    return Together(solved, tuple(measured_tiers(found.tiers, scores)))


class _Joint:
    """The models of several scenarios in one."""

    def __init__(self, scenarios: Mapping[Name, Resolved], same: Mapping[str, tuple[str, ...]]) -> None:
        self.cp = cp_model.CpModel()
        self.models = {name: build(resolved, cp=self.cp) for name, resolved in scenarios.items()}
        for subject, words in same.items():
            for word in words:
                for aspects in self._shared(subject, word):
                    self._equate(aspects)

    def _shared(self, subject: str, word: str) -> Iterator[list[Aspect]]:
        """All aspects of each decision that is to be the same; a fanned-out task is meant in each unit."""
        shared: dict[tuple[str, Key], list[Aspect]] = defaultdict(list)
        families = [family for model in self.models.values() for family in model.families if word in family.words]
        for family in families:
            for key in family.every_key():
                if subject in (key[0], key[0].partition(FAN_JOINT)[0]):
                    for aspect in family.aspects(key, word):
                        shared[family.name, aspect.key].append(aspect)
        yield from shared.values()

    def _equate(self, aspects: list[Aspect]) -> None:
        """Give a decision one figure, whichever scenario comes true."""
        codes: dict[Hashable, int] = {}
        common = self.cp.new_int_var(-_FARTHEST, _FARTHEST, "same")
        for aspect in aspects:
            figure = aspect.figure
            value = figure if isinstance(figure, cp_model.LinearExpr) else codes.setdefault(figure, len(codes))
            self.cp.add(common == value).only_enforce_if(aspect.literal)

    def goals(self, limits: Limits) -> list[Goal]:
        """The tiers of all scenarios, each the sum of theirs, in the order of the first that has them."""
        work = replace(limits, work=limits.work * len(self.models))
        found = [goal for model in self.models.values() for goal in goals(model, work)]
        tiers = dict.fromkeys([*(goal.tier for goal in found if goal.tier != TIE_BREAK), TIE_BREAK])
        return [
            Goal(
                tier,
                cp_model.LinearExpr.sum([goal.cost for goal in found if goal.tier == tier]),
                max(goal.work for goal in found if goal.tier == tier),
            )
            for tier in tiers
        ]

    def hint(self, plans: Mapping[Name, Plan]) -> None:
        """Suggest a plan for each scenario to start the search from."""
        for name, model in self.models.items():
            model.hint(decisions(plans[name]))

    def read(self, solution: cp_model.CpSolver) -> dict[Name, Decisions]:
        """The decisions of a solution, scenario by scenario."""
        return {name: model.read(solution) for name, model in self.models.items()}
