"""Small worlds that once were answered wrongly, or not at all."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from scheduler.errors import InfeasibleError
from scheduler.scenario.nouns import Objectives
from scheduler.solve import solve
from tests.witnesses.scenarios import instant, meeting, tiny

if TYPE_CHECKING:
    from scheduler.plan import Plan

NEVER: dict[str, Any] = {
    "calendars": {"never": {"week": {}}},
    "units": {name: {"name": name.title(), "calendar": "never"} for name in ("idle", "asleep")},
}
CLOSED: dict[str, Any] = {"order": {"during": "2024-06-01 to 2024-06-30", "suspend": True}}


def plan_of(**rooms: Any) -> Plan:
    return solve(tiny(**rooms)).plan


def test_a_conference_with_no_possible_start_is_skipped_where_that_is_allowed() -> None:
    plan = plan_of(conferences={"a": meeting(instead={"skip": True})}, restrictions=CLOSED)
    assert plan.conferences["a"].outcome == "skipped"
    with pytest.raises(InfeasibleError):
        plan_of(conferences={"a": meeting()}, restrictions=CLOSED)


def test_one_longer_than_the_rest_of_the_horizon_may_still_begin_with_its_host() -> None:
    # Nine hours from 16:00 on the last day end after the horizon; the host takes one.
    day = {"from": "2024-06-07", "to": "2024-06-07"}
    host = meeting(duration="1h", when={"at": "2024-06-07 16:00"})
    guest = meeting(duration="9h", when={"within": day}, instead={"merge_into": ["host"], "prefer": ["merge", "hold"]})
    record = plan_of(horizon=day, as_of="2024-06-07", conferences={"host": host, "guest": guest}).conferences["guest"]
    assert (record.outcome, record.start, record.end) == (
        "merged",
        instant("2024-06-07 16:00"),
        instant("2024-06-07 17:00"),
    )


def test_tasks_of_a_conference_nobody_wished_for_are_done_only_if_it_takes_place() -> None:
    # Without any wish nothing but the outcome decides whether the task of the skipped conference is done.
    plan = plan_of(
        conferences={"a": meeting(), "b": meeting(instead={"skip": True}), "c": meeting(instead={"skip": True})},
        tasks={
            f"of-{name}": {"name": "Watch", "for": name, "phase": "during", "owner": "office"} for name in ("b", "c")
        },
        objectives=dict.fromkeys(Objectives.model_fields, 0),
    )
    done = {f"of-{name}" for name in ("b", "c") if plan.conferences[name].outcome == "held"}
    assert set(plan.tasks) == done


def test_of_two_owners_who_never_work_neither_does_the_task() -> None:
    task = {"name": "Write", "owner": {"one_of": ["idle", "asleep"]}, "effort": "1h"}
    assert plan_of(**NEVER, conferences={"a": meeting(instead={"skip": True})}, tasks={"t": task}).tasks == {}
    with pytest.raises(InfeasibleError):
        plan_of(**NEVER, conferences={"a": meeting()}, tasks={"t": task})


def test_a_helper_who_never_works_keeps_a_conference_from_taking_place_not_a_plan() -> None:
    task = {"name": "Write", "owner": "office", "effort": "1h", "with": {"idle": "1h"}}
    plan = plan_of(**NEVER, conferences={"a": meeting(instead={"skip": True})}, tasks={"t": task})
    assert plan.conferences["a"].outcome == "skipped"


def test_a_pin_names_the_owner_of_a_task_that_nobody_is_named_for() -> None:
    units = {"north": {"name": "North"}}
    task = {"name": "Write", "effort": "1h"}
    plan = plan_of(units=units, conferences={"a": meeting()}, tasks={"t": task}, pins={"t": {"owner": "north"}})
    assert plan.tasks["t"].unit == "north"


def test_a_hall_to_be_found_stands_in_the_territory_of_its_place() -> None:
    rooms: dict[str, Any] = {
        "units": {"here": {"name": "Here"}, "there": {"name": "There"}},
        "places": {"spot": {"name": "Spot", "territory": "there"}},
        "restrictions": {"order": {**CLOSED["order"], "territory": "there"}},
    }
    away = {"main": {"halls": "to be found", "place": "spot"}}
    assert plan_of(**rooms, conferences={"a": meeting(organiser="here")}).conferences["a"].outcome == "held"
    with pytest.raises(InfeasibleError):
        plan_of(**rooms, conferences={"a": meeting(organiser="here", sites=away)})


def test_whoever_attends_two_parts_at_two_sites_attends_one_after_the_other() -> None:
    # Two parts of two hours on one morning, 08:00-12:00, at sites half an hour apart: 4 h 30 min do not fit.
    sites = {name: {"halls": "to be found", "place": name} for name in ("left", "right")}
    parts = {
        f"at-{name}": {"name": name.title(), "duration": "2h", "sessions": ["morning"], "sites": [name]}
        for name in sites
    }
    rooms: dict[str, Any] = {
        "places": {name: {"name": name.title()} for name in sites},
        "people": {"lan": {"name": "Lan"}},
    }
    alone = plan_of(**rooms, conferences={"a": meeting(sites=sites, parts=parts)}).conferences["a"].parts
    assert alone["at-left"].start == alone["at-right"].start
    chaired = {"a": meeting(sites=sites, parts=parts, chair="lan")}
    both = plan_of(**rooms, conferences=chaired).conferences["a"].parts
    assert both["at-left"].end == both["at-right"].start
    with pytest.raises(InfeasibleError):
        plan_of(**rooms, conferences=chaired, travel={"default": "30m"})


def test_a_hall_is_not_cleared_between_two_parts_of_one_conference() -> None:
    # Four hours in two parts fill the morning; an hour of setting up between them would not fit.
    parts = {name: {"name": name.title(), "duration": "2h", "sessions": ["morning"]} for name in ("one", "two")}
    conferences = {
        "a": meeting(parts=parts, sites={"main": "hall"}),
        "b": meeting(sites={"main": "hall"}),
    }
    plan = plan_of(halls={"hall": {"name": "Hall", "setup": "1h"}}, conferences=conferences)
    first, second = plan.conferences["a"].parts.values()
    assert second.start == first.end
    starts = [span.start for record in plan.conferences.values() for span in record.parts.values()]
    assert min(starts) == instant("2024-06-06 08:00")


def test_a_dated_waiver_of_a_rule_on_tasks_goes_by_the_day_of_their_conference() -> None:
    # 12 hours do not fit before Friday 09:00, after the 8 of Thursday and 1 of Friday: only the waiver helps.
    def ends_late(during: str) -> bool:
        plan = plan_of(
            conferences={"a": meeting(when={"at": "2024-06-07 09:00"})},
            tasks={"t": {"name": "Write", "owner": "office", "effort": "12h"}},
            constraints={"task_phase": {"waive": {"t": {"reason": "urgent", "during": during}}}},
        )
        return plan.tasks["t"].end - plan.conferences["a"].start > timedelta() if plan.conferences["a"].start else False

    assert ends_late("2024-06-07")
    with pytest.raises(InfeasibleError):
        ends_late("2024-06-06")


def test_the_count_of_a_group_from_a_set_of_one_is_kept() -> None:
    group = {"name": "Ward", "from": "ward", "each": "1-9", "count": 5}
    plan = plan_of(
        units={"north": {"name": "North"}},
        sets={"ward": ["north"]},
        conferences={"a": meeting(delegates={"ward": group})},
    )
    assert plan.conferences["a"].seats == {"ward": {"north": 5}}
