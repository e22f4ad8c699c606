"""A scenario's text as plain data in which every value still knows where it was written."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from scheduler.errors import Problem, ProblemValue
from scheduler.scenario.reading.excerpts import visible
from scheduler.scenario.reading.lost import KeyPath, Lost

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["KeyPath", "Mark", "Tree", "dotted"]


class Mark(NamedTuple):
    """Where one value stands: its file, the path it was written under, and its key's and its own position.

    Lines and columns count from 1. ``path`` stays as written when a variant or an include moves the value, so
    an address always names what the planner finds in the file.
    """

    file: str
    path: KeyPath
    key_line: int
    key_column: int
    line: int
    column: int


@dataclass(frozen=True)
class Tree:
    """Plain data (maps, lists, texts, numbers, truth values) and the mark of everything in it.

    ``marks`` has one entry for each path in ``data``, the root ``()`` included. ``deleted`` has the marks of
    the nulls by which a variant deleted something. A ``Fault`` stands for what cannot be read, until it is taken
    out and ``lost``.
    """

    file: str
    data: Any
    marks: Mapping[KeyPath, Mark]
    deleted: Mapping[KeyPath, Mark] = field(default_factory=dict)
    lost: Lost = field(default_factory=Lost)

    def mark(self, path: KeyPath) -> Mark:
        """Where ``path`` stands; where its nearest container stands if it is not written out."""
        while path not in self.marks:
            path = path[:-1]
        return self.marks[path]

    def value(self, path: KeyPath) -> Any:
        """The data under ``path``."""
        data = self.data
        for key in path:
            data = data[key]
        return data

    def at(self, path: KeyPath) -> Tree:
        """The part under ``path`` as a tree of its own."""
        depth = len(path)
        return Tree(
            self.file,
            self.value(path),
            {full[depth:]: mark for full, mark in self.marks.items() if full[:depth] == path},
            {full[depth:]: mark for full, mark in self.deleted.items() if full[:depth] == path},
        )

    def only(self, *keys: str) -> Tree:
        """The tree with no other keys at its root."""
        kept = {key: value for key, value in self.data.items() if key in keys}
        marks = {path: mark for path, mark in self.marks.items() if not path or path[0] in kept}
        return Tree(self.file, kept, marks, self.deleted)

    def without(self, *keys: str) -> Tree:
        """The tree without some keys at its root."""
        return self.only(*(key for key in self.data if key not in keys))

    def problem(self, path: KeyPath, key: str, /, *, on_key: bool = False, **values: ProblemValue) -> Problem:
        """What is wrong at ``path``: the message ``key`` with the address of the value, or of its key."""
        mark = self.mark(path)
        line, column = (mark.key_line, mark.key_column) if on_key else (mark.line, mark.column)
        return Problem(mark.file, line, column, dotted(mark.path), key, values)


def dotted(path: KeyPath) -> str:
    """A path as planners read it: ``conferences.so-ket.sessions[1]``; items count from 1."""
    steps = (f"[{step + 1}]" if isinstance(step, int) else f".{visible(step)}" for step in path)
    return "".join(steps).removeprefix(".")
