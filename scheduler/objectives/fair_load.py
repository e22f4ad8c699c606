"""Work shared out fairly among units."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from scheduler.objectives.connected import connected
from scheduler.objectives.objective import Objective
from scheduler.objectives.terms import total

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.objectives.terms import Term
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved


class FairLoad(Objective):
    """Units that may do the same tasks have as much work as each other.

    Units are compared where some task is open between them, directly or through other units. A unit's load is
    the effort of all the tasks it does, and of its own parts of others' tasks. For each group of such units, in
    hours begun::

        ceiling((heaviest load - lightest load) / 60 minutes)
    """

    name = "fair_load"
    unit = "hours"
    weight = 10
    tier = "comfort"

    def cost(self, model: Model) -> cp_model.LinearExpr:
        """Bound the hours between every two loads of a group from below."""
        return total(model, [self._hours(model, units) for units in _groups(model.resolved)])

    def _hours(self, model: Model, units: Sequence[str]) -> cp_model.IntVar:
        loads = [self._load(model, unit) for unit in units]
        efforts = sum(minutes for task in model.resolved.scenario.tasks for minutes in _minutes(model.resolved, task))
        heaviest = model.cp.new_int_var(0, efforts, "heaviest load")
        lightest = model.cp.new_int_var(0, efforts, "lightest load")
        hours = model.cp.new_int_var(0, efforts // 60 + 1, "hours between loads")
        for load in loads:
            model.cp.add(heaviest >= load)
            model.cp.add(lightest <= load)
        model.cp.add(60 * hours >= heaviest - lightest)
        return hours

    def _load(self, model: Model, unit: str) -> cp_model.LinearExpr:
        terms: list[Term] = []
        for name, task in model.resolved.scenario.tasks.items():
            if task.phase == "during":
                continue
            if unit in model.owners.owns(name) and task.effort is not None:
                terms.append(task.effort.minutes * model.owners.does(name, unit))
            own = task.collaborators.get(unit)
            if own is not None:
                terms.append(own.minutes * model.owners.done(name))
        return total(model, terms)

    def measure(self, resolved: Resolved, plan: Plan) -> int:
        """Add up the efforts of the tasks recorded for each unit."""
        loads: dict[str, int] = defaultdict(int)
        for name, record in plan.tasks.items():
            task = resolved.scenario.tasks[name]
            if task.phase != "during" and task.effort is not None:
                loads[record.unit] += task.effort.minutes
            for unit in record.contributions:
                loads[unit] += part.minutes if (part := task.collaborators[unit]) is not None else 0
        hours = 0
        for units in _groups(resolved):
            minutes = max(loads[unit] for unit in units) - min(loads[unit] for unit in units)
            hours += -(-minutes // 60)
        return hours


def _groups(resolved: Resolved) -> list[tuple[str, ...]]:
    """Units tied together by tasks whose owner is open."""
    owners = (resolved.owners(name) for name, task in resolved.scenario.tasks.items() if task.phase != "during")
    return connected(units for units in owners if len(units) > 1)


def _minutes(resolved: Resolved, task: str) -> list[int]:
    given = resolved.scenario.tasks[task]
    return [effort.minutes for effort in (given.effort, *given.collaborators.values()) if effort is not None]
