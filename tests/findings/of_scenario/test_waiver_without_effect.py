from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


def waived(rule: str, atom: str) -> str:
    return f"constraints: {{{rule}: {{waive: {{{atom}: đã thống nhất}}}}}}"


def test_a_waiver_of_what_its_rule_says_nothing_of(tell: Tell) -> None:
    assert tell("waiver_without_effect", waived("unit_capacity", "so-ket")) == [
        (
            "warning",
            "Quy tắc “Số việc một đơn vị làm cùng lúc” không đặt ra cho Hội nghị sơ kết, "
            "nên việc miễn áp dụng không có tác dụng.",
            "“Tasks a unit works on at once” says nothing of Hội nghị sơ kết, so waiving it there has no effect.",
        )
    ]
    limited = "units: {van-phong: {capacity: 1}}\n"
    assert tell("waiver_without_effect", limited + waived("unit_capacity", "van-phong")) == []


def test_a_waiver_with_the_ids_in_another_order(tell: Tell) -> None:
    assert len(tell("waiver_without_effect", waived("group_size", "phuong + so-ket"))) == 1
    assert tell("waiver_without_effect", waived("group_size", "so-ket + phuong")) == []
    assert tell("waiver_without_effect", waived("group_size", "so-ket")) == []


def test_a_waiver_for_a_whole_fan(tell: Tell) -> None:
    assert tell("waiver_without_effect", waived("task_phase", "y-kien")) == []
    assert len(tell("waiver_without_effect", waived("hall_open", "y-kien"))) == 1
