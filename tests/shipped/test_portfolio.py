"""Three districts in one calendar, and guests of the city who cannot be in two places."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from scheduler.errors import InfeasibleError
from tests.shipped.shipped import (
    PORTFOLIO,
    QUAN_2,
    QUAN_5,
    QUAN_9,
    every,
    here,
    loaded,
    plan_of,
    solved,
    start_of,
    told,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

Visit = tuple[datetime, datetime, str]
"""From when to when somebody is at a place."""

ON_THE_ROAD = {
    frozenset({"quan-2.tru-so-ubnd", "quan-5.ngo-quyen"}): timedelta(hours=1),
    frozenset({"trung-tam", "quan-2.tru-so-ubnd"}): timedelta(minutes=30),
    frozenset({"trung-tam", "quan-5.ngo-quyen"}): timedelta(minutes=30),
}
GUESTS = ("dai-dien-mttq", "dai-dien-tdkt")


def test_x1_quan_2_and_quan_5_meet_on_the_same_day() -> None:
    plan = plan_of(PORTFOLIO)
    days = {start_of(plan, name).date().isoformat() for name in ("quan-2.so-ket", "quan-5.so-ket")}
    assert days == {"2020-08-28"}


def test_x1_without_a_shared_guest_the_day_they_share_is_no_conflict() -> None:
    assert every("shared_half_day", told(PORTFOLIO, "khong-khach")) == []
    plan = plan_of(PORTFOLIO, "khong-khach")
    assert start_of(plan, "quan-2.so-ket").date() == start_of(plan, "quan-5.so-ket").date()


def test_x1_bound_to_one_morning_with_one_guest_they_are_a_conflict() -> None:
    (finding,) = every("shared_half_day", told(PORTFOLIO, "cung-buoi-sang"))
    assert finding.subject == ("quan-2.so-ket", "quan-5.so-ket")
    assert sorted(str(finding.values["shared"]).split("\n")) == sorted(GUESTS)
    with pytest.raises(InfeasibleError):
        solved(PORTFOLIO, "cung-buoi-sang")


@pytest.mark.parametrize("variant", [None, "khong-khach"])
def test_nobody_is_in_two_places_nor_on_the_road_faster_than_the_matrix(variant: str | None) -> None:
    for person in loaded(PORTFOLIO, variant).scenario.people:
        for first, then in combinations(sorted(visits(person, variant)), 2):
            assert then[0] - first[1] >= on_the_road(first[2], then[2]), person


def test_both_guests_go_from_quan_5_to_quan_2_within_the_day() -> None:
    # 08:00 to 11:00 in Quận 5; an hour on the road; Quận 2 not before 12:00.
    for person in GUESTS:
        places = [place for _, _, place in sorted(visits(person, None))]
        assert places[-2:] == ["quan-5.ngo-quyen", "quan-2.tru-so-ubnd"]
    assert start_of(plan_of(PORTFOLIO), "quan-2.so-ket") >= here("2020-08-28T12:00")


@pytest.mark.parametrize(
    ("prefix", "name", "conference"),
    [("quan-2", QUAN_2, "so-ket"), ("quan-5", QUAN_5, "so-ket"), ("quan-9", QUAN_9, "hoi-nghi")],
)
def test_each_district_keeps_the_day_it_has_alone(prefix: str, name: str, conference: str) -> None:
    together, alone = plan_of(PORTFOLIO), plan_of(name)
    assert start_of(together, f"{prefix}.{conference}").date() == start_of(alone, conference).date()
    included = [task.replace(f"{prefix}.", "") for task in together.tasks if task.startswith(f"{prefix}.")]
    assert sorted(included) == sorted(alone.tasks)


@pytest.mark.parametrize(("prefix", "name"), [("quan-2", QUAN_2), ("quan-5", QUAN_5), ("quan-9", QUAN_9)])
def test_every_defect_of_a_district_is_told_in_the_portfolio_too(prefix: str, name: str) -> None:
    graver = ("error", "warning")
    alone = {(f.kind, tuple(f"{prefix}.{one}" for one in f.subject)) for f in told(name) if f.severity in graver}
    together = {(f.kind, f.subject) for f in told(PORTFOLIO) if f.severity in graver}
    assert alone <= together


def visits(person: str, variant: str | None) -> Iterator[Visit]:
    """Where a person is by the plan: for every conference that they attend, the place of its hall."""
    scenario = loaded(PORTFOLIO, variant).scenario
    for name, record in plan_of(PORTFOLIO, variant).conferences.items():
        named = {one for group in scenario.conferences[name].delegates.values() for one in group.people}
        going = {one for people in record.attendees.values() for one in people}
        if record.outcome == "held" and person in named | going and record.start and record.end:
            hall = scenario.halls[next(iter(record.sites.values())) or ""]
            yield record.start, record.end, hall.place or next(iter(record.sites))


def on_the_road(one: str, other: str) -> timedelta:
    if one == other:
        return timedelta(0)
    return ON_THE_ROAD.get(frozenset({one, other}), timedelta(hours=1))
