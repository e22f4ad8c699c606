"""Runs of whole days."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import TypeAdapter

from scheduler.scenario.grammar import Day, Period


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("tháng 3/2020", (2020, 3, 1), (2020, 3, 31)),
        ("trong tháng 3/2020", (2020, 3, 1), (2020, 3, 31)),
        ("tháng ba năm 2020", (2020, 3, 1), (2020, 3, 31)),
        ("tháng 2 năm 2020", (2020, 2, 1), (2020, 2, 29)),
        ("3/2020", (2020, 3, 1), (2020, 3, 31)),
        ("March 2020", (2020, 3, 1), (2020, 3, 31)),
        ("quý II/2020", (2020, 4, 1), (2020, 6, 30)),
        ("quý II năm 2020", (2020, 4, 1), (2020, 6, 30)),
        ("quý 4/2020", (2020, 10, 1), (2020, 12, 31)),
        ("Q2 2020", (2020, 4, 1), (2020, 6, 30)),
        ("năm 2020", (2020, 1, 1), (2020, 12, 31)),
        ("đầu tháng 7/2020", (2020, 7, 1), (2020, 7, 10)),
        ("giữa tháng 6 năm 2020", (2020, 6, 11), (2020, 6, 20)),
        ("cuối tháng 6/2020", (2020, 6, 21), (2020, 6, 30)),
        ("end of February 2020", (2020, 2, 21), (2020, 2, 29)),
        ("mid June 2020", (2020, 6, 11), (2020, 6, 20)),
        ("cuối tháng 6, đầu tháng 7 năm 2020", (2020, 6, 21), (2020, 7, 10)),
        ("cuối tháng 6 - đầu tháng 7/2020", (2020, 6, 21), (2020, 7, 10)),
        ("từ tháng 3 đến tháng 5/2020", (2020, 3, 1), (2020, 5, 31)),
        ("28/8/2020", (2020, 8, 28), (2020, 8, 28)),
        ("2020-08-28..2020-09-02", (2020, 8, 28), (2020, 9, 2)),
        ("2020-08-28 - 2020-09-02", (2020, 8, 28), (2020, 9, 2)),
        ("28-8-2020 - 2-9-2020", (2020, 8, 28), (2020, 9, 2)),
        ("28.8.2020-2.9.2020", (2020, 8, 28), (2020, 9, 2)),
        ("từ 27/7/2023 đến 29/7/2023", (2023, 7, 27), (2023, 7, 29)),
        ("27/7/2023-29/7/2023", (2023, 7, 27), (2023, 7, 29)),
        ("27/7 - 29/7/2023", (2023, 7, 27), (2023, 7, 29)),
        ("27-29/7/2023", (2023, 7, 27), (2023, 7, 29)),
        ("27 – 29/7/2023", (2023, 7, 27), (2023, 7, 29)),
        ("từ ngày 27 đến ngày 29/7/2023 (3 ngày)", (2023, 7, 27), (2023, 7, 29)),
        ("từ ngày 27 đến ngày 29 tháng 7 năm 2023", (2023, 7, 27), (2023, 7, 29)),
        ("27 to 29 July 2023", (2023, 7, 27), (2023, 7, 29)),
        ("July 27 to July 29, 2023", (2023, 7, 27), (2023, 7, 29)),
    ],
)
def test_a_period_is_read(text: str, first: tuple[int, int, int], last: tuple[int, int, int]) -> None:
    assert Period.read(text) == Period(date(*first), date(*last))


def test_a_period_is_read_from_a_map() -> None:
    period = TypeAdapter(Period).validate_python({"from": "thứ năm 27/7/2023", "to": "2023-07-29"})
    assert period == Period(date(2023, 7, 27), date(2023, 7, 29), (3, None))


def test_stated_weekdays_are_kept_for_checking() -> None:
    period = Period.read("27/7 (thứ năm) - 29/7/2023 (chủ nhật)")
    assert period.stated_days == (Day(date(2023, 7, 27), 3), Day(date(2023, 7, 29), 6))
    assert [day.weekday_matches for day in period.stated_days] == [True, False]


def test_length_counts_both_ends() -> None:
    assert Period.read("27-29/7/2023").length == 3


def test_echoes() -> None:
    period = Period.read("cuối tháng 6/2020")
    assert period.echo().sentence("vi") == "từ Chủ nhật, ngày 21/6/2020 đến hết thứ Ba, ngày 30/6/2020"
    assert period.echo().sentence("en") == "from Sunday, 21 June 2020 to the end of Tuesday, 30 June 2020"
    assert Period.read("28/8/2020").echo().sentence("en") == "Friday, 28 August 2020"
