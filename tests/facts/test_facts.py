from __future__ import annotations

from typing import Any

import pytest

from scheduler.facts import (
    GroupSeats,
    HeadCount,
    Planned,
    Several,
    conferences,
    critical_chain,
    groups,
    head_count,
    timeline,
    units_with_work,
    worklist,
)
from scheduler.facts.conferences import chosen
from scheduler.plan import Plan, TaskRecord
from scheduler.solve import solve
from tests.reports.examples import REVIEW, at, origin, review, tour
from tests.witnesses.scenarios import meeting, tiny


def changed(**conference: Any) -> Plan:
    """The Vietnamese example with something else said of its conference."""
    said = {**REVIEW["conferences"]["so-ket"], **conference}
    plan = review()
    return plan.model_copy(update={"scenario": origin({**REVIEW, "conferences": {"so-ket": said}}, "x")})


@pytest.mark.parametrize(
    ("when", "what"),
    [
        ({"at": "08:00 28/8/2020"}, "nothing"),
        ({"on": "28/8/2020"}, "hour"),
        ({"on": "28/8/2020", "times": ["13:30"]}, "nothing"),
        ({"within": "27-31/8/2020"}, "both"),
        ({"within": "28/8/2020"}, "hour"),
        ({"within": "27-31/8/2020", "times": ["13:30"]}, "day"),
        ({"within": "27-31/8/2020", "prefer": "13:30 28/8/2020"}, "nothing"),
        ({"within": "27-31/8/2020", "prefer": "08:00 28/8/2020"}, "hour"),
        ({"within": "27-31/8/2020", "prefer": "28/8/2020"}, "hour"),
        ({"within": "27-31/8/2020", "prefer": "27/8/2020"}, "both"),
    ],
)
def test_what_nobody_had_given_is_the_engines(when: dict[str, Any], what: str) -> None:
    assert chosen(Planned(changed(when=when)), "so-ket") == what


def test_the_hour_of_the_first_part_is_given() -> None:
    parts = {"khai-mac": {"name": "Khai mạc", "at": "13:30", "duration": "3h"}}
    assert chosen(Planned(changed(duration=None, parts=parts)), "so-ket") == "nothing"


def test_a_start_settled_by_hand_is_given() -> None:
    plan = review().model_copy(
        update={"scenario": origin({**REVIEW, "pins": {"so-ket": {"start": "13:30 28/8/2020"}}}, "x")}
    )
    assert chosen(Planned(plan), "so-ket") == "nothing"


@pytest.mark.parametrize(
    ("said", "tentative"),
    [
        ({"when": {"on": "28/8/2020"}}, False),
        ({"when": {"on": "28/8/2020", "tentative": True}}, True),
        ({"when": {"on": "28/8/2020", "tentative": {"on": "dự kiến"}}}, True),
        ({"when": {"on": "28/8/2020", "tentative": {"sessions": "dự kiến"}}}, False),
        ({"when": {"on": "28/8/2020"}, "tentative": {"when": ""}}, True),
        ({"when": {"within": "27-31/8/2020", "prefer": "28/8/2020", "tentative": {"prefer": "dự kiến"}}}, True),
    ],
)
def test_a_tentative_time(said: dict[str, Any], tentative: bool) -> None:
    (facts,) = conferences(Planned(changed(**said)))
    assert facts.tentative is tentative


def test_conferences_stand_in_the_order_of_time() -> None:
    # Reprise begins with Paris, into which it is merged; both before Saigon.
    assert [facts.id for facts in conferences(Planned(tour()))] == ["paris", "reprise", "saigon"]


def test_seats_by_group_and_site() -> None:
    planned = Planned(review())
    assert groups(planned, "so-ket")[0] == GroupSeats(
        "Lãnh đạo phường", "delegate", (), None, None, (("Phường 10", 2), ("Phường 2", 1))
    )
    assert [group.total for group in groups(planned, "so-ket")] == [3, 5, 3]
    (facts,) = conferences(planned)
    assert facts.sites[0].people == 3 + 5  # the film crew takes no seats


def test_equal_shares_are_told_once() -> None:
    shares = (("A", 2), ("B", 2))
    assert GroupSeats("G", "delegate", (), None, None, shares).each == 2
    assert GroupSeats("G", "delegate", (), None, None, shares[:1]).each is None


def test_people_in_several_groups_count_once() -> None:
    overlaps = [{"groups": ["lanh-dao", "khach"], "people": "1-3"}]
    # 3 + 5 seated, 1 to 3 of them the same: 5 to 7; and a film crew of 3.
    assert head_count(Planned(changed(overlaps=overlaps)), "so-ket") == HeadCount(5, 7, 3)


def test_a_group_inside_another_is_not_counted_again() -> None:
    delegates = {
        **REVIEW["conferences"]["so-ket"]["delegates"],
        "khach": {"name": "Khách mời", "count": 5, "inside": "lanh-dao"},
    }
    assert head_count(Planned(changed(delegates=delegates)), "so-ket") == HeadCount(3, 3, 3)


def test_units_come_in_natural_order() -> None:
    assert units_with_work(Planned(review())) == ("noi-vu", "phuong-2", "phuong-10", "van-phong")


def test_a_unit_sees_what_it_leads_and_what_it_takes_part_in() -> None:
    rows = worklist(Planned(review()), "van-phong")
    assert [(row.id, row.leads) for row in rows] == [
        ("tong-hop", False),  # due 28/8 09:30
        ("dan-chuong-trinh", True),  # until 28/8 16:30
        ("quyet-toan", True),  # due 11/9
    ]


