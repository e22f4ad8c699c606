from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


TWO = """
people: {lanh-dao: Lãnh đạo Thành phố}
halls: {khac: Hội trường khác}
conferences:
  so-ket: {attend: {thanh-pho: lanh-dao}}
  quan-5:
    name: Hội nghị Quận 5
    organiser: noi-vu
    when: 09:00 28/8/2020
    duration: 2h
    sites: {chinh: khac}
    attend: {thanh-pho: %s}
"""


def test_x1_two_conferences_that_share_nothing_are_no_conflict(tell: Tell) -> None:
    assert tell("shared_half_day", TWO % "bi-thu") == []


def test_x1_two_conferences_that_share_a_guest_are(tell: Tell) -> None:
    assert tell("shared_half_day", TWO % "lanh-dao") == [
        (
            "warning",
            "“Hội nghị sơ kết” và “Hội nghị Quận 5” cùng một buổi ngày 28/8/2020 và cùng cần Lãnh đạo Thành phố.",
            "“Hội nghị sơ kết” and “Hội nghị Quận 5” are in the same half of 28 Aug 2020 "
            "and both need Lãnh đạo Thành phố.",
        )
    ]


def test_x1_another_half_day_or_a_deputy_is_a_way_out(tell: Tell) -> None:
    afternoon = "conferences: {quan-5: {when: 14:00 28/8/2020}}"
    assert tell("shared_half_day", TWO % "lanh-dao", afternoon) == []
    assert tell("shared_half_day", TWO % "lanh-dao", "people: {lanh-dao: {name: Lãnh đạo, deputies: [bi-thu]}}") == []


def test_x1_a_start_fixed_by_hand_is_a_half_day_too(tell: Tell) -> None:
    window = "conferences: {quan-5: {when: {at: null, within: 24/8/2020 - 4/9/2020}}}"
    pinned = "pins: {quan-5: {start: 08:00 28/8/2020}}"
    assert tell("shared_half_day", TWO % "lanh-dao", window) == []
    assert len(tell("shared_half_day", TWO % "lanh-dao", window, pinned)) == 1


def test_x1_the_only_hall_is_shared_like_a_person(tell: Tell) -> None:
    one_hall = "conferences: {quan-5: {sites: {chinh: hoi-truong}}}"
    told = tell("shared_half_day", TWO % "bi-thu", one_hall)
    assert [english.rpartition("both need ")[2] for _, _, english in told] == ["Hội trường."]
    two_halls = "conferences: {quan-5: {sites: {chinh: [hoi-truong, khac]}}}"
    assert tell("shared_half_day", TWO % "bi-thu", two_halls) == []
