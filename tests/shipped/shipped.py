"""The scenarios that come with the program: loaded, mended, told and solved, each once for all tests."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from pathlib import Path
from textwrap import dedent, indent
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from scheduler.findings import Finding, findings_of
from scheduler.scenario import Resolved
from scheduler.scenario.consistency import checked
from scheduler.scenario.loading import ScenarioFile
from scheduler.scenario.normal import expand
from scheduler.scenario.reading import apply_patch, parse
from scheduler.solve import Limits, Solved, solve

if TYPE_CHECKING:
    from scheduler.plan import Plan, TaskRecord
    from scheduler.scenario.reading import Tree

HERE = ZoneInfo("Asia/Ho_Chi_Minh")
FOLDER = Path(__file__).parents[2] / "scenarios"
QUAN_2, QUAN_5, DUC_GIANG = "quan-2-2020", "quan-5-2020", "duc-giang-2020"
QUAN_9, CAN_THO, PORTFOLIO, ROADSHOW = "quan-9-2020", "can-tho-2023", "hcmc-2020", "roadshow"
NAMES = (QUAN_2, QUAN_5, DUC_GIANG, QUAN_9, CAN_THO, PORTFOLIO, ROADSHOW)


def path(name: str) -> Path:
    """Where a shipped scenario lies."""
    return FOLDER / f"{name}.yaml"


@cache
def file(name: str) -> ScenarioFile:
    """A shipped scenario as read."""
    return ScenarioFile.read(path(name))


def loaded(name: str, variant: str | None = None) -> Resolved:
    """A shipped scenario in normal form."""
    return _loaded(name, variant)


@cache
def _loaded(name: str, variant: str | None) -> Resolved:
    return file(name).resolved(variant)


def mended(name: str, change: str, variant: str | None = None) -> Resolved:
    """A shipped scenario with a merge patch in YAML applied to it."""
    return Resolved(expand(checked(apply_patch(file(name).whole(variant), patch(change)))), name, variant)


def patch(change: str) -> Tree:
    """A change as a variant, since only there does null mean to delete."""
    text = "variants:\n  change:\n" + indent(dedent(change).strip("\n"), "    ")
    return parse(text.encode(), "change.yaml").at(("variants", "change"))


def told(name: str, variant: str | None = None) -> tuple[Finding, ...]:
    """Everything to know about a shipped scenario."""
    return _told(name, variant)


@cache
def _told(name: str, variant: str | None) -> tuple[Finding, ...]:
    return findings_of(loaded(name, variant))


def the(kind: str, findings: tuple[Finding, ...], *about: str) -> Finding:
    """The one finding of a kind whose subject has all these ids."""
    (one,) = every(kind, findings, *about)
    return one


def every(kind: str, findings: tuple[Finding, ...], *about: str) -> list[Finding]:
    """The findings of a kind whose subject has all these ids."""
    return [finding for finding in findings if finding.kind == kind and set(about) <= set(finding.subject)]


def solved(name: str, variant: str | None = None) -> Solved:
    """A shipped scenario solved with the limits that a planner gets."""
    return _solved(name, variant)


@cache
def _solved(name: str, variant: str | None) -> Solved:
    return solve(loaded(name, variant), Limits())


def plan_of(name: str, variant: str | None = None) -> Plan:
    """The plan of a shipped scenario."""
    return solved(name, variant).plan


def start_of(plan: Plan, conference: str) -> datetime:
    """When a conference that takes place starts."""
    start = plan.conferences[conference].start
    assert start is not None
    return start


def end_of(plan: Plan, conference: str) -> datetime:
    """When a conference that takes place ends."""
    end = plan.conferences[conference].end
    assert end is not None
    return end


def here(text: str) -> datetime:
    """A day (its first instant) or an instant as the five plans mean it."""
    return datetime.fromisoformat(text).replace(tzinfo=HERE)


def fanned(plan: Plan, task: str) -> dict[str, TaskRecord]:
    """The tasks of a fan-out, by unit."""
    return {name.partition("/")[2]: record for name, record in plan.tasks.items() if name.startswith(f"{task}/")}
