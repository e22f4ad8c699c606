"""A plan on disk: JSON, the same plan always the same bytes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scheduler.errors import InputError, Problem
from scheduler.plan.records import Plan
from scheduler.scenario.busy_sources import names_calendars
from scheduler.scenario.consistency import check_normal_form
from scheduler.scenario.normal import expand
from scheduler.scenario.reading import Mark, Tree, refusal, validate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from scheduler.scenario.reading import KeyPath

PLAN_FILE = "plan.json"
LARGEST_MEGABYTES = 200
_RESOLVED = ("scenario", "resolved")


def plan_bytes(plan: Plan) -> bytes:
    """Write a plan as JSON; the scenario in it leaves out what is at its default."""
    written = plan.model_dump(mode="json", exclude={"scenario": {"resolved"}})
    resolved = plan.scenario.resolved.model_dump(mode="json", exclude_defaults=True, exclude={"variants", "include"})
    written["scenario"]["resolved"] = resolved
    return (json.dumps(written, ensure_ascii=False, indent=1) + "\n").encode()


def read_plan(path: Path) -> Plan:
    """Read a plan from its file, or from the folder that holds it; ``InputError`` says what is wrong with it.

    The scenario that it carries is one that ``check`` would pass. Whether the decisions fit it is for ``checks``.
    """
    try:
        file = path / PLAN_FILE if path.is_dir() else path
        data = _data(file)
        plan = validate(Plan, Tree(str(file), data, _Anywhere(str(file))))
        _see_that_it_is_resolved(plan, str(file), data)
    except RecursionError:
        raise _refusal(path, "plan_malformed") from None
    return plan


def _data(file: Path) -> Any:
    try:
        if file.exists() and not file.is_file():
            raise _refusal(file, "plan_unreadable")
        if file.stat().st_size > LARGEST_MEGABYTES * 1_000_000:
            raise _refusal(file, "plan_too_large", megabytes=LARGEST_MEGABYTES)
        return json.loads(file.read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        raise _refusal(file, "plan_missing") from None
    except OSError:
        raise _refusal(file, "plan_unreadable") from None
    except json.JSONDecodeError as error:
        raise InputError([Problem(str(file), error.lineno, error.colno, "", "plan_malformed", {})]) from None
    except ValueError:  # not UTF-8, or a number of thousands of digits
        raise _refusal(file, "plan_malformed") from None


def _see_that_it_is_resolved(plan: Plan, file: str, data: Any) -> None:
    resolved = plan.scenario.resolved
    written = data["scenario"]["resolved"]
    if resolved.as_of is None or resolved.horizon is None:
        raise refusal([Problem(file, 0, 0, ".".join(_RESOLVED), "plan_not_resolved", {})])
    check_normal_form(resolved, Tree(file, written, _Anywhere(file, _RESOLVED)))
    if expand(resolved) != resolved or names_calendars(resolved):
        raise refusal([Problem(file, 0, 0, ".".join(_RESOLVED), "plan_not_resolved", {})])


@dataclass(frozen=True)
class _Anywhere(Mapping["KeyPath", Mark]):
    """The marks of a text that was never read by line and column: every path stands where it says."""

    file: str
    below: KeyPath = ()

    def __getitem__(self, path: KeyPath) -> Mark:
        return Mark(self.file, (*self.below, *path), 0, 0, 0, 0)

    def __iter__(self) -> Iterator[KeyPath]:
        return iter(())

    def __len__(self) -> int:
        return 0


def _refusal(file: Path, key: str, **values: int) -> InputError:
    return InputError([Problem(str(file), 0, 0, "", key, values)])
