"""Saying that a name is unknown, and which known one was most likely meant."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from scheduler.scenario.reading.excerpts import visible
from scheduler.scenario.reading.known_keys import closest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scheduler.errors import Problem
    from scheduler.scenario.reading import KeyPath, Tree

# Comparing takes time; among more names than these nobody expects a good guess.
_MOST_COMPARED = 2000


def unknown(
    tree: Tree, path: KeyPath, message: str, name: str, known: Iterable[str], *, on_key: bool = False, **values: str
) -> Problem:
    """The problem ``message``, or ``message`` with ``_suggestion`` where a known name is close enough."""
    suggestion = closest(name, islice(known, _MOST_COMPARED))
    if suggestion is None:
        return tree.problem(path, message, on_key=on_key, name=visible(name), **values)
    key = f"{message}_suggestion"
    return tree.problem(path, key, on_key=on_key, name=visible(name), suggestion=visible(suggestion), **values)
