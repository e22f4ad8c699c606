"""``scheduler status``: read back, told, and written down."""

from __future__ import annotations

import json
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from scheduler.plan.saved import plan_bytes
from scheduler.reports.workbook import render_workbook
from scheduler.scenario import load
from scheduler.solve import solve
from scheduler.starter import starter

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The plan of the starter scenario, and its workbook with two tasks reported."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "review.yaml").write_bytes(starter("en"))
    plan = solve(load(folder / "review.yaml")).plan
    book = load_workbook(BytesIO(render_workbook(plan, "en")))
    sheet = book["Worklist"]
    columns = {str(cell.value): place for place, cell in enumerate(sheet[2], start=1)}
    rows = {sheet.cell(row, columns["Task key (leave as is)"]).value: row for row in range(3, sheet.max_row + 1)}
    for task, said in (("review:invite", "done"), ("review:compile", "half")):
        sheet.cell(rows[task], columns["Result"]).value = said
    content = BytesIO()
    book.save(content)
    return {"plan.json": plan_bytes(plan), "filled.xlsx": content.getvalue()}


@pytest.fixture
def filled(scenario: Path, made: dict[str, bytes]) -> Path:
    """The workbook, beside the scenario and its plan."""
    for name, content in made.items():
        scenario.with_name(name).write_bytes(content)
    return scenario.with_name("filled.xlsx")


def test_it_tells_how_the_plan_stands_and_what_to_write(run: Run, scenario: Path, filled: Path) -> None:
    ran = run("status", scenario, "plan.json", "--from", filled)
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[1] == "1 of 6 tasks done; 0 overdue; 0 due soon."
    assert lines[-4:] == ["as_of: 2/9/2030", "progress:", "  compile: begun", "  invite: done"]
    found = json.loads(run("status", scenario, "plan.json", "--from", filled, "--json").out)
    assert found["proposal"]["progress"] == {"compile": "begun", "invite": "done"}
    assert [each["task"] for each in found["done"]] == ["invite"]


def test_the_progress_is_written_into_the_scenario_as_a_variant(run: Run, scenario: Path, filled: Path) -> None:
    before = scenario.read_text(encoding="utf-8")
    ran = run("status", scenario, "plan.json", "--from", filled, "--apply", "so-far")
    assert ran.code == 0
    assert "so-far" in ran.out
    after = scenario.read_text(encoding="utf-8")
    assert [line for line in before.splitlines() if line not in after.splitlines()] == []
    assert load(scenario, "so-far").scenario.progress["invite"].over


def test_a_scenario_edited_since_is_refused(run: Run, scenario: Path, filled: Path) -> None:
    scenario.write_text(scenario.read_text(encoding="utf-8").replace("duration: 3h", "duration: 2h"), encoding="utf-8")
    ran = run("status", scenario, "plan.json", "--from", filled)
    assert ran.code == 2
    assert "edited since" in ran.err


@pytest.mark.parametrize("source", ["review.yaml", "nowhere.xlsx", ".", "nowhere.ics", "ftp://example.org/dav"])
def test_anything_but_a_workbook_or_calendars_is_refused_with_a_sentence(
    run: Run, scenario: Path, filled: Path, source: str
) -> None:
    ran = run("status", scenario, "plan.json", "--from", source)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"{source}:")


def test_the_day_is_one_that_can_be_read(run: Run, scenario: Path, filled: Path) -> None:
    ran = run("status", scenario, "plan.json", "--from", filled, "--as-of", "31/2/2030")
    assert ran.code == 2
    assert "--as-of" in ran.err
    ran = run("status", scenario, "plan.json", "--from", filled, "--as-of", "1 January 2031")
    assert "as of 1 Jan 2031" in ran.out
