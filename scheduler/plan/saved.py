"""A plan on disk: JSON, the same plan always the same bytes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pydantic import ValidationError

from scheduler.errors import InputError, Problem
from scheduler.plan.records import Plan

if TYPE_CHECKING:
    from pathlib import Path

PLAN_FILE = "plan.json"
LARGEST = 200_000_000


def plan_bytes(plan: Plan) -> bytes:
    """Write a plan as JSON; the scenario in it leaves out what is at its default."""
    written = plan.model_dump(mode="json", exclude={"scenario": {"resolved"}})
    resolved = plan.scenario.resolved.model_dump(mode="json", exclude_defaults=True, exclude={"variants", "include"})
    written["scenario"]["resolved"] = resolved
    return (json.dumps(written, ensure_ascii=False, indent=1) + "\n").encode()


def read_plan(path: Path) -> Plan:
    """Read a plan from its file, or from the folder that holds it; ``InputError`` says what is wrong with it."""
    file = path / PLAN_FILE if path.is_dir() else path
    try:
        if file.stat().st_size > LARGEST:
            raise _refusal(path, "plan_too_large")
        return Plan.model_validate_json(file.read_bytes())
    except OSError as error:
        raise _refusal(file, "plan_unreadable", reason=error.strerror or str(error)) from None
    except ValidationError as error:
        problems = [
            Problem(str(file), 0, 0, ".".join(map(str, each["loc"])), "plan_malformed", {"reason": each["type"]})
            for each in error.errors()[:20]
        ]
        raise InputError(problems) from None


def _refusal(file: Path, key: str, **values: str) -> InputError:
    return InputError([Problem(str(file), 0, 0, "", key, values)])
