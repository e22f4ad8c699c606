from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from scheduler.messages import LANGUAGES, formats

SAIGON = ZoneInfo("Asia/Ho_Chi_Minh")
PAPERS = datetime(2020, 8, 27, 10, 0, tzinfo=SAIGON)


def test_vietnamese_prose() -> None:
    assert formats.moment_in_prose("vi", PAPERS) == "10 giờ 00, thứ Năm, ngày 27/8/2020"


def test_english_prose() -> None:
    assert formats.moment_in_prose("en", PAPERS) == "10:00, Thursday, 27 August 2020"


@pytest.mark.parametrize(
    ("when", "written"),
    [
        (date(2020, 9, 2), "02/9/2020"),
        (date(2020, 2, 14), "14/02/2020"),
        (date(2020, 1, 5), "05/01/2020"),
        (date(2020, 8, 28), "28/8/2020"),
        (date(2020, 12, 10), "10/12/2020"),
    ],
)
def test_days_under_ten_and_the_first_two_months_are_padded(when: date, written: str) -> None:
    assert formats.day("vi", when) == written
    assert formats.day_in_prose("vi", when).endswith(f"ngày {written}")


def test_tables() -> None:
    assert formats.moment("vi", PAPERS) == "10:00 27/8/2020"
    assert formats.moment("en", PAPERS) == "10:00, 27 Aug 2020"


def test_every_weekday_and_month_has_its_name() -> None:
    for language in LANGUAGES:
        days = {formats.day_in_prose(language, date(2024, 1, 1) + timedelta(days=31 * n)) for n in range(12)}
        assert len(days) == 12
    week = [formats.day_in_prose("vi", date(2020, 8, 24) + timedelta(days=n)).split(",")[0] for n in range(7)]
    assert week == ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"]


def test_a_span_names_one_day_once() -> None:
    end = PAPERS + timedelta(hours=1, minutes=30)
    assert formats.span("vi", PAPERS, end) == "10:00–11:30 27/8/2020"
    assert formats.span_in_prose("vi", PAPERS, end) == "từ 10 giờ 00 đến 11 giờ 30, thứ Năm, ngày 27/8/2020"
    assert formats.span("en", PAPERS, end + timedelta(days=1)) == "10:00, 27 Aug 2020 – 11:30, 28 Aug 2020"
    assert formats.span_in_prose("vi", PAPERS, end + timedelta(days=1)) == (
        "từ 10 giờ 00, thứ Năm, ngày 27/8/2020 đến 11 giờ 30, thứ Sáu, ngày 28/8/2020"
    )


def test_lists() -> None:
    assert formats.listing("vi", []) == ""
    assert formats.listing("vi", ["A"]) == "A"
    assert formats.listing("vi", ["A", "B"]) == "A và B"
    assert formats.listing("en", ["A", "B", "C"]) == "A, B and C"


def test_numbers_and_quantities() -> None:
    assert formats.number("vi", 1234567) == "1.234.567"
    assert formats.number("en", 1234567) == "1,234,567"
    assert formats.quantity("en", "seats", 1) == "1 seat"
    assert formats.quantity("en", "seats", 0) == "0 seats"
    assert formats.quantity("vi", "working_days", 3) == "3 ngày làm việc"


def test_durations() -> None:
    assert formats.duration("vi", 210) == "3 giờ 30 phút"
    assert formats.duration("en", 60) == "1 hour"
    assert formats.duration("en", 0) == "0 minutes"
    assert formats.duration("vi", -90) == "âm 1 giờ 30 phút"


def test_zones() -> None:
    assert formats.zone(PAPERS) == "UTC+7"
    assert formats.zone(PAPERS.astimezone(UTC)) == "UTC"
    assert formats.zone(PAPERS.astimezone(timezone(timedelta(hours=-3, minutes=-30)))) == "UTC-3:30"
