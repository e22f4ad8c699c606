from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


def test_x12_a_hall_to_be_found(tell: Tell) -> None:
    assert tell("hall_to_be_found", "conferences: {so-ket: {sites: {chinh: to be found}}}") == [
        (
            "question",
            "“Hội nghị sơ kết” chưa có hội trường; số chỗ cần: 40.",
            "“Hội nghị sơ kết” has no hall yet; seats needed: 40.",
        )
    ]
    assert tell("hall_to_be_found") == []


def test_several_sites_are_told_together(tell: Tell) -> None:
    told = tell(
        "hall_to_be_found",
        """
        conferences:
          so-ket:
            sites:
              chinh: {name: Điểm cầu quận, halls: to be found}
              phu: {name: Điểm cầu phường, halls: to be found}
            delegates: {phuong: {each: 10+}}
        """,
    )
    assert [vietnamese for _, vietnamese, _ in told] == [
        "“Hội nghị sơ kết” chưa có hội trường ở 2 điểm (Điểm cầu quận; Điểm cầu phường); số chỗ cần: ít nhất 20."
    ]
