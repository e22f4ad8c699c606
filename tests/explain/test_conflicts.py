"""Every conflict is one, with nothing in it too much: judged by scenarios with waivers and the production model."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scheduler.explain import Atom, explain
from scheduler.explain.atoms import atoms_of
from scheduler.explain.sentences import Teller
from tests.explain.drawn import KINDS, infeasible
from tests.explain.judged import can_hold, judge
from tests.shipped.shipped import CAN_THO, DUC_GIANG, PORTFOLIO, QUAN_2, QUAN_5, ROADSHOW, loaded, mended

if TYPE_CHECKING:
    from scheduler.scenario.resolved import Resolved

NUMBERS = [pytest.param(number, marks=[pytest.mark.long] if number >= 2 else []) for number in range(20)]

SHIPPED = [
    (QUAN_2, "cap-30"),
    (DUC_GIANG, "march-suspended"),
    (QUAN_5, "hai-nguoi-moi-phuong"),
    (PORTFOLIO, "cung-buoi-sang"),
    (ROADSHOW, "depot-lost"),
    (ROADSHOW, "one-week"),
]


def verified(resolved: Resolved) -> list[set[str]]:
    """The rules of each conflict of a scenario, after every conflict has stood before the judge."""
    explanation = explain(resolved)
    assert explanation.feasible is False
    assert explanation.complete
    for conflict in explanation.conflicts:
        judge(resolved, conflict)
    return [{atom.constraint for atom in conflict.atoms} for conflict in explanation.conflicts]


@pytest.mark.parametrize(("name", "variant"), SHIPPED, ids=" ".join)
def test_shipped_variants_without_a_plan(name: str, variant: str) -> None:
    assert verified(loaded(name, variant))


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("kind", KINDS)
def test_drawn_scenarios_without_a_plan(kind: str, number: int) -> None:
    drawn = infeasible(kind, number)
    assert verified(drawn.resolved)
    for language in ("vi", "en"):
        teller = Teller(drawn.resolved, drawn.tree, language)
        for conflict in explain(drawn.resolved).conflicts:
            for line in teller.lines(conflict):
                assert "{" not in line
                assert "None" not in line


def test_everything_else_holds_together() -> None:
    resolved = loaded(PORTFOLIO, "cung-buoi-sang")
    explanation = explain(resolved)
    named = {atom for conflict in explanation.conflicts for atom in conflict.atoms}
    assert can_hold(resolved, [atom for atom in atoms_of(resolved) if atom not in named])


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
