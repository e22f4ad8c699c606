"""What is written is read again by another parser: the same entries, instants and words, however hostile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from icalendar import Calendar

from scheduler.calendars import calendar_files
from scheduler.calendars.context import Context
from scheduler.calendars.deadlines import deadlines
from scheduler.calendars.events import event
from scheduler.calendars.strict import faults
from scheduler.calendars.strict.lines import content_lines
from scheduler.calendars.text import one_line
from scheduler.calendars.todos import todo
from scheduler.facts.sittings import sittings

if TYPE_CHECKING:
    from scheduler.plan.records import Plan
    from scheduler.scenario.nouns import Named

HOSTILE = [
    "a;b,c\\d:e\"f'g=h",
    "a\nEND:VEVENT\nBEGIN:VEVENT",
    "a\rATTENDEE:mailto:x@example.org",
    "a\r\nMETHOD:REQUEST",
    "a\\nb\\,c",
    "cột | `mã` <b>",
    "\u202eđảo ngược",
    "a\x00b\x07c\x7f",
    "a\u2028b\u2029c\x85d",
    "dài " * 125,
    "đ" * 500,
    "Qua\u0323\u0302n e\u0301",
    "{summary} {value} %s",
    "👨‍👩‍👧‍👦" * 20,
]


def renamed(plan: Plan, name: str) -> Plan:
    """The same plan in which everything that has a name or a free text has this one."""
    scenario = plan.scenario.resolved

    def call(things: dict[str, Named], **more: object) -> dict[str, Named]:
        return {key: thing.model_copy(update={"name": name, "short": None, **more}) for key, thing in things.items()}

    update = {
        "title": name,
        "units": call({**scenario.units}),
        "people": call({**scenario.people}),
        "halls": call({**scenario.halls}),
        "places": call({**scenario.places}, address=name),
        "conferences": call({**scenario.conferences}, hosts=(name, name), chair=name, source=name),
        "tasks": call({**scenario.tasks}, product=name, to=name, note=name, source=name),
    }
    origin = plan.scenario.model_copy(update={"resolved": scenario.model_copy(update=update), "variant": name})
    return plan.model_copy(update={"scenario": origin})


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_stays_a_name(plan: Plan, name: str) -> None:
    files = calendar_files(renamed(plan, name), "vi")
    assert {path: faults(data) for path, data in files.items() if faults(data)} == {}
    assert list(files) == list(calendar_files(plan, "vi"))
    calendar = Calendar.from_ical(files["calendars/all.ics"])
    # 6 sittings, 3 deadlines, and 2 parts in which a task is done; 4 tasks
    assert (len(calendar.walk("VEVENT")), len(calendar.walk("VTODO"))) == (11, 4)
    for task in calendar.walk("VTODO"):
        assert str(task["DESCRIPTION"]).split("\n")[0] == one_line(name)
    assert not calendar.errors


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_adds_no_line(plan: Plan, name: str) -> None:
    """The content lines are those of a harmless name: the same properties with the same parameters in a row."""
    hostile, harmless = (
        calendar_files(renamed(plan, title), "vi")["calendars/all.ics"] for title in (name, "Tên bình thường")
    )
    shapes = [sorted((line.name, *line.parameters) for line in content_lines(data)[0]) for data in (hostile, harmless)]
    assert shapes[0] == shapes[1]


def test_instants_and_words_come_back(plan: Plan) -> None:
    context = Context(plan, "vi")
    calendar = Calendar.from_ical(calendar_files(plan, "vi")["calendars/all.ics"])
    ends = [each for name in plan.tasks for each in deadlines(context, name)]
    events = [*(event(context, sitting) for sitting in sittings(context.planned)), *ends]
    read = {str(entry["UID"]): entry for entry in calendar.walk("VEVENT")}
    for entry in events:
        found = read[entry.uid]
        assert (found.decoded("DTSTART"), found.decoded("DTEND")) == (entry.start, entry.end)
        assert (str(found["SUMMARY"]), str(found["DESCRIPTION"])) == (entry.summary, entry.description)
        assert str(found.get("LOCATION", "")) == (entry.location or "")
    tasks = {str(entry["UID"]): entry for entry in calendar.walk("VTODO")}
    for name in plan.tasks:
        task = todo(context, name)
        assert (tasks[task.uid].decoded("DTSTART"), tasks[task.uid].decoded("DUE")) == (task.start, task.due)
        assert str(tasks[task.uid]["SUMMARY"]) == task.summary
    assert (len(read), len(tasks)) == (len(events), len(plan.tasks))


def test_what_comes_first_is_linked_only_within_a_file(plan: Plan) -> None:
    def links(path: str) -> int:
        tasks = Calendar.from_ical(calendar_files(plan, "vi")[path]).walk("VTODO")
        found = [task.get("RELATED-TO", []) for task in tasks]
        return sum(len(each) if isinstance(each, list) else 1 for each in found)

    # compiling waits for two speeches, which are not in the file of the unit that compiles
    assert links("calendars/tasks/all.ics") == 2
    assert links("calendars/tasks/units/noi-vu.ics") == 0


def test_nobody_is_asked_to_answer(plan: Plan) -> None:
    for data in calendar_files(plan, "vi").values():
        names = {line.name for line in content_lines(data)[0]}
        assert not names & {"METHOD", "ATTENDEE", "ORGANIZER"}


def test_every_stamp_is_the_day_the_plan_is_of(plan: Plan) -> None:
    """26/8/2020, midnight in Vietnam, is 17:00 UTC the day before."""
    for data in calendar_files(plan, "vi").values():
        lines = content_lines(data)[0]
        stamps = {line.value for line in lines if line.name in ("DTSTAMP", "CREATED", "LAST-MODIFIED")}
        assert stamps == {"20200825T170000Z"}
        assert {line.value for line in lines if line.name == "SEQUENCE"} == {"0"}
