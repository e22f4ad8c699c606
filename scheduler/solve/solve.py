"""Solve a scenario: the best plan, re-checked without the solver before anybody sees it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from importlib import metadata
from typing import TYPE_CHECKING, Literal

from ortools.sat.python import cp_model

from scheduler.checks import check, objective_values
from scheduler.findings import findings_of_plan
from scheduler.objectives import BY_NAME, OBJECTIVES
from scheduler.plan import FindingRecord, Solver, Tier, WaiverRecord
from scheduler.scenario.nouns import TIE_BREAK
from scheduler.solve.assemble import assemble
from scheduler.solve.build import build
from scheduler.solve.search import WORK_ON_TIES, Goal, Limits, Outcome, Progress, Reached, Search, silent

if TYPE_CHECKING:
    import threading
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from scheduler.model import Model
    from scheduler.plan import Before, Plan, Score
    from scheduler.scenario.resolved import Resolved


class FaultyPlanError(Exception):
    """The solver and the checks disagree: a fault of this program, never of the scenario."""


@dataclass(frozen=True)
class Solved:
    """A plan and how the search went."""

    plan: Plan
    interrupted: bool
    first_plan_seconds: float | None
    seconds: float


def solve(
    resolved: Resolved,
    limits: Limits | None = None,
    progress: Progress = silent,
    stopped: threading.Event | None = None,
) -> Solved:
    """Decide everything open in a scenario.

    Whoever sets ``stopped`` ends the search with the best plan found so far. ``InfeasibleError`` if there is
    provably no plan, ``NothingFoundError`` if the limit ran out before one was found, ``KeyboardInterrupt`` if it
    was stopped before.
    """
    limits = limits or Limits()
    model = build(resolved)
    search = Search(model, limits, progress, stopped)
    outcome = search.run(goals(model, limits))
    plan = finish(resolved, outcome, limits)
    return Solved(plan, outcome.interrupted, outcome.first_plan_seconds, search.seconds)


def costs(model: Model) -> dict[str, cp_model.LinearExpr]:
    """How far the model's plan falls short of each wish that has a weight."""
    return {objective.name: objective.cost(model) for objective in OBJECTIVES if objective.weight_in(model.resolved)}


def goals(model: Model, limits: Limits, wishes: Mapping[str, cp_model.LinearExpr] | None = None) -> list[Goal]:
    """The tiers in the scenario's order, each the weighted sum of its wishes; ties are broken last.

    A tier in which nothing has a weight is left out, but for the last: where nothing is wished, any plan will do.
    ``wishes`` are the costs of the model, if whoever asks has them already.
    """
    sums: dict[str, list[cp_model.LinearExpr]] = {tier: [] for tier in model.resolved.scenario.tiers}
    sums[TIE_BREAK] = sums.pop(TIE_BREAK, [])
    for name, cost in (costs(model) if wishes is None else wishes).items():
        objective = BY_NAME[name]
        sums[objective.tier_in(model.resolved)].append(objective.weight_in(model.resolved) * cost)
    work = {TIE_BREAK: min(WORK_ON_TIES, limits.work)}
    return [
        Goal(tier, cp_model.LinearExpr.sum([model.constant(0), *terms]), work.get(tier, limits.work))
        for tier, terms in sums.items()
        if terms or tier == TIE_BREAK
    ]


def held_against(best: Plan, resolved: Resolved, outcome: Outcome) -> Outcome:
    """What was found under further conditions, with what is proved of the scenario's own tiers without them.

    The bound of a tier was proved for plans that are not worse in any tier before it; of others nothing is known.
    """
    scores = objective_values(resolved, assemble(resolved, outcome.decisions))
    tiers, comparable = list[Reached](), True
    for tier in best.solver.tiers:
        tiers.append(Reached(tier.name, None, tier.bound if comparable else 0))
        comparable &= sum(score.cost for score in scores.values() if score.tier == tier.name) <= tier.objective
    return replace(outcome, tiers=tiers, reproducible=outcome.reproducible and best.solver.reproducible)


def finish(resolved: Resolved, outcome: Outcome, limits: Limits, before: Before | None = None) -> Plan:
    """Turn what the search found into a plan with scores and findings, and judge it without the solver.

    ``before`` is what it takes over from the plan before, if it is made again.
    """
    bare = assemble(resolved, outcome.decisions)
    scores = objective_values(resolved, bare)
    solver, waivers = _solver(outcome, scores.values(), limits), tuple(_waivers(resolved))
    scored = bare.model_copy(update={"solver": solver, "scores": scores, "waivers": waivers, "before": before})
    plan = scored.model_copy(update={"findings": tuple(_findings(resolved, scored))})
    faults = check(plan, resolved)
    if faults:
        raise FaultyPlanError("\n".join(map(str, faults)))
    return plan


def _solver(outcome: Outcome, scores: Collection[Score], limits: Limits) -> Solver:
    """How the search went, by what is measured on the plan."""
    tiers = tuple(measured_tiers(outcome.tiers, scores))
    optimal = all(tier.status == "optimal" for tier in tiers if tier.name != TIE_BREAK)
    return Solver(
        status="optimal" if optimal else "feasible",
        tiers=tiers,
        seed=limits.seed,
        reproducible=outcome.reproducible,
        ortools=_version(),
    )


def _findings(resolved: Resolved, plan: Plan) -> Iterator[FindingRecord]:
    for each in findings_of_plan(resolved, plan):
        yield FindingRecord(kind=each.kind, severity=each.severity, subject=each.subject, values=dict(each.values))


def measured_tiers(found: Iterable[Reached], scores: Collection[Score]) -> list[Tier]:
    """The tiers with the values measured on plans: never above what the solver claimed, nor below its bound.

    They may be below the claim, where a search was cut before it had pressed every cost against its plan.
    """
    tiers: list[Tier] = []
    for reached in found:
        measured = sum(score.cost for score in scores if score.tier == reached.tier)
        if measured < reached.bound or (reached.objective is not None and measured > reached.objective):
            claimed = f"{reached.bound} to {reached.objective}"
            raise FaultyPlanError(f"tier {reached.tier}: solver {claimed}, measured {measured}")
        status: Literal["optimal", "feasible"] = "optimal" if measured == reached.bound else "feasible"
        tiers.append(Tier(name=reached.tier, objective=measured, bound=reached.bound, status=status))
    return tiers


def _waivers(resolved: Resolved) -> list[WaiverRecord]:
    constraints = resolved.scenario.constraints
    return [
        WaiverRecord(constraint=name, subject=subject, reason=waiver.reason)
        for name in type(constraints).model_fields
        if (rule := constraints.rule(name)) is not None
        for subject, waiver in rule.waive.items()
    ]


def _version() -> str:
    return metadata.version("ortools")
