"""By when a task is due: all tasks at once may end then, and ``latest`` leaves nothing to spare."""

from __future__ import annotations

from datetime import timedelta
from functools import cache
from random import Random
from typing import TYPE_CHECKING

import pytest

from scheduler.checks import violations
from scheduler.checks.deadlines import pushed
from scheduler.checks.structure import structural_faults
from scheduler.plan import Span
from scheduler.scenario.working.shift import CalendarRangeError
from tests.checks.small import planned, small
from tests.witnesses.scenarios import tiny

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


def test_the_reserve_kept_is_what_lies_between_due_and_latest() -> None:
    """Without followers and other rules, due is latest less the organiser's reserve that the plan keeps."""
    resolved = tiny(
        objectives={"slack": {"keep": "4h"}},
        conferences={
            "a": {
                "name": "A",
                "organiser": "office",
                "when": {"at": "2024-06-07T13:00"},
                "duration": "2h",
                "sites": {"main": "to be found"},
            }
        },
        tasks={"t": {"name": "T", "owner": "office", "effort": "2h"}},
    )
    plan = planned(resolved, Random(1))
    assert plan is not None
    record = plan.tasks["t"]
    # Friday 13:00 follows 12:00 without work between; of the wished 4 h the plan keeps what it keeps.
    assert record.latest.isoformat() == "2024-06-07T12:00:00+00:00"
    kept = min(timedelta(hours=4), _worked(resolved, record.end, record.latest))
    assert record.due == resolved.working_time("office").subtract(record.latest, kept // timedelta(minutes=1))


def _worked(resolved: Resolved, start: datetime, end: datetime) -> timedelta:
    return timedelta(minutes=resolved.working_time("office").minutes_between(start, end))