def test_a_set_that_takes_part_brings_its_units() -> None:
    tasks = {**REVIEW["tasks"], "tong-hop": {**REVIEW["tasks"]["tong-hop"], "with": ["phuong"]}}
    plan = review().model_copy(update={"scenario": origin({**REVIEW, "tasks": tasks}, "x")})
    rows = worklist(Planned(plan), "phuong-2")
    assert [row.id for row in rows] == ["bai/phuong-2", "tong-hop"]
    assert rows[1].collaborators == ("2 phường", "các đơn vị có liên quan")


def test_copies_of_a_task_that_a_unit_takes_part_in_stand_once() -> None:
    tasks = {**REVIEW["tasks"], "bai": {**REVIEW["tasks"]["bai"], "with": ["van-phong"]}}
    plan = review().model_copy(update={"scenario": origin({**REVIEW, "tasks": tasks}, "x")})
    first, *_ = worklist(Planned(plan), "van-phong")
    assert (first.id, first.leads, first.owners.set_name) == ("bai", False, "2 phường")


def test_a_task_that_the_plan_gives_to_nobody_is_marked_as_such() -> None:
    tasks = {**REVIEW["tasks"], "tong-hop": {"name": "Tổng hợp", "effort": "3h"}}
    plan = review().model_copy(update={"scenario": origin({**REVIEW, "tasks": tasks}, "x")})
    assert [row.owner_from for row in worklist(Planned(plan), "noi-vu")] == ["organiser"]


def test_more_may_come_where_nobody_has_counted() -> None:
    delegates = {**REVIEW["conferences"]["so-ket"]["delegates"], "khach": {"name": "Khách mời", "count": "5+"}}
    planned = Planned(changed(delegates=delegates))
    assert [group.open_ended for group in groups(planned, "so-ket")] == [False, True, False]
    assert head_count(planned, "so-ket").open_ended
    assert conferences(planned)[0].sites[0].open_ended


def test_tasks_of_many_units_with_one_time_stand_once() -> None:
    rows = timeline(Planned(review()))
    assert [row.units for row in rows] == [
        ("phuong-10", "phuong-2"),
        ("noi-vu",),
        ("van-phong",),
        ("van-phong",),
    ]
    # From 11:30 on 26/8 to 10:00 on 27/8: an afternoon of 4 h and a morning from 07:30, 2.5 h.
    assert rows[0].room == 4 * 60 + 150


def test_a_whole_set_goes_by_its_name() -> None:
    planned = Planned(review())
    assert planned.several(("phuong-2", "phuong-10")) == Several(("Phường 2", "Phường 10"), "2 phường")
    assert planned.several(("phuong-2",)) == Several(("Phường 2",))


def test_the_chain_with_the_least_room() -> None:
    chain = critical_chain(Planned(review()), "so-ket")
    # Papers end at 11:30 on 26/8, compiling begins at 10:00 on 27/8: 4 h + 2.5 h. It ends at 14:30 on 27/8, the
    # conference begins at 13:30 on 28/8: 2.5 h + 4 h + 0.5 h.
    assert [(link.task, link.room) for link in chain] == [("bai/phuong-10", 390), ("tong-hop", 420)]


def test_a_longer_chain_wins_over_a_late_single_task() -> None:
    tasks = {**REVIEW["tasks"], "hoa": {"name": "Mua hoa", "owner": "van-phong", "effort": "1h"}}
    basis = review().tasks["tong-hop"].basis
    late = TaskRecord(
        unit="van-phong", start=at(28, 9), end=at(28, 10), due=at(28, 10), latest=at(28, 13, 30), basis=basis
    )
    plan = review()
    plan = plan.model_copy(
        update={"scenario": origin({**REVIEW, "tasks": tasks}, "x"), "tasks": {**plan.tasks, "hoa": late}}
    )
    assert critical_chain(Planned(plan), "so-ket")[-1].task == "tong-hop"


@pytest.mark.parametrize(
    ("lag", "room"),
    [
        ("2h", 390 - 120),
        ({"at_least": "2h", "in": "calendar"}, 390 - 30),  # over at 13:30, half an hour into work
        ({"working_days": 1}, 150),  # 27/8 from 07:30 to 10:00
    ],
)
def test_a_required_lag_is_no_room(lag: Any, room: int) -> None:
    tasks = {**REVIEW["tasks"], "tong-hop": {**REVIEW["tasks"]["tong-hop"], "after": {"bai": lag}}}
    plan = review().model_copy(update={"scenario": origin({**REVIEW, "tasks": tasks}, "x")})
    assert critical_chain(Planned(plan), "so-ket")[0].room == room


def test_nothing_to_prepare_is_no_chain() -> None:
    assert critical_chain(Planned(tour()), "saigon") == ()


def test_a_merged_conference_is_found_with_its_host() -> None:
    assert Planned(tour()).merged == {"paris": ("reprise",)}
    assert Planned(review()).merged == {}


def test_clocks_that_differ_name_their_zone() -> None:
    assert Planned(tour()).has_zones
    assert not Planned(review()).has_zones


def test_a_clock_that_is_put_back_is_one_clock() -> None:
    """Dublin is an hour ahead of universal time on Friday 25 October 2024, and not on the Monday after."""
    days = {"before": "2024-10-25", "after": "2024-10-28"}
    resolved = tiny(
        timezone="Europe/Dublin",
        as_of="2024-10-24",
        horizon={"from": "2024-10-24", "to": "2024-10-29"},
        conferences={name: meeting(name=name, when=day) for name, day in days.items()},
    )
    assert not Planned(solve(resolved).plan).has_zones
