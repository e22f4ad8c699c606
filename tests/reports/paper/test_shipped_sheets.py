"""The sheets of the scenarios that come with the program: each unit's own facts, and few pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from scheduler.messages import say
from scheduler.reports.paper import render_sheets
from scheduler.reports.text import one_line
from scheduler.reports.voice import Voice
from scheduler.scenario.normal.sets import members
from tests.reports.office import LYING_DOWN, pages, papers, printed
from tests.reports.paper.reading import deadline, paragraphs, section, worklist
from tests.shipped.shipped import CAN_THO, QUAN_2, QUAN_9, plan_of

if TYPE_CHECKING:
    from pathlib import Path

    from scheduler.plan import Plan
    from scheduler.scenario.nouns import Scenario

VOICE = Voice("vi", one_line)
QUOTED = re.compile("“([^”]+)”")
SENT = re.compile(r"Cử dự: (?:ít nhất )?(\d+) người")


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


def passed(plan: Plan, unit: str) -> set[str]:
    """The tasks that a unit waits for, those they are for, and those of its own that others wait for or receive."""
    scenario, found = plan.scenario.resolved, set()
    for task, record in plan.tasks.items():
        given = scenario.tasks[task]
        for before in (before for before in given.after if plan.tasks[before].unit != record.unit):
            found |= {before, task} if unit == record.unit else {before} if unit == plan.tasks[before].unit else set()
        to = scenario.people[given.to].unit if given.to in scenario.people else given.to
        receivers = set(members(scenario, to)) if to in scenario.units or to in scenario.sets else set()
        if (unit == record.unit and receivers - {unit}) or (unit != record.unit and unit in receivers):
            found.add(task)
    return {one_line(scenario.tasks[task].name) for task in found}


def sent(plan: Plan, unit: str) -> int:
    """The people whom a unit sends in all groups, also in those that are inside others."""
    scenario = plan.scenario.resolved
    return sum(
        people
        for name, record in plan.conferences.items()
        for group, numbers in record.seats.items()
        for key, people in numbers.items()
        if unit == (_of(scenario, name, group) if key in scenario.conferences[name].sites else key)
    )


def _of(scenario: Scenario, conference: str, group: str) -> str | None:
    return scenario.conferences[conference].delegates[group].of


@pytest.mark.parametrize("name", [QUAN_2, CAN_THO, QUAN_9])
def test_a_sheet_names_those_it_waits_for_and_those_it_sends(name: str) -> None:
    """What passes between units, each task on the sheets of both sides and on no other; and how many go."""
    plan = plan_of(name)
    files = render_sheets(plan, "vi")
    for unit in plan.scenario.resolved.units:
        sheet = files.get(f"units/{unit}.docx")
        lines = section(sheet, say("vi", "paper.others")) if sheet else []
        assert {task for line in lines for task in QUOTED.findall(line)} == passed(plan, unit)
        meetings = section(sheet, say("vi", "paper.meetings")) if sheet else []
        assert sum(int(people) for line in meetings for people in SENT.findall(line)) == sent(plan, unit)


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
