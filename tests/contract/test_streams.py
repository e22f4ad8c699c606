"""Odd surroundings: readers who leave, streams that are closed or full, locales that cannot write Vietnamese."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from scheduler.starter import starter
from tests.contract.conftest import ENGLISH, SURROUNDINGS, Program, content


def shell(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a line of shell; its own words for the program are ``$RUN``."""
    return subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"],
        cwd=folder,
        env={**SURROUNDINGS, **ENGLISH, "RUN": f"{sys.executable} -m scheduler"},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


@pytest.mark.parametrize(
    "command", ["check review.yaml", pytest.param("schema", marks=pytest.mark.long), "solve review.yaml"]
)
def test_a_reader_who_leaves_changes_nothing(scenario: Path, command: str) -> None:
    """``true`` reads nothing at all; the exit code is the command's own, and its work is done."""
    done = shell(f"$RUN {command} | true", scenario.parent)
    assert (done.returncode, done.stderr) == (0, "")
    assert (scenario.parent / "out" / "review" / "plan.json").exists() == command.startswith("solve")


def test_an_export_to_a_reader_who_leaves(command: Program, scenario: Path) -> None:
    command("solve", scenario)
    done = shell("$RUN export out/review --format json | head -c 10", scenario.parent)
    assert done.returncode == 0
    assert "Traceback" not in done.stderr
    assert len(done.stdout) == 10


@pytest.mark.parametrize(
    "closed",
    [
        pytest.param("<&-", marks=pytest.mark.long),
        ">&-",
        pytest.param("2>&-", marks=pytest.mark.long),
        "<&- >&- 2>&-",
    ],
)
def test_closed_streams_change_nothing(scenario: Path, closed: str) -> None:
    done = shell(f"$RUN check review.yaml {closed} && $RUN new mine.yaml {closed}", scenario.parent)
    assert (done.returncode, done.stderr) == (0, "")
    assert (scenario.parent / "mine.yaml").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has /dev/full, a device that is always full")
@pytest.mark.parametrize("options", ["", "--json"])
def test_a_full_standard_output_is_told(scenario: Path, options: str) -> None:
    done = shell(f"$RUN check review.yaml {options} >/dev/full", scenario.parent)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert ("no room left" in done.stderr) == (not options)


@pytest.mark.parametrize(
    "locale",
    [
        pytest.param({"LANG": "C"}, marks=pytest.mark.long),
        {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    ],
)
def test_vietnamese_is_written_under_any_locale(program: Program, tmp_path: Path, locale: dict[str, str]) -> None:
    (tmp_path / "ké-hoạch.yaml").write_bytes(starter("vi"))
    ended = program("check", "ké-hoạch.yaml", env=locale)
    assert (ended.code, ended.err) == (0, "")
    assert "hợp lệ" in ended.out


def test_a_name_that_no_encoding_can_write(tmp_path: Path) -> None:
    """A file name of arbitrary bytes is no reason to fall over."""
    (tmp_path / "mine.yaml").write_bytes(starter("en"))
    os.rename(tmp_path / "mine.yaml", os.fsencode(tmp_path) + b"/\xff\x1b[2J\xe2\x80\xae.yaml")
    for command in ("check", "solve"):
        done = subprocess.run(
            [os.fsencode(sys.executable), b"-m", b"scheduler", command.encode(), b"\xff\x1b[2J\xe2\x80\xae.yaml"],
            cwd=tmp_path,
            env={**SURROUNDINGS, **ENGLISH},
            capture_output=True,
            timeout=60,
            check=False,
        )
        said = done.stdout + done.stderr
        assert b"Traceback" not in said
        assert b"\x1b" not in said
        assert b"\xe2\x80\xae" not in said
        assert done.returncode in (0, 2), said


def test_devices_and_pipes_are_not_files(command: Program, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in ("pipe", "/dev/zero", "/dev/null", "."):
        assert command("check", path).code == 2
        assert command("verify", path, path).code == 2
        assert command("export", path, "--format", "md").code == 2
    assert content(tmp_path) == {}


def test_what_may_not_be_read(command: Program, tmp_path: Path) -> None:
    """A link to itself cannot be read by anybody, not even by the superuser."""
    (tmp_path / "loop").symlink_to("loop")
    for call in (["check", "loop"], ["verify", "loop", "loop"], ["export", "loop", "--format", "md"]):
        ended = command(*call)
        assert (ended.code, ended.out) == (2, "")
        assert "Traceback" not in ended.err
    assert command("solve", "loop", "--out", "loop/out").code == 2
