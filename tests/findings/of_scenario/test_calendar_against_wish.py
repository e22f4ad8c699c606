from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.findings.conftest import Tell

# As it stands once the calendars are read: the conference lasts three hours, and work is from 07:30 to 17:00.
READ = """
people:
  bi-thu: {name: Bí thư, away: {lich-1: {when: 08:00-11:30 28/8/2020, read_from: bi-thu.ics}}}
halls: {hoi-truong: {closed: {lich-1: {when: sáng 27/8/2020, read_from: phong.ics}}}}
conferences: {so-ket: {attend: {bi-thu: bi-thu}, when: {at: null, within: 25/8/2020 - 28/8/2020, prefer: %s}}}
"""


def test_a_preferred_morning_is_taken(tell: Tell) -> None:
    assert tell("calendar_against_wish", READ % "sáng 28/8/2020") == [
        (
            "note",
            "Lịch của Bí thư (bi-thu.ics) không còn chỗ cho “Hội nghị sơ kết” vào lúc mong muốn: "
            "buổi sáng thứ Sáu, ngày 28/8/2020.",
            "The calendar of Bí thư (bi-thu.ics) leaves no room for “Hội nghị sơ kết” at the time preferred: "
            "the morning of Friday, 28 August 2020.",
        )
    ]


@pytest.mark.parametrize(
    ("wish", "owners"),
    [
        ("09:00 28/8/2020", ["Bí thư"]),
        ("11:00 28/8/2020", ["Bí thư"]),
        ("11:30 28/8/2020", []),
        ("chiều 28/8/2020", []),
        ("08:00 27/8/2020", ["Hội trường"]),
        ("28/8/2020", []),  # the afternoon is left
        ("sáng 31/8/2020", []),  # no possible day
    ],
)
def test_only_what_takes_all_of_the_time_is_told(tell: Tell, wish: str, owners: list[str]) -> None:
    told = [vietnamese for _, vietnamese, _ in tell("calendar_against_wish", READ % wish)]
    assert [said.removeprefix("Lịch của ").partition(" (")[0] for said in told] == owners
