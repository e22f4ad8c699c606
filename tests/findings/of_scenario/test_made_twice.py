from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


TWICE = """
tasks:
  qua-1: {name: Chuẩn bị quà tặng, owner: noi-vu, effort: 2h, makes: qua}
  qua-2: {name: Chuẩn bị quà lưu niệm, owner: van-phong, effort: 2h, makes: qua}
"""


def test_x17_gifts_made_by_two_units(tell: Tell) -> None:
    assert tell("made_twice", TWICE) == [
        (
            "question",
            "“Hội nghị sơ kết”: Phòng Nội vụ; Văn phòng cùng làm một việc "
            "(Chuẩn bị quà tặng; Chuẩn bị quà lưu niệm). Nên chia phần, hoặc nói rõ đơn vị nào chủ trì.",
            "“Hội nghị sơ kết”: Phòng Nội vụ; Văn phòng do the same work "
            "(Chuẩn bị quà tặng; Chuẩn bị quà lưu niệm). Share it out, or say who leads.",
        )
    ]


def test_x17_one_unit_a_fan_out_or_a_revision_make_nothing_twice(tell: Tell) -> None:
    assert tell("made_twice", TWICE, "tasks: {qua-2: {owner: noi-vu}}") == []
    assert tell("made_twice", "tasks: {y-kien: {makes: y-kien}}") == []
    assert tell("made_twice", TWICE, "tasks: {qua-2: {needs: qua}}") == []
