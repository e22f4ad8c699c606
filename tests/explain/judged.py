"""A judge of conflicts that shares nothing with the explanation: scenarios with waivers, planned as ever.

Every atom that is not in question is waived in the scenario itself, the production model (pruned, posted together, no
literals) is searched, and a plan it finds is judged in civil time.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from scheduler.constraints import BY_NAME, CONSTRAINTS
from scheduler.constraints.constraint import SUBJECT_JOINT
from scheduler.constraints.waivers import excused, in_force
from scheduler.errors import InfeasibleError
from scheduler.scenario.nouns.settings import Waiver
from scheduler.solve import Limits
from scheduler.solve.assemble import assemble
from scheduler.solve.build import build
from scheduler.solve.search import Goal, Search

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from scheduler.explain import Atom, Conflict
    from scheduler.scenario.resolved import Resolved


def has_plan(resolved: Resolved) -> bool:
    """Whether a scenario has a plan, by the production model; undecided fails."""
    return _decisions_exist(resolved, ())


def can_hold(resolved: Resolved, atoms: Collection[Atom]) -> bool:
    """Whether some plan keeps all these atoms, whatever becomes of all others."""
    return _decisions_exist(_without_others(resolved, atoms), atoms)


def judge(resolved: Resolved, conflict: Conflict) -> None:
    """Fail unless the atoms of a conflict cannot hold together, and can without any one of them."""
    atoms = [atom for atom in conflict.atoms if atom.constraint in BY_NAME]
    assert atoms
    assert not conflict.unsettled
    assert not can_hold(resolved, atoms), conflict
    for atom in atoms:
        assert can_hold(resolved, _other_than(atom, atoms)), f"{atom} is not needed in {conflict}"


def _other_than(one: Atom, atoms: Sequence[Atom]) -> list[Atom]:
    return [atom for atom in atoms if atom != one]


def _without_others(resolved: Resolved, atoms: Collection[Atom]) -> Resolved:
    constraints = resolved.scenario.constraints
    rules = {}
    for constraint in CONSTRAINTS:
        rule = constraints.rule(constraint.name)
        others = [each for each in in_force(constraint, resolved) if (constraint.name, each) not in atoms]
        if rule is not None and others:
            waived = {SUBJECT_JOINT.join(subject): Waiver(reason="not in question") for subject in others}
            rules[constraint.name] = rule.model_copy(update={"waive": {**rule.waive, **waived}})
    relaxed = constraints.model_copy(update=rules)
    return replace(resolved, scenario=resolved.scenario.model_copy(update={"constraints": relaxed}))


def _decisions_exist(resolved: Resolved, atoms: Collection[Atom]) -> bool:
    model = build(resolved)
    try:
        outcome = Search(model, Limits()).run([Goal("any plan", model.constant(0), 20.0)])
    except InfeasibleError:
        return False
    subjects: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for atom in atoms:
        subjects[atom.constraint].append(atom.subject)
    plan = assemble(resolved, outcome.decisions)
    for name, kept in subjects.items():
        for subject in kept:
            rule = BY_NAME[name]
            assert excused(rule, subject, resolved, plan) or not list(rule.violations(resolved, plan, subject)), subject
    return True
