from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


def test_a_task_that_nobody_is_named_for(tell: Tell) -> None:
    assert tell("owner_missing", "tasks: {bao-cao: {name: Báo cáo khảo sát, effort: 4h}}") == [
        (
            "warning",
            "Việc “Báo cáo khảo sát” chưa giao cho đơn vị nào.",
            "Nobody is named for the task “Báo cáo khảo sát”.",
        )
    ]
    assert tell("owner_missing", "tasks: {bao-cao: {name: Báo cáo khảo sát, effort: 4h, owner: noi-vu}}") == []
