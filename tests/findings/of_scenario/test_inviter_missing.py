from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


def test_nobody_invites(tell: Tell) -> None:
    assert tell("inviter_missing", "tasks: {thu-moi: {sends: null}}") == [
        (
            "question",
            "Chưa có việc nào gửi giấy mời cho: Hội nghị sơ kết. Đơn vị nào mời?",
            "No task sends the invitations to: Hội nghị sơ kết. Who invites?",
        )
    ]
    assert tell("inviter_missing") == []
    assert tell("inviter_missing", "tasks: {thu-moi: {sends: null}}", "conferences: {so-ket: {status: invited}}") == []
