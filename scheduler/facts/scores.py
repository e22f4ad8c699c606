"""How good a plan is: each wish as measured, in the order in which the tiers were solved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.scenario.nouns import TIE_BREAK

if TYPE_CHECKING:
    from scheduler.facts.planned import Planned
    from scheduler.plan import Score


def scores(planned: Planned) -> tuple[tuple[str, Score], ...]:
    """Objectives and their scores by tier; inside a tier the dearest first."""
    order = {name: place for place, name in enumerate((*planned.scenario.tiers, TIE_BREAK))}
    return tuple(
        sorted(
            planned.plan.scores.items(),
            key=lambda item: (order.get(item[1].tier, len(order)), -item[1].cost, item[0]),
        )
    )
