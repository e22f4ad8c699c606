"""What the README shows is what happens."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from scheduler.scenario.nouns import Scenario
from scheduler.scenario.reading import parse
from tests.documents.tables import README, rewritten

if TYPE_CHECKING:
    from pathlib import Path

EXAMPLE = re.compile(r"```yaml\n(.*?)```", re.DOTALL)
CONSOLE = re.compile(r"```console\n(.*?)```", re.DOTALL)


def test_the_tables_are_those_of_the_code() -> None:
    text = README.read_text(encoding="utf-8")
    assert text == rewritten(text), "make docs writes them anew"


def commands() -> list[tuple[str, list[str]]]:
    """Every command shown, in order, with the lines of output shown below it (``...`` stands for any)."""
    shown: list[tuple[str, list[str]]] = []
    for block in CONSOLE.findall(README.read_text(encoding="utf-8")):
        for line in block.splitlines():
            if line.startswith("$ "):
                shown.append((line[2:], []))
            else:
                shown[-1][1].append(line)
    return shown


def test_every_command_prints_what_is_shown(tmp_path: Path) -> None:
    environment = {**os.environ, "LANG": "en_GB.UTF-8", "LC_ALL": "en_GB.UTF-8", "PYTHONUTF8": "1"}
    for command, lines in commands():
        words = shlex.split(command)
        assert words[0] == "scheduler"
        done = subprocess.run(
            [sys.executable, "-m", *words],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        assert done.returncode == 0, (command, done.stderr)
        pattern = "\n".join("(.|\n)*" if line == "..." else re.escape(line) for line in lines)
        assert re.fullmatch(pattern, done.stdout.rstrip("\n")), (command, done.stdout)


def test_the_format_by_example_is_of_the_format() -> None:
    (block,) = EXAMPLE.findall(README.read_text(encoding="utf-8"))
    scenario = Scenario.model_validate(parse(block.encode(), "README.yaml").data)
    # Without a time zone the calendars of a Vietnamese office would be seven hours off.
    assert scenario.timezone != "UTC"
    assert scenario.model_fields_set >= {"title", "language", "timezone", "as_of", "people", "places", "halls", "tasks"}


@pytest.mark.parametrize("path", ["scenarios/can-tho-2023.yaml", "scenarios/roadshow.yaml", "constraints.txt"])
def test_what_the_readme_names_exists(path: str) -> None:
    assert path in README.read_text(encoding="utf-8") or path.split("/")[-1] in README.read_text(encoding="utf-8")
    assert (README.parent / path).exists()
