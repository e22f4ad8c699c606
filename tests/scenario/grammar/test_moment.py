"""Days with a time of day."""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime, timedelta, timezone

import pytest

from scheduler.scenario.grammar import Day, Moment

EIGHT = datetime(2020, 8, 28, 8)
HANOI = timezone(timedelta(hours=7))
FRIDAY = 4


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2020-08-28T08:00", Moment(EIGHT)),
        ("2020-08-28T08:00:00", Moment(EIGHT)),
        ("2020-08-28 08:00", Moment(EIGHT)),
        ("08:00 28/8/2020", Moment(EIGHT)),
        ("28/8/2020 08:00", Moment(EIGHT)),
        ("08:00, 28/8/2020", Moment(EIGHT)),
        ("8h ngày 28/8/2020", Moment(EIGHT)),
        ("8 giờ 28/8/2020", Moment(EIGHT)),
        ("8 giờ sáng ngày 28/8/2020", Moment(EIGHT)),
        ("lúc 08 giờ, ngày 28 tháng 8 năm 2020", Moment(EIGHT)),
        ("8 am on 28 August 2020", Moment(EIGHT)),
        ("August 28, 2020 at 8:00", Moment(EIGHT)),
        ("10h00 ngày 27/8/2020", Moment(datetime(2020, 8, 27, 10))),
        ("10 giờ 00 phút ngày 27/8/2020", Moment(datetime(2020, 8, 27, 10))),
        ("08 giờ 00 ngày 28 tháng 8 năm 2020 (thứ sáu)", Moment(EIGHT, FRIDAY)),
        ("2020-08-28T08:00 (Fri)", Moment(EIGHT, FRIDAY)),
        ("2020-08-27T08:00 (Thu)", Moment(datetime(2020, 8, 27, 8), 3)),
        ("2020-08-28T08:00+07:00", Moment(EIGHT.replace(tzinfo=HANOI))),
        ("2020-08-28T08:00+0700", Moment(EIGHT.replace(tzinfo=HANOI))),
        ("2020-08-28T08:00Z", Moment(EIGHT.replace(tzinfo=UTC))),
        ("2020-08-28T08:00-05:30", Moment(EIGHT.replace(tzinfo=timezone(-timedelta(hours=5, minutes=30))))),
    ],
)
def test_a_moment_is_read(text: str, moment: Moment) -> None:
    assert Moment.read(text) == moment
    assert Moment.read(unicodedata.normalize("NFD", text)) == moment
    assert Moment.read(text).at.utcoffset() == moment.at.utcoffset()


def test_a_moment_knows_its_day_and_whether_the_weekday_is_right() -> None:
    moment = Moment.read("08 giờ 00 ngày 28/8/2020 (thứ năm)")
    assert moment.day == Day(EIGHT.date(), 3)
    assert not moment.weekday_matches


def test_echoes() -> None:
    assert Moment.read("10h 27/8/2020").echo().sentence("vi") == "10 giờ 00, thứ Năm, ngày 27/8/2020"
    assert Moment.read("10h 27/8/2020").echo().sentence("en") == "10:00 on Thursday, 27 August 2020"
    assert Moment.read("2020-08-27T10:00+07:00").echo().sentence("vi") == (
        "10 giờ 00 (UTC+07:00), thứ Năm, ngày 27/8/2020"
    )
