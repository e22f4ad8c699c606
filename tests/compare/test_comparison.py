from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from scheduler.compare import as_data, compare
from scheduler.plan import Plan, Score, Solver, Tier
from tests.compare.plans import postponed, review, shifted, tour, with_conference, with_task
from tests.reports.examples import at

if TYPE_CHECKING:
    from scheduler.compare.figures import Figure


def renamed(plan: Plan, **changes: object) -> Plan:
    """A plan whose scenario is known otherwise."""
    return plan.model_copy(update={"scenario": plan.scenario.model_copy(update=changes)})


def figure(kind: str, *plans: Plan, name: str = "") -> Figure:
    named = {str(number): plan for number, plan in enumerate(plans)}
    (found,) = [each for each in compare(named).figures if (each.kind, each.name) == (kind, name)]
    return found


def rescored(measure: int, weight: int = 1) -> Plan:
    tiers = (Tier(name="dates", objective=measure * weight, bound=0, status="feasible"),)
    return review().model_copy(
        update={
            "solver": Solver(status="feasible", tiers=tiers),
            "scores": {"slack": Score(measure=measure, unit="minutes", weight=weight, tier="dates")},
        }
    )


def test_the_best_of_each_row_is_known() -> None:
    assert figure("tier", rescored(30), rescored(20), rescored(20), name="dates").best == (1, 2)
    assert figure("wish", rescored(30), rescored(20), name="slack").best == (1,)


def test_where_all_are_equal_none_is_best() -> None:
    assert figure("wish", rescored(30), rescored(30), name="slack").best == ()


def test_penalties_by_other_weights_are_not_ranked() -> None:
    assert figure("tier", rescored(30, 1), rescored(20, 2), name="dates").best == ()
    assert figure("wish", rescored(30, 1), rescored(20, 2), name="slack").best == (1,)


def test_plans_of_different_scenarios_are_not_ranked() -> None:
    other = renamed(rescored(20), id="another", sha256="1" * 64)
    assert figure("wish", rescored(30), other, name="slack").best == ()


def test_a_figure_that_one_plan_lacks_ranks_nobody() -> None:
    unscored = rescored(20).model_copy(update={"scores": {}})
    found = figure("wish", rescored(30), unscored, name="slack")
    assert (found.values, found.best) == ((30, None), ())


def test_counted_figures() -> None:
    assert figure("postponed", review(), postponed()).values == (0, 1)
    assert figure("postponed", review(), postponed()).best == (0,)
    # Wards 2 + 1 and five guests; those who film are not seated: 8.
    assert figure("people", review(), postponed()).values == (8, 0)
    assert figure("first_start", review(), shifted()).values == (at(28, 13, 30), at(31, 13, 30))


def test_slack_is_the_organisers_working_time_before_the_start() -> None:
    found = compare({"a": review(), "b": shifted(), "c": postponed()})
    # From 14:30 on 27/8: 150 minutes to 17:00, then 07:30-11:30 on 28/8 and 30 minutes to 13:30: 420; to the same time
    # on Monday a whole working day of 8 hours more: 900.
    assert found.slack == {"so-ket": (420, 900, None)}
    assert figure("least_slack", review(), shifted()).best == (1,)


def test_load_by_day_of_each_unit() -> None:
    later = with_task(review(), "quyet-toan", start=at(31, 13), end=at(31, 17))
    moved = with_task(review(), "quyet-toan", start=at(1, 7, 30, month=9), end=at(1, 11, 30, month=9))
    found = compare({"a": review(), "b": later, "c": moved}).loads
    assert not found.weekly
    assert found.periods == (date(2020, 8, 26), date(2020, 8, 27), date(2020, 8, 31), date(2020, 9, 1))
    minutes = {each.unit: each.minutes for each in found.units}
    # The office helps with no effort of its own, and settles the accounts in four hours on one day or the other.
    assert minutes["van-phong"] == ((0, 0, 240, 0), (0, 0, 240, 0), (0, 0, 0, 240))
    # noi-vu compiles from 10:00 to 11:30 and from 13:00 to 14:30.
    assert minutes["noi-vu"] == ((0, 180, 0, 0),) * 3
    assert [each.unit for each in found.units if each.differs] == ["van-phong"]


def test_how_scenarios_are_related() -> None:
    def kinship(**changes: object) -> str:
        return compare({"a": review(), "b": renamed(review(), **changes)}).kinship

    assert kinship() == "same"
    assert kinship(sha256="1" * 64) == "edited"
    assert kinship(sha256="1" * 64, variant="late") == "variants"
    assert kinship(sha256="1" * 64, id="another") == "scenarios"


def test_what_not_all_plans_have() -> None:
    tasks = {name: task for name, task in review().tasks.items() if name != "quyet-toan"}
    (missing,) = compare({"a": review(), "b": review().model_copy(update={"tasks": tasks})}).uncommon
    assert (missing.id, missing.kind, missing.names) == ("quyet-toan", "task", ("Quyết toán kinh phí", None))


def test_scenarios_without_anything_in_common() -> None:
    found = compare({"a": review(), "b": tour()})
    assert not found.has_common_ground
    assert {each.id for each in found.uncommon} == {*review().conferences, *review().tasks, *tour().conferences} | {
        *tour().tasks
    }


def test_one_id_with_two_names_is_two_things_in_different_scenarios() -> None:
    resolved = review().scenario.resolved
    conferences = {"so-ket": resolved.conferences["so-ket"].model_copy(update={"name": "Hội nghị khác"})}
    told = resolved.model_copy(update={"conferences": conferences})
    moved = with_conference(review(), "so-ket", sites={"chinh": None})
    other = renamed(moved, id="another", sha256="1" * 64, resolved=told)
    found = compare({"a": review(), "b": other})
    assert [each.id for each in found.uncommon] == ["so-ket"]
    assert found.differences == ()
    assert found.has_common_ground  # the tasks are the same
    assert found.slack == {}
    same = compare({"a": review(), "b": renamed(moved, variant="other", sha256="1" * 64, resolved=told)})
    assert [(each.family, each.values) for each in same.differences] == [("halls", ("hoi-truong", None))]


def test_a_comparison_needs_two_plans() -> None:
    with pytest.raises(ValueError, match="two plans"):
        compare({"a": review()})


def test_the_machine_form_is_json_and_says_who_decides_nothing() -> None:
    data = json.loads(json.dumps(as_data(compare({"a": review(), "b": postponed()}))))
    told = {(each["family"], *each["key"]): each for each in data["differences"]}
    assert told["outcomes", "so-ket"]["values"] == [["held", None], ["postponed", None]]
    hall = told["halls", "so-ket", "chinh"]
    assert (hall["values"], hall["without"]) == (["hoi-truong", None], ["b"])
    assert told["when", "so-ket", "main"]["values"] == ["2020-08-28T13:30:00+07:00", None]
    assert data["slack"] == {"so-ket": [420, None]}
    assert data["to_tell"][0]["plan"] == "b"
