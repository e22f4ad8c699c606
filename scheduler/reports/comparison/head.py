"""What is compared, and how far it can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.reports.voice import Voice

if TYPE_CHECKING:
    from collections.abc import Callable

    from scheduler.compare import Comparison
    from scheduler.reports.voice import Markup


def voice_of(comparison: Comparison, language: str, quote: Callable[[str], str]) -> Voice:
    """The voice in which plans are told side by side; times name their zones if those of any plan do."""
    return Voice(language, quote, zones=any(planned.has_zones for planned in comparison.plans))


def title(voice: Voice, comparison: Comparison) -> Markup:
    """How many plans of what are compared."""
    titles = {planned.scenario.title for planned in comparison.plans}
    count = len(comparison.plans)
    if len(titles) > 1:
        return voice.say("compare.title_of_several", count=count)
    return voice.say("compare.title", count=count, title=titles.pop())


def plan_lines(voice: Voice, comparison: Comparison) -> list[Markup]:
    """Each plan: its name, the scenario it answers, and what that is about if not all are about the same."""
    alike = len({planned.scenario.title for planned in comparison.plans}) == 1
    lines = []
    for name, planned in zip(comparison.names, comparison.plans, strict=True):
        origin = planned.plan.scenario
        key = "compare.plan_of_variant" if origin.variant else "compare.plan_of"
        line = voice.say(key, name=name, id=origin.id, variant=origin.variant or "")
        lines.append(line if alike else voice.say("compare.plan_titled", plan=line, title=planned.scenario.title))
    return lines


def remarks(voice: Voice, comparison: Comparison) -> list[Markup]:
    """What has to be known before comparing, and how much differs."""
    said = [] if comparison.kinship == "same" else [voice.say(f"compare.kinship_{comparison.kinship}")]
    if not comparison.has_common_ground:
        return [*said, voice.say("compare.nothing_in_common")]
    return [*said, _extent(voice, comparison)]


def _extent(voice: Voice, comparison: Comparison) -> Markup:
    """How many conferences and tasks differ."""
    differing = comparison.differences
    conferences = {change.subject for change in differing if not change.of_task}
    tasks = {change.subject for change in differing if change.of_task}
    if not conferences and not tasks:
        return voice.say("compare.alike")
    counts = {
        "conferences": voice.say("page.conferences_many", count=len(conferences)),
        "tasks": voice.say("page.tasks_many", count=len(tasks)),
    }
    named = [counts[kind] for kind, things in (("conferences", conferences), ("tasks", tasks)) if things]
    return voice.say("compare.extent", what=voice.listing(named))
