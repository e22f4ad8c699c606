"""Everything wrong with a plan: rules it breaks, and records that do not agree with each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.checks.deadlines import with_deadlines
from scheduler.checks.legible import illegible
from scheduler.checks.scores import objective_values
from scheduler.checks.structure import Fault, structural_faults
from scheduler.constraints import CONSTRAINTS
from scheduler.constraints.waivers import excused, in_force
from scheduler.plan.origin import fingerprint, resolved_of, with_past

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.constraints.constraint import Violation
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved


def check(plan: Plan, against: Resolved | None = None) -> tuple[Fault | Violation, ...]:
    """Everything wrong with a plan, judged by the scenario given, else by the one it carries.

    Records are looked at first: rules are judged only on a plan whose records make sense by themselves.
    """
    resolved = with_past(against, plan.before) if against else resolved_of(plan)
    faults = (*_foreign(plan, against), *unfit_to_show(plan, against))
    return faults or (*violations(resolved, plan), *_claims(resolved, plan))


def unfit_to_show(plan: Plan, against: Resolved | None = None) -> tuple[Fault, ...]:
    """The faults that keep a plan from being shown at all: records that make no sense by themselves or in words."""
    resolved = with_past(against, plan.before) if against else resolved_of(plan)
    return (*structural_faults(resolved, plan), *illegible(resolved, plan))


def violations(resolved: Resolved, plan: Plan) -> Iterator[Violation]:
    """Every rule in force that a plan breaks, rule by rule, subject by subject."""
    for constraint in CONSTRAINTS:
        for subject in in_force(constraint, resolved):
            if not excused(constraint, subject, resolved, plan):
                yield from constraint.violations(resolved, plan, subject)


def _foreign(plan: Plan, against: Resolved | None) -> Iterator[Fault]:
    if fingerprint(plan.scenario.resolved) != plan.scenario.sha256:
        yield Fault("fingerprint", (plan.scenario.id,))
    if against is not None and fingerprint(against.scenario) != plan.scenario.sha256:
        yield Fault("other_scenario", (plan.scenario.id,))


def _claims(resolved: Resolved, plan: Plan) -> Iterator[Fault]:
    """What the plan says of itself, counted again."""
    counted = with_deadlines(resolved, plan)
    for name, record in plan.tasks.items():
        if (record.due, record.latest, record.basis) != (
            counted.tasks[name].due,
            counted.tasks[name].latest,
            counted.tasks[name].basis,
        ):
            yield Fault("deadline_miscounted", (name,))
    values = objective_values(resolved, plan)
    for name, score in values.items():
        if plan.scores.get(name) != score:
            yield Fault("score_miscounted", (name,))
    for name in plan.scores:
        if name not in values:
            yield Fault("score_unknown", (name,))
    for tier in plan.solver.tiers:
        if tier.objective != sum(score.cost for score in plan.scores.values() if score.tier == tier.name):
            yield Fault("tier_miscounted", (tier.name,))
