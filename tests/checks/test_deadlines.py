"""By when a task is due: all tasks at once may end then, and ``latest`` leaves nothing to spare."""

from __future__ import annotations

from datetime import timedelta
from functools import cache
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from scheduler.checks import violations
from scheduler.checks.deadlines import pushed
from scheduler.checks.structure import structural_faults
from scheduler.plan import Span
from scheduler.scenario.working.shift import CalendarRangeError
from scheduler.solve import Limits, solve
from tests.checks.small import planned, small
from tests.witnesses.scenarios import meeting, tiny

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from scheduler.checks.bounds import Piece
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved

ONE_PAIR_OF_HANDS = (None, 1, 1)
SEEDS = range(40)


@cache
def example(seed: int, *hands: int | None) -> tuple[Resolved, Plan] | None:
    random = Random(seed)
    resolved = small(random, hands) if hands else small(random)
    plan = planned(resolved, random)
    return (resolved, plan) if plan else None


def examples(*hands: int | None) -> Iterator[tuple[Resolved, Plan]]:
    return (found for seed in SEEDS if (found := example(seed, *hands)))


def ending(resolved: Resolved, plan: Plan, ends: dict[Piece, datetime]) -> Plan:
    """The plan with every piece of work ending as given."""
    tasks = dict(plan.tasks)
    for (name, collaborator), end in ends.items():
        task, record = resolved.scenario.tasks[name], tasks[name]
        effort = task.collaborators[collaborator] if collaborator else task.effort
        assert effort is not None
        start = resolved.working_time(collaborator or record.unit).subtract(end, effort.minutes)
        if collaborator:
            parts = {**record.contributions, collaborator: Span(start=start, end=end)}
            tasks[name] = record.model_copy(update={"contributions": parts})
        else:
            tasks[name] = record.model_copy(update={"start": start, "end": end})
    return plan.model_copy(update={"tasks": tasks})


def sound(resolved: Resolved, plan: Plan) -> bool:
    return not any(structural_faults(resolved, plan)) and not any(violations(resolved, plan))


def test_there_are_enough_examples() -> None:
    assert len(list(examples())) >= 12
    assert len(list(examples(*ONE_PAIR_OF_HANDS))) >= 12


@pytest.mark.parametrize("reserve", [True, False], ids=["due", "latest"])
def test_all_tasks_at_once_may_end_when_they_are_due(reserve: bool) -> None:
    for resolved, plan in examples():
        ends = pushed(resolved, plan, reserve=reserve)
        moved = ending(resolved, plan, ends)
        assert sound(resolved, moved), list(violations(resolved, moved))
        for (name, collaborator), end in ends.items():
            record = plan.tasks[name]
            if collaborator is None:
                assert end == (record.due if reserve else record.latest)


def test_a_task_ends_by_its_due_time_and_that_by_its_latest() -> None:
    for _, plan in examples():
        for record in plan.tasks.values():
            assert record.end <= record.due <= record.latest


def test_no_task_may_end_later_than_latest_while_the_others_end_at_theirs() -> None:
    tried = 0
    for resolved, plan in examples(*ONE_PAIR_OF_HANDS):
        ends = pushed(resolved, plan, reserve=False)
        for piece, end in ends.items():
            later = _a_grain_later(resolved, piece[1] or plan.tasks[piece[0]].unit, end)
            if later is not None:
                tried += 1
                assert not sound(resolved, ending(resolved, plan, {**ends, piece: later})), piece
    assert tried >= 40


def _a_grain_later(resolved: Resolved, unit: str, end: datetime) -> datetime | None:
    """The next end that the unit's working time allows; None past the horizon."""
    try:
        later = resolved.working_time(unit).add(end, resolved.grain)
    except CalendarRangeError:
        return None
    return later if later <= resolved.closes else None


def friday_meeting(**rooms: Any) -> tuple[Resolved, Plan]:
    """A meeting on Friday 7/6/2024 at 13:00, and whatever else is said, over the week-end after it."""
    given = meeting(when={"at": "2024-06-07T13:00"})
    resolved = tiny(
        as_of="2024-06-03",
        horizon={"from": "2024-06-03", "to": "2024-06-14"},
        **{**rooms, "conferences": {"a": given, **rooms.get("conferences", {})}},
    )
    plan = planned(resolved, Random(1))
    assert plan is not None
    return resolved, plan


