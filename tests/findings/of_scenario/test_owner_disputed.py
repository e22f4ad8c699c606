from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


CLAIMED = """
tasks:
  thu-moi: {owner: {one_of: [van-phong, noi-vu], disputed: mục II giao Văn phòng và mục III giao Phòng Nội vụ}}
"""


def test_x5_two_units_claimed_for_one_task(tell: Tell) -> None:
    assert tell("owner_disputed", CLAIMED) == [
        (
            "question",
            "Việc “Phát hành thư mời” do ai chủ trì: Văn phòng; Phòng Nội vụ? "
            "Kế hoạch nói khác nhau: mục II giao Văn phòng và mục III giao Phòng Nội vụ.",
            "Who is in charge of “Phát hành thư mời”: Văn phòng; Phòng Nội vụ? "
            "The plan says different things: mục II giao Văn phòng và mục III giao Phòng Nội vụ.",
        )
    ]


def test_an_owner_left_open_on_purpose_is_no_question(tell: Tell) -> None:
    assert tell("owner_disputed", CLAIMED, "tasks: {thu-moi: {owner: {disputed: null}}}") == []
    assert tell("owner_disputed") == []
