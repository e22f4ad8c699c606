"""How good a plan is, and how sure that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.facts import scores
from scheduler.reports.phrases import quality as phrases
from scheduler.reports.tables.table import Column, Table

if TYPE_CHECKING:
    from scheduler.facts import Planned
    from scheduler.reports.voice import Voice


def scores_table(voice: Voice, planned: Planned) -> Table:
    """Every wish as measured, in the order in which the tiers were solved."""
    columns = (
        Column("wish", voice.say("report.wish"), width=44),
        Column("off_by", voice.say("report.off_by"), width=30),
        Column("weight", voice.say("report.weight"), "number", 10),
        Column("penalty", voice.say("report.penalty"), "number", 10),
        Column("tier", voice.say("report.tier"), width=26),
    )
    rows = tuple(
        (
            voice.say(f"objectives.{name}"),
            phrases.measure(voice, score),
            score.weight,
            score.cost,
            phrases.tier(voice, score.tier),
        )
        for name, score in scores(planned)
    )
    return Table("scores", voice.say("tables.scores"), columns, rows, voice.say("report.scores_intro"))


def proof_table(voice: Voice, planned: Planned) -> Table:
    """Every tier: what it costs, below what it cannot be, and whether that is proved."""
    columns = (
        Column("tier", voice.say("report.tier"), width=26),
        Column("penalty", voice.say("report.penalty"), "number", 12),
        Column("bound", voice.say("report.bound"), "number", 18),
        Column("gap", voice.say("report.gap"), "number", 12),
        Column("status", voice.say("report.status"), width=60),
    )
    rows = tuple(
        (phrases.tier(voice, tier.name), tier.objective, tier.bound, tier.gap, phrases.status(voice, tier))
        for tier in planned.plan.tiers
    )
    return Table("proof", voice.say("tables.proof"), columns, rows, voice.say("report.proof_intro"))
