"""The plan in short, as lines: at the head of every report, and on the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.facts import conferences, head_count
from scheduler.findings import SEVERITIES
from scheduler.reports.phrases import conference as phrases

if TYPE_CHECKING:
    from scheduler.facts import ConferenceFacts, Planned
    from scheduler.reports.voice import Markup, Voice

FULL_LENGTH = 3


def of_conferences(voice: Voice, planned: Planned) -> list[tuple[Markup, list[Markup]]]:
    """Each conference with its lines; one line each where there are many."""
    listed = conferences(planned)
    long = len(listed) <= FULL_LENGTH
    return [
        (voice.text(planned.scenario.conferences[facts.id].label), (_lines if long else _line)(voice, planned, facts))
        for facts in listed
    ]


def of_plan(voice: Voice, planned: Planned) -> list[Markup]:
    """How good the plan is, and what is remarked on it."""
    plan = planned.plan
    lines = [voice.say(f"report.quality_{plan.solver.status}{'_before' if plan.before else ''}")]
    if not plan.solver.reproducible:
        lines.append(voice.say("report.not_reproducible"))
    if plan.findings:
        lines.append(voice.say("report.findings_short", counts=_findings(voice, planned)))
    if plan.waivers:
        lines.append(voice.say("report.waivers_short", count=len(plan.waivers)))
    return lines


def when_and_where(voice: Voice, facts: ConferenceFacts) -> list[Markup]:
    """The time and the place of a conference, or what becomes of it else."""
    if facts.outcome != "held":
        return [voice.say("report.outcome", outcome=phrases.outcome(voice, facts))]
    return [
        voice.say("report.time", time=phrases.time(voice, facts)),
        voice.say("report.place", places=phrases.places(voice, facts)),
    ]


def _lines(voice: Voice, planned: Planned, facts: ConferenceFacts) -> list[Markup]:
    if facts.outcome != "held":
        return when_and_where(voice, facts)
    lines = [
        *when_and_where(voice, facts),
        *(voice.say("report.people", people=people) for people in _people(voice, planned, facts)),
    ]
    return [*lines, *_preparation(voice, planned, facts.id)]


def _line(voice: Voice, planned: Planned, facts: ConferenceFacts) -> list[Markup]:
    if facts.outcome != "held":
        return [phrases.outcome(voice, facts)]
    people = _people(voice, planned, facts)
    return [voice.joined("; ", [phrases.time(voice, facts), phrases.places(voice, facts), *people])]


def _people(voice: Voice, planned: Planned, facts: ConferenceFacts) -> list[Markup]:
    count = head_count(planned, facts.id)
    return [phrases.people(voice, count)] if count.at_most or count.others else []


def _preparation(voice: Voice, planned: Planned, conference: str) -> list[Markup]:
    tasks = planned.resolved.tasks_of(conference)
    dues = [planned.plan.tasks[name].due for name, task in tasks.items() if task.phase == "before"]
    if not dues:
        return []
    ends = {"first": voice.moment(min(dues)), "last": voice.moment(max(dues))}
    return [voice.say("report.preparation", count=len(dues), **ends)]


def _findings(voice: Voice, planned: Planned) -> Markup:
    severities = [finding.severity for finding in planned.plan.findings]
    counts = [(severity, severities.count(severity)) for severity in SEVERITIES]
    return voice.listing(voice.say(f"report.count_{severity}", count=count) for severity, count in counts if count)
