from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


def test_x7_a_partner_who_is_announced_but_not_named(tell: Tell) -> None:
    clip = "tasks: {clip: {name: Làm clip, owner: noi-vu, effort: 8h, tentative: {with: kế hoạch chỉ ghi “phối hợp”}}}"
    assert tell("partner_unnamed", clip) == [
        (
            "question",
            "Việc “Làm clip” phải phối hợp, nhưng chưa rõ với đơn vị nào (kế hoạch chỉ ghi “phối hợp”).",
            "“Làm clip” is to be done together with others, but it is not clear with whom "
            "(kế hoạch chỉ ghi “phối hợp”).",
        )
    ]
    assert tell("partner_unnamed", clip, "tasks: {clip: {with: [van-phong]}}") == []


def test_a_partner_who_is_no_known_unit(tell: Tell) -> None:
    told = tell("partner_unnamed", "tasks: {y-kien: {with: [dai-truyen-hinh]}}")
    assert [vietnamese for _, vietnamese, _ in told] == [
        "Việc “Chuẩn bị ý kiến” phải phối hợp, nhưng chưa rõ với đơn vị nào (dai-truyen-hinh)."
    ]
    assert tell("partner_unnamed", "tasks: {y-kien: {with: [phuong]}}") == []
