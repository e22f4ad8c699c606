"""The workbooks of the shipped scenarios hold their plans and nothing else."""

from __future__ import annotations

from datetime import datetime

import pytest

from scheduler.facts import Planned
from tests.reports.workbook.reading import dates_in, dates_of, naive, opened, rows, values
from tests.shipped.shipped import CAN_THO, QUAN_2, QUAN_5, plan_of

PLANS = (QUAN_2, QUAN_5, CAN_THO)


@pytest.mark.parametrize("name", PLANS)
def test_every_task_is_in_the_worklist_with_its_unit_and_deadline(name: str) -> None:
    plan = plan_of(name)
    planned = Planned(plan)
    assert sorted(rows(opened(plan), "work", "Đơn vị chủ trì", "Nhiệm vụ", "Thời hạn")) == sorted(
        (planned.name(task.unit), planned.scenario.tasks[key].name, naive(task.due)) for key, task in plan.tasks.items()
    )


@pytest.mark.parametrize("name", PLANS)
def test_every_invited_unit_is_in_the_list_and_no_other(name: str) -> None:
    plan = plan_of(name)
    scenario = plan.scenario.resolved
    units = {unit.name for unit in scenario.units.values()}
    sending = {
        scenario.units[key].name
        for record in plan.conferences.values()
        for numbers in record.seats.values()
        for key, people in numbers.items()
        if people and key in scenario.units
    }
    invited = {row[0] for row in rows(opened(plan), "invitations", "Đơn vị")} - {None}
    assert sending <= invited <= units


@pytest.mark.parametrize("name", PLANS)
def test_no_date_comes_from_elsewhere(name: str) -> None:
    plan = plan_of(name)
    known = dates_of(plan)
    for value in values(opened(plan)):
        if isinstance(value, datetime):
            assert value.date() in known
        elif isinstance(value, str):
            assert dates_in(value) <= known, value
