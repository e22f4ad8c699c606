from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


AGAIN = """
units: {thu-do: Thủ đô}
places: {nha-hat: {name: Nhà hát, territory: quan}, nha: {name: Hà Nội, territory: thu-do}}
halls: {nha-hat: {name: Nhà hát, place: nha-hat}}
people: {lanh-dao: {name: Lãnh đạo Trung ương, home: nha}}
conferences:
  so-ket: {attend: {khach: lanh-dao}}
  cum:
    name: Hội nghị cụm
    organiser: noi-vu
    when: 08:00 3/9/2020
    duration: 3h
    sites: {chinh: nha-hat}
    attend: {khach: lanh-dao}
"""


def test_x22_a_guest_travels_twice_within_a_week(tell: Tell) -> None:
    # From Friday 28/8 to Thursday 3/9 are 6 days; both halls lie in the same territory.
    assert tell("travels_twice", AGAIN) == [
        (
            "note",
            "Lãnh đạo Trung ương đến cùng một nơi hai lần: “Hội nghị sơ kết” ngày 28/8/2020 và “Hội nghị cụm” "
            "ngày 03/9/2020; có thể gộp thành một chuyến?",
            "Lãnh đạo Trung ương comes to the same place twice: “Hội nghị sơ kết” on 28 Aug 2020 and “Hội nghị cụm” "
            "on 3 Sep 2020; could one journey serve both?",
        )
    ]


def test_x22_one_journey_two_far_apart_another_town_or_no_journey(tell: Tell) -> None:
    assert tell("travels_twice", AGAIN, "conferences: {cum: {when: 14:00 28/8/2020}}") == []
    # 28/8 plus 14 days is 11/9.
    assert len(tell("travels_twice", AGAIN, "conferences: {cum: {when: 08:00 11/9/2020}}")) == 1
    assert tell("travels_twice", AGAIN, "conferences: {cum: {when: 08:00 12/9/2020}}") == []
    assert tell("travels_twice", AGAIN, "places: {nha-hat: {territory: thu-do}}") == []
    assert tell("travels_twice", AGAIN, "people: {lanh-dao: {home: tru-so}}") == []
