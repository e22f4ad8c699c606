"""What the planner should know: findings by severity, what is uncertain, and the rules set aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings import SEVERITIES, Finding, sentence
from scheduler.reports.markdown.blocks import bullets, heading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scheduler.facts import Planned
    from scheduler.plan import FindingRecord
    from scheduler.reports.voice import Markup, Voice

UNCERTAIN = (
    "tentative_facts",
    "date_to_be_announced",
    "hall_to_be_found",
    "hall_still_open",
    "people_uncounted",
    "assumed_facts",
)
"""The kinds of finding that say what is not certain: they have a section of their own."""

WAIVED = "waiver_in_force"
"""The kind of finding that repeats a waiver of the plan: the section of waivers says it."""


def sections(voice: Voice, planned: Planned) -> list[str]:
    """Findings, uncertainties, waivers; the last two only where there are any."""
    return [*_findings(voice, planned), *_uncertain(voice, planned), *_waivers(voice, planned)]


def _findings(voice: Voice, planned: Planned) -> list[str]:
    found = [finding for finding in planned.plan.findings if finding.kind not in (*UNCERTAIN, WAIVED)]
    blocks = [heading(2, voice.say("report.findings"))]
    if not found:
        return [*blocks, voice.say("report.no_findings")]
    for severity in SEVERITIES:
        graver = [finding for finding in found if finding.severity == severity]
        if graver:
            blocks.append(heading(3, voice.say(f"report.severity_{severity}")))
            blocks.append(bullets(_sentences(voice, planned, graver)))
    return blocks


def _uncertain(voice: Voice, planned: Planned) -> list[str]:
    found = [finding for finding in planned.plan.findings if finding.kind in UNCERTAIN]
    found.sort(key=lambda finding: UNCERTAIN.index(finding.kind))
    if not found:
        return []
    return [heading(2, voice.say("report.uncertain")), bullets(_sentences(voice, planned, found))]


def _waivers(voice: Voice, planned: Planned) -> list[str]:
    if not planned.plan.waivers:
        return []
    lines = [
        voice.say(
            "report.waiver",
            rule=voice.say(f"constraints.{waiver.constraint}"),
            subject=voice.listing(planned.label(thing) for thing in waiver.subject.split(" + ")),
            reason=waiver.reason,
        )
        for waiver in planned.plan.waivers
    ]
    return [heading(2, voice.say("report.waivers")), bullets(lines)]


def _sentences(voice: Voice, planned: Planned, found: Sequence[FindingRecord]) -> list[Markup]:
    return [
        voice.text(
            sentence(
                Finding(record.kind, record.severity, record.subject, record.values),
                planned.resolved,
                voice.language,
            )
        )
        for record in found
    ]
