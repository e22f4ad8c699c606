from __future__ import annotations

import os
import subprocess
import sys
import time
from functools import cache
from typing import TYPE_CHECKING

import pytest

from scheduler.busy import busy_times, read_calendar, series
from scheduler.busy.instants import Stretch
from scheduler.errors import InputError, Problem
from scheduler.messages import LANGUAGES, catalogue
from tests.busy.hostile import BROKEN, HEAVY, zones
from tests.busy.ics import CLOSES, HOME, OPENS, calendar, event, times
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


@pytest.fixture
def hundredth(monkeypatch: pytest.MonkeyPatch) -> None:
    """A hundredth of the limits, for a hundredth of what is too much; ``long`` tests have it whole."""
    monkeypatch.setattr(series, "MOST_WORK", series.MOST_WORK / 100)
    monkeypatch.setattr(series, "MOST_OCCURRENCES", series.MOST_OCCURRENCES // 100)


@pytest.mark.parametrize("name", HEAVY)
@pytest.mark.usefixtures("hundredth")
def test_what_is_too_much_is_refused(name: str) -> None:
    key, count, made = HEAVY[name]
    assert [problem.key for problem in problems(made(count // 100))] == [f"busy.{key}"]


def test_half_hours_of_centuries_are_too_many_to_go_through() -> None:
    """Whoever began in 1600 has been busy seven million times since, all of which the library would keep in mind."""
    hours = ",".join(map(str, range(24)))
    rule = f"DTSTART:16000101T000000Z\nDURATION:PT1M\nRRULE:FREQ=DAILY;BYMINUTE=0,30;BYHOUR={hours}"
    assert [problem.key for problem in problems(calendar(event(rule)))] == ["busy.too_much_work"]
    assert busy_times([read_calendar(calendar(event(rule.replace("1600", "2019"))), "busy.ics")], OPENS, CLOSES, HOME)


@pytest.mark.parametrize("name", ["events", "instances that are changed", "a day that lasts for years"])
def test_what_somebody_has_in_several_calendars_counts_together(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Where one of them takes two thirds of what it may."""
    key, count, made = HEAVY[name]
    one, effort = read_calendar(made(max(count // 100, 1)), "busy.ics"), series.Effort()
    one.between(Stretch(OPENS, CLOSES, HOME), effort)
    monkeypatch.setattr(series, "MOST_WORK", effort.work * 3 / 2)
    monkeypatch.setattr(series, "MOST_OCCURRENCES", effort.told * 3 // 2)
    busy_times([one], OPENS, CLOSES, HOME)
    with pytest.raises(InputError) as found:
        busy_times([one, one], OPENS, CLOSES, HOME)
    assert [problem.key for problem in found.value.problems] == [f"busy.{key}"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_is_told_in_a_sentence_of_its_own_that_says_what_to_do(language: str) -> None:
    told = [problems(content)[0].sentence(language).partition(": ")[2] for _, content in BROKEN.values()]
    assert len(set(told)) == len(told) >= 30
    assert all(";" in sentence or "," in sentence for sentence in told)


def test_every_message_about_a_calendar_is_needed_and_every_one_is_there() -> None:
    said = {key for key in catalogue("en", "busy") if not key.startswith(ELSEWHERE)}
    assert said == {*BROKEN, *(key for key, _, _ in HEAVY.values())}
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
@pytest.mark.parametrize("name", HEAVY)
def test_a_command_ends_soon_where_all_is_too_much(tmp_path: Path, name: str) -> None:
    _, count, made = HEAVY[name]
    code, said, seconds, megabytes = check(tmp_path, made(count))
    assert code == 2
    assert said.startswith("busy.ics:")
    assert seconds < SECONDS
    assert megabytes < MEGABYTES


@pytest.mark.long
def test_a_command_ends_soon_where_every_entry_has_a_zone_of_its_own(tmp_path: Path) -> None:
    code, _, seconds, megabytes = check(tmp_path, zones(4_000))
    assert code == 0
    assert seconds < SECONDS
    assert megabytes < MEGABYTES
