"""How far plans miss each wish: what is still allowed, and when one plan is better all round than another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.scenario.nouns import TIE_BREAK

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scheduler.plan import Plan, Score

HOUR = 60


@dataclass(frozen=True)
class Dominance:
    """A plan that misses no wish by more than another one does, and by how much less it misses some."""

    name: str
    by: Mapping[str, int]


def measures(plan: Plan) -> dict[str, int]:
    """How far a plan misses each wish; that which only breaks ties is none."""
    return {name: score.measure for name, score in plan.scores.items() if score.tier != TIE_BREAK}


def allowance(score: Score, stated: int | None = None) -> int:
    """The most by which a wish may be missed where it now is by ``score``.

    That is more by what is ``stated`` in its own unit; else by a tenth, or by one unit if that is more (one hour of
    what is measured in minutes).
    """
    unit = HOUR if score.unit == "minutes" else 1
    return score.measure + (max(score.measure // 10, unit) if stated is None else stated)


def dominance(name: str, better: Mapping[str, int], worse: Mapping[str, int]) -> Dominance | None:
    """How the plan called ``name`` dominates another; None if it misses some wish by more, or all alike."""
    gains = {wish: worse[wish] - better[wish] for wish in worse}
    by = {wish: gain for wish, gain in gains.items() if gain}
    return Dominance(name, by) if by and min(by.values()) > 0 else None
