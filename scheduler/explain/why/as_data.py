"""A question and its answer for programs: ids, numbers and instants; sentences only of reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from scheduler.checks import sentence
from scheduler.compare import as_data as comparison_as_data
from scheduler.explain.why.answers import Allowed, Forbidden

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from scheduler.explain.explain import Conflict
    from scheduler.explain.sentences import Teller
    from scheduler.explain.why.alone import Reach
    from scheduler.explain.why.answers import Answer, TierChange
    from scheduler.explain.why.holding import Holding
    from scheduler.explain.why.question import Question
    from scheduler.explain.why.room import Side
    from scheduler.explain.why.why import Why
    from scheduler.plan import Plan

Data: TypeAlias = "dict[str, object]"


def as_data(why: Why, teller: Teller, conflict: Callable[[Conflict, Teller], Data]) -> Data:
    """What JSON can say of a question; ``conflict`` tells one conflict in the same way as everywhere."""
    writer = _Writer(why, teller, conflict)
    return {
        "scenario": why.resolved.id,
        "variant": why.resolved.variant,
        "standing": why.basis.standing,
        "question": _question(why.question, teller),
        "interrupted": why.interrupted,
        "answer": writer.answer(why.answer) if why.answer else None,
        "holding": writer.holding(why.holding) if why.holding else None,
    }


def _question(question: Question, teller: Teller) -> Data:
    wanted = question.wanted(teller.resolved)
    kind = "task" if question.subject in teller.resolved.scenario.tasks else "conference"
    return {
        "kind": kind,
        "id": question.subject,
        "at": str(question.when) if question.when else None,
        "from": _instant(wanted.first),
        "to": _instant(wanted.last),
        "hall": question.hall,
    }


def _instant(instant: datetime | None) -> str | None:
    return instant.isoformat() if instant else None


class _Writer:
    def __init__(self, why: Why, teller: Teller, conflict: Callable[[Conflict, Teller], Data]) -> None:
        self.subject = why.question.subject
        self.teller = teller
        self.conflict = conflict

    def answer(self, answer: Answer) -> Data:
        """Whether it can be had, and what that costs or what forbids it."""
        if isinstance(answer, Forbidden):
            return {
                "possible": False,
                "by_itself": answer.by_itself,
                "conflicts": [self.conflict(each, self.teller) for each in answer.why.conflicts],
                "complete": answer.why.complete,
            }
        return self._allowed(answer) if isinstance(answer, Allowed) else {"possible": None}

    def _allowed(self, allowed: Allowed) -> Data:
        return {
            "possible": True,
            "at": _instant(_at(allowed.plan, self.subject)),
            "proved": all(tier.certain for tier in allowed.tiers),
            "reproducible": allowed.plan.solver.reproducible,
            "tiers": [_tier(tier) for tier in allowed.tiers],
            "differences": comparison_as_data(allowed.comparison)["differences"],
        }

    def holding(self, holding: Holding) -> Data:
        """Where it is, the chain to it, and how far it could move either way."""
        after = holding.after_latest
        return {
            "at": holding.at.isoformat(),
            "conference": holding.conference,
            "chain": [
                {
                    "task": link.task,
                    "unit": link.unit,
                    "start": link.start.isoformat(),
                    "end": link.end.isoformat(),
                    "room": link.room,
                }
                for link in holding.chain
            ],
            "before_chain": holding.before_chain,
            "sides": {side.direction: self._side(side) for side in holding.sides},
            "latest": {
                "at": after.latest.isoformat(),
                "order_of_work_only": after.forbidden.why.feasible is True,
                "after": self.answer(after.forbidden),
            }
            if after
            else None,
        }

    def _side(self, side: Side) -> Data:
        return {
            "nearest": self.answer(side.nearest),
            "nearest_proved": side.nearest_proved,
            "farthest": _instant(side.farthest),
            "beyond": self.answer(side.beyond) if side.beyond else None,
            "alone": self._reach(side.alone) if side.alone else None,
            "days": [{"day": each.day.isoformat(), **self.answer(each.answer)} for each in side.days],
            "days_left": side.days_left,
        }

    def _reach(self, alone: Reach) -> Data:
        told = [sentence(broken, self.teller.resolved, self.teller.language) for broken in alone.breaks]
        return {"to": alone.start.isoformat(), "breaks_at": _instant(alone.breaks_at), "breaks": told}


def _at(plan: Plan, subject: str) -> datetime | None:
    return plan.tasks[subject].end if subject in plan.tasks else plan.conferences[subject].start


def _tier(tier: TierChange) -> Data:
    return {
        "name": tier.name,
        "before": tier.before,
        "after": tier.after,
        "bound": tier.bound,
        "certain": tier.certain,
        "wishes": [
            {
                "name": wish.name,
                "unit": wish.after.unit,
                "weight": wish.after.weight,
                "before": wish.before.measure,
                "after": wish.after.measure,
            }
            for wish in tier.wishes
        ],
    }
