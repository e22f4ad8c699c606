from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


NEEDED = """
conferences: {so-ket: {agenda: [{name: Báo cáo kết quả khảo sát, needs: [khao-sat]}]}}
tasks: {tai-lieu: {name: In tài liệu, owner: van-phong, effort: 1h, needs: khao-sat}}
"""


def test_x7_a_survey_report_that_nobody_makes(tell: Tell) -> None:
    assert tell("product_without_maker", NEEDED) == [
        (
            "warning",
            "Không có việc nào làm ra “khao-sat”, trong khi cần cho: Báo cáo kết quả khảo sát; In tài liệu.",
            "No task makes “khao-sat”, which is needed for: Báo cáo kết quả khảo sát; In tài liệu.",
        )
    ]
    made = "tasks: {khao-sat: {name: Khảo sát, owner: noi-vu, effort: 8h, makes: khao-sat}}"
    assert tell("product_without_maker", NEEDED, made) == []
