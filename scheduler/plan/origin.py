"""Which scenario a plan answers."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from scheduler.plan.records import Origin
from scheduler.scenario.resolved import Resolved

if TYPE_CHECKING:
    from scheduler.plan.records import Plan
    from scheduler.scenario.nouns import Scenario


def origin(resolved: Resolved) -> Origin:
    """The scenario of a plan with its fingerprint."""
    return Origin(
        id=resolved.id, variant=resolved.variant, sha256=fingerprint(resolved.scenario), resolved=resolved.scenario
    )


def fingerprint(scenario: Scenario) -> str:
    """SHA-256 of a scenario's normal form, written as JSON with sorted keys; variants do not count."""
    written = scenario.model_dump(mode="json", exclude_defaults=True, exclude={"variants"})
    return hashlib.sha256(json.dumps(written, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def resolved_of(plan: Plan) -> Resolved:
    """The scenario that a plan carries with it, ready to be asked."""
    return Resolved(plan.scenario.resolved, plan.scenario.id, plan.scenario.variant)
