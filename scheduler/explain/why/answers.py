"""Whether what is wanted can be had: what forbids it, or the best plan that has it, as near to another as can be."""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeAlias

from scheduler.compare import Comparison
from scheduler.errors import InfeasibleError, NothingFoundError
from scheduler.explain.explain import Explanation, explain, first_conflict
from scheduler.explain.questions import Questions
from scheduler.explain.why.made_again import Circumstances, taken_over
from scheduler.explain.why.staying import departures
from scheduler.facts import Planned
from scheduler.plan.families import decisions
from scheduler.scenario.nouns import TIE_BREAK
from scheduler.solve.build import build
from scheduler.solve.search import WORK_ON_TIES, Goal, Search
from scheduler.solve.solve import finish, goals

if TYPE_CHECKING:
    import threading
    from collections.abc import Sequence

    from scheduler.explain.why.wanted import Wanted
    from scheduler.model import Model
    from scheduler.plan import Plan, Score
    from scheduler.scenario.resolved import Resolved
    from scheduler.solve import Limits, Progress
    from scheduler.solve.search import Outcome

PLAN, ASKED = "plan", "asked"


@dataclass(frozen=True)
class Found:
    """A plan, and whether the goals that went before those of its scenario are proved to be met as far as can be."""

    plan: Plan
    proved: bool


@dataclass
class Asking:
    """A series of searches in one scenario, about one plan, within the same limits."""

    resolved: Resolved
    plan: Plan
    limits: Limits
    progress: Progress
    stopped: threading.Event
    began: float = field(default_factory=time.monotonic)

    @property
    def left(self) -> Limits:
        """What is left of the limits."""
        if self.limits.seconds is None:
            return self.limits
        return replace(self.limits, seconds=max(self.limits.seconds - (time.monotonic() - self.began), 0.01))

    @property
    def over(self) -> bool:
        """Whether nothing more may be searched."""
        spent = self.limits.seconds is not None and time.monotonic() - self.began >= self.limits.seconds
        return spent or self.stopped.is_set()

    def search(self, model: Model, own: Sequence[Goal]) -> Outcome:
        """Solve goals in order; raises what a search does."""
        return Search(model, self.left, self.progress, self.stopped).run(own)

    def explain(self, wanted: Wanted) -> Explanation:
        """Why something cannot be; nothing is known where the limits leave no time."""
        if self.over:
            return Explanation(None)
        try:
            return explain(self.resolved, self.left, self.stopped, Circumstances(wanted, self.plan))
        except KeyboardInterrupt:
            return Explanation(None)

    def first_reason(self, wanted: Wanted) -> Explanation:
        """One conflict that keeps something from being which is proved impossible, if the limits leave time for it."""
        questions = Questions(self.resolved, self.left, self.stopped, Circumstances(wanted, self.plan))
        found = None if self.over else first_conflict(self.resolved, questions)
        return Explanation(False, conflicts=(found,) if found else ())

    def model(self, wanted: Wanted | None, near: Plan) -> Model:
        """The model of the scenario with what is wanted, a plan suggested to it."""
        model = build(self.resolved)
        Circumstances(wanted, self.plan).post(model)
        model.hint(decisions(near))
        return model

    def nearest(
        self, wanted: Wanted | None, near: Plan, first: Sequence[Goal] = (), model: Model | None = None
    ) -> Found:
        """The best plan that has what is wanted, and of equally good ones the nearest to another plan.

        ``first`` are goals of the model that go before those of the scenario. Raises what ``solve`` does.
        """
        model = model or self.model(wanted, near)
        *tiers, ties = goals(model, self.limits)
        stay = Goal("staying", departures(model, near), min(WORK_ON_TIES, self.limits.work))
        outcome = self.search(model, [*first, *tiers, stay, ties])
        reached = [each for each in outcome.tiers[len(first) :] if each.tier != stay.tier]
        past = taken_over(self.resolved, self.plan)
        plan = finish(self.resolved, replace(outcome, tiers=reached), self.limits, past)
        return Found(plan, all(each.optimal for each in outcome.tiers[: len(first)]))


@dataclass(frozen=True)
class Allowed:
    """What is wanted can be had: ``plan`` has it, and is put side by side with the one that was asked about."""

    plan: Plan
    before: Plan

    @property
    def comparison(self) -> Comparison:
        """Both plans side by side."""
        return Comparison((PLAN, ASKED), (Planned(self.before), Planned(self.plan)))

    @property
    def tiers(self) -> tuple[TierChange, ...]:
        """What becomes of each tier that counts wishes, in the scenario's order."""
        changes: list[TierChange] = []
        certain = True
        for tier in self.plan.solver.tiers:
            if tier.name != TIE_BREAK:
                wishes = tuple(each for each in self.wishes if each.after.tier == tier.name)
                certain = certain and tier.status == "optimal"
                changes.append(TierChange(tier.name, wishes, tier.bound, certain))
        return tuple(changes)

    @property
    def wishes(self) -> tuple[WishChange, ...]:
        """Every wish that has a weight, missed by more than before or not; what only breaks ties is none."""
        scores = {name: score for name, score in self.plan.scores.items() if score.tier != TIE_BREAK}
        return tuple(WishChange(name, self.before.scores[name], after) for name, after in scores.items())


@dataclass(frozen=True)
class WishChange:
    """How far a wish is missed by the plan that was asked about, and by the one that has what is wanted."""

    name: str
    before: Score
    after: Score

    @property
    def more(self) -> int:
        """By how much more it is missed, in its own unit; negative if by less."""
        return self.after.measure - self.before.measure


@dataclass(frozen=True)
class TierChange:
    """The wishes of one tier, and the ``bound`` that none who has what is wanted can go below.

    ``certain`` if the tier and all before it are proved best: then what it costs more is exact.
    """

    name: str
    wishes: tuple[WishChange, ...]
    bound: int
    certain: bool

    @property
    def before(self) -> int:
        """The points of the plan that was asked about."""
        return sum(each.before.cost for each in self.wishes)

    @property
    def after(self) -> int:
        """The points of the plan that has what is wanted."""
        return sum(each.after.cost for each in self.wishes)


@dataclass(frozen=True)
class Forbidden:
    """What is wanted is proved impossible; ``why`` says what of the scenario forbids it, as far as that was found.

    ``by_itself`` if nothing of the scenario is needed for that: there is no such time in the plan.
    """

    why: Explanation
    by_itself: bool = False


@dataclass(frozen=True)
class Open:
    """The limits ended the search: neither is proved."""


Answer: TypeAlias = "Allowed | Forbidden | Open"


def answer(asking: Asking, wanted: Wanted, plan: Plan, *, in_full: bool = True) -> Answer:
    """Whether what is wanted can be had, measured against a plan; why not, in full or by one conflict only."""
    try:
        return Allowed(asking.nearest(wanted, plan).plan, plan)
    except InfeasibleError:
        return forbidden(asking, wanted, in_full=in_full)
    except (NothingFoundError, KeyboardInterrupt):
        return Open()


def forbidden(asking: Asking, wanted: Wanted, *, in_full: bool = True) -> Forbidden:
    """Why something cannot be that is proved impossible: every conflict, or only one."""
    if not wanted.has_room(asking.resolved):
        return Forbidden(Explanation(False), by_itself=True)
    return Forbidden(asking.explain(wanted) if in_full else asking.first_reason(wanted))
