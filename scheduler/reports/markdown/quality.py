"""How well the wishes are met, and how sure it is that no plan does better."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.facts import scores
from scheduler.reports.markdown.blocks import heading, table
from scheduler.reports.phrases import quality as phrases

if TYPE_CHECKING:
    from scheduler.facts import Planned
    from scheduler.reports.voice import Voice


def sections(voice: Voice, planned: Planned) -> list[str]:
    """Scores with measure, unit, weight and tier; then objective, bound, gap and status of each tier."""
    return [*_scores(voice, planned), *_proof(voice, planned)]


def _scores(voice: Voice, planned: Planned) -> list[str]:
    rows = [
        [
            voice.say(f"objectives.{name}"),
            phrases.measure(voice, score),
            voice.number(score.weight),
            voice.number(score.cost),
            phrases.tier(voice, score.tier),
        ]
        for name, score in scores(planned)
    ]
    if not rows:
        return []
    head = [voice.say(f"report.{column}") for column in ("wish", "off_by", "weight", "penalty", "tier")]
    return [heading(2, voice.say("report.scores")), voice.say("report.scores_intro"), table(head, rows)]


def _proof(voice: Voice, planned: Planned) -> list[str]:
    rows = [
        [
            phrases.tier(voice, tier.name),
            *(voice.number(value) for value in (tier.objective, tier.bound, tier.gap)),
            phrases.status(voice, tier),
        ]
        for tier in planned.plan.tiers
    ]
    head = [voice.say(f"report.{column}") for column in ("tier", "penalty", "bound", "gap", "status")]
    return [
        heading(2, voice.say("report.proof")),
        *([voice.say("report.proof_intro"), table(head, rows)] if rows else []),
        *_cautions(voice, planned),
    ]


def _cautions(voice: Voice, planned: Planned) -> list[str]:
    solver = planned.plan.solver
    unproved = [tier.name for tier in planned.plan.tiers[:-1] if tier.status != "optimal"]
    cautions = [voice.say("report.conditional", tier=phrases.tier(voice, unproved[0]))] if unproved else []
    last = voice.say("report.seed", seed=solver.seed) if solver.reproducible else voice.say("report.not_reproducible")
    return [*cautions, last]
