from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


DUTIES = """
units: {van-phong: {capacity: 1}}
tasks:
  van-hanh: {name: Vận hành hệ thống, owner: van-phong, phase: during}
  ho-tro: {name: Hỗ trợ hội trường, owner: noi-vu, phase: during, with: [van-phong]}
"""


def test_x9_one_operator_for_two_duties_at_once(tell: Tell) -> None:
    assert tell("duty_doubled", DUTIES) == [
        (
            "warning",
            "Văn phòng phải lo 2 việc cùng lúc trong “Hội nghị sơ kết”, trong khi chỉ làm được 1 việc một lúc: "
            "Vận hành hệ thống; Hỗ trợ hội trường.",
            "Văn phòng has 2 duties at once during “Hội nghị sơ kết”, but can do 1 at a time: "
            "Vận hành hệ thống; Hỗ trợ hội trường.",
        )
    ]
    assert tell("duty_doubled", DUTIES, "units: {van-phong: {capacity: 2}}") == []
    assert tell("duty_doubled", DUTIES, "tasks: {ho-tro: {phase: before, effort: 1h}}") == []


def test_x9_conferences_that_start_together_count_as_one(tell: Tell) -> None:
    together = """
    halls: {khac: Hội trường khác}
    conferences:
      phuong:
        name: Hội nghị phường
        organiser: an-phu
        when: {same_start_as: so-ket}
        duration: 2h
        sites: {chinh: khac}
    tasks:
      van-hanh: {for: so-ket}
      ho-tro: {for: %s}
      thu-moi: {for: so-ket}
      y-kien: {for: so-ket}
    """
    assert len(tell("duty_doubled", DUTIES, together % "phuong")) == 1
    assert (
        tell(
            "duty_doubled",
            DUTIES,
            together % "phuong",
            "conferences: {phuong: {when: {same_start_as: null, at: 08:00 31/8/2020}}}",
        )
        == []
    )
