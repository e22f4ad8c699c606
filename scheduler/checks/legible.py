"""Records that can be put into words: kinds and names that reports know, findings with all their values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.checks.structure import Fault
from scheduler.findings import sentence
from scheduler.objectives import BY_NAME
from scheduler.scenario.nouns import Constraints

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.plan import FindingRecord, Plan
    from scheduler.scenario.resolved import Resolved


def illegible(resolved: Resolved, plan: Plan) -> Iterator[Fault]:
    """Every remark of a plan on itself that no report could say."""
    for finding in plan.findings:
        if not _can_be_said(finding, resolved):
            yield Fault("finding_unclear", (finding.kind,))
    for name, score in plan.scores.items():
        if name not in BY_NAME or score.unit != BY_NAME[name].unit:
            yield Fault("score_unknown", (name,))
    for waiver in plan.waivers:
        if waiver.constraint not in Constraints.model_fields:
            yield Fault("waiver_unknown", (waiver.constraint,))


def _can_be_said(finding: FindingRecord, resolved: Resolved) -> bool:
    try:
        return bool(sentence(finding, resolved, resolved.scenario.language))
    except (LookupError, TypeError, ValueError, StopIteration):  # whatever a value that is none of ours leads to
        return False
