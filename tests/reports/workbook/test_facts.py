"""What is in the plan is in the workbook, and nothing else is."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING

import pytest

from scheduler.facts import Planned
from tests.reports.examples import review, tour
from tests.reports.workbook.reading import dates_in, dates_of, naive, opened, rows, sheet, values

if TYPE_CHECKING:
    from scheduler.plan import Plan

PLANS = {"review": review, "tour": tour}


@pytest.fixture(params=PLANS)
def plan(request: pytest.FixtureRequest) -> Plan:
    made: Plan = PLANS[request.param]()
    return made


def test_the_worklist_is_the_plans_tasks(plan: Plan) -> None:
    planned = Planned(plan)
    listed = rows(opened(plan), "work", "Đơn vị chủ trì", "Nhiệm vụ", "Thời hạn")
    assert sorted(listed) == sorted(
        (planned.name(task.unit), planned.scenario.tasks[name].name, naive(task.due))
        for name, task in plan.tasks.items()
    )


def test_the_timeline_has_the_plans_times(plan: Plan) -> None:
    planned = Planned(plan)
    listed = rows(opened(plan), "timeline", "Nhiệm vụ", "Bắt đầu", "Xong", "Thời hạn", "Chậm nhất")
    assert set(listed) == {
        (planned.scenario.tasks[name].name, *map(naive, (task.start, task.end, task.due, task.latest)))
        for name, task in plan.tasks.items()
    }


def test_the_conferences_are_the_plans_parts_at_their_sites(plan: Plan) -> None:
    planned = Planned(plan)
    listed = rows(opened(plan), "conferences", "Hội nghị", "Bắt đầu", "Kết thúc")
    held = [
        (planned.label(name), naive(span.start), naive(span.end))
        for name, record in plan.conferences.items()
        for part, span in record.parts.items()
        for _ in planned.scenario.conferences[name].parts[part].sites or record.sites
    ]
    merged = [
        (planned.label(name), naive(record.start), naive(record.end))
        for name, record in plan.conferences.items()
        if record.outcome == "merged" and record.start and record.end
    ]
    assert sorted(listed) == sorted([*held, *merged])


def test_every_hall_is_named_where_it_is_used(plan: Plan) -> None:
    planned = Planned(plan)
    used = {planned.name(hall) for record in plan.conferences.values() for hall in record.sites.values() if hall}
    assert {row[0] for row in rows(opened(plan), "halls", "Hội trường")} == used
    named = {str(row[0]) for row in rows(opened(plan), "conferences", "Hội trường")}
    assert {name for name in named if "hội trường, cần tìm" not in name and name != "None"} == used


def test_everybody_has_a_seat(plan: Plan) -> None:
    people = [row[0] for row in rows(opened(plan), "seats", "Số người")]
    assert sum(people) == sum(
        number
        for record in plan.conferences.values()
        for numbers in record.seats.values()
        for number in numbers.values()
    )


def test_no_date_comes_from_elsewhere(plan: Plan) -> None:
    known = dates_of(plan)
    for value in values(opened(plan)):
        if isinstance(value, datetime):
            assert value.date() in known
        elif isinstance(value, str):
            assert dates_in(value) <= known, value


def test_no_hour_comes_from_elsewhere(plan: Plan) -> None:
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
    assert {value for value in values(opened(plan)) if isinstance(value, datetime)} <= known | days


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
