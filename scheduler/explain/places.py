"""Where the text says what an explanation repeats: file, line, and how sure the planner was of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scheduler.scenario.consistency.where import written
from scheduler.scenario.reading import dotted
from scheduler.scenario.sections import FAN_JOINT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.reading import KeyPath, Tree


@dataclass(frozen=True)
class Place:
    """An address in a scenario file; ``where`` is the dotted path of keys.

    ``source`` is the section of the plan that states it, ``assumed`` that nobody stated it, ``tentative`` that it is
    not final, ``variant`` the variant that says it.
    """

    file: str
    line: int
    column: int
    where: str
    source: str | None = None
    assumed: bool = False
    tentative: bool = False
    variant: str | None = None


def place_of(tree: Tree, path: KeyPath) -> Place:
    """Where something is written; what is left out stands where its nearest container does."""
    found = written(tree, as_written(tree, path))
    mark = tree.mark(found)
    return Place(
        mark.file,
        mark.line,
        mark.column,
        dotted(mark.path),
        source=next((text for each in _around(tree, found) if (text := each.get("source"))), None),
        assumed=_marked(tree, found, "assumed"),
        tentative=_marked(tree, found, "tentative"),
        variant=str(mark.path[1]) if mark.path[:1] == ("variants",) else None,
    )


def as_written(tree: Tree, path: KeyPath) -> KeyPath:
    """A path with what was fanned out under the name it was written by: ``papers`` for ``papers/an-phu``."""
    steps: list[str | int] = []
    for step in path:
        node = tree.value(written(tree, tuple(steps)))
        fanned = isinstance(step, str) and FAN_JOINT in step and not (isinstance(node, dict) and step in node)
        steps.append(str(step).partition(FAN_JOINT)[0] if fanned else step)
    return tuple(steps)


def _around(tree: Tree, path: KeyPath) -> Iterator[dict[str, Any]]:
    """The maps that a path leads through, the innermost first."""
    for depth in range(len(path), 0, -1):
        node = tree.value(path[:depth])
        if isinstance(node, dict):
            yield node


def _marked(tree: Tree, path: KeyPath, mark: str) -> bool:
    """Whether a fact, or all of the entry it belongs to, carries a mark."""
    for depth in range(len(path), 0, -1):
        node = tree.value(path[:depth])
        marks = node.get(mark) if isinstance(node, dict) else None
        if isinstance(marks, dict):
            return depth < len(path) and path[depth] in marks
        if marks:
            return True
    return False
