"""A waiver that sets nothing aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.constraints import BY_NAME
from scheduler.constraints.constraint import SUBJECT_JOINT
from scheduler.findings.facts.names import once
from scheduler.findings.facts.waivers import waivers
from scheduler.findings.finding import Finding, found, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.resolved import Resolved


def waiver_without_effect(resolved: Resolved) -> Iterator[Finding]:
    """A waiver names ids that its rule says nothing of: another rule's, or in an order that the rule does not have.

    It matters because the planner believes the rule waived, and the plan still keeps it. Of a task or site that many
    units have it is enough that the rule holds for one of them.
    """
    concerned: dict[str, set[str]] = {}
    asked: dict[tuple[str, tuple[str, ...]], bool] = {}
    for rule, ids, _ in waivers(resolved):
        if rule not in concerned:
            concerned[rule] = _concerned(resolved, rule)
        written = (rule, once(ids))
        asked[written] = asked.get(written, False) or SUBJECT_JOINT.join(ids) in concerned[rule]
    for (rule, ids), has_effect in asked.items():
        if not has_effect:
            yield found("waiver_without_effect", "warning", (rule, *ids), rule=rule, concerned=listed(ids))


def _concerned(resolved: Resolved, rule: str) -> set[str]:
    """All that a rule can be waived for: each of its subjects, or whatever a subject begins with."""
    subjects = list(BY_NAME[rule].subjects(resolved))
    return {subject[0] for subject in subjects} | {SUBJECT_JOINT.join(subject) for subject in subjects}