def shown(moment: datetime) -> str:
    return f"{moment:%a %H:%M}"


def test_due_is_latest_less_the_reserve_that_the_plan_keeps() -> None:
    _, plan = friday_meeting(
        objectives={"slack": {"keep": "6h"}},
        tasks={"t": {"name": "T", "for": "a", "owner": "office", "effort": "2h"}},
        pins={"t": {"end": "2024-06-07T10:00"}},
    )
    # The pin holds both where the plan has it.
    assert {shown(plan.tasks["t"].due), shown(plan.tasks["t"].latest)} == {"Fri 10:00"}
    _, plan = friday_meeting(
        objectives={"slack": {"keep": "6h"}},
        tasks={
            "t": {"name": "T", "for": "a", "owner": "office", "effort": "2h"},
            "u": {"name": "U", "for": "a", "owner": "office", "effort": "1h"},
        },
        pins={"u": {"end": "2024-06-07T09:00"}},
    )
    # Preparation that must be done by 13:00 is latest done by 12:00; at most the 3 h from 09:00 on are kept.
    kept = min(timedelta(hours=3), _worked_until_noon(plan.tasks["t"].end))
    assert shown(plan.tasks["t"].latest) == "Fri 12:00"
    assert plan.tasks["t"].latest - plan.tasks["t"].due == kept


def _worked_until_noon(end: datetime) -> timedelta:
    noon = end.replace(hour=12, minute=0)
    return noon - end if shown(end).startswith("Fri") else timedelta(hours=4)


def test_a_deadline_of_its_own_stands_whatever_reserve_is_kept() -> None:
    resolved, _ = friday_meeting(
        objectives={"slack": {"keep": "6h"}},
        tasks={"t": {"name": "T", "for": "a", "owner": "office", "effort": "2h", "due": "by 11:00 2024-06-07"}},
    )
    record = solve(resolved, Limits(work=0.5)).plan.tasks["t"]
    # The plan keeps 6 h, 08:00-12:00 on Friday and 15:00-17:00 on Thursday; the deadline is as it was given.
    assert [shown(moment) for moment in (record.end, record.due, record.latest)] == [
        "Thu 15:00",
        "Fri 11:00",
        "Fri 11:00",
    ]


def test_a_conference_outside_working_time_takes_no_hands() -> None:
    _, plan = friday_meeting(
        units={"north": {"name": "North", "capacity": 1}},
        conferences={"b": meeting(when={"at": "2024-06-08T10:00"})},
        tasks={
            "help": {"name": "Help", "for": "b", "phase": "during", "owner": "north"},
            "t": {"name": "T", "for": "b", "phase": "after", "owner": "north", "effort": "2h"},
            "u": {"name": "U", "for": "a", "phase": "after", "owner": "north", "effort": "2h"},
        },
        # From an hour before the week-end to an hour after it, with the Saturday's conference in between.
        pins={"u": {"start": "2024-06-07T16:00"}},
    )
    record = plan.tasks["u"]
    assert [shown(moment) for moment in (record.end, record.due, record.latest)] == ["Mon 09:00"] * 3


@pytest.mark.parametrize(
    ("first_by", "first_end", "latest_end"),
    [
        # From Friday, which counts, to Monday is one working day; started at 16:30 there, 2 h end on Tuesday at 09:30.
        ("office", "2024-06-07T17:00", "Tue 09:30"),
        # From Saturday, a day off for who follows, to Monday is none and to Tuesday one.
        ("weekend", "2024-06-08T12:00", "Wed 09:30"),
    ],
)
def test_a_greatest_lag_in_working_days(first_by: str, first_end: str, latest_end: str) -> None:
    _, plan = friday_meeting(
        calendars={"weekend": {"week": {"sat-sun": ["08:00-12:00"]}}},
        units={"weekend": {"name": "Weekend", "calendar": "weekend"}},
        tasks={
            "first": {"name": "First", "for": "a", "phase": "after", "owner": first_by, "effort": "2h"},
            "then": {
                "name": "Then",
                "for": "a",
                "phase": "after",
                "owner": "office",
                "effort": "2h",
                "after": {"first": {"at_most_working_days": 1}},
            },
        },
        pins={"first": {"end": first_end}},
    )
    assert shown(plan.tasks["then"].latest) == latest_end
