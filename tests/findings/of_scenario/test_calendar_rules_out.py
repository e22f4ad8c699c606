from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.findings.conftest import Tell

# As it stands once the calendar is read: Thursday all but the last hour, Friday the morning.
READ = """
people:
  bi-thu:
    name: Bí thư
    away:
      lich-1: {when: 07:00-16:00 27/8/2020, read_from: lich.ics}
      lich-2: {when: sáng 28/8/2020, read_from: lich.ics}
      lich-3: {when: 25/8/2020, read_from: "chung.ics:7"}
conferences: {so-ket: {attend: {bi-thu: bi-thu}, when: {at: null, within: 25/8/2020 - 28/8/2020}}}
"""


def test_days_without_room_are_told_with_the_calendars_that_say_so(tell: Tell) -> None:
    """Work ends at 17:00, so that Thursday leaves one hour of the three needed; Friday afternoon has four."""
    assert tell("calendar_rules_out", READ) == [
        (
            "note",
            "Lịch của Bí thư (chung.ics:7; lich.ics) không còn chỗ cho “Hội nghị sơ kết” vào: 25/8/2020; 27/8/2020.",
            "The calendar of Bí thư (chung.ics:7; lich.ics) leaves no room for “Hội nghị sơ kết” on: "
            "25 Aug 2020; 27 Aug 2020.",
        )
    ]


def test_what_the_planner_states_is_no_calendar(tell: Tell) -> None:
    stated = READ.replace(", read_from: lich.ics", "").replace(', read_from: "chung.ics:7"', "")
    assert tell("calendar_rules_out", stated) == []


def test_who_need_not_come_rules_nothing_out(tell: Tell) -> None:
    free = "conferences: {so-ket: {chair: null}}\npeople: {bi-thu: {deputies: [pho]}, pho: Phó Bí thư}"
    assert tell("calendar_rules_out", READ, free) == []


def test_several_entries_together_leave_no_room(tell: Tell) -> None:
    more = "people: {bi-thu: {away: {lich-4: {when: 14:00-16:00 28/8/2020, read_from: lich.ics}}}}"
    ((_, _, said),) = tell("calendar_rules_out", READ, more)
    assert said.endswith("on: 25 Aug 2020; 27 Aug 2020; 28 Aug 2020.")


@pytest.mark.parametrize(
    ("when", "days"),
    [
        ("times: [08:00]", "27 Aug 2020; 28 Aug 2020"),
        ("times: [08:00, 14:00]", "27 Aug 2020"),
        ("sessions: [morning]", "27 Aug 2020; 28 Aug 2020"),
        ("sessions: [morning, afternoon]", "27 Aug 2020"),
    ],
)
def test_only_the_hours_that_are_open_to_it_count(tell: Tell, when: str, days: str) -> None:
    open_to_it = f"conferences: {{so-ket: {{when: {{{when}}}}}}}"
    ((_, _, said),) = tell("calendar_rules_out", READ, open_to_it)
    assert said.endswith(f"on: 25 Aug 2020; {days}.")


TAKEN = """
halls: {hoi-truong: {closed: {lich-1: {when: 26/8/2020 - 27/8/2020, read_from: phong.ics}}}}
conferences: {so-ket: {when: {at: null, within: 25/8/2020 - 28/8/2020}}}
"""


def test_the_only_hall_is_told_like_somebody_who_must_be_there(tell: Tell) -> None:
    ((severity, vietnamese, _),) = tell("calendar_rules_out", TAKEN)
    assert severity == "note"
    assert vietnamese == (
        "Lịch của Hội trường (phong.ics) không còn chỗ cho “Hội nghị sơ kết” vào: 26/8/2020; 27/8/2020."
    )


def test_one_of_several_halls_rules_nothing_out(tell: Tell) -> None:
    other = "halls: {khac: {name: Phòng khác, seats: 60}}\nconferences: {so-ket: {sites: {chinh: [hoi-truong, khac]}}}"
    assert tell("calendar_rules_out", TAKEN, other) == []
    waived = "constraints: {hall_open: {waive: {hoi-truong: Đã thỏa thuận}}}"
    assert tell("calendar_rules_out", TAKEN, waived) == []
