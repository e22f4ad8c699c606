from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


def test_x7_a_partner_who_is_announced_but_not_named(tell: Tell) -> None:
    clip = """
    tasks:
      clip: {name: Làm clip, owner: noi-vu, effort: 8h, with: [van-phong], with_others: các đơn vị có liên quan}
    """
    assert tell("partner_unnamed", clip) == [
        (
            "question",
            "Việc “Làm clip” cần phối hợp với đơn vị mà kế hoạch không nêu tên (các đơn vị có liên quan).",
            "“Làm clip” is to be done together with others, some of whom the plan does not name "
            "(các đơn vị có liên quan).",
        )
    ]
    assert tell("partner_unnamed", clip, "tasks: {clip: {with_others: null}}") == []


def test_a_partner_who_is_no_known_unit(tell: Tell) -> None:
    told = tell("partner_unnamed", "tasks: {y-kien: {with: [dai-truyen-hinh]}}")
    assert [vietnamese for _, vietnamese, _ in told] == [
        "Việc “Chuẩn bị ý kiến” cần phối hợp với đơn vị mà kế hoạch không nêu tên (dai-truyen-hinh)."
    ]
    assert tell("partner_unnamed", "tasks: {y-kien: {with: [phuong]}}") == []
