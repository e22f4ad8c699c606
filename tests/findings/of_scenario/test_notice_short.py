from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


URGENT = """
as_of: 26/8/2020
constraints: {notice_period: {working_days: 3}}
"""


def test_x3_invitations_sent_today_come_too_late(tell: Tell) -> None:
    # Wednesday 26/8 plus 3 working days: 27, 28, 31/8; with 3 clear days between: the day after, 1/9.
    assert tell("notice_short", URGENT) == [
        (
            "warning",
            "“Hội nghị sơ kết”: nếu gửi giấy mời ngay ngày 26/8/2020 thì đến 28/8/2020 vẫn không đủ 3 ngày làm việc; "
            "ngày họp sớm nhất đúng quy định là 31/8/2020, hoặc 01/9/2020 nếu tính 3 ngày trọn vẹn.",
            "“Hội nghị sơ kết”: invitations sent on 26 Aug 2020 still come less than 3 working days "
            "before 28 Aug 2020; "
            "the earliest day that keeps the rule is 31 Aug 2020, or 1 Sep 2020 counting 3 clear days.",
        )
    ]


def test_x3_the_earliest_lawful_day_keeps_the_rule_by_its_own_way_of_counting(tell: Tell) -> None:
    monday, tuesday = (f"conferences: {{so-ket: {{when: 08:00 {day}}}}}" for day in ("31/8/2020", "1/9/2020"))
    clear = "constraints: {notice_period: {counting: clear}}"
    assert tell("notice_short", URGENT, monday) == []
    assert len(tell("notice_short", URGENT, monday, clear)) == 1
    assert tell("notice_short", URGENT, tuesday, clear) == []


def test_a_plan_made_on_a_day_off_sends_on_the_next_working_day(tell: Tell) -> None:
    # Sunday 23/8: sent on Monday 24/8, three working days before Thursday 27/8.
    sunday = "as_of: 23/8/2020"
    assert tell("notice_short", URGENT, sunday, "conferences: {so-ket: {when: 08:00 27/8/2020}}") == []
    assert len(tell("notice_short", URGENT, sunday, "conferences: {so-ket: {when: 08:00 26/8/2020}}")) == 1


def test_nothing_is_due_without_the_rule_or_once_invited_or_with_a_waiver(tell: Tell) -> None:
    assert tell("notice_short", "as_of: 26/8/2020") == []
    assert tell("notice_short", URGENT, "conferences: {so-ket: {status: invited}}") == []
    assert tell("notice_short", URGENT, "constraints: {notice_period: {waive: {so-ket: họp đột xuất}}}") == []
