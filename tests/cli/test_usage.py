from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run

COMMANDS = "new, check, solve, verify, explain"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", f"There is no command slove; there are: {COMMANDS}"),
        ("vi", f"Không có lệnh slove; các lệnh gồm: {COMMANDS}"),
    ],
)
def test_an_unknown_command_is_named_with_those_there_are(run: Run, language: str, said: str) -> None:
    ran = run("slove", "a.yaml", "--language", language)
    assert ran.code == 2
    assert said in ran.err


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--number", "1", "-n cần một số từ 2 đến 20."),
        ("--number", "vài", "-n cần một số từ 2 đến 20."),
        ("--time-limit", "0", "--time-limit cần một số từ 0.1 trở lên."),
    ],
)
def test_a_number_that_does_not_fit_is_answered_with_those_that_do(
    run: Run, option: str, value: str, said: str
) -> None:
    ran = run("alternatives", "a.yaml", option, value, "--language", "vi")
    assert (ran.code, ran.err.splitlines()[0]) == (2, said)
