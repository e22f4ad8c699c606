"""What names stand for once sites and helpers are written out, one for each unit of a set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.witnesses.scenarios import meeting, tiny

if TYPE_CHECKING:
    from typing import Any

    from scheduler.scenario.resolved import Resolved

WARDS: dict[str, Any] = {
    "units": {"north": {"name": "North"}, "south": {"name": "South"}, "board": {"name": "Board"}},
    "sets": {"wards": ["north", "south"], "some": ["south", "board"]},
    "people": {"lan": {"name": "Lan", "unit": "south"}, "minh": {"name": "Minh"}},
}


def at_the_points(**facts: Any) -> Resolved:
    """A meeting in the town hall, linked to one point for each ward."""
    sites = {"town": "to be found", "points": {"halls": "to be found", "each": "wards"}}
    return tiny(**WARDS, conferences={"a": meeting(sites=sites, **facts)})


def sites_of(resolved: Resolved, group: str) -> dict[str, str | None]:
    return {share.key: share.site for share in resolved.shares("a", group)}


def test_each_unit_of_a_group_sits_at_its_own_point_and_others_in_the_hall_for_all() -> None:
    groups = {
        "wards": {"name": "Wards", "from": "wards", "at": "points"},
        "some": {"name": "Some", "from": "some", "at": ["points", "town"]},
    }
    resolved = at_the_points(delegates=groups)
    assert sites_of(resolved, "wards") == {"north": "points/north", "south": "points/south"}
    assert sites_of(resolved, "some") == {"south": "points/south", "board": "town"}


def test_a_number_of_people_is_divided_among_the_points() -> None:
    groups = {
        "crowd": {"name": "Crowd", "count": 50, "at": "points"},
        "southern": {"name": "Southern", "from": "south", "count": 5, "at": "points"},
    }
    resolved = at_the_points(delegates=groups)
    assert sites_of(resolved, "crowd") == {"points/north": "points/north", "points/south": "points/south"}
    assert sites_of(resolved, "southern") == {"south": "points/south"}


def test_people_attend_at_the_point_of_their_own_unit() -> None:
    resolved = at_the_points(attend={"both": {"of": ["lan", "minh"], "at_least": 2, "site": "points"}})
    assert resolved.site_for("a", "main", "lan") == "points/south"
    assert resolved.site_for("a", "main", "minh") == "points/north"


def test_a_set_that_gives_its_time_gives_that_of_each_of_its_units() -> None:
    task = {"name": "Count", "each": "wards", "with": {"some": "2h", "board": "3h", "wards": None}}
    resolved = tiny(**WARDS, conferences={"a": meeting()}, tasks={"count": task})
    efforts = {
        name: {unit: effort and effort.minutes for unit, effort in task.collaborators.items()}
        for name, task in resolved.scenario.tasks.items()
    }
    # South does its own count and is no helper in it; the wards, who give no time, stay together.
    assert efforts == {
        "count/north": {"south": 120, "board": 180, "wards": None},
        "count/south": {"board": 180, "wards": None},
    }
