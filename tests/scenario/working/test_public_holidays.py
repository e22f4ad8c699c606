"""The holidays of Viet Nam as they were announced, year by year, against what a calendar makes of them."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from pydantic import ValidationError

from scheduler.scenario.working import WorkingTime
from scheduler.scenario.working.calendar import Calendar, expand

SAIGON = ZoneInfo("Asia/Ho_Chi_Minh")
OFFICE = Calendar.model_validate(
    {"timezone": "Asia/Ho_Chi_Minh", "week": {"mon-fri": ["07:30-11:30", "13:00-17:00"]}, "holidays": "VN"}
)


def days(first: str, last: str) -> list[date]:
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    return [start + timedelta(days=n) for n in range((end - start).days + 1)]


def worked(first: str, last: str) -> list[str]:
    shifts = OFFICE.shifts(date.fromisoformat(first), date.fromisoformat(last))
    return [day.isoformat() for day, hours in shifts if hours]


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("2020-01-23", "2020-01-29"),  # Tết 2020, Thursday to Wednesday
        ("2020-04-02", "2020-04-02"),  # 10/3 of the lunar calendar, a Thursday
        ("2020-09-02", "2020-09-02"),  # National Day was one day before 2021
        ("2023-01-01", "2023-01-02"),  # a Sunday, made up on Monday
        ("2023-04-29", "2023-05-03"),  # Saturday to Wednesday, two days made up
        ("2023-09-01", "2023-09-04"),  # Friday to Monday
        ("2024-04-27", "2024-05-01"),  # Saturday to Wednesday, the Monday by exchange
        ("2024-08-31", "2024-09-03"),  # Saturday to Tuesday
        ("2026-02-14", "2026-02-22"),  # Tết 2026 with the weekends on both sides
    ],
)
def test_nobody_works_on_an_announced_holiday_and_everybody_around_it(first: str, last: str) -> None:
    assert worked(first, last) == []
    before, after = date.fromisoformat(first), date.fromisoformat(last)
    while before.weekday() >= 5 or before == date.fromisoformat(first):
        before -= timedelta(days=1)
    while after.weekday() >= 5 or after == date.fromisoformat(last):
        after += timedelta(days=1)
    assert worked(before.isoformat(), after.isoformat()) == [before.isoformat(), after.isoformat()]


def test_national_day_2020_is_a_single_day_in_its_week() -> None:
    assert worked("2020-08-31", "2020-09-04") == ["2020-08-31", "2020-09-01", "2020-09-03", "2020-09-04"]


def test_the_country_s_own_swapped_saturday_works_like_a_monday() -> None:
    # Monday 29/4/2024 was off in exchange for Saturday 04/5/2024.
    assert worked("2024-04-27", "2024-05-05") == ["2024-05-02", "2024-05-03", "2024-05-04"]
    assert dict(OFFICE.shifts(date(2024, 5, 4), date(2024, 5, 4))) == {
        date(2024, 5, 4): ((450, 690), (780, 1020))  # 07:30-11:30, 13:00-17:00
    }


def test_a_swap_declared_with_the_year_before_is_known() -> None:
    # Monday 31/12/2018 was off in exchange for Saturday 05/01/2019.
    assert worked("2018-12-29", "2019-01-06") == ["2019-01-02", "2019-01-03", "2019-01-04", "2019-01-05"]


def test_the_planner_mends_what_the_library_does_not_know() -> None:
    # 2/1/2026 was off in exchange for Saturday 10/1/2026, as announced on 25/12/2025.
    mended = Calendar.model_validate(
        {
            **OFFICE.model_dump(),
            "closed": {"2/1/2026": "Nghỉ hoán đổi"},
            "working": {"10/1/2026": "Làm bù ngày 2/1"},
        }
    )
    works = [day for day, hours in mended.shifts(date(2026, 1, 1), date(2026, 1, 10)) if hours]
    assert works == [*days("2026-01-05", "2026-01-09"), date(2026, 1, 10)]


def test_a_closed_day_beats_the_country_s_swap_and_a_working_day_beats_everything() -> None:
    mended = Calendar.model_validate(
        {
            **OFFICE.model_dump(),
            "closed": {"2024-05-04": "Cơ quan không làm bù"},
            "working": {"2024-05-01": "Trực lễ"},
        }
    )
    works = [day for day, hours in mended.shifts(date(2024, 4, 29), date(2024, 5, 5)) if hours]
    assert works == days("2024-05-01", "2024-05-03")


def test_expanding_writes_the_days_out_by_name_and_nothing_else_changes() -> None:
    first, last = date(2024, 4, 1), date(2024, 5, 31)
    expanded = expand(OFFICE, first, last)
    assert expanded.holidays is None
    assert {str(period): name for period, name in expanded.closed.items()} == {
        "2024-04-18": "Ngày Giỗ Tổ Hùng Vương",
        "2024-04-29": "Ngày nghỉ (thay cho ngày 04/05/2024)",
        "2024-04-30": "Ngày Chiến thắng",
        "2024-05-01": "Ngày Quốc tế Lao động",
    }
    assert [str(day) for day in expanded.working] == ["2024-05-04"]
    assert [*expanded.shifts(first, last)] == [*OFFICE.shifts(first, last)]
    assert expand(expanded, first, last) == expanded
    assert Calendar.model_validate_json(expanded.model_dump_json()) == expanded


def test_holidays_move_over_a_new_year() -> None:
    assert worked("2019-12-31", "2020-01-02") == ["2019-12-31", "2020-01-02"]


def test_a_part_of_a_country() -> None:
    week = {"mon-fri": ["08:00-16:00"]}
    epiphany = date(2025, 1, 6)  # a holiday in Bavaria, not in Berlin
    for code, works in (("DE-BY", False), ("DE-BE", True), ("DE", True)):
        calendar = Calendar.model_validate({"week": week, "holidays": code})
        assert bool(dict(calendar.shifts(epiphany, epiphany))[epiphany]) == works


@pytest.mark.parametrize(
    ("code", "key", "help"),
    [
        ("vn", "holidays_unknown_country", "as in VN, or list the days under closed"),
        ("XQ", "holidays_unknown_country", "list the days under closed"),
        ("DE-ZZ", "holidays_unknown_part", "write DE alone or add one of: BB, BE, BW, BY"),
    ],
)
def test_an_unknown_code_says_what_to_do(code: str, key: str, help: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Calendar.model_validate({"holidays": code})
    (error,) = caught.value.errors()
    assert (error["type"], error["loc"]) == (key, ("holidays",))
    assert help in error["msg"]


def test_years_the_library_does_not_know_are_an_error_not_an_empty_year() -> None:
    with pytest.raises(ValueError, match="2101"):
        expand(OFFICE, date(2100, 12, 1), date(2101, 1, 31))


def test_names_do_not_follow_the_language_of_the_machine() -> None:
    script = (
        "from datetime import date\n"
        "from scheduler.scenario.working.public_holidays import public_holidays\n"
        "print(ascii(public_holidays('VN', date(2020, 9, 1), date(2020, 9, 3)).off))"
    )
    names = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "LANGUAGE": language, "LANG": f"{language}.UTF-8"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for language in ("th", "en_US")
    }
    assert names == {ascii({date(2020, 9, 2): "Quốc khánh"}) + "\n"}


def test_a_calendar_without_a_country_loads_no_library_of_holidays() -> None:
    script = (
        "import sys\n"
        "from datetime import date\n"
        "from scheduler.scenario.working.calendar import Calendar, expand\n"
        "calendar = Calendar.model_validate({'week': {'mon-fri': ['08:00-12:00']}})\n"
        "expand(calendar, date(2020, 1, 1), date(2020, 2, 1))\n"
        "sys.exit('holidays' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


def test_re_counting_over_national_day() -> None:
    time = WorkingTime.of(OFFICE, SAIGON, date(2020, 8, 1), date(2020, 9, 30))
    # From Thu 03/9 back: Tue 01/9 (1; Wed 02/9 is off), Mon 31/8 (2), Fri 28/8 (3).
    assert time.working_days_before(date(2020, 9, 3), 3) == date(2020, 8, 28)
    # With three clear days between (01/9, 31/8, 28/8): Thu 27/8.
    assert time.working_days_before(date(2020, 9, 3), 3, "clear") == date(2020, 8, 27)
    # Moved back to Fri 28/8, the same deadline: Thu 27 (1), Wed 26 (2), Tue 25 (3).
    assert time.working_days_before(date(2020, 8, 28), 3) == date(2020, 8, 25)
    # 31/8, 01/9 and 03/9 at 8 hours = 24 hours.
    assert time.minutes_between(time.start_of_work(date(2020, 8, 31)), time.end_of_work(date(2020, 9, 3))) == 1440


def test_notice_of_three_working_days_from_26_8_2020() -> None:
    time = WorkingTime.of(OFFICE, SAIGON, date(2020, 8, 1), date(2020, 9, 30))
    sent = date(2020, 8, 26)
    # Thu 27 (1), Fri 28 (2), Mon 31/8 (3); with 27, 28 and 31 clear: Tue 01/9, the day before the holiday.
    assert time.working_days_after(sent, 3) == date(2020, 8, 31)
    assert time.working_days_after(sent, 3, "clear") == date(2020, 9, 1)
    assert time.working_days_before(date(2020, 8, 31), 3) == sent
    assert time.working_days_before(date(2020, 9, 1), 3, "clear") == sent
    assert time.working_days_between(sent, date(2020, 8, 28)) == 2  # 26 and 27: a day short


def test_re_counting_over_tet_with_a_swapped_saturday() -> None:
    # Suppose Sat 15/02/2020 is worked in exchange for Thu 30/01/2020, the day after Tết.
    calendar = Calendar.model_validate(
        {
            **OFFICE.model_dump(),
            "closed": {"30/1/2020": "Nghỉ hoán đổi"},
            "working": {"15/2/2020": "Làm bù ngày 30/01"},
        }
    )
    time = WorkingTime.of(calendar, SAIGON, date(2020, 1, 1), date(2020, 2, 29))
    # Tết is off from 23 to 29/1, 30/1 by exchange. Back from Tue 04/2: Mon 03/2 (1), Fri 31/1 (2), Wed 22/1 (3).
    assert time.working_days_before(date(2020, 2, 4), 3) == date(2020, 1, 22)
    # Back from Mon 17/2: Sat 15/2 (1), Fri 14/2 (2), Thu 13/2 (3).
    assert time.working_days_before(date(2020, 2, 17), 3) == date(2020, 2, 13)
    # The Saturday has a Monday's hours: 4 + 4.
    saturday = date(2020, 2, 15)
    assert time.minutes_between(time.start_of_work(saturday), time.end_of_work(saturday)) == 480
    # 10 hours from 15:00 on Wed 22/1: 2 until 17:00, then 8 on Fri 31/1, done at its 17:00 and not on Monday.
    start = time.end_of_work(date(2020, 1, 22)) - timedelta(hours=2)
    assert time.add(start, 600) == time.end_of_work(date(2020, 1, 31))
