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
