from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


WAIVED = """
as_of: 26/8/2020
constraints: {notice_period: {working_days: 3, waive: {so-ket: họp đột xuất}}}
"""


def test_x3_a_waived_notice_says_what_it_excuses_and_why(tell: Tell) -> None:
    assert tell("notice_waived", WAIVED) == [
        (
            "note",
            "“Hội nghị sơ kết”: giấy mời gửi từ ngày 26/8/2020 không đủ 3 ngày làm việc cho ngày 28/8/2020 "
            "(đúng quy định thì sớm nhất là 31/8/2020, hoặc 01/9/2020 nếu tính ngày trọn vẹn); "
            "được miễn vì họp đột xuất.",
            "“Hội nghị sơ kết”: invitations sent from 26 Aug 2020 on come less than 3 working days before 28 Aug 2020 "
            "(the rule would allow 31 Aug 2020, or 1 Sep 2020 counting clear days); this is waived: họp đột xuất.",
        )
    ]
    assert tell("notice_waived", WAIVED, "as_of: 24/8/2020") == []
