from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


def test_a_day_of_work_is_24_hours_which_may_not_be_meant(tell: Tell) -> None:
    # The usual hours are 08:00-12:00 and 13:00-17:00: eight hours.
    assert tell("effort_in_days", "tasks: {thu-moi: {effort: 2 ngày}}") == [
        (
            "warning",
            "“Phát hành thư mời” tính 48 giờ làm việc, vì ghi theo ngày mà mỗi ngày là 24 giờ; một ngày làm việc của "
            "Văn phòng có 8 giờ. Nếu ý là ngày công thì hãy ghi 16 giờ.",
            "“Phát hành thư mời” takes 48 h of work, for a day as a length is 24 hours; a working day of Văn phòng has "
            "8 h. If days of work are meant, write 16 h.",
        )
    ]


@pytest.mark.parametrize(
    ("change", "findings"),
    [
        ("tasks: {thu-moi: {effort: 24h}}", 0),  # whoever writes hours means hours
        ("tasks: {thu-moi: {effort: nửa ngày}}", 0),
        ("tasks: {thu-moi: {effort: 1 day 2h}}", 1),
        ("tasks: {thu-moi: {effort: 2h, with: {noi-vu: 1 day}}}", 1),
        ("tasks: {y-kien: {effort: 1 day}}", 1),  # of both wards, as written
        ("tasks: {thu-moi: {effort: P1D}}", 1),
        (
            "{calendars: {always: {week: {mon-sun: 00:00-24:00}}}, units: {van-phong: {calendar: always}}, "
            "tasks: {thu-moi: {effort: 1 day}}}",
            0,
        ),
        ("{defaults: {effort: {other: 1 day}}, tasks: {thu-moi: {effort: null}}}", 1),
    ],
)
def test_only_what_is_written_in_days(tell: Tell, change: str, findings: int) -> None:
    assert len(tell("effort_in_days", change)) == findings
