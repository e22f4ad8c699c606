"""Every option of the contract on every command that should have it, and both ways to call the program."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import typer

from scheduler.cli.app import COMMANDS, app
from tests.contract.conftest import ENGLISH, SURROUNDINGS, Program

GROUP = typer.main.get_command(app)
SEARCHING = {"solve", "explain", "alternatives", "replan"}


def parameters_of(command: str) -> dict[str, list[str]]:
    """The parameters of a command: its metavariable or longest option, and all ways to write it."""
    parameters = vars(GROUP)["commands"][command].params
    return {
        max(each.opts, key=len) if each.opts[0].startswith("-") else str(each.metavar): each.opts for each in parameters
    }


NAMES = sorted(vars(GROUP)["commands"])


def test_the_commands_are_those_of_the_contract() -> None:
    commands = ["new", "check", "solve", "verify", "explain", "alternatives", "compare", "export", "publish", "status"]
    commands += ["replan", "schema"]
    assert sorted(commands) == NAMES
    assert len(COMMANDS) == len(NAMES)


@pytest.mark.parametrize("command", NAMES)
def test_every_command_speaks_json_and_both_languages(command: str) -> None:
    assert {"--json", "--language"} <= parameters_of(command).keys()


@pytest.mark.parametrize("command", NAMES)
def test_whoever_takes_a_scenario_takes_a_variant(command: str) -> None:
    assert ("SCENARIO" in parameters_of(command)) == ("--variant" in parameters_of(command))
    assert ("SCENARIO" in parameters_of(command)) == (command in {*SEARCHING, "check", "verify", "status"})


@pytest.mark.parametrize("command", NAMES)
def test_whoever_searches_takes_limits_and_seeds(command: str) -> None:
    searching = {"--time-limit", "--seed", "--workers"} & parameters_of(command).keys()
    assert searching == ({"--time-limit", "--seed", "--workers"} if command in SEARCHING else set())


def test_each_commands_own_options() -> None:
    assert {"--out", "--all-variants"} <= parameters_of("solve").keys()
    assert {"--number", "--out"} <= parameters_of("alternatives").keys()
    assert {"PLAN", "--format", "--out"} <= parameters_of("export").keys()
    assert {"SCENARIO", "PLAN"} <= parameters_of("verify").keys()
    assert {"SCENARIO", "--from", "--freeze-until", "--out"} <= parameters_of("replan").keys()
    assert {"PLAN PLAN...", "--format", "--out"} <= parameters_of("compare").keys()
    assert {"PLAN", "--to", "--dry-run"} <= parameters_of("publish").keys()
    assert {"SCENARIO", "PLAN", "--from", "--as-of", "--days", "--apply"} <= parameters_of("status").keys()
    assert "--plan" in parameters_of("schema")
    assert "FILE" in parameters_of("new")


@pytest.mark.parametrize("words", [[], *([name] for name in NAMES)])
def test_help_is_there(command: Program, words: list[str]) -> None:
    ended = command(*words, "--help")
    assert (ended.code, ended.err) == (0, "")
    assert "Usage: " in ended.out


def test_the_module_is_the_command(scenario: Path, program: Program) -> None:
    installed = Path(sys.executable).with_name("scheduler")
    done = subprocess.run(
        [installed, "check", scenario],
        cwd=scenario.parent,
        env={**SURROUNDINGS, **ENGLISH},
        capture_output=True,
        check=True,
        timeout=60,
    )
    assert done.stdout.decode() == program("check", scenario).out
