"""A small scenario in which one person, one unit or one hall has a calendar; written down, planned, or refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scheduler.errors import InputError
from scheduler.scenario import load
from scheduler.solve import solve
from tests.busy.ics import event

if TYPE_CHECKING:
    from pathlib import Path

    from scheduler.plan import Plan
    from scheduler.scenario import Resolved

# In Việt Nam the 28th, a Friday, all but an odd bit of the morning; the UTC clock is seven hours behind.
FRIDAY = event("DTSTART:20200828T003000Z\nDTEND:20200828T092300Z\nSUMMARY:Khám bệnh\nLOCATION:Bệnh viện")


def scenario(person: str = "", *, unit: str = "", hall: str = "", more: str = "") -> str:
    """A meeting of two hours in the last week of August 2020, wished for Friday the 28th; each ``busy`` as YAML."""
    return f"""
format: 1
title: Họp sơ kết
language: en
timezone: Asia/Ho_Chi_Minh
as_of: 20/8/2020
horizon: 20/8/2020 - 4/9/2020
calendars: {{office: {{week: {{mon-fri: ["07:30-11:30", "13:00-17:00"]}}}}}}
units: {{office: {{name: Office, calendar: office{_busy(unit)}}}}}
people: {{chair: {{name: An, unit: office{_busy(person)}}}}}
halls: {{room: {{name: Room{_busy(hall)}}}}}
conferences:
  review:
    name: Review
    organiser: office
    when: {{within: 24/8/2020 - 28/8/2020, prefer: 28/8/2020}}
    duration: 2h
    sites: {{main: {{halls: [room]}}}}
    delegates: {{all: {{name: All, count: 10}}}}
    attend: {{speech: {{of: [chair]}}}}
tasks:
  paper: {{name: Paper, owner: office, effort: 4h, due: {{before: review, working_days: 1}}}}
{more}"""


def written(folder: Path, text: str, **files: bytes) -> Path:
    """A scenario with calendars beside it: ``lich_a`` is ``lich/a.ics``."""
    for name, content in files.items():
        path = folder / (name.replace("_", "/") + ".ics")
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
    (folder / "scenario.yaml").write_text(text, encoding="utf-8")
    return folder / "scenario.yaml"


def planned(file: Path) -> tuple[Resolved, Plan, str]:
    """The plan of a scenario, and the day and hour of its conference."""
    resolved = load(file)
    plan = solve(resolved).plan
    start = plan.conferences["review"].start
    assert start is not None
    return resolved, plan, f"{start:%d/%m %H:%M}"


def problems(file: Path) -> list[str]:
    """What is wrong with a scenario, in English."""
    with pytest.raises(InputError) as found:
        load(file)
    said = [problem.sentence("en").replace(f"{file.parent}/", "") for problem in found.value.problems]
    assert all(problem.sentence("vi") for problem in found.value.problems)
    return said


def _busy(said: str) -> str:
    return f", busy: {said}" if said else ""
