from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


def test_a_waiver_with_its_reason(tell: Tell) -> None:
    assert tell("waiver_in_force", "constraints: {unit_capacity: {waive: {van-phong: được tăng cường người}}}") == [
        (
            "note",
            "Không áp dụng “Số việc một đơn vị làm cùng lúc” cho Văn phòng, lý do: được tăng cường người.",
            "“Tasks a unit works on at once” does not apply to Văn phòng: được tăng cường người.",
        )
    ]
    assert tell("waiver_in_force") == []


def test_a_waiver_on_some_dates_of_a_pair(tell: Tell) -> None:
    told = tell(
        "waiver_in_force",
        "constraints: {attendance: {waive: {so-ket + bi-thu: {reason: đi nước ngoài, during: 24/8/2020 - 28/8/2020}}}}",
    )
    assert [vietnamese for _, vietnamese, _ in told] == [
        "Không áp dụng “Thành phần phải có mặt” cho Hội nghị sơ kết; Bí thư (từ 24/8/2020 đến 28/8/2020), "
        "lý do: đi nước ngoài."
    ]
