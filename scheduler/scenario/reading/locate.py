"""From pydantic's locations to paths in the tree.

A location mixes steps into the data with names of union branches and validators:
``("when", "Window", "from")`` may mean ``when.from``.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.reading.tree import KeyPath

KEY_MARKER = "[key]"
_MOST_ALIGNMENTS = 256


class Step(NamedTuple):
    """One part of a location; ``branch`` if it names a branch or validator and leads nowhere in the data."""

    part: str | int
    branch: bool


Steps = tuple[Step, ...]


def locate(data: Any, location: KeyPath, wanted: Any) -> Steps:
    """Tell steps into the data from names of branches.

    A word can be both a branch and a key. ``wanted``, the value that the complaint is about, decides between
    readings; without a match, the reading that goes deepest.
    """
    alignments = islice(_alignments(data, location), _MOST_ALIGNMENTS)
    steps, _ = max(alignments, key=lambda found: (found[1] is wanted, len(path_of(found[0]))))
    return steps


def path_of(steps: Steps) -> KeyPath:
    """The path in the data that steps lead along."""
    return tuple(step.part for step in steps if not step.branch)


def _alignments(node: Any, location: KeyPath) -> Iterator[tuple[Steps, Any]]:
    if not location:
        yield (), node
        return
    part, *rest = location
    if _leads_on(node, part):
        for steps, end in _alignments(node[part], tuple(rest)):
            yield (Step(part, branch=False), *steps), end
    for steps, end in _alignments(node, tuple(rest)):
        yield (Step(part, branch=True), *steps), end


def _leads_on(node: Any, part: str | int) -> bool:
    if isinstance(node, dict):
        return part in node
    return isinstance(node, list) and isinstance(part, int) and 0 <= part < len(node)
