"""``--json``: valid JSON on standard output for success and failure alike; progress only on standard error."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests.contract.conftest import ENGLISH, SURROUNDINGS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.contract.conftest import Ended, Program


def answer(ended: Ended) -> Any:
    assert ended.err == "", ended
    return json.loads(ended.out)


def test_every_success_is_json(command: Program, scenario: Path) -> None:
    assert answer(command("new", "mine.yaml", "--json")) == {"file": "mine.yaml"}
    checked = answer(command("check", scenario, "--json"))
    assert checked["variants"] == ["earlier"]
    # as_of, the board's day, and both ends of the choice of dates
    assert [each["line"] for each in checked["readings"]] == sorted(each["line"] for each in checked["readings"])
    assert {"line", "column", "where", "text", "said"} == set(checked["readings"][0])
    assert {"kind", "severity", "subject", "values", "sentence"} == set(checked["findings"][0])
    solved = answer(command("solve", scenario, "--json"))
    assert (solved["folder"], solved["interrupted"], solved["reproducible"]) == ("out/review", False, True)
    assert answer(command("verify", scenario, "out/review", "--json"))["violations"] == []
    assert answer(command("export", "out/review", "--format", "md", "--out", "r.md", "--json")) == {"written": "r.md"}
    files = answer(command("export", "out/review", "--format", "ics", "--json"))["files"]
    assert files["calendars/all.ics"].startswith("BEGIN:VCALENDAR\r\n")
    explained = answer(command("explain", scenario, "--json"))
    assert (explained["feasible"], explained["conflicts"], explained["complete"]) == (True, [], True)
    found = answer(command("alternatives", scenario, "-n", "2", "--json"))
    assert (found["folder"], found["plans"][0]["name"]) == ("out/review.alternatives", "base")
    compared = answer(command("compare", "out/review", "out/review", "--json"))
    assert (compared["differences"], compared["written"]) == ([], None)
    stands = answer(command("status", scenario, "out/review", "--from", "out/review/assignments.xlsx", "--json"))
    assert (stands["done"], stands["unread"], stands["proposal"]) == ([], [], {})
    assert answer(command("schema", "--json"))["title"] == "Scenario"
    both = answer(command("solve", scenario, "--all-variants", "--json"))
    assert [each["variant"] for each in both["plans"]] == [None, "earlier"]
    assert both["comparison"] == "out/compare.html"


FAILURES = [
    (["check", "broken.yaml"], 2, "InputError"),
    (["solve", "broken.yaml"], 2, "InputError"),
    (["solve", "no-such.yaml"], 2, "InputError"),
    (["verify", "broken.yaml", "nowhere"], 2, "InputError"),
    (["export", "nowhere", "--format", "md"], 2, "InputError"),
    (["compare", "nowhere", "nowhere"], 2, "InputError"),
    (["status", "review.yaml", "nowhere", "--from", "nowhere.xlsx"], 2, "InputError"),
    (["new", "broken.yaml"], 2, "InputError"),
    (["solve", "broken.yaml", "--seed", "x"], 2, "UsageError"),
    (["no-such-command"], 2, "UsageError"),
    (["solve", "never.yaml"], 3, "InfeasibleError"),
]


@pytest.mark.parametrize(("call", "code", "kind"), FAILURES, ids=[" ".join(call) for call, _, _ in FAILURES])
def test_every_failure_is_json(command: Program, scenario: Path, call: list[str], code: int, kind: str) -> None:
    text = scenario.read_text(encoding="utf-8")
    scenario.with_name("broken.yaml").write_text(text.replace("duration:", "durations:"), encoding="utf-8")
    never = text.replace("duration: 3h\n", "duration: 3h\n    not_before: 00:00 27 September 2030\n")
    scenario.with_name("never.yaml").write_text(never, encoding="utf-8")  # the chair teaches on Fridays
    ended = command(*call, "--json")
    failure = answer(ended)
    assert (ended.code, failure["exit_code"], failure["error"]) == (code, code, kind)
    assert all(problem["sentence"] for problem in failure["problems"])


def test_a_problem_keeps_its_address(command: Program, scenario: Path) -> None:
    text = scenario.read_text(encoding="utf-8").replace("    duration: 3h", "    durations: 3h")
    scenario.write_text(text, encoding="utf-8")
    problems = answer(command("check", "review.yaml", "--json"))["problems"]
    line = text.splitlines().index("    durations: 3h") + 1
    (misspelt,) = [problem for problem in problems if problem["line"] == line]
    assert (misspelt["file"], misspelt["column"], misspelt["where"]) == (
        "review.yaml",
        5,
        "conferences.review.durations",
    )


def test_a_failing_variant_is_in_the_answer(command: Program, scenario: Path) -> None:
    text = scenario.read_text(encoding="utf-8")
    never = "  never: {conferences: {review: {not_before: 00:00 27 September 2030}}}\n"
    scenario.write_text(text + never, encoding="utf-8")
    ended = command("solve", scenario, "--all-variants", "--json")
    base, earlier, failed = answer(ended)["plans"]
    assert (base["status"], earlier["status"]) == ("optimal", "optimal")
    assert (failed["variant"], failed["error"], failed["exit_code"], ended.code) == ("never", "InfeasibleError", 3, 3)


@pytest.mark.parametrize(
    ("command", "said"), [("solve", "best"), pytest.param("explain", "Looking for", marks=pytest.mark.long)]
)
def test_progress_goes_to_a_terminal_on_standard_error_only(scenario: Path, command: str, said: str) -> None:
    screen, terminal = os.openpty()
    done = subprocess.run(
        [sys.executable, "-m", "scheduler", command, str(scenario), "--json"],
        cwd=scenario.parent,
        env={**SURROUNDINGS, **ENGLISH},
        stdout=subprocess.PIPE,
        stderr=terminal,
        timeout=60,
        check=True,
    )
    os.close(terminal)
    seen = os.read(screen, 1_000_000).decode()
    os.close(screen)
    assert json.loads(done.stdout)
    assert said in seen
    assert "\r" in seen
