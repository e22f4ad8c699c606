from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.findings.conftest import Tell

OPEN = "conferences: {so-ket: {when: {at: null, on: 28/8/2020}, duration: %s}}"


def test_a_day_of_24_hours_fits_into_no_working_day(tell: Tell) -> None:
    # The usual hours are 08:00-12:00 and 13:00-17:00, so nine hours from opening to closing.
    assert tell("part_too_long", OPEN % "1 ngày") == [
        (
            "error",
            "“Hội nghị sơ kết” kéo dài 24 giờ, nhưng ngày dài nhất của đơn vị tổ chức, từ giờ mở đến giờ đóng, chỉ có "
            "9 giờ; họp nhiều ngày thì chia thành các phần, mỗi ngày một phần.",
            "“Hội nghị sơ kết” takes 24 h, but the longest day of its organiser, from opening to closing, has 9 h; "
            "a conference of several days has a part for each.",
        )
    ]


@pytest.mark.parametrize(("length", "findings"), [("9h", 0), ("9h15m", 1)])
def test_the_whole_day_is_just_short_enough(tell: Tell, length: str, findings: int) -> None:
    assert len(tell("part_too_long", OPEN % length)) == findings


def test_a_stated_time_keeps_to_no_hours(tell: Tell) -> None:
    assert tell("part_too_long", "conferences: {so-ket: {duration: 10h}}") == []
