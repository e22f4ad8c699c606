"""What commands print."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from collections.abc import Iterable


def print_json(value: object) -> None:
    """Print the machine form of an answer."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def print_lines(lines: Iterable[str]) -> None:
    """Print the answer, a line each, free of anything that a terminal would obey."""
    for line in lines:
        typer.echo(_harmless(line))


def say_aside(line: str) -> None:
    """Say something beside the answer, on standard error."""
    typer.echo(_harmless(line), err=True)


def _harmless(line: str) -> str:
    return "".join(char if char >= " " or char == "\n" else "\N{REPLACEMENT CHARACTER}" for char in line)
