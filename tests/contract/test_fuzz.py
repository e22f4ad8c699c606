"""Shipped scenarios with a few words changed: whatever comes of it, never an internal fault."""

from __future__ import annotations

import contextlib
import random
import re
from typing import TYPE_CHECKING

import pytest

from scheduler.cli import main
from scheduler.cli.ending import INTERNAL_FAULT
from tests.contract.elsewhere import ROOT

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.long

SHIPPED = sorted((ROOT / "scenarios").glob("*.yaml"))
TOKEN = re.compile(r"[^\W\d]+|\d+|[^\w\s]")
WORDS = [
    *("0", "1", "-1", "7", "30", "999999", "null", "true", "~", "[]", "{}", "''", "*a", "&a", "!!python/x", "|", "\t"),
    *("27/8/2020", "31/2/2020", "2/9/2020", "08:00", "24:00", "25h", "30m", "3 ngày", "sáng", "to be found", "own"),
    *("within", "on", "at", "before", "after", "each", "owner", "skip", "main", "\u202e", "đ", "x" * 700),
]


def mutated(text: str, rng: random.Random) -> str:
    """One to three words or lines replaced, left out, doubled, or swapped for others of the same text."""
    for _ in range(rng.choice([1, 1, 2, 3])):
        tokens = list(TOKEN.finditer(text))
        token, other = rng.choice(tokens), rng.choice(tokens)
        lines = text.splitlines(keepends=True)
        line = rng.randrange(len(lines))
        text = rng.choice(
            [
                text[: token.start()] + rng.choice(WORDS) + text[token.end() :],
                text[: token.start()] + other[0] + text[token.end() :],
                text[: token.start()] + text[token.end() :],
                "".join(lines[:line] + lines[line + 1 :]),
                "".join([*lines[: line + 1], *lines[line:]]),
                "".join([*lines[:line], " " * rng.choice([1, 2, 4]) + lines[line], *lines[line + 1 :]]),
            ]
        )
    return text


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as ended:
        main(list(arguments))
    assert isinstance(ended.value.code, int)
    return ended.value.code


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("name", [file.name for file in SHIPPED])
def test_a_changed_scenario_is_never_an_internal_fault(
    name: str, seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Ten changes each; what check lets pass is also solved, for a moment."""
    monkeypatch.chdir(tmp_path)
    for file in SHIPPED:
        (tmp_path / file.name).write_bytes(file.read_bytes())
    text = (tmp_path / name).read_text(encoding="utf-8")
    rng = random.Random(f"{name} {seed}")
    for _ in range(10):
        changed = mutated(text, rng)
        (tmp_path / name).write_text(changed, encoding="utf-8")
        codes = [run("check", name)]
        if codes[0] != 2:
            codes.append(run("solve", name, "--time-limit", "0.2"))
        said = capfd.readouterr()
        if INTERNAL_FAULT in codes:
            with contextlib.suppress(OSError):
                (tmp_path / "failing.yaml").write_text(changed, encoding="utf-8")
        assert INTERNAL_FAULT not in codes, (tmp_path / "failing.yaml", said.err)
        assert set(codes) <= {0, 1, 2, 3, 4}
