from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


def test_the_largest_hall_has_too_few_seats(tell: Tell) -> None:
    # 2 wards of 20 people need 40 seats.
    assert tell("hall_too_small", "halls: {hoi-truong: {seats: 39}}") == [
        (
            "error",
            "“Hội nghị sơ kết” cần ít nhất 40 chỗ ngồi, nhưng hội trường lớn nhất được chọn chỉ có 39 chỗ.",
            "“Hội nghị sơ kết” needs at least 40 seats, but the largest hall to choose from has 39.",
        )
    ]
    assert tell("hall_too_small", "halls: {hoi-truong: {seats: 40}}") == []


def test_a_hall_without_a_stated_number_of_seats_may_be_large_enough(tell: Tell) -> None:
    other = "halls: {hoi-truong: {seats: 39}, khac: Hội trường khác}"
    assert tell("hall_too_small", other, "conferences: {so-ket: {sites: {chinh: [hoi-truong, khac]}}}") == []


def test_each_site_seats_its_own(tell: Tell) -> None:
    two_sites = """
    halls: {hoi-truong: {seats: 20}, khac: {name: Hội trường khác, seats: 19}}
    conferences:
      so-ket:
        sites: {khac: khac}
        delegates:
          phuong: {from: an-phu}
          binh-an: {name: Phường Bình An, from: binh-an, each: 20, at: khac}
    """
    # 20 people sit at each site; only the second hall is one seat short.
    assert len(tell("hall_too_small", two_sites)) == 1
    assert tell("hall_too_small", two_sites, "halls: {khac: {seats: 20}}") == []
