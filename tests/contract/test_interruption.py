"""Ctrl-C and time limits: the best plan so far is kept, and says what it is."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from tests.contract.conftest import SURROUNDINGS, Ended, content
from tests.contract.large import large

if TYPE_CHECKING:
    from pathlib import Path

    from tests.contract.conftest import Program

# Tells by a file when the search has begun, and when it has found its first plan.
WATCHED = """
import sys, pathlib
import scheduler.solve.search as search
begin, news = search.Search.run, search._Callback.on_solution_callback
def run(self, goals):
    pathlib.Path("begun").touch()
    return begin(self, goals)
def found(self):
    news(self)
    pathlib.Path("found").touch()
search.Search.run, search._Callback.on_solution_callback = run, found
from scheduler.cli import main
main(sys.argv[1:])
"""


def interrupted(folder: Path, sign: str | None, *arguments: str, presses: int = 1, delay: float = 0.0) -> Ended:
    """Run a command and press Ctrl-C once its sign has appeared in the folder."""
    process = subprocess.Popen(
        [sys.executable, "-c", WATCHED, *arguments],
        cwd=folder,
        env={**SURROUNDINGS, "LANG": "en_GB.UTF-8", "PYTHONPATH": os.getcwd()},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    until = time.monotonic() + 60
    while sign and not (folder / sign).exists() and process.poll() is None and time.monotonic() < until:
        time.sleep(0.01)
    time.sleep(delay)
    for _ in range(presses):
        process.send_signal(signal.SIGINT)
        time.sleep(0.05)
    out, err = process.communicate(timeout=60)
    return Ended(process.returncode, out.decode(), err.decode())


@pytest.fixture
def crowded(tmp_path: Path) -> Path:
    (tmp_path / "large.yaml").write_text(large())
    return tmp_path


@pytest.mark.parametrize("presses", [1, pytest.param(2, marks=pytest.mark.long)])
def test_ctrl_c_keeps_the_best_plan(crowded: Path, command: Program, presses: int) -> None:
    ended = interrupted(crowded, "found", "solve", "large.yaml", presses=presses)
    assert ended.code == 0, ended
    assert "best plan found so far" in ended.out
    assert "another run may give another plan" in ended.out
    plan = json.loads((crowded / "out" / "large" / "plan.json").read_text(encoding="utf-8"))
    assert plan["solver"]["reproducible"] is False
    assert plan["solver"]["status"] == "feasible"
    assert command("verify", "large.yaml", "out/large").code == 0


def test_ctrl_c_before_any_plan_is_130(crowded: Path) -> None:
    ended = interrupted(crowded, "begun", "solve", "large.yaml")
    assert (ended.code, ended.out) == (130, "")
    assert "before there was a plan" in ended.err
    assert "Traceback" not in ended.err
    assert not (crowded / "out").exists()


def test_ctrl_c_ends_all_variants_after_the_plan_at_hand(crowded: Path) -> None:
    with (crowded / "large.yaml").open("a") as file:
        file.write("variants: {other: {title: Another autumn}}\n")
    ended = interrupted(crowded, "found", "solve", "large.yaml", "--all-variants", "--json")
    assert ended.code == 0, ended
    answers = json.loads(ended.out)
    (answer,) = answers["plans"]
    assert (answer["interrupted"], answer["reproducible"]) == (True, False)
    assert answers["comparison"] is None
    assert [path.name for path in (crowded / "out").iterdir()] == ["large"]


def test_an_earlier_folder_survives_ctrl_c(crowded: Path) -> None:
    (crowded / "out" / "large").mkdir(parents=True)
    (crowded / "out" / "large" / "plan.json").write_text("{}")
    ended = interrupted(crowded, "begun", "solve", "large.yaml", "--json")
    answer = json.loads(ended.out)
    assert (ended.code, answer["error"], answer["exit_code"]) == (130, "Interrupted", 130)
    assert content(crowded / "out") == {"large/plan.json": b"{}"}


def test_a_plan_cut_by_the_limit_is_0_and_says_so(crowded: Path, program: Program) -> None:
    for seconds in ("2", "4", "8", "16"):  # until a slow machine has found a first plan
        ended = program("solve", "large.yaml", "--time-limit", seconds, "--json")
        if ended.code != 4:
            break
    assert ended.code == 0, ended
    answer = json.loads(ended.out)
    assert (answer["reproducible"], answer["interrupted"], answer["status"]) == (False, False, "feasible")
    plan = json.loads((crowded / "out" / "large" / "plan.json").read_text(encoding="utf-8"))
    assert plan["solver"]["reproducible"] is False
    report = (crowded / "out" / "large" / "report.md").read_text(encoding="utf-8")
    assert "another run may give another plan" in report


def test_a_plan_that_the_limit_did_not_cut_is_reproducible(scenario: Path, command: Program) -> None:
    assert json.loads(command("solve", scenario, "--time-limit", "60", "--json").out)["reproducible"] is True
