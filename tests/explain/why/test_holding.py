"""What holds a conference or a task where it is: the chain to it, how far it could move, and what breaks beyond."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from scheduler.explain.why import Allowed, Call, Forbidden, question, why
from scheduler.explain.why.answers import Asking
from scheduler.solve import Limits, solve
from tests.explain.why.asked import ask, planned, review, told
from tests.witnesses.scenarios import instant, meeting, tiny

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pytest

    from scheduler.explain.why.holding import Holding
    from scheduler.explain.why.room import Side
    from scheduler.model import Model
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved
    from scheduler.solve.search import Goal, Outcome


def held(resolved: Resolved | None = None, plan: Plan | None = None, **call: str) -> Holding:
    found = ask(resolved, plan, **call)
    assert found.answer is None
    assert found.holding is not None
    return found.holding


def rules(answer: object) -> set[str]:
    """The rules of the one conflict that forbids something."""
    assert isinstance(answer, Forbidden)
    (conflict,) = answer.why.conflicts
    return {atom.constraint for atom in conflict.atoms}


def cost(side: Side) -> dict[str, int]:
    assert isinstance(side.nearest, Allowed)
    return {wish.name: wish.more for wish in side.nearest.wishes if wish.more}


def test_the_chain_of_a_conference() -> None:
    """Draft, then print at once; four hours of Friday morning are left before 13:00."""
    holding = held()
    assert [(link.task, link.room) for link in holding.chain] == [("draft", 0), ("print", 4 * 60)]
    assert holding.before_chain == 0


def test_earlier() -> None:
    """Friday 08:00 is possible, Thursday is not: the work takes all of it."""
    earlier, _ = held().sides
    assert earlier.alone is not None
    assert (earlier.alone.start, earlier.alone.breaks_at) == (instant("2024-06-07 08:00"), instant("2024-06-06 15:00"))
    assert {broken.constraint for broken in earlier.alone.breaks} == {"task_phase"}
    # the nearest earlier start is 10:00: the review lasts two hours and the morning ends at 12:00
    assert isinstance(earlier.nearest, Allowed)
    assert earlier.nearest.plan.conferences["review"].start == instant("2024-06-07 10:00")
    assert earlier.nearest_proved
    assert cost(earlier) == {"slack": 120}
    assert earlier.farthest == instant("2024-06-07 08:00")
    assert rules(earlier.beyond) == {"as_of", "session_hours", "task_phase", "task_precedence"}


def test_later() -> None:
    """Filing is planned for 15:00, when the review ends now; it gives way, and then 15:00 is the last start."""
    _, later = held().sides
    assert later.alone is not None
    assert (later.alone.start, later.alone.breaks_at) == (instant("2024-06-07 13:00"), instant("2024-06-07 13:30"))
    assert cost(later) == {}
    assert later.farthest == instant("2024-06-07 15:00")
    assert rules(later.beyond) == {"date_window", "session_hours"}


def test_day_by_day() -> None:
    """The review may be held from Friday 7 to Tuesday 11 June: two days off, then two days that end a day later each.

    Of its finish, days are counted from the first of the plan: Friday is 1, Monday 4.
    """
    when = {"within": {"from": "2024-06-06", "to": "2024-06-11"}}
    resolved = review(conferences={"review": meeting(name="Review", when=when)})
    _, later = held(resolved, solve(resolved).plan).sides
    assert [(day.day, type(day.answer)) for day in later.days] == [
        (date(2024, 6, 8), Forbidden),
        (date(2024, 6, 9), Forbidden),
        (date(2024, 6, 10), Allowed),
        (date(2024, 6, 11), Allowed),
    ]
    assert rules(later.days[0].answer) == {"session_hours"}
    finish = [
        {wish.name: wish.more for wish in day.answer.wishes if wish.more}["earliest_finish"]
        for day in later.days
        if isinstance(day.answer, Allowed)
    ]
    assert finish == [3, 4]
    assert later.days_left == 0


def test_far_days_are_counted_only() -> None:
    """From Friday 7 to Friday 28 June there are 21 days: five are looked at."""
    when = {"within": {"from": "2024-06-06", "to": "2024-06-28"}}
    horizon = {"from": "2024-06-06", "to": "2024-06-28"}
    resolved = review(conferences={"review": meeting(name="Review", when=when)}, horizon=horizon)
    _, later = held(resolved, solve(resolved).plan).sides
    assert (len(later.days), later.days_left) == (5, 16)


def test_a_conference_that_cannot_move_at_all() -> None:
    resolved = review(pins={"review": {"start": "2024-06-07T13:00"}})
    earlier, later = held(resolved, solve(resolved).plan).sides
    assert rules(earlier.nearest) == rules(later.nearest) == {"pinned"}


def test_other_parts_go_with_the_day_when_nothing_else_moves() -> None:
    """Two parts on two days: on Friday the first cannot be, for the second would fall on Saturday."""
    parts = {
        "one": {"name": "One", "duration": "2h", "at": "09:00"},
        "two": {"name": "Two", "duration": "2h", "at": "14:00", "day": 2},
    }
    when = {"within": {"from": "2024-06-06", "to": "2024-06-11"}}
    resolved = tiny(
        conferences={"two-days": meeting(name="Two days", parts=parts, when=when)},
        horizon={"from": "2024-06-06", "to": "2024-06-12"},
    )
    _, later = held(resolved, solve(resolved).plan).sides
    assert later.alone is not None
    assert later.alone.start == instant("2024-06-06 09:00")
    # of the starts that the first part may have, Friday's is the next
    assert later.alone.breaks_at == instant("2024-06-07 09:00")
    # Sunday is off too; on Monday 10 both days are worked
    assert isinstance(later.nearest, Allowed)
    assert later.nearest.plan.conferences["two-days"].start == instant("2024-06-10 09:00")


def test_a_task() -> None:
    """The draft ends on Thursday at 15:00, and by its latest end two hours of prints before Friday 13:00 are left."""
    holding = held(task="draft")
    assert [link.task for link in holding.chain] == ["draft", "print"]
    earlier, later = holding.sides
    assert isinstance(earlier.nearest, Forbidden)
    assert earlier.nearest.by_itself  # it begins with the plan
    # the review at 15:00 on Friday at the latest, two hours of prints before: 12:00
    assert later.farthest == instant("2024-06-07 12:00")
    assert rules(later.beyond) == {"date_window", "session_hours", "task_phase", "task_precedence"}
    assert holding.after_latest is not None
    assert holding.after_latest.latest == instant("2024-06-07 10:00")
    assert rules(holding.after_latest.forbidden) == {"task_phase", "task_precedence"}


def test_a_task_held_by_the_order_of_work_alone() -> None:
    """Two hours each, two hours before the meeting at 12:00 each: whichever comes first may end at 10:00 only."""
    resolved = tiny(
        conferences={"talk": meeting(name="Talk", when={"at": "2024-06-06T13:00"})},
        tasks={name: {"name": name, "for": "talk", "owner": "office", "effort": "2h"} for name in ("first", "second")},
        units={"office": {"name": "Office", "capacity": 1}},
    )
    plan = solve(resolved).plan
    early = min(plan.tasks, key=lambda name: plan.tasks[name].end)
    after = held(resolved, plan, task=early).after_latest
    assert after is not None
    assert after.latest == instant("2024-06-06 10:00")
    assert after.forbidden.why.feasible


def test_a_task_after_a_conference_has_no_chain() -> None:
    holding = held(task="file")
    assert (holding.conference, holding.chain) == (None, ())
    assert holding.after_latest is not None
    assert holding.after_latest.forbidden.by_itself


def test_the_chain_through_a_task_is_not_always_the_tightest() -> None:
    """A letter of one hour leaves more room than draft and prints do; asked for, its own chain is told."""
    extra = {"letter": {"name": "Letter", "for": "review", "owner": "post", "effort": "1h"}}
    tasks = {
        "draft": {"name": "Draft", "for": "review", "owner": "office", "effort": "6h"},
        "print": {"name": "Print", "for": "review", "owner": "office", "effort": "2h", "after": ["draft"]},
    }
    resolved = review(tasks={**tasks, **extra}, units={"post": {"name": "Post", "calendar": "office"}})
    plan = solve(resolved).plan
    assert [link.task for link in held(resolved, plan).chain] == ["draft", "print"]
    assert [link.task for link in held(resolved, plan, task="letter").chain] == ["letter"]


def test_nearest_is_claimed_only_where_it_is_proved(monkeypatch: pytest.MonkeyPatch) -> None:
    """A search that is cut knows some instant that will do, and no more."""

    def cut(asking: Asking, model: Model, own: Sequence[Goal]) -> Outcome:
        outcome = whole(asking, model, own)
        if own[0].tier == "nearest":
            outcome.tiers[0] = replace(outcome.tiers[0], bound=0)
        return outcome

    whole = Asking.search
    monkeypatch.setattr(Asking, "search", cut)
    found = ask()
    assert found.holding is not None
    later = found.holding.sides[1]
    assert isinstance(later.nearest, Allowed)
    assert not later.nearest_proved
    assert any("whether there is nothing nearer is not proved" in line for line in told(found))


def test_out_of_time_it_says_so() -> None:
    resolved = review()
    found = why(resolved, planned(), question(resolved, Call()), Limits(work=0.0))
    assert found.holding is not None
    for side in found.holding.sides:
        assert side.farthest is None
        assert side.beyond is None
        assert not isinstance(side.nearest, Allowed | Forbidden)
