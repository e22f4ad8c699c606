"""How good a plan is, in words: tiers, measures, and what is proved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.scenario.nouns import TIE_BREAK, TIERS

if TYPE_CHECKING:
    from scheduler.plan import Score, Tier
    from scheduler.reports.voice import Markup, Voice

HOUR = 60
KINDS = ("frozen", "change", "waiting", "work")
"""The kinds of change, each a tier before those of the scenario."""


def tier(voice: Voice, name: str) -> Markup:
    """The name of a tier; one that the planner made up stays as it is."""
    known = name in (*KINDS, *TIERS, TIE_BREAK)
    return voice.say(f"report.tier_{name.replace('-', '_')}") if known else voice.text(name)


def measure(voice: Voice, score: Score) -> Markup:
    """A measure with its unit; many minutes also as hours."""
    said = voice.count(score.unit, score.measure)
    if score.unit == "minutes" and score.measure >= HOUR:
        return voice.say("report.minutes_and_hours", minutes=said, duration=voice.duration(score.measure))
    return said


def status(voice: Voice, tier: Tier) -> Markup:
    """Whether a tier is proved best, or how much better it might be."""
    if tier.status == "optimal":
        return voice.say("report.status_optimal")
    return voice.say("report.status_feasible", count=tier.gap)
