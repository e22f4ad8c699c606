"""A conference that cannot be kept is postponed; what follows it stays, and nothing of it is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scheduler.checks import check
from scheduler.facts import Planned
from scheduler.facts.sheets import sheets
from scheduler.facts.waiting import units_waiting, waiting
from scheduler.findings import sentence
from scheduler.output import files_of
from scheduler.plan.families import decisions
from scheduler.replan import replan
from scheduler.solve import solve
from tests.replan.small import HALLS, board, conferences, planned, week

if TYPE_CHECKING:
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved

LATER = {"from": "2024-06-06", "to": "2024-06-28"}
SUSPENDED = {"order": {"name": "Order", "during": {"from": "2024-06-10", "to": "2024-06-14"}, "suspend": True}}

UPPER = {
    "when": {"within": {"from": "2024-06-24", "to": "2024-06-24"}, "times": ["09:00"]},
    "after": {"first": {"working_days": 5}},
}


def chain(**rooms: Any) -> Resolved:
    """A meeting of the week, and one of a board above it, five working days later at least, which needs a list."""
    tasks: dict[str, Any] = {
        "report": {"name": "Report", "for": "first", "owner": "clerk", "effort": "4h"},
        "stage": {"name": "Stage", "for": "first", "owner": "office", "phase": "during"},
        "list": {
            "name": "List", "for": "first", "owner": "clerk", "phase": "after", "effort": "2h",
            "due": {"before": "then", "working_days": 3},
        },
    }  # fmt: skip
    return week(**{"horizon": LATER, "conferences": conferences(then=UPPER), "tasks": tasks, **rooms})


def put_off(**rooms: Any) -> tuple[Plan, Plan]:
    """The plan of the chain, and that plan made again while no meeting is allowed for a week."""
    before = solve(chain()).plan
    return before, replan(chain(restrictions=SUSPENDED, **rooms), before).plan


def test_it_is_postponed_and_what_follows_keeps_its_date() -> None:
    before, plan = put_off()
    assert plan.conferences["first"].model_dump(exclude_defaults=True) == {"outcome": "postponed"}
    assert plan.conferences["then"] == before.conferences["then"]
    assert plan.tasks == {}
    assert check(plan) == ()
    assert check(plan, chain(restrictions=SUSPENDED)) == ()


def test_only_who_makes_a_plan_again_may_postpone() -> None:
    _, plan = put_off()
    alone = plan.model_copy(update={"before": None})
    assert {getattr(fault, "kind", None) for fault in check(alone)} == {"outcome_not_allowed"}


def test_postponing_weighs_more_than_moving() -> None:
    before = planned()
    order = {"order": {**SUSPENDED["order"], "during": {"from": "2024-06-10", "to": "2024-06-13"}}}
    again = replan(week(restrictions=order, horizon=LATER), before)
    # Both meetings go to Friday, twenty points each, rather than one of them being put off for four hundred.
    assert {record.outcome for record in again.plan.conferences.values()} == {"held"}
    assert again.weight == 2 * 20


def test_its_tasks_wait_and_are_on_the_sheets_of_their_units() -> None:
    _, plan = put_off()
    planned_again = Planned(plan)
    assert [each.name for each in waiting(planned_again)] == ["Report", "Stage", "List"]
    assert {unit: [each.name for each in tasks] for unit, tasks in units_waiting(planned_again).items()} == {
        "clerk": ["Report", "List"],
        "office": ["Stage"],
    }
    assert [each.name for sheet in sheets(planned_again) if sheet.unit == "clerk" for each in sheet.put_off] == [
        "Report",
        "List",
    ]


def test_every_output_says_so() -> None:
    _, plan = put_off()
    for language, said in (("vi", "hoãn, sẽ thông báo sau"), ("en", "postponed, to be announced")):
        files = files_of(plan, language)
        assert said in files["report.md"].decode()
        assert said in files["report.html"].decode()
        assert "units/clerk.docx" in files
        assert not any("first" in name for name in files if name.startswith("calendars/conferences"))


def test_what_is_done_stays_done() -> None:
    before = solve(chain()).plan
    resolved = chain(restrictions=SUSPENDED, as_of="2024-06-07", progress={"report": "done"})
    plan = replan(resolved, before).plan
    assert list(plan.tasks) == ["report"]
    assert plan.tasks["report"].end == before.tasks["report"].end
    assert check(plan, resolved) == ()
    assert [each.name for each in waiting(Planned(plan))] == ["Stage", "List"]


def test_it_says_by_when_it_must_be_held() -> None:
    before = solve(chain()).plan
    some_days = {"order": {**SUSPENDED["order"], "during": {"from": "2024-06-10", "to": "2024-06-12"}}}
    window = {"when": {"within": {"from": "2024-06-10", "to": "2024-06-12"}, "times": ["09:00"]}}
    resolved = chain(restrictions=some_days, conferences=conferences(first=window, then=UPPER))
    plan = replan(resolved, before).plan
    told = [finding for finding in plan.findings if finding.kind == "must_be_held_by"]
    # Five working days before Monday 24: 21, 20, 19, 18, 17, so that it is over on Monday 17. The list is due on
    # Wednesday 19, two hours after the meeting. Left: Thursday 13, Friday 14, Monday 17.
    assert [(each.values["day"], each.values["follower"], each.values["count"]) for each in told] == [
        ("2024-06-17", "then", 3)
    ]
    assert "17/6/2024" in sentence(told[0], resolved, "vi")


def test_it_says_when_that_is_too_late() -> None:
    before = solve(chain()).plan
    long = {"order": {**SUSPENDED["order"], "during": {"from": "2024-06-06", "to": "2024-06-18"}}}
    plan = replan(chain(restrictions=long), before).plan
    told = [finding for finding in plan.findings if finding.kind == "no_day_in_time"]
    assert [(each.values["day"], each.values["follower"]) for each in told] == [("2024-06-17", "then")]


def test_a_postponed_conference_that_fits_again_is_held_again() -> None:
    before, postponed = put_off()
    again = replan(chain(), postponed)
    assert again.plan.conferences["first"].outcome == "held"
    assert {change.family for change in again.changes} == {"outcomes"}
    assert decisions(again.plan)["when"].keys() == decisions(before)["when"].keys()


def test_the_calendar_of_all_says_what_waits() -> None:
    _, plan = put_off()
    unfolded = files_of(plan, "vi")["calendars/all.ics"].decode().replace("\r\n ", "")
    assert "First hoãn\\, sẽ thông báo sau\\; 3 việc chờ ngày mới." in unfolded


def test_a_conference_that_is_new_is_held_though_others_move() -> None:
    before = planned(tasks={})
    # It can only be where the first meeting is: at nine on Monday in the small hall, the other one being closed.
    works = {"works": {"when": {"from": "2024-06-06", "to": "2024-06-28"}}}
    halls = {**HALLS, "large": {**HALLS["large"], "closed": works}}
    monday = {"when": {"within": {"from": "2024-06-10", "to": "2024-06-10"}, "times": ["09:00"]}}
    with_new = {**conferences(), "new": board(name="New", **monday)}
    again = replan(week(tasks={}, halls=halls, conferences=with_new), before)
    assert {name: record.outcome for name, record in again.plan.conferences.items()} == {
        "first": "held", "then": "held", "new": "held",
    }  # fmt: skip
    # The first goes to the afternoon (5), where the second was, which goes to another day (20).
    assert (again.weight, again.proved) == (25, True)


def test_a_conference_that_is_new_and_fits_nowhere_is_to_be_announced() -> None:
    before = planned(tasks={})
    with_new = {**conferences(), "new": board(name="New")}
    again = replan(week(tasks={}, conferences=with_new, restrictions=SUSPENDED), before)
    assert {record.outcome for record in again.plan.conferences.values()} == {"postponed"}
    assert again.weight == 3 * 400
