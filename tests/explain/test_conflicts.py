"""Every conflict is one, with nothing in it too much: judged by scenarios with waivers and the production model."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from scheduler.explain import Atom, Explanation, explain
from scheduler.explain.atoms import atoms_of, matter
from scheduler.explain.explain import causes
from scheduler.explain.sentences import Teller
from scheduler.messages import LANGUAGES
from scheduler.solve import Limits
from tests.explain.drawn import KINDS, infeasible
from tests.explain.judged import can_hold, judge
from tests.shipped.shipped import CAN_THO, DUC_GIANG, PORTFOLIO, QUAN_2, QUAN_5, ROADSHOW, loaded, mended
from tests.witnesses.scenarios import meeting, tiny

if TYPE_CHECKING:
    from scheduler.scenario.resolved import Resolved

PER_KIND = 20
IN_THE_GATE = 1  # among the quickest of each kind
NUMBERS = [
    pytest.param(number, marks=[] if number == IN_THE_GATE else [pytest.mark.long]) for number in range(PER_KIND)
]

SHIPPED = [
    pytest.param(QUAN_2, "cap-30", id="cap-30"),
    pytest.param(DUC_GIANG, "march-suspended", id="march-suspended"),
    pytest.param(ROADSHOW, "depot-lost", id="depot-lost"),
    pytest.param(QUAN_5, "hai-nguoi-moi-phuong", id="hai-nguoi-moi-phuong", marks=pytest.mark.long),
    pytest.param(PORTFOLIO, "cung-buoi-sang", id="cung-buoi-sang", marks=pytest.mark.long),
    pytest.param(ROADSHOW, "one-week", id="one-week", marks=pytest.mark.long),
]


def verified(resolved: Resolved) -> Explanation:
    """The explanation of a scenario, after every conflict has stood before the judge; the limit guards from hanging."""
    explanation = explain(resolved, Limits(seconds=120))
    assert explanation.feasible is False
    assert explanation.complete
    assert explanation.conflicts
    for conflict in explanation.conflicts:
        judge(resolved, conflict)
    given_up = [cause for conflict in explanation.conflicts for cause in set(causes(conflict.atoms))]
    assert len(given_up) == len(set(given_up))
    return explanation


@cache
def explained(kind: str, number: int) -> Explanation:
    """The verified explanation of a drawn scenario."""
    return verified(infeasible(kind, number).resolved)


@pytest.mark.parametrize(("name", "variant"), SHIPPED)
def test_shipped_variants_without_a_plan(name: str, variant: str) -> None:
    verified(loaded(name, variant))


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("kind", KINDS)
def test_drawn_scenarios_without_a_plan(kind: str, number: int) -> None:
    drawn = infeasible(kind, number)
    for conflict in explained(kind, number).conflicts:
        for language in LANGUAGES:
            for line in Teller(drawn.resolved, drawn.tree, language).lines(conflict):
                assert "{" not in line
                assert "None" not in line


@pytest.mark.long
@pytest.mark.parametrize("kind", KINDS)
def test_few_of_the_drawn_conflicts_are_of_a_single_rule(kind: str) -> None:
    single = [
        all(len(conflict.atoms) == 1 for conflict in explained(kind, number).conflicts) for number in range(PER_KIND)
    ]
    assert sum(single) <= 2


@pytest.mark.long
def test_everything_else_holds_together() -> None:
    resolved = loaded(PORTFOLIO, "cung-buoi-sang")
    explanation = explain(resolved)
    named = {matter(atom, resolved) for conflict in explanation.conflicts for atom in conflict.atoms}
    assert can_hold(resolved, [atom for atom in atoms_of(resolved) if matter(atom, resolved) not in named])


def test_independent_conflicts_are_all_found() -> None:
    """A hall that is shut on the only day, and nobody free to chair on it: two reasons that share the day alone."""
    resolved = mended(
        QUAN_2,
        """
        halls: {hoi-truong: {closed: {sua: {when: 24/8/2020 - 5/9/2020}}}}
        people: {bi-thu: {away: {di-vang: 24/8/2020 - 5/9/2020}}}
        """,
    )
    conflicts = explain(resolved).conflicts
    rules = [{atom.constraint for atom in conflict.atoms} for conflict in conflicts]
    assert len(rules) == 2
    assert {"hall_open", "date_window"} in rules
    assert {"person_available", "date_window"} in rules


def test_of_a_chain_that_is_too_long_each_link_is_a_cause_once() -> None:
    """Five days of work in a row, with three till Thursday; and four other ones of the office's, at one a day."""
    chain = {"draft": "outline", "review": "draft", "print": "review", "send": "print", "bind": "print"}
    tasks = {name: {"owner": "office", "effort": "8h", "after": [first]} for name, first in chain.items()}
    tasks["outline"] = {"owner": "office", "effort": "8h"}
    north = {name: {**tasks[name], "owner": "north"} for name in ("draft", "print")}
    resolved = tiny(
        horizon={"from": "2024-06-10", "to": "2024-06-17"},
        as_of="2024-06-10",
        units={"office": {"name": "Office", "capacity": 1}, "north": {"name": "North"}},
        conferences={"first": meeting(when="2024-06-13")},
        tasks={name: {"name": name.title(), "for": "first", **task} for name, task in (tasks | north).items()},
    )
    rules = [{atom.constraint for atom in causes(conflict.atoms)} for conflict in explain(resolved).conflicts]
    assert rules == [{"task_precedence"}, {"task_precedence", "unit_capacity"}]


def test_a_plan_that_exists_is_no_conflict() -> None:
    explanation = explain(loaded(CAN_THO))
    assert (explanation.feasible, explanation.conflicts) == (True, ())


def test_what_is_longer_than_the_horizon_needs_no_search() -> None:
    """The plan has 17 days, 408 hours: 500 hours fit no search at all."""
    resolved = mended(QUAN_2, "conferences: {so-ket: {duration: 500h}}")
    explanation = explain(resolved)
    assert [conflict.atoms for conflict in explanation.conflicts] == [
        (Atom("horizon", ("so-ket", "main")), Atom("horizon", ()))
    ]


def test_the_horizon_is_named_where_a_longer_one_would_do() -> None:
    """9 working days of 8 h after 28/8 and 8 h of that day, 80 h at most: less than 84 h before the horizon closes."""
    resolved = mended(QUAN_2, "tasks: {quyet-toan: {effort: 84h}}")
    conflict = explain(resolved).conflicts[0]
    judge(resolved, conflict)
    assert conflict.atoms[-1] == Atom("horizon", ())
    assert {atom.constraint for atom in conflict.atoms} == {"date_window", "task_phase", "horizon"}


def test_the_day_on_which_the_plan_is_made_is_named_where_an_earlier_one_would_do() -> None:
    """Three working days before Friday 28/8/2020 is Tuesday 25/8, the day before the plan is made."""
    (conflict,) = verified(loaded(QUAN_2, "no-waiver")).conflicts
    assert {atom.constraint for atom in conflict.atoms} == {"notice_period", "date_window", "as_of"}


def test_a_waiver_for_other_days_leaves_the_rule_standing() -> None:
    """All of August is suspended, but for days that the conference cannot be on."""
    resolved = mended(
        QUAN_2,
        """
        restrictions: {order: {during: tháng 8/2020, suspend: true}}
        constraints: {suspension: {waive: {so-ket: {reason: một ngày khác, during: 31/8/2020}}}}
        """,
    )
    (conflict,) = verified(resolved).conflicts
    assert {atom.constraint for atom in conflict.atoms} == {"suspension", "date_window"}
