"""Ending with every problem found, but never with more than a person can read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.errors import InputError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST_PROBLEMS = 100


def refusal(problems: Iterable[Problem]) -> InputError:
    """The error that carries these problems, each once; beyond a hundred, how many there are in all."""
    unique = {(p.file, p.line, p.column, p.where, p.sentence("en")): p for p in problems}
    ordered = [unique[address] for address in sorted(unique)]
    shown = ordered[:MOST_PROBLEMS]
    if len(ordered) > MOST_PROBLEMS:
        values: dict[str, str | int] = {"total": len(ordered), "shown": MOST_PROBLEMS}
        shown.append(Problem(ordered[0].file, 0, 0, "", "too_many_problems", values))
    return InputError(shown)
