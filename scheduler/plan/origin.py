"""Which scenario a plan answers."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from typing import TYPE_CHECKING

from scheduler.plan.records import Origin
from scheduler.scenario.happened import Past, Planned
from scheduler.scenario.resolved import Resolved

if TYPE_CHECKING:
    from datetime import datetime

    from scheduler.plan.records import Before, ConferenceRecord, Plan
    from scheduler.scenario.nouns import Scenario


_BESIDE = ("variants", "same_in_all_variants", "profiles")
"""What a scenario says of other plans beside it."""


def origin(resolved: Resolved) -> Origin:
    """The scenario of a plan with its fingerprint."""
    beside: dict[str, object] = {name: {} for name in _BESIDE if getattr(resolved.scenario, name)}
    scenario = resolved.scenario.model_copy(update=beside) if beside else resolved.scenario
    return Origin(id=resolved.id, variant=resolved.variant, sha256=fingerprint(scenario), resolved=scenario)


def as_alternative(plan: Plan, name: str) -> Plan:
    """A plan under the name it has among those to choose from."""
    return plan.model_copy(update={"scenario": plan.scenario.model_copy(update={"alternative": name})})


def fingerprint(scenario: Scenario) -> str:
    """SHA-256 of a scenario's normal form, as JSON with sorted keys; what concerns other plans does not count."""
    written = scenario.model_dump(mode="json", exclude_defaults=True, exclude={*_BESIDE})
    return hashlib.sha256(json.dumps(written, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def resolved_of(plan: Plan) -> Resolved:
    """The scenario that a plan carries with it, ready to be asked."""
    return with_past(Resolved(plan.scenario.resolved, plan.scenario.id, plan.scenario.variant), plan.before)


def with_past(resolved: Resolved, before: Before | None) -> Resolved:
    """A scenario with what a plan that was made again took over for it."""
    if before is None or resolved.past is not None:
        return resolved
    starts = {name: _starts(resolved, name, record) for name, record in before.conferences.items()}
    tasks = {name: Planned(each.start, each.end, each.due, each.latest) for name, each in before.tasks.items()}
    return replace(resolved, past=Past(starts, tasks))


def _starts(resolved: Resolved, name: str, record: ConferenceRecord) -> dict[str, datetime]:
    """When each part of a conference started; of one merged into another, its first with the host."""
    if record.outcome == "merged" and record.start is not None:
        return {next(iter(resolved.scenario.conferences[name].parts)): record.start}
    return {part: span.start for part, span in record.parts.items()}
