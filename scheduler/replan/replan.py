"""Making a plan again after the scenario has changed: as little change as can be, then as good as can be."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scheduler.plan import Tier
from scheduler.plan.families import FAMILIES, decisions
from scheduler.plan.origin import with_past
from scheduler.replan.change import Change, Weighing
from scheduler.replan.past import past_of
from scheduler.replan.reasons import Wrong, reasons
from scheduler.solve import FaultyPlanError, Limits, Progress
from scheduler.solve.build import build
from scheduler.solve.past import keep_the_past
from scheduler.solve.search import Goal, Search, silent
from scheduler.solve.solve import finish, goals

if TYPE_CHECKING:
    import threading
    from collections.abc import Mapping, Sequence
    from datetime import date

    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved
    from scheduler.solve.search import Reached


@dataclass(frozen=True)
class Replanned:
    """A plan made again, and what it changes of the plan ``before``.

    ``weighing`` says what changes weigh; ``reasons`` what forbids each conference or task that people are told of as
    it was, nothing for one that only goes along.
    """

    plan: Plan
    before: Plan
    weighing: Weighing
    changes: tuple[Change, ...]
    reasons: Mapping[str, tuple[Wrong, ...]]
    interrupted: bool = False
    seconds: float = 0.0

    @property
    def tiers(self) -> tuple[Tier, ...]:
        """How far each kind of change was made small."""
        return self.plan.before.tiers if self.plan.before else ()

    @property
    def weight(self) -> int:
        """What all changes that people are told weigh together."""
        return self.weighing.weight("change", self.plan)

    @property
    def proved(self) -> bool:
        """Whether it is proved that no plan changes less of what people are told."""
        return all(tier.status == "optimal" for tier in self.tiers if tier.name in ("frozen", "change"))

    @property
    def released(self) -> tuple[str, ...]:
        """What was to stay as it was and could not, in the order of the plan before."""
        subjects = dict.fromkeys(change.subject for change in self.changes)
        changed = tuple(subject for subject in subjects if self.weighing.frozen(subject))
        return (*changed, *self.weighing.left_undone(self.plan))


def replan(
    resolved: Resolved,
    before: Plan,
    freeze_until: date | None = None,
    limits: Limits | None = None,
    progress: Progress = silent,
    stopped: threading.Event | None = None,
) -> Replanned:
    """Make a plan for a changed scenario that departs from the plan before as little as can be, then costs least.

    What has begun stays as it was; a conference that can no longer be kept may be postponed. What begins before
    ``freeze_until`` stays too, but for as little of it as cannot. Raises what ``solve`` does, and ``InputError`` if
    the scenario no longer allows what has taken place.
    """
    limits = limits or Limits()
    past = past_of(resolved, before, freeze_until)
    resolved = with_past(resolved, past)
    model = build(resolved)
    as_it_was = before.model_copy(update={"conferences": before.conferences | past.conferences})
    keep_the_past(model, as_it_was, "--from")
    weighing = Weighing(resolved, before, freeze_until)
    *own, hours = (Goal(kind, cost, limits.work) for kind, cost in weighing.costs(model).items())
    model.hint(decisions(before))
    search = Search(model, limits, progress, stopped)
    *wishes, ties = goals(model, limits)
    outcome = search.run([*own, *wishes, hours, ties])
    rest = replace(outcome, tiers=[*outcome.tiers[len(own) : -2], outcome.tiers[-1]])
    plan = finish(resolved, rest, limits, past)
    changes = weighing.changes(plan)
    tiers = _measured(outcome.tiers[: len(own)], weighing, plan)
    assert plan.before is not None
    plan = plan.model_copy(update={"before": plan.before.model_copy(update={"tiers": tiers})})
    told = dict.fromkeys(change.subject for change in changes if FAMILIES[change.family].told)
    why = reasons(model, before, plan, told)
    return Replanned(plan, before, weighing, changes, why, outcome.interrupted, search.seconds)


def _measured(reached: Sequence[Reached], weighing: Weighing, plan: Plan) -> tuple[Tier, ...]:
    """How far each kind of change came, by what is measured on the plan; the search must say the same."""
    tiers: list[Tier] = []
    for each in reached:
        (kind,) = (kind for kind in weighing.kinds if kind == each.tier)
        weight = weighing.weight(kind, plan)
        if weight < each.bound or (each.objective is not None and weight > each.objective):
            raise FaultyPlanError(f"{kind}: solver {each.bound} to {each.objective}, measured {weight}")
        status = "optimal" if weight == each.bound else "feasible"
        tiers.append(Tier(name=kind, objective=weight, bound=each.bound, status=status))
    return tuple(tiers)
