"""Questions about plans that were made again: what is past stays, what is put off may stay so, nothing else may."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scheduler.checks import check
from scheduler.errors import InputError
from scheduler.explain.why import Allowed, Forbidden, Open
from scheduler.replan import replan
from tests.explain.why.asked import ask
from tests.replan.small import board, conferences, planned, week
from tests.witnesses.scenarios import instant

if TYPE_CHECKING:
    from scheduler.explain.why import Why

REPORT = {"name": "Report", "for": "first", "owner": "clerk", "effort": "4h", "due": "by 12:00 2024-06-06"}
WEEKEND = {"when": {"within": {"from": "2024-06-08", "to": "2024-06-09"}, "times": ["09:00", "14:00"]}}


def rules(found: Why) -> set[str]:
    assert isinstance(found.answer, Forbidden)
    return {atom.constraint for conflict in found.answer.why.conflicts for atom in conflict.atoms}


def test_what_is_done_forbids_nothing() -> None:
    """The report was due on the day before: it could not be done again by then, and need not be."""
    tasks = {"report": REPORT}
    resolved = week(as_of="2024-06-07", tasks=tasks)
    again = replan(resolved, planned(tasks=tasks)).plan
    found = ask(resolved, again, conference="first", at="14:00 11/6/2024")
    assert isinstance(found.answer, Allowed)
    assert found.answer.plan.conferences["first"].start == instant("2024-06-11 14:00")
    assert found.answer.plan.tasks["report"].end == instant("2024-06-06 12:00")
    assert check(found.answer.plan, resolved) == ()
    held = ask(resolved, again, conference="first").holding
    assert held is not None
    assert not any(isinstance(side.nearest, Forbidden | Open) for side in held.sides if side.direction == "later")


def test_what_is_put_off_may_stay_so() -> None:
    resolved = week(conferences=conferences(first=WEEKEND))
    again = replan(resolved, planned()).plan
    assert [record.outcome for record in again.conferences.values()] == ["postponed", "held"]
    found = ask(resolved, again, conference="then", at="12/6/2024")
    assert isinstance(found.answer, Allowed)
    assert found.answer.plan.conferences["first"].outcome == "postponed"
    assert "session_hours" in rules(ask(resolved, again, conference="first"))


def test_nothing_more_is_put_off_for_what_is_asked() -> None:
    """The first meeting begins at nine on Monday at the earliest, and the other comes after it."""
    again = replan(week(), planned()).plan
    found = ask(week(), again, conference="then", at="09:00 10/6/2024")
    assert "conference_precedence" in rules(found)


@pytest.mark.parametrize(("call", "key"), [({"conference": "first"}, "conference_begun"), ({"task": "report"}, "fact")])
def test_what_is_past_is_not_asked_about(call: dict[str, str], key: str) -> None:
    resolved = week(as_of="2024-06-11")
    again = replan(resolved, planned()).plan
    with pytest.raises(InputError) as refused:
        ask(resolved, again, **call)
    assert key in refused.value.problems[0].key


def test_the_scenario_may_have_lost_what_has_taken_place() -> None:
    later = {"when": {"within": {"from": "2024-06-12", "to": "2024-06-14"}, "times": ["09:00", "14:00"]}}
    both = conferences(then=later)
    again = replan(week(as_of="2024-06-11", conferences=both), planned(conferences=both)).plan
    alone = week(as_of="2024-06-11", conferences={"then": board(name="Then", **later)}, tasks={})
    found = ask(alone, again, conference="then", at="13/6/2024")
    assert found.basis.standing == "edited"
    assert isinstance(found.answer, Allowed)
