"""Days: a table of texts and what they say."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest

from scheduler.scenario.grammar import Day

FRIDAY = 4
THE_DAY = Day(date(2020, 8, 28))
THAT_FRIDAY = Day(date(2020, 8, 28), FRIDAY)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2020-08-28", THE_DAY),
        ("2020-8-28", THE_DAY),
        ("2020/08/28", THE_DAY),
        ("28/8/2020", THE_DAY),
        ("28/08/2020", THE_DAY),
        ("28-8-2020", THE_DAY),
        ("28.8.2020", THE_DAY),
        ("ngày 28/8/2020", THE_DAY),
        ("vào ngày 28/8 năm 2020", THE_DAY),
        ("ngày 28 tháng 8 năm 2020", THE_DAY),
        ("28 tháng tám năm 2020", THE_DAY),
        ("28 August 2020", THE_DAY),
        ("28-Aug-2020", THE_DAY),
        ("the 28th of August, 2020", THE_DAY),
        ("Aug 28, 2020", THE_DAY),
        ("29/2/2020", Day(date(2020, 2, 29))),
        ("ngày 5 tháng năm năm 2020", Day(date(2020, 5, 5))),
        ("28/08/2020 (thứ sáu)", THAT_FRIDAY),
        ("28/8/2020 (Thứ Sáu)", THAT_FRIDAY),
        ("thứ 6, ngày 28/8/2020", THAT_FRIDAY),
        ("T6 28/8/2020", THAT_FRIDAY),
        ("Fri 28/8/2020", THAT_FRIDAY),
        ("Friday, 28 August 2020", THAT_FRIDAY),
        ("  NGÀY   28/8/2020 (THỨ SÁU) ", THAT_FRIDAY),
        ("chủ nhật 30/8/2020", Day(date(2020, 8, 30), 6)),
    ],
)
def test_a_day_is_read(text: str, day: Day) -> None:
    assert Day.read(text) == day
    assert Day.read(unicodedata.normalize("NFD", text)) == day
    assert Day.read(text.upper()) == day


def test_a_stated_weekday_is_a_check_and_not_an_error() -> None:
    assert Day.read("28/8/2020 (thứ sáu)").weekday_matches
    assert Day.read("28/8/2020").weekday_matches
    assert not Day.read("28/8/2020 (thứ năm)").weekday_matches


def test_the_echo_names_the_true_weekday_and_a_wrong_one() -> None:
    assert Day.read("2/9/2020").echo().sentence("vi") == "thứ Tư, ngày 02/9/2020"
    assert Day.read("28/8/2020 (thứ năm)").echo().sentence("vi") == ("thứ Sáu, ngày 28/8/2020 (văn bản ghi thứ Năm)")
    assert Day.read("28/8/2020 (Thu)").echo().sentence("en") == "Friday, 28 August 2020 (the text says Thursday)"
