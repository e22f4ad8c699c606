from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


def test_a_deadline_on_a_saturday(tell: Tell) -> None:
    # 22/8/2020 is a Saturday; the fan-out over two wards is told once.
    assert tell("deadline_on_day_off", "tasks: {y-kien: {due: chậm nhất ngày 22/8/2020}}") == [
        (
            "warning",
            "Thời hạn của việc “Chuẩn bị ý kiến” là 22/8/2020, ngày nghỉ; "
            "trên thực tế phải xong trước cuối ngày làm việc 21/8/2020.",
            "The deadline of “Chuẩn bị ý kiến”, 22 Aug 2020, is a day off; "
            "the work is in fact due by the end of 21 Aug 2020.",
        )
    ]
    assert tell("deadline_on_day_off", "tasks: {y-kien: {due: chậm nhất ngày 21/8/2020}}") == []
    assert tell("deadline_on_day_off", "tasks: {y-kien: {due: trước ngày 22/8/2020}}") == []


def test_a_deadline_counted_in_calendar_days(tell: Tell) -> None:
    # Friday 28/8 less 5 days is Sunday 23/8; less 4, Monday.
    assert len(tell("deadline_on_day_off", "tasks: {y-kien: {due: {before: so-ket, days: 5}}}")) == 1
    assert tell("deadline_on_day_off", "tasks: {y-kien: {due: {before: so-ket, days: 4}}}") == []


def test_a_calendar_that_works_that_day(tell: Tell) -> None:
    swapped = """
    calendars:
      hanh-chinh: {week: {mon-fri: [08:00-12:00, 13:00-17:00]}, working: {22/8/2020: làm bù}}
    tasks: {y-kien: {due: chậm nhất ngày 22/8/2020}}
    """
    assert tell("deadline_on_day_off", swapped) == []
