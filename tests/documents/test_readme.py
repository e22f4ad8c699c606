"""What the README shows is what happens."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from scheduler.scenario.nouns import Scenario
from scheduler.scenario.reading import parse
from tests.documents.console import commands, printed
from tests.documents.tables import README, rewritten

if TYPE_CHECKING:
    from pathlib import Path

EXAMPLE = re.compile(r"```yaml\n(.*?)```", re.DOTALL)


def test_the_tables_are_those_of_the_code() -> None:
    text = README.read_text(encoding="utf-8")
    assert text == rewritten(text), "make docs writes them anew"


def test_every_command_prints_what_is_shown(tmp_path: Path) -> None:
    for command, lines in commands(README.read_text(encoding="utf-8")):
        pattern = "\n".join("(.|\n)*" if line == "..." else re.escape(line) for line in lines)
        output = printed(command, tmp_path)
        assert re.fullmatch(pattern, output), (command, output)


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
