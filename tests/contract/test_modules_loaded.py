"""Whoever only judges or shows a plan never loads the solver, and starts fast for it."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from typing import TYPE_CHECKING

import pytest

from scheduler.output import files_of, write_folder
from scheduler.scenario import load
from scheduler.solve import solve
from scheduler.starter import starter
from tests.contract.conftest import ENGLISH, SURROUNDINGS
from tests.contract.elsewhere import ROOT

if TYPE_CHECKING:
    from pathlib import Path

PROGRAM = """
import sys
from scheduler.cli import main
try:
    main(sys.argv[1:])
except SystemExit as ended:
    print("\\n", ended.code, *sys.modules)
"""
SOLVER = {"ortools", "numpy", "pandas", "scheduler.model", "scheduler.solve"}


@cache
def loaded(folder: Path, *arguments: str) -> set[str]:
    """The modules that a command has loaded by its end, which must be a good one; each is run once."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments],
        cwd=folder,
        env={**SURROUNDINGS, **ENGLISH, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        timeout=60,
        check=True,
    )
    code, *modules = done.stdout.decode().splitlines()[-1].split()
    assert code == "0", done
    return set(modules)


@pytest.fixture(scope="module")
def solved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a scenario and its plan."""
    folder = tmp_path_factory.mktemp("solved")
    (folder / "review.yaml").write_bytes(starter("en"))
    write_folder(folder / "plan", files_of(solve(load(folder / "review.yaml")).plan, "en"))
    return folder


@pytest.mark.parametrize(
    "call",
    [
        "check review.yaml",
        "verify review.yaml plan",
        pytest.param("export plan --format md --out report.md", marks=pytest.mark.long),
        pytest.param("export plan --format json --out copy.json", marks=pytest.mark.long),
        "export plan --format ics --out calendars",
        "compare plan plan --format html --out compare.html",
        "publish plan --to public",
        "schema",
        "new another.yaml",
    ],
)
def test_only_solving_loads_the_solver(solved: Path, call: str) -> None:
    modules = loaded(solved, *call.split())
    assert "scheduler.cli.app" in modules
    assert modules & SOLVER == set()


def test_reading_a_workbook_loads_no_more_than_its_reader_does(solved: Path) -> None:
    """The reader of workbooks looks for numpy, to know its numbers if there are any."""
    modules = loaded(solved, "status", "review.yaml", "plan", "--from", "plan/assignments.xlsx")
    assert "openpyxl" in modules
    assert modules & SOLVER <= {"numpy"}


def test_solving_does(scenario: Path) -> None:
    """Else the names above would be the wrong ones."""
    assert loaded(scenario.parent, "solve", "review.yaml") >= SOLVER


def test_only_calendars_load_icalendar_and_only_named_countries_holidays(solved: Path) -> None:
    text = (solved / "review.yaml").read_text(encoding="utf-8")
    (solved / "bare.yaml").write_text(text.replace("    holidays: GB", "    # none"), encoding="utf-8")
    assert "holidays" not in loaded(solved, "check", "bare.yaml")
    assert "holidays" in loaded(solved, "check", "review.yaml")
    assert "holidays" not in loaded(solved, "export", "plan", "--format", "ics", "--out", "calendars")
