"""What is in the plan is in the workbook, and nothing else is."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING

import pytest

from scheduler.facts import Planned
from tests.reports.examples import review, tour
from tests.reports.workbook.reading import dates_in, dates_of, naive, opened, rows, sheet, values
from tests.shipped.shipped import CAN_THO, QUAN_2, QUAN_5, QUAN_9, plan_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openpyxl import Workbook

    from scheduler.plan import Plan

SHIPPED = (QUAN_2, QUAN_5, CAN_THO, QUAN_9)
BY_HAND = {"review": review, "tour": tour}
TO_BE_FOUND = "chưa có hội trường, cần tìm"


@pytest.fixture(scope="module", params=(*BY_HAND, *SHIPPED))
def plan(request: pytest.FixtureRequest) -> Plan:
    name = str(request.param)
    return BY_HAND[name]() if name in BY_HAND else plan_of(name)


@pytest.fixture(scope="module")
def book(plan: Plan) -> Workbook:
    return opened(plan)


def test_the_worklist_is_the_plans_tasks(plan: Plan, book: Workbook) -> None:
    planned = Planned(plan)
    listed = rows(book, "work", "Đơn vị chủ trì", "Nhiệm vụ", "Thời hạn")
    assert sorted(listed) == sorted(
        (planned.name(task.unit), planned.scenario.tasks[name].name, naive(task.due))
        for name, task in plan.tasks.items()
    )


def test_the_timeline_has_the_plans_times(plan: Plan, book: Workbook) -> None:
    planned = Planned(plan)
    listed = rows(book, "timeline", "Nhiệm vụ", "Bắt đầu", "Xong", "Thời hạn", "Chậm nhất")
    assert set(listed) == {
        (planned.scenario.tasks[name].name, *map(naive, (task.start, task.end, task.due, task.latest)))
        for name, task in plan.tasks.items()
    }


def test_the_conferences_are_the_plans_parts_at_their_sites(plan: Plan, book: Workbook) -> None:
    planned = Planned(plan)
    listed = rows(book, "conferences", "Hội nghị", "Bắt đầu", "Kết thúc")
    held = [
        (planned.label(name), naive(span.start), naive(span.end))
        for name, record in plan.conferences.items()
        for part, span in record.parts.items()
        for _ in _sites(planned, name, part)
    ]
    merged = [
        (planned.label(name), naive(record.start), naive(record.end))
        for name, record in plan.conferences.items()
        if record.outcome == "merged" and record.start and record.end
    ]
    assert sorted(listed) == sorted([*held, *merged])


def _sites(planned: Planned, conference: str, part: str) -> Sequence[str | None]:
    """The sites that a part uses: those it names, else all; if it names none at all, nowhere."""
    named = planned.scenario.conferences[conference].parts[part].sites
    return (tuple(planned.plan.conferences[conference].sites) if named is None else named) or (None,)


def test_every_hall_is_named_where_it_is_used(plan: Plan, book: Workbook) -> None:
    planned = Planned(plan)
    used = {planned.name(hall) for record in plan.conferences.values() for hall in record.sites.values() if hall}
    listed = {row[0] for row in rows(book, "halls", "Hội trường")}  # with the headings of the pages that follow
    assert listed & {hall.name for hall in planned.scenario.halls.values()} == used
    named = {row[0].removesuffix(" (dự kiến)") for row in rows(book, "conferences", "Hội trường") if row[0]}
    assert {name for name in named if not name.startswith(TO_BE_FOUND)} == used


def test_everybody_has_a_seat(plan: Plan, book: Workbook) -> None:
    people = [row[0] for row in rows(book, "seats", "Số người")]
    assert sum(number or 0 for number in people) == sum(
        number
        for record in plan.conferences.values()
        for numbers in record.seats.values()
        for number in numbers.values()
    )


def test_every_unit_that_sends_somebody_is_invited_and_no_other(plan: Plan, book: Workbook) -> None:
    scenario = plan.scenario.resolved
    sending = {
        given.delegates[group].of if key in given.sites else key
        for name, record in plan.conferences.items()
        for given in (scenario.conferences[name],)
        for group, numbers in record.seats.items()
        for key, people in numbers.items()
        if people
    }
    invited = {row[0] for row in rows(book, "invitations", "Đơn vị")} - {None}
    assert {unit.name for key, unit in scenario.units.items() if key in sending} <= invited
    assert invited <= {unit.name for unit in scenario.units.values()}


def test_no_date_comes_from_elsewhere(plan: Plan, book: Workbook) -> None:
    known = dates_of(plan)
    for value in values(book):
        if isinstance(value, datetime):
            assert value.date() in known
        elif isinstance(value, str):
            assert dates_in(value) <= known, value


def test_no_hour_comes_from_elsewhere(plan: Plan, book: Workbook) -> None:
    instants = [
        *(when for task in plan.tasks.values() for when in (task.start, task.end, task.due, task.latest)),
        *(
            when
            for held in plan.conferences.values()
            for span in held.parts.values()
            for when in (span.start, span.end)
        ),
        *(when for held in plan.conferences.values() for when in (held.start, held.end) if when),
    ]
    known = {naive(when) for when in instants}
    days = {datetime.combine(when.date(), time()) for when in known}
    assert {value for value in values(book) if isinstance(value, datetime)} <= known | days


def test_a_week_has_its_sittings() -> None:
    (row,) = rows(opened(review()), "weeks", "Thứ", "Ngày", "Buổi", "Từ", "Đến", "Địa điểm")[1:]
    assert row == (
        "Thứ Sáu",
        datetime(2020, 8, 28),
        "Chiều",
        datetime(2020, 8, 28, 13, 30),
        datetime(2020, 8, 28, 16, 30),
        "Hội trường 200 chỗ, Trụ sở UBND quận",
    )


def test_the_load_adds_up() -> None:
    # Phường 10 and Phường 2 four hours each, Phòng Nội vụ three, Văn phòng four: 15 hours.
    totals = [row[0] for row in rows(opened(review()), "load", "Cộng")]
    assert sum(total.total_seconds() for total in totals) == 15 * 3600


def test_findings_and_waivers_are_said() -> None:
    book = opened(review())
    assert rows(book, "waivers", "Lý do") == [("họp đột xuất",)]
    assert "Điều cần biết" not in book.sheetnames  # this plan has none


def test_what_people_fill_in_is_empty() -> None:
    book = opened(review())
    assert {cell for row in rows(book, "work", "Kết quả", "Ngày xong") for cell in row} == {None}
    assert {row[0] for row in rows(book, "invitations", "Xác nhận")} == {None}


def test_dates_are_dates_and_times_where_clocks_differ_name_their_zone() -> None:
    start = sheet(opened(tour(), "en"), "conferences", "en")["C3"]
    assert start.value == datetime(2023, 3, 6, 10)
    assert start.number_format == '[$-409]hh:mm", "d mmm yyyy" (UTC+1)"'
    day = sheet(opened(review()), "weeks")["B3"]
    assert (day.value, day.number_format) == (datetime(2020, 8, 28), "dd/mm/yyyy")
    assert date(2020, 8, 28) in dates_of(review())
