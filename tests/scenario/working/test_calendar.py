"""What a planner may write under ``calendars:``, and how it is read."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from scheduler.scenario.working.calendar import Calendar, expand

MORNING, AFTERNOON = (450, 690), (780, 1020)  # 07:30-11:30, 13:00-17:00
FULL = {"mon-fri": ["07:30-11:30", "13:00-17:00"], "sat": ["07:30-11:30"]}
MONDAY, SATURDAY, SUNDAY = date(2020, 8, 24), date(2020, 8, 29), date(2020, 8, 30)


def hours(calendar: dict[str, Any] | Calendar, day: date) -> tuple[tuple[int, int], ...]:
    whole = calendar if isinstance(calendar, Calendar) else Calendar.model_validate(calendar)
    ((shown, shifts),) = whole.shifts(day, day)
    assert shown == day
    return shifts


def test_several_shifts_a_half_day_and_a_day_off() -> None:
    assert hours({"week": FULL}, MONDAY) == (MORNING, AFTERNOON)
    assert hours({"week": FULL}, SATURDAY) == (MORNING,)
    assert hours({"week": FULL}, SUNDAY) == ()


def test_shifts_may_be_listed_in_any_order_or_as_one_text() -> None:
    assert hours({"week": {"mon": ["13:00-17:00", "7h30-11h30"]}}, MONDAY) == (MORNING, AFTERNOON)
    assert hours({"week": {"thứ hai": "07:30-11:30"}}, MONDAY) == (MORNING,)
    assert hours({"week": {"mon": []}}, MONDAY) == ()


def test_a_season_may_pass_new_year_and_the_others_fall_back() -> None:
    winter = {"from": "01/10", "to": "31/3", "week": {"mon-sun": ["08:00-12:00"]}}
    calendar = {"week": FULL, "seasons": {"winter": winter}}
    short = ((480, 720),)
    assert hours(calendar, date(2020, 9, 30)) == (MORNING, AFTERNOON)  # a Wednesday
    assert hours(calendar, date(2020, 10, 1)) == short
    assert hours(calendar, date(2021, 1, 3)) == short  # a Sunday
    assert hours(calendar, date(2021, 3, 31)) == short
    assert hours(calendar, date(2021, 4, 1)) == (MORNING, AFTERNOON)


def test_closed_days_and_periods_are_off() -> None:
    calendar = {"week": FULL, "closed": {"24/8/2020": "Mất điện", "28-30/8/2020": "Tổng vệ sinh"}}
    closed = [day.day for day, shifts in Calendar.model_validate(calendar).shifts(MONDAY, SUNDAY) if not shifts]
    assert closed == [24, 28, 29, 30]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("Làm bù", (MORNING, AFTERNOON)),  # a Saturday works like a Monday
        ({"like": "sat", "reason": "Làm bù"}, (MORNING,)),
        ({"like": "wed"}, (MORNING, AFTERNOON)),
        ({"hours": ["08:00-10:00"]}, ((480, 600),)),
    ],
)
def test_a_working_saturday(rule: object, expected: object) -> None:
    calendar = {"week": FULL, "closed": {"29/8/2020": "Nghỉ"}, "working": {"2020-08-29": rule}}
    assert hours(calendar, SATURDAY) == expected


def test_a_weekday_worked_in_a_closed_period_has_its_own_hours() -> None:
    week = {"mon-thu": ["08:00-17:00"], "fri": ["08:00-12:00"]}
    calendar = {"week": week, "closed": {"24-30/8/2020": "Nghỉ"}, "working": {"28/8/2020": "Trực"}}
    assert hours(calendar, date(2020, 8, 28)) == ((480, 720),)


def test_a_swapped_day_has_the_hours_of_its_season() -> None:
    winter = {"from": "01/10", "to": "31/3", "week": {"mon-fri": ["08:00-12:00"]}}
    calendar = {"week": FULL, "seasons": {"winter": winter}, "working": {"2020-10-03": "Làm bù"}}
    assert hours(calendar, date(2020, 10, 3)) == ((480, 720),)


def calendars(**written: dict[str, Any]) -> dict[str, Calendar]:
    return {name: Calendar.model_validate(value) for name, value in written.items()}


def test_a_calendar_extends_another_and_what_it_says_itself_goes_first() -> None:
    known = calendars(
        office={"timezone": "Asia/Ho_Chi_Minh", "week": FULL, "working": {"30/8/2020": "Trực"}},
        ward={"extends": "office", "closed": {"24/8/2020": "Mất điện", "30/8/2020": "Nghỉ"}},
        desk={"extends": "ward", "week": {"mon-sun": ["08:00-12:00"]}, "working": {"24/8/2020": {"like": "tue"}}},
    )
    ward = expand(known["ward"], MONDAY, SUNDAY, known)
    assert (ward.extends, ward.timezone) == (None, "Asia/Ho_Chi_Minh")
    assert hours(ward, MONDAY) == ()
    assert hours(ward, SATURDAY) == (MORNING,)
    assert hours(ward, SUNDAY) == ()  # closed by the ward, though the office works
    desk = expand(known["desk"], MONDAY, SUNDAY, known)
    assert hours(desk, MONDAY) == hours(desk, SATURDAY) == ((480, 720),)
    assert hours(desk, SUNDAY) == ()


@pytest.mark.parametrize(("base", "key"), [("nobody", "calendar_extends_unknown"), ("ward", "calendar_extends_itself")])
def test_a_calendar_that_extends_nothing_or_itself(base: str, key: str) -> None:
    known = calendars(office={"extends": base}, ward={"extends": "office"})
    with pytest.raises(PydanticCustomError) as caught:
        expand(known["ward"], MONDAY, SUNDAY, known)
    assert caught.value.type == key


def test_what_is_written_survives_saving() -> None:
    written = {
        "name": "Văn phòng",
        "timezone": "Asia/Ho_Chi_Minh",
        "week": {"mon-fri": ["07:30-11:30", "13:00-17:00"]},
        "seasons": {"winter": {"from": "01/10", "to": "31/03", "week": {"mon-fri": ["08:00-12:00"]}}},
        "holidays": "VN",
        "closed": {"2020-08-24..2020-08-25": "Mất điện"},
        "working": {"2020-08-29": {"like": "mon", "reason": "Làm bù"}},
    }
    calendar = Calendar.model_validate(written)
    assert calendar.model_dump(mode="json", exclude_defaults=True) == written


SEASON = {"from": "01/10", "to": "31/3", "week": {}}


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ({"week": {"mon": ["07:30-11:30", "11:00-12:00"]}}, "hours_overlap"),
        ({"week": {"mon-fri": [], "wed": ["08:00-12:00"]}}, "weekday_listed_twice"),
        ({"week": {"mon": [], "thứ hai": []}}, "day_listed_twice"),
        ({"week": {"mon": ["17:00-08:00"]}}, "clock_span_backwards"),
        ({"closed": {"24/8/2020": "a", "2020-08-24": "b"}}, "day_listed_twice"),
        ({"working": {"24/8/2020": "a", "2020-08-24 (Mon)": "b"}}, "day_listed_twice"),
        ({"working": {"29/8/2020": {"like": "mon-fri"}}}, "like_one_weekday"),
        ({"working": {"29/8/2020": {"like": "mon", "hours": "08:00-09:00"}}}, "working_like_or_hours"),
        ({"timezone": "Asia/Saigonn"}, "timezone_unknown"),
        ({"timezone": "../zone"}, "timezone_unknown"),
        ({"seasons": {"a": SEASON, "b": {**SEASON, "from": "31/3", "to": "1/5"}}}, "seasons_overlap"),
        ({"seasons": {"a": {**SEASON, "from": "30/2"}}}, "day_month_impossible"),
        ({"seasons": {"a": {**SEASON, "from": "01/10/2020"}}}, "day_month_not_understood"),
        ({"hours": {}}, "extra_forbidden"),
    ],
)
def test_what_cannot_be_meant_is_an_error(written: dict[str, Any], key: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Calendar.model_validate(written)
    assert [error["type"] for error in caught.value.errors()] == [key]


def test_seasons_may_meet() -> None:
    summer = {"from": "1/4", "to": "30/9", "week": {}}
    assert Calendar.model_validate({"seasons": {"winter": SEASON, "summer": summer}}).seasons.keys() == {
        "winter",
        "summer",
    }


def test_what_is_assumed_is_a_key_of_the_calendar() -> None:
    assert Calendar.model_validate({"holidays": "VN", "assumed": {"holidays": "như mọi năm"}}).assumed
    with pytest.raises(ValidationError) as caught:
        Calendar.model_validate({"assumed": {"holliday": "như mọi năm"}})
    assert [error["type"] for error in caught.value.errors()] == ["mark_of_nothing"]
