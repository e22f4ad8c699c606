"""Questions about a plan that was made again: what it took over holds for whatever is asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.plan.origin import with_past
from scheduler.solve.past import keep_the_past

if TYPE_CHECKING:
    from collections.abc import Collection

    from scheduler.explain.why.wanted import Wanted
    from scheduler.model import Model
    from scheduler.plan import Before, Plan
    from scheduler.scenario.resolved import Resolved


def taken_over(resolved: Resolved, plan: Plan) -> Before | None:
    """What a plan took over from the one before it, as far as the scenario still knows of it."""
    if plan.before is None:
        return None
    known = {
        section: {name: record for name, record in getattr(plan.before, section).items() if name in things}
        for section, things in (("conferences", resolved.scenario.conferences), ("tasks", resolved.scenario.tasks))
    }
    return plan.before.model_copy(update=known)


def in_its_time(resolved: Resolved, plan: Plan) -> Resolved:
    """The scenario with the past that a plan took over."""
    return with_past(resolved, taken_over(resolved, plan))


@dataclass(frozen=True)
class Circumstances:
    """What is wanted, if anything, in the circumstances of a plan.

    If that was made again, what has begun stays as it was, and nothing is put off but what the plan puts off.
    """

    wanted: Wanted | None
    plan: Plan

    def about(self, resolved: Resolved) -> Collection[str]:
        """The conferences that are asked about."""
        return self.wanted.about(resolved) if self.wanted else ()

    def post(self, model: Model) -> None:
        """Tell the solver."""
        if self.wanted is not None:
            self.wanted.post(model)
        if self.plan.before is None:
            return
        keep_the_past(model, self.plan, "--plan")
        for name in model.resolved.scenario.conferences:
            record = self.plan.conferences.get(name)
            if record is None or record.outcome != "postponed":
                model.cp.add(model.outcomes.postponed(name) == 0)
