from __future__ import annotations

import os
import subprocess
import sys
import time
from functools import cache
from typing import TYPE_CHECKING

import pytest

from scheduler.busy import instants
from scheduler.errors import InputError, Problem
from scheduler.messages import LANGUAGES, catalogue
from tests.busy.hostile import BROKEN, HEAVY, many
from tests.busy.ics import times
from tests.busy.scenario import scenario

if TYPE_CHECKING:
    from pathlib import Path

SECONDS, MEGABYTES = 5.0, 300
ELSEWHERE = ("busy", "read_from", "source_", "returned_")
"""How those messages begin that are not about a calendar that says when somebody is busy."""


@cache
def problems(content: bytes) -> tuple[Problem, ...]:
    """What is said of a calendar, within the time that any may take."""
    began = time.process_time()
    with pytest.raises(InputError) as found:
        times(content)
    assert time.process_time() - began < SECONDS
    return found.value.problems


@pytest.mark.parametrize("key", BROKEN)
def test_a_broken_calendar_is_refused_where_it_is_broken(key: str) -> None:
    line, content = BROKEN[key]
    problem = problems(content)[0]
    assert (problem.key, problem.file, problem.line) == (f"busy.{key}", "busy.ics", line)


@pytest.mark.parametrize("key", HEAVY)
def test_what_is_too_much_is_refused(monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    """With a hundredth of the limits, a hundredth of the events; ``long`` tests have them whole."""
    monkeypatch.setattr(instants, "MOST_WORK", instants.MOST_WORK / 100)
    monkeypatch.setattr(instants, "MOST_OCCURRENCES", instants.MOST_OCCURRENCES // 100)
    count, text = HEAVY[key]
    assert [problem.key for problem in problems(many(count // 100, text))] == [f"busy.{key}"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_is_told_in_a_sentence_of_its_own_that_says_what_to_do(language: str) -> None:
    told = [problems(content)[0].sentence(language).partition(": ")[2] for _, content in BROKEN.values()]
    assert len(set(told)) == len(told) >= 30
    assert all(";" in sentence or "," in sentence for sentence in told)


def test_every_message_about_a_calendar_is_needed_and_every_one_is_there() -> None:
    said = {key for key in catalogue("en", "busy") if not key.startswith(ELSEWHERE)}
    assert said == {*BROKEN, *HEAVY}
    assert list(catalogue("vi", "busy")) == list(catalogue("en", "busy"))


def test_all_that_is_wrong_is_told_at_once() -> None:
    first, second = (BROKEN[key][1] for key in ("start_missing", "length_negative"))
    both = first.replace(b"END:VCALENDAR\r\n", b"") + second.partition(b"EN\r\n")[2]
    assert [problem.key for problem in problems(both)] == ["busy.start_missing", "busy.length_negative"]


MEASURED = """
import atexit, resource, sys
from pathlib import Path
from scheduler.cli import main

def measure():
    status = Path("/proc/self/status")  # what a process has used since it was begun, and not what its parent had
    lines = status.read_text().splitlines() if status.exists() else []
    kilobytes = [int(line.split()[1]) for line in lines if line.startswith("VmHWM")]
    Path("megabytes").write_text(str(max(kilobytes or [resource.getrusage(resource.RUSAGE_SELF).ru_maxrss]) / 1000))

atexit.register(measure)
main(sys.argv[1:])
"""


def check(folder: Path, content: bytes) -> tuple[int, str, float, float]:
    """Check a scenario with a calendar in a process: exit code, what it says, seconds and megabytes it took."""
    (folder / "busy.ics").write_bytes(content)
    (folder / "scenario.yaml").write_text(scenario("busy.ics"), encoding="utf-8")
    with (folder / "said").open("wb") as said:
        command = [sys.executable, "-c", MEASURED, "check", "scenario.yaml"]
        running = subprocess.Popen(command, cwd=folder, stdout=said, stderr=said)
        _, status, used = os.wait4(running.pid, 0)
        running.returncode = os.waitstatus_to_exitcode(status)
    return (
        running.returncode,
        (folder / "said").read_text(encoding="utf-8"),
        used.ru_utime + used.ru_stime,
        float((folder / "megabytes").read_text(encoding="utf-8")),
    )


@pytest.mark.parametrize(
    "key", [pytest.param(key, marks=() if key == "zone_rule" else pytest.mark.long) for key in BROKEN]
)
def test_a_command_ends_soon_with_the_address(tmp_path: Path, key: str) -> None:
    line, content = BROKEN[key]
    code, said, seconds, megabytes = check(tmp_path, content)
    assert code == 2
    assert said.startswith(f"busy.ics:{line}: " if line else "busy.ics: ")
    assert seconds < SECONDS
    assert megabytes < MEGABYTES


@pytest.mark.long
@pytest.mark.parametrize("key", HEAVY)
def test_a_command_ends_soon_where_all_is_too_much(tmp_path: Path, key: str) -> None:
    code, said, seconds, megabytes = check(tmp_path, many(*HEAVY[key]))
    assert code == 2
    assert said.startswith("busy.ics:")
    assert seconds < SECONDS
    assert megabytes < MEGABYTES
