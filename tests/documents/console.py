"""Documents that show commands with what they print: ``python -m tests.documents.console`` runs them anew.

In ``scenarios/DECIDING.md`` every line printed is shown, so it can be written by the machine; in the README ``...``
stands for lines left out, which only a person can choose.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
DECIDING = ROOT / "scenarios" / "DECIDING.md"
CONSOLE = re.compile(r"```console\n(.*?)```", re.DOTALL)
PROMPT = "$ "


def commands(text: str) -> Iterator[tuple[str, list[str]]]:
    """Every command shown, in order, with the lines of output shown below it."""
    for block in CONSOLE.findall(text):
        yield from _in_block(block)


def _in_block(block: str) -> list[tuple[str, list[str]]]:
    shown: list[tuple[str, list[str]]] = []
    for line in block.splitlines():
        if line.startswith(PROMPT):
            shown.append((line.removeprefix(PROMPT), []))
        else:
            shown[-1][1].append(line)
    return shown


def printed(command: str, folder: Path) -> str:
    """What a command prints, run in a folder on a machine that speaks English; it must succeed."""
    environment = {**os.environ, "LANG": "en_GB.UTF-8", "LC_ALL": "en_GB.UTF-8", "PYTHONUTF8": "1"}
    words = shlex.split(command)
    assert words[0] == "scheduler", command
    done = subprocess.run(
        [sys.executable, "-m", *words],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, (command, done.stderr)
    return done.stdout.rstrip("\n")


def rewritten(text: str) -> str:
    """A document with what every command prints now, run one after the other beside the scenarios."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "scenarios").symlink_to(ROOT / "scenarios")
        return CONSOLE.sub(lambda block: f"```console\n{_rerun(block[1], folder)}```", text)


def _rerun(block: str, folder: Path) -> str:
    lines = [f"{PROMPT}{command}\n{printed(command, folder)}\n" for command, _ in _in_block(block)]
    return "".join(lines)


if __name__ == "__main__":
    DECIDING.write_text(rewritten(DECIDING.read_text(encoding="utf-8")), encoding="utf-8")
