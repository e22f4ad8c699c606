"""The notices of a shipped scenario whose conference moves to Monday: each unit's own facts, and few pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from scheduler.reports.paper.notices import render_notices
from scheduler.reports.text import one_line
from scheduler.reports.voice import Voice
from scheduler.scenario.normal.sets import members
from scheduler.solve import solve
from tests.reports.office import pages, papers, printed
from tests.reports.paper.reading import deadline, opened
from tests.shipped.shipped import QUAN_2, mended, plan_of

if TYPE_CHECKING:
    from pathlib import Path

    from scheduler.plan import Plan

pytestmark = pytest.mark.long

VOICE = Voice("vi", one_line)
STANDING = {(b"595", b"841")}
CHANGE = """
horizon: {to: 18/9/2020}
conferences: {so-ket: {when: {on: 31/8/2020}}}
change: {ground: force-majeure, reason: bão số 5 đổ bộ, confirm_by: trước 16 giờ ngày 27/8/2020}
"""


@pytest.fixture(scope="module")
def plans() -> tuple[Plan, Plan]:
    return plan_of(QUAN_2), solve(mended(QUAN_2, CHANGE)).plan


def own(plan: Plan, unit: str) -> dict[str, tuple[str, str]]:
    """The tasks of a unit with their names and deadlines, counted from the plan itself."""
    scenario = plan.scenario.resolved
    return {
        task: (one_line(scenario.tasks[task].name), deadline(VOICE, plan, task))
        for task, record in plan.tasks.items()
        if unit == record.unit
        or any(unit in members(scenario, helper) for helper in scenario.tasks[task].collaborators)
    }


def moved(old: Plan, new: Plan, unit: str) -> set[tuple[str, str, str]]:
    """What changes of a unit's tasks: name, deadline before, deadline now. No task comes or goes here."""
    before, now = own(old, unit), own(new, unit)
    assert before.keys() == now.keys()
    return {(name, before[task][1], due) for task, (name, due) in now.items() if due != before[task][1]}


def test_every_unit_reads_of_its_own_tasks_and_no_others(plans: tuple[Plan, Plan]) -> None:
    old, new = plans
    files = render_notices(old, new, "vi")
    read = 0
    for unit in old.scenario.resolved.units:
        expected = moved(old, new, unit)
        if f"{unit}.docx" not in files:
            assert expected == set()
            continue
        tables = [table for table in opened(files[f"{unit}.docx"]).tables if len(table.columns) == 5]
        rows = [[cell.text for cell in row.cells] for table in tables for row in table.rows[1:]]
        assert {(re.sub(r" \([^()]*\)$", "", row[1]), row[3], row[4]) for row in rows} == expected
        read += len(rows)
    assert read > 20


def test_whoever_comes_or_works_reads_of_the_new_time_and_nobody_else(plans: tuple[Plan, Plan]) -> None:
    old, new = plans
    scenario, record = old.scenario.resolved, old.conferences["so-ket"]
    files = render_notices(old, new, "vi")
    told = {
        name.removesuffix(".docx")
        for name, data in files.items()
        if any(row.cells[0].text == "Thời gian" for table in opened(data).tables for row in table.rows)
    }
    coming = {share for shares in record.seats.values() for share, people in shares.items() if people}
    working = {task.unit for name, task in old.tasks.items() if scenario.tasks[name].phase == "during"}
    assert (coming & scenario.units.keys()) | working | {"noi-vu"} <= told
    assert told <= scenario.units.keys()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_notice_takes_two_pages_at_most(plans: tuple[Plan, Plan], language: str, tmp_path: Path) -> None:
    for name, pdf in printed(render_notices(*plans, language), tmp_path).items():
        assert pages(pdf) <= 2, name
        assert papers(pdf) == STANDING
