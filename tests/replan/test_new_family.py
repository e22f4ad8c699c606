"""A new family lands in two files: it is solved, hinted, replanned, compared and listed without a word elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from scheduler.checks import check
from scheduler.compare import compare
from scheduler.model import FURTHER
from scheduler.plan.families import FAMILIES, decisions
from scheduler.plan.saved import plan_bytes, read_plan
from scheduler.replan import replan
from scheduler.replan.sentences import lines
from scheduler.reports.comparison import render_text
from scheduler.solve import solve
from scheduler.solve.build import build
from tests.replan.interpreters import records, variables
from tests.replan.small import week

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from scheduler.scenario.resolved import Resolved


@pytest.fixture(autouse=True)
def _family(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setitem(FAMILIES, records.Interpreters.name, records.Interpreters())
    FURTHER.append(variables.Interpreters)
    yield
    FURTHER.remove(variables.Interpreters)


def staffed(*names: str) -> Resolved:
    """The week with some people who can interpret."""
    people: dict[str, Any] = {name: {"name": name.title()} for name in names}
    return week(people=people)


def test_it_is_solved_and_kept_in_the_plan(tmp_path: Path) -> None:
    plan = solve(staffed("an", "binh", "chi")).plan
    assert set(plan.further["interpreters"]) == {"first", "then"}
    file = tmp_path / "plan.json"
    file.write_bytes(plan_bytes(plan))
    assert decisions(read_plan(file)) == decisions(plan)
    lacking = plan.model_copy(update={"further": {"interpreters": {"first": "an"}, "more": {}}})
    assert {getattr(fault, "kind", "") for fault in check(lacking)} == {"decision_missing", "decision_unknown"}


def test_it_is_hinted() -> None:
    plan = solve(staffed("an", "binh", "chi")).plan
    model = build(staffed("an", "binh", "chi"))
    model.hint(decisions(plan))
    hinted = {model.cp.proto.variables[index].name for index in model.cp.proto.solution_hint.vars}
    assert sum(name.startswith("interprets") for name in hinted) == 2 * 3


def test_it_is_replanned_with_the_least_change_and_listed() -> None:
    before = solve(staffed("an", "binh", "chi")).plan
    assert replan(staffed("an", "binh", "chi"), before).plan.further == before.further
    gone = str(before.further["interpreters"]["first"])
    kept = [name for name in ("an", "binh", "chi") if name != gone]
    again = replan(staffed(*kept), before)
    assert [(change.family, change.key, change.weight) for change in again.changes] == [("interpreters", ("first",), 7)]
    assert (again.weight, again.proved) == (7, True)
    assert again.plan.further["interpreters"]["then"] == before.further["interpreters"]["then"]
    now = str(again.plan.further["interpreters"]["first"])
    told = [*lines(again, "vi")]
    assert f"  Phiên dịch: {gone.title()} → {now.title()}" in told
    assert "  Vì: First: điều đã định trước đây nay không còn chọn được." in told


def test_it_is_compared() -> None:
    first = solve(staffed("an", "binh", "chi")).plan
    other = first.model_copy(update={"further": {"interpreters": {**first.further["interpreters"], "first": "chi"}}})
    if other == first:
        other = first.model_copy(update={"further": {"interpreters": {**first.further["interpreters"], "first": "an"}}})
    compared = compare({"a": first, "b": other})
    assert [each.family for each in compared.differences] == ["interpreters"]
    assert "Interpreter: " in render_text(compared, "en")
