"""Deadlines with a date."""

from __future__ import annotations

from datetime import date, time, timedelta, timezone

import pytest

from scheduler.scenario.grammar import DeadlineText

THE_27TH = date(2020, 8, 27)
END_OF_WORK = None


@pytest.mark.parametrize(
    ("text", "day", "clock", "strictly_before"),
    [
        ("trước 10 giờ ngày 27/8/2020", THE_27TH, time(10), False),
        ("trước 10 giờ 00 phút ngày 27/8/2020", THE_27TH, time(10), False),
        ("before 10:00 27/8/2020", THE_27TH, time(10), False),
        ("10:00 27/8/2020", THE_27TH, time(10), False),
        ("2020-08-27T10:00", THE_27TH, time(10), False),
        ("2020-08-27T10:00+07:00", THE_27TH, time(10, tzinfo=timezone(timedelta(hours=7))), False),
        # 24:00 on the 27th is 00:00 on the 28th
        ("trước 24 giờ ngày 27/8/2020", date(2020, 8, 28), time(0), False),
        ("trước ngày 27/8/2020", THE_27TH, END_OF_WORK, True),
        ("before 27/8/2020", THE_27TH, END_OF_WORK, True),
        ("trước tháng 7/2020", date(2020, 7, 1), END_OF_WORK, True),
        ("27/8/2020", THE_27TH, END_OF_WORK, False),
        ("chậm nhất ngày 27/8/2020", THE_27TH, END_OF_WORK, False),
        ("chậm nhất là ngày 27/8/2020", THE_27TH, END_OF_WORK, False),
        ("đến ngày 27/8/2020", THE_27TH, END_OF_WORK, False),
        ("đến hết ngày 27/8/2020", THE_27TH, END_OF_WORK, False),
        ("chậm nhất đến hết ngày 27/8/2020", THE_27TH, END_OF_WORK, False),
        ("hết giờ làm việc ngày 27/8/2020", THE_27TH, END_OF_WORK, False),
        ("by 27/8/2020", THE_27TH, END_OF_WORK, False),
        ("no later than 27 August 2020", THE_27TH, END_OF_WORK, False),
        ("by the end of work on 27/8/2020", THE_27TH, END_OF_WORK, False),
        ("until 27/8/2020", THE_27TH, END_OF_WORK, False),
        ("trong tháng 6/2020", date(2020, 6, 30), END_OF_WORK, False),
        ("hết quý II/2020", date(2020, 6, 30), END_OF_WORK, False),
        ("by the end of June 2020", date(2020, 6, 30), END_OF_WORK, False),
    ],
)
def test_a_deadline_is_read(text: str, day: date, clock: time | None, strictly_before: bool) -> None:
    assert DeadlineText.read(text) == DeadlineText(day, clock, strictly_before)


def test_the_words_are_kept_but_do_not_count() -> None:
    assert DeadlineText.read("Trước ngày 27/8/2020").text == "Trước ngày 27/8/2020"
    assert DeadlineText.read("trước ngày 27/8/2020") == DeadlineText.read("before 27/8/2020")


def test_a_stated_weekday_is_checked_later() -> None:
    assert DeadlineText.read("trước 10 giờ ngày 27/8/2020 (thứ năm)").weekday_matches
    assert not DeadlineText.read("trước ngày 27/8/2020 (thứ sáu)").weekday_matches


def test_echoes() -> None:
    def vi(text: str) -> str:
        return DeadlineText.read(text).echo().sentence("vi")

    assert vi("trước 10 giờ ngày 27/8/2020") == "chậm nhất lúc 10 giờ 00, thứ Năm, ngày 27/8/2020"
    assert vi("chậm nhất 27/8/2020") == "hết giờ làm việc thứ Năm, ngày 27/8/2020"
    assert vi("trước 27/8/2020") == ("hết giờ làm việc của ngày làm việc cuối cùng trước thứ Năm, ngày 27/8/2020")


def test_an_echo_names_the_last_working_day_once_a_calendar_knows_it() -> None:
    echo = DeadlineText.read("trước ngày 27/8/2020").echo(last_working_day=date(2020, 8, 26))
    assert echo.sentence("vi") == "hết giờ làm việc thứ Tư, ngày 26/8/2020"
    assert echo.sentence("en") == "the end of work on Wednesday, 26 August 2020"
