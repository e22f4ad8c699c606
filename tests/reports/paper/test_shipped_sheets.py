"""The sheets of the scenarios that come with the program: each unit's own facts, and few pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scheduler.reports.paper import render_sheets
from scheduler.reports.text import one_line
from scheduler.reports.voice import Voice
from scheduler.scenario.normal.sets import members
from tests.reports.office import LYING_DOWN, pages, papers, printed
from tests.reports.paper.reading import deadline, paragraphs, worklist
from tests.shipped.shipped import CAN_THO, QUAN_2, QUAN_9, plan_of

if TYPE_CHECKING:
    from pathlib import Path

    from scheduler.plan import Plan

VOICE = Voice("vi", one_line)


def own(plan: Plan, unit: str) -> set[tuple[str, str]]:
    """The tasks of a unit with their deadlines, counted from the plan itself."""
    scenario = plan.scenario.resolved
    return {
        (one_line(scenario.tasks[task].name), deadline(VOICE, plan, task))
        for task, record in plan.tasks.items()
        if unit == record.unit
        or any(unit in members(scenario, helper) for helper in scenario.tasks[task].collaborators)
    }


def met(plan: Plan, unit: str) -> set[str]:
    """The conferences that a unit organises, sends people to, is the host of, speaks at, or works for."""
    scenario, names = plan.scenario.resolved, set()
    for name, record in plan.conferences.items():
        said = scenario.conferences[name]
        sending = {
            key if group.of in scenario.sets or group.count is None else group.of
            for group_name, group in said.delegates.items()
            for key, people in record.seats.get(group_name, {}).items()
            if group.of and (people or (group.count or group.each).at_most is None)
        }
        people = {said.chair, *(one for group in said.delegates.values() for one in group.people)}
        people |= {one for going in record.attendees.values() for one in going}
        presenters = {item.by for item in said.agenda if item.by}
        people |= presenters & set(scenario.people)
        speaking = {one for by in presenters if by not in scenario.people for one in members(scenario, by)}
        halls = {scenario.halls[hall].owner for hall in record.sites.values() if hall}
        working = {
            one
            for task, work in plan.tasks.items()
            if scenario.tasks[task].conference == name
            for one in (work.unit, *(m for h in scenario.tasks[task].collaborators for m in members(scenario, h)))
        }
        theirs = {scenario.people[one].unit for one in people if one in scenario.people}
        if unit in {said.organiser} | working or (
            record.outcome in ("held", "merged") and unit in sending | theirs | speaking | halls
        ):
            names.add(one_line(said.name))
    return names


@pytest.mark.parametrize("name", [QUAN_2, CAN_THO, QUAN_9])
def test_a_sheet_holds_exactly_its_own(name: str) -> None:
    """Tasks with deadlines and conferences, both ways; whoever has any has a sheet, and nobody else."""
    plan = plan_of(name)
    files = render_sheets(plan, "vi")
    for unit in plan.scenario.resolved.units:
        sheet = files.pop(f"units/{unit}.docx", None)
        if sheet is None:
            assert not own(plan, unit)
            assert not met(plan, unit)
            continue
        assert {(row[1].split("\n")[0], row[4]) for row in worklist(sheet)} == own(plan, unit)
        assert set(paragraphs(sheet, "Heading 2")) == met(plan, unit)
    assert list(files) == ["units/all.docx"]


@pytest.mark.long
@pytest.mark.parametrize("name", [QUAN_2, CAN_THO])
def test_sheets_are_short(name: str, tmp_path: Path) -> None:
    """One or two pages each, even for an office with 27 tasks."""
    files = {path.removeprefix("units/"): content for path, content in render_sheets(plan_of(name), "vi").items()}
    pdfs = printed(files, tmp_path)
    whole = pdfs.pop("all.docx")
    assert {sheet for sheet, pdf in pdfs.items() if pages(pdf) > 2} == set()
    assert pages(whole) == sum(map(pages, pdfs.values()))
    assert papers(whole) == LYING_DOWN
