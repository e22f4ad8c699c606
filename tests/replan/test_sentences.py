"""What is said where no decision changes, and the scenario itself says something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scheduler.replan import replan
from scheduler.replan.sentences import lines
from tests.replan.small import board, conferences, planned, week

if TYPE_CHECKING:
    from typing import Any

KEPT = "Every decision stays as it was; what differs is what the scenario itself now says."

NINE = {"at": "2024-06-11T09:00"}


def told(**rooms: Any) -> list[str]:
    return list(lines(replan(week(**rooms), planned()), "en"))


@pytest.mark.parametrize(
    ("rooms", "said"),
    [
        (
            {"conferences": conferences() | {"more": board(name="More", when=NINE, sites={"main": "small"})}},
            [
                "More",
                "  New in the scenario.",
                "  Time: 09:00, Tuesday, 11 June 2024",
                "  Place: Small",
                "",
                "Who must be told:",
                "  Office: addition of More",
            ],
        ),
        (
            {"conferences": {"first": conferences()["first"]}, "tasks": {}},
            ["Then", "  No longer in the scenario.", "", "Who must be told:"],
        ),
    ],
)
def test_what_comes_and_goes_is_told_as_such(rooms: dict[str, Any], said: list[str]) -> None:
    found = told(**rooms)
    assert KEPT in found
    start = found.index(said[0])
    assert found[start : start + len(said)] == said


def test_a_longer_meeting_is_no_matter_of_deadlines() -> None:
    """Three hours from nine: nothing else is in the hall until two."""
    found = told(conferences=conferences(first={"duration": "3h"}))
    assert KEPT in found
    assert "  Length: 2 hours → 3 hours" in found


def test_an_unchanged_scenario_says_that_nothing_changes() -> None:
    assert told()[1:] == ["Nothing has to change: the plan before can be kept as it is."]
