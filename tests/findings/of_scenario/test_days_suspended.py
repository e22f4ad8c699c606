from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


WINDOW = "conferences: {so-ket: {when: {at: null, within: 24/8/2020 - 28/8/2020}}}"


def test_x13_a_suspension_shrinks_the_window(tell: Tell) -> None:
    # Monday 24/8 to Friday 28/8 are 5 working days; Thursday and Friday drop out.
    assert tell(
        "days_suspended",
        WINDOW,
        "restrictions: {dich: {name: Lệnh tạm dừng, during: 27/8/2020 - 10/9/2020, suspend: true}}",
    ) == [
        (
            "note",
            "“Hội nghị sơ kết”: 2 trong 5 ngày có thể họp rơi vào thời gian tạm dừng hội họp "
            "(Lệnh tạm dừng); còn lại 3 ngày.",
            "“Hội nghị sơ kết”: 2 of 5 possible days fall into a suspension of gatherings (Lệnh tạm dừng); 3 are left.",
        )
    ]


def test_x13_a_suspension_of_the_whole_window_is_an_error(tell: Tell) -> None:
    told = tell("days_suspended", WINDOW, "restrictions: {dich: {during: tháng 8/2020, suspend: true}}")
    assert [severity for severity, _, _ in told] == ["error"]


def test_a_suspension_elsewhere_or_at_another_time_is_no_matter(tell: Tell) -> None:
    elsewhere = "{dich: {during: tháng 8/2020, suspend: true, territory: noi-vu}}"
    assert tell("days_suspended", WINDOW, f"restrictions: {elsewhere}") == []
    assert tell("days_suspended", WINDOW, "restrictions: {dich: {during: tháng 9/2020, suspend: true}}") == []
