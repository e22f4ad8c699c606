"""``scheduler explain --plan``: an answer is exit code 0, a wrong call 2, nothing proved 4."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from scheduler.plan.saved import plan_bytes
from scheduler.scenario import load
from scheduler.solve import solve
from scheduler.starter import starter

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run


@pytest.fixture(scope="module")
def solved(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The plan of the starter scenario."""
    file = tmp_path_factory.mktemp("solved") / "review.yaml"
    file.write_bytes(starter("en"))
    return plan_bytes(solve(load(file)).plan)


@pytest.fixture
def plan(tmp_path: Path, solved: bytes) -> Path:
    """The same in a file."""
    file = tmp_path / "plan.json"
    file.write_bytes(solved)
    return file


def test_a_forbidden_day(run: Run, scenario: Path, plan: Path) -> None:
    ended = run("explain", scenario, "--plan", plan, "--at", "22 September 2030")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.splitlines()[2].startswith("No (proved)")


def test_the_machine_form_of_a_question(run: Run, scenario: Path, plan: Path) -> None:
    asked = json.loads(run("explain", scenario, "--plan", plan, "--at", "2030-09-24", "--json").out)
    assert asked["question"]["kind"] == "conference"
    assert asked["question"]["at"] == "2030-09-24"
    assert asked["answer"]["possible"] in (True, False)
    held = json.loads(run("explain", scenario, "--plan", plan, "--json").out)
    assert held["answer"] is None
    assert set(held["holding"]["sides"]) == {"earlier", "later"}


def test_a_plan_is_needed(run: Run, scenario: Path) -> None:
    ended = run("explain", scenario, "--at", "2030-09-24")
    assert (ended.code, ended.out) == (2, "")
    assert "--plan" in ended.err


def test_a_plan_of_another_scenario(run: Run, scenario: Path, plan: Path) -> None:
    other = scenario.with_name("other.yaml")
    other.write_bytes(scenario.read_bytes())
    ended = run("explain", other, "--plan", plan)
    assert (ended.code, ended.out) == (2, "")
    assert 'was made for the scenario "review"' in ended.err


def test_wrong_calls_are_told_with_their_options(run: Run, scenario: Path, plan: Path) -> None:
    ended = run("explain", scenario, "--plan", plan, "--at", "31/12/2031", "--conference", "reveiw", "--apply", "x")
    assert (ended.code, ended.out) == (2, "")
    ended = run("explain", scenario, "--plan", plan, "--at", "31/12/2031", "--conference", "nothing alike")
    assert (ended.code, ended.out) == (2, "")
    assert [line.partition(":")[0] for line in ended.err.splitlines()] == ["--at", "--conference"]


def test_a_scenario_changed_since_is_told(run: Run, scenario: Path, plan: Path) -> None:
    text = scenario.read_text(encoding="utf-8")
    scenario.write_text(text.replace("seats: 60,", "seats: 61,"), encoding="utf-8")
    ended = run("explain", scenario, "--plan", plan)
    assert ended.code == 0
    assert ended.out.startswith("The scenario has changed since this plan was made")
