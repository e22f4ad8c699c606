"""What the planner should know, and the rules that were set aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.findings import SEVERITIES, sentence
from scheduler.reports.tables.table import Column, Table

if TYPE_CHECKING:
    from scheduler.facts import Planned
    from scheduler.reports.voice import Voice

JOINT = " + "


def findings_table(voice: Voice, planned: Planned) -> Table:
    """Every finding, the gravest first."""
    columns = (
        Column("number", voice.say("tables.number"), "number", 6),
        Column("severity", voice.say("tables.severity"), width=16),
        Column("finding", voice.say("tables.finding"), width=120),
    )
    found = sorted(planned.plan.findings, key=lambda finding: SEVERITIES.index(finding.severity))
    rows = tuple(
        (
            number,
            voice.say(f"report.severity_{finding.severity}"),
            voice.text(sentence(finding, planned.resolved, voice.language)),
        )
        for number, finding in enumerate(found, start=1)
    )
    return Table("findings", voice.say("tables.findings"), columns, rows)


def waivers_table(voice: Voice, planned: Planned) -> Table:
    """Every rule that was set aside, for whom, and why."""
    columns = (
        Column("rule", voice.say("tables.rule"), width=40),
        Column("about", voice.say("tables.about"), width=40),
        Column("reason", voice.say("tables.reason"), width=60),
    )
    rows = tuple(
        (
            voice.say(f"constraints.{waiver.constraint}"),
            voice.listing(planned.label(thing) for thing in waiver.subject.split(JOINT)),
            voice.text(waiver.reason),
        )
        for waiver in planned.plan.waivers
    )
    return Table("waivers", voice.say("tables.waivers"), columns, rows)
