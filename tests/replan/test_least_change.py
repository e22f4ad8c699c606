"""Changes weighed on the model and on records, and the least of them found another way."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import product
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from scheduler.checks import violations
from scheduler.checks.structure import structural_faults
from scheduler.model import Model
from scheduler.plan.families import decisions
from scheduler.replan import Weighing, replan
from scheduler.scenario.happened import Past
from scheduler.solve import solve
from scheduler.solve.assemble import assemble
from tests.compare.pairs import pairs
from tests.replan.small import HALLS, conferences, planned, rules, week
from tests.witnesses.harness import solved
from tests.witnesses.scenarios import instant

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from scheduler.plan import Plan
    from scheduler.plan.families import Decisions
    from scheduler.scenario.resolved import Resolved


def test_nothing_changes_without_need() -> None:
    before = planned()
    again = replan(week(), before)
    assert (again.weight, again.changes, again.proved) == (0, (), True)
    assert decisions(again.plan) == decisions(before)
    assert again.plan.tasks == before.tasks


def test_another_hall_is_less_than_another_day() -> None:
    before = planned()
    assert {record.sites["main"] for record in before.conferences.values()} == {"small"}
    closed = {"works": {"when": {"from": "2024-06-10", "to": "2024-06-14"}}}
    again = replan(week(halls={**HALLS, "small": {**HALLS["small"], "closed": closed}}), before)
    # Both meetings lose their hall and get the other one: 3 points each.
    assert {(change.family, change.subject, change.weight) for change in again.changes} == {
        ("halls", "first", 3),
        ("halls", "then", 3),
    }
    assert (again.weight, again.proved) == (6, True)


def test_what_is_moved_in_its_turn_only_goes_along() -> None:
    before = planned()
    # The first meeting is on Monday at nine and the second at two; the first can now be on Tuesday only, at two.
    tuesday = {"within": {"from": "2024-06-11", "to": "2024-06-11"}, "times": ["14:00"]}
    again = replan(week(conferences=conferences(first={"when": tuesday})), before)
    assert [(change.subject, change.weight) for change in again.changes if change.family == "when"] == [
        ("first", 20),
        ("then", 20),
    ]
    assert rules(again.reasons["first"]) == {"date_window", "start_time"}
    assert again.reasons["then"] == ()


@pytest.mark.parametrize(
    ("as_of", "status", "factor"),
    [
        # The first meeting is on Monday 10 June.
        ("2024-06-06", "planned", 1),
        ("2024-06-06", "invited", 20),  # four days before
        ("2024-06-07", "invited", 50),  # three days before
        ("2024-05-27", "invited", 20),  # fourteen days before
        ("2024-05-26", "invited", 10),
    ],
)
def test_what_is_announced_weighs_more_the_nearer_it_is(as_of: str, status: str, factor: int) -> None:
    before = planned()
    resolved = week(as_of=as_of, conferences=conferences(first={"status": status}))
    weighing = Weighing(replace(resolved, past=Past()), before)
    assert weighing.factor("first") == factor
    assert weighing.factor("report") == 1


def test_invitations_that_are_sent_announce_a_conference() -> None:
    send = {"name": "Send", "for": "first", "owner": "office", "effort": "1h", "sends": "invitations"}
    before = planned(tasks={"send": send})
    sent = week(tasks={"send": send}, progress={"send": "done"})
    assert Weighing(replace(sent, past=Past()), before).factor("first") == 20
    assert Weighing(replace(week(tasks={"send": send}), past=Past()), before).factor("first") == 1


STRETCHES = [pytest.param(range(2), id="first"), pytest.param(range(2, 60), id="rest", marks=pytest.mark.long)]


@pytest.mark.parametrize("seeds", STRETCHES)
def test_both_tellings_of_a_change_agree(seeds: range, tmp_path: Path) -> None:
    """With the plan fixed, the least cost on the model is what is weighed on the records."""
    compared = 0
    for resolved, before, after in pairs(tmp_path, seeds, each=4):
        weighing = Weighing(replace(resolved, past=Past()), before, resolved.scenario.today + timedelta(days=2))
        for kind in weighing.kinds:
            model = Model(weighing.resolved)
            model.fix(decisions(after))
            cost = weighing.costs(model)[kind]
            model.cp.minimize(cost)
            solver = solved(model)
            assert solver is not None
            assert round(solver.objective_value) == weighing.weight(kind, after), kind
            compared += 1
    assert compared >= len(seeds)


EDITS = [pytest.param(range(2), id="first"), pytest.param(range(2, 40), id="rest", marks=pytest.mark.long)]


@pytest.mark.parametrize("seeds", EDITS)
def test_no_plan_changes_less(seeds: range) -> None:
    """Every way to hold or postpone the meetings is tried; the solver finds the one that weighs least."""
    before = planned(tasks={})
    for seed in seeds:
        resolved = _edited(Random(f"edit {seed}"))
        again = replan(resolved, before)
        weighing = again.weighing
        least = min(weighing.weight("change", plan) for plan in _every_plan(weighing.resolved, again.plan))
        assert (again.weight, again.proved) == (least, True), seed


def _edited(random: Random) -> Resolved:
    """The week with a hall closed or gone, a shorter window, another day, or a lag that does not fit any more."""
    day = f"2024-06-{random.randint(10, 14)}"
    closed = {"works": {"when": {"from": day, "to": "2024-06-14"}}}
    rooms: dict[str, Any] = {"tasks": {}}
    rooms["halls"] = {name: {**HALLS[name], **({"closed": closed} if random.random() < 0.7 else {})} for name in HALLS}
    times = random.choice([["09:00"], ["14:00"], ["09:00", "14:00"]])
    window = {"within": {"from": day, "to": "2024-06-14"}, "times": times}
    rooms["conferences"] = conferences(
        first=random.choice([{}, {"when": window}, {"status": "invited"}]),
        then=random.choice([{}, {"when": window}, {"sites": {"main": ["small"]}}]),
    )
    return week(**rooms)


def _every_plan(resolved: Resolved, plan: Plan) -> Iterator[Plan]:
    """Every plan that keeps all rules, made by trying whatever might be decided for each meeting."""
    choices = [list(_choices(resolved, name)) for name in plan.conferences]
    for chosen in product(*choices):
        made: dict[str, dict[Any, Any]] = {name: {} for name in decisions(plan)}
        for each in chosen:
            for family, decided in each.items():
                made[family] |= decided
        tried = assemble(resolved, made)
        if not any(structural_faults(resolved, tried)) and not any(violations(resolved, tried)):
            yield tried


def _choices(resolved: Resolved, name: str) -> Iterator[Decisions]:
    """Everything that might be decided for a meeting without delegates: postponed, or any start in any hall."""
    yield {"outcomes": {(name,): ("postponed", None)}}
    when = resolved.scenario.conferences[name].when
    assert when.within is not None
    for number in range((when.within.last - when.within.first).days + 1):
        day = when.within.first + timedelta(days=number)
        for clock in when.times:
            start = datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(minutes=clock.minutes)
            for hall in resolved.halls(name, "main"):
                yield {
                    "outcomes": {(name,): ("held", None)},
                    "when": {(name, "main"): start},
                    "halls": {(name, "main"): hall},
                }


def test_whoever_moves_takes_the_better_day_whatever_hours_of_work_that_moves() -> None:
    """The second meeting leaves Monday for Tuesday or Wednesday; on Wednesday its minutes were to be written."""
    minutes = {"name": "Minutes", "for": "then", "phase": "after", "owner": "clerk", "effort": "2h"}
    tasks = {"minutes": {**minutes, "not_before": "2024-06-12T00:00"}}
    monday = {"within": {"from": "2024-06-10", "to": "2024-06-10"}, "times": ["09:00", "14:00"]}
    before = planned(tasks=tasks, conferences=conferences(then={"when": monday}))
    assert before.tasks["minutes"].start == instant("2024-06-12 08:00")
    later = {"within": {"from": "2024-06-11", "to": "2024-06-12"}, "prefer": "2024-06-12", "times": ["09:00", "14:00"]}
    again = replan(week(tasks=tasks, conferences=conferences(then={"when": later})), before)
    assert again.weight == 20
    assert str(again.plan.conferences["then"].start)[:10] == "2024-06-12"


def test_hours_of_work_stay_though_others_are_better() -> None:
    """The report, which was planned from Friday on, may now be written on Thursday, and the earlier the better."""
    tasks = {"report": {"name": "Report", "for": "first", "owner": "clerk", "effort": "4h"}}
    late = week(tasks={"report": {**tasks["report"], "not_before": "2024-06-07T00:00"}})
    before = solve(late).plan
    again = replan(week(tasks=tasks), before)
    assert again.plan.tasks["report"].start == before.tasks["report"].start >= instant("2024-06-07 08:00")
    assert again.changes == ()
