from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


SECOND = "tasks: {moi-phuong: {name: Mời đại biểu phường, %s, effort: 1h, sends: invitations}}"


def test_x7_two_units_invite_to_one_conference(tell: Tell) -> None:
    assert tell("several_inviters", SECOND % "each: phuong") == [
        (
            "question",
            "“Hội nghị sơ kết”: nhiều đơn vị cùng gửi giấy mời (Phát hành thư mời; Mời đại biểu phường). "
            "Đơn vị nào là đầu mối?",
            "“Hội nghị sơ kết”: several units send the invitations (Phát hành thư mời; Mời đại biểu phường). "
            "Which one leads?",
        )
    ]


def test_one_unit_may_invite_in_two_steps_and_two_may_send_different_things(tell: Tell) -> None:
    assert tell("several_inviters", SECOND % "owner: van-phong") == []
    assert tell("several_inviters", SECOND % "owner: noi-vu", "tasks: {moi-phuong: {sends: materials}}") == []
