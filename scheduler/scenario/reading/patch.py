"""Variants: a JSON Merge Patch (RFC 7396) that keeps every address.

A map is merged key by key, ``null`` deletes a key, anything else (a list too) replaces what was there.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from scheduler.scenario.reading.excerpts import visible
from scheduler.scenario.reading.lost import Fault
from scheduler.scenario.reading.refusal import UnsoundTreeError
from scheduler.scenario.reading.tree import KeyPath, Mark, Tree

if TYPE_CHECKING:
    from scheduler.errors import Problem


def apply_patch(tree: Tree, patch: Tree) -> Tree:
    """The tree as the patch changes it; patched values have their addresses in the patch.

    A ``null`` where there is nothing to delete is refused (RFC 7396 would pass over it): it is a slip of the
    pen that would leave the variant equal to the base.
    """
    merge = _Merge(patch, dict(tree.marks), dict(tree.deleted), unsure=_has_faults(tree.data))
    data = merge.value(tree.data, patch.data, ())
    merged = Tree(tree.file, data, merge.marks, merge.deleted)
    if merge.problems:
        raise UnsoundTreeError(merge.problems, merged)
    return merged


@dataclass
class _Merge:
    patch: Tree
    marks: dict[KeyPath, Mark]
    deleted: dict[KeyPath, Mark]
    unsure: bool
    problems: list[Problem] = field(default_factory=list)

    def value(self, old: Any, new: Any, path: KeyPath) -> Any:
        if isinstance(new, dict):
            return self._map(old, new, path)
        self._forget(old, path)
        self._adopt(new, path)
        return new

    def _map(self, old: Any, new: dict[str, Any], path: KeyPath) -> dict[str, Any] | Fault:
        if isinstance(old, Fault):
            return Fault([old, new])
        if not isinstance(old, dict):
            self._forget(old, path)
            self.marks[path] = self.patch.marks[path]
            old = {}
        merged = dict(old)
        for key, value in new.items():
            if value is None:
                self._delete(merged, key, (*path, key))
            else:
                merged[key] = self.value(old.get(key), value, (*path, key))
        return merged

    def _delete(self, merged: dict[str, Any], key: str, path: KeyPath) -> None:
        if key not in merged:
            if not self.unsure and not _has_faults(merged):
                problem = self.patch.problem(path, "nothing_to_delete", on_key=True, name=visible(key))
                self.problems.append(problem)
            return
        self._forget(merged.pop(key), path)
        self.deleted[path] = self.patch.marks[path]

    def _forget(self, old: Any, path: KeyPath) -> None:
        """Drop the marks of a value and of everything in it."""
        self.marks.pop(path, None)
        for key, value in _children(old):
            self._forget(value, (*path, key))

    def _adopt(self, new: Any, path: KeyPath) -> None:
        """Take over the patch's marks of a value and of everything in it."""
        self.marks[path] = self.patch.marks[path]
        for key, value in _children(new):
            self._adopt(value, (*path, key))


def _has_faults(items: dict[str, Any]) -> bool:
    """Whether something in a map (its sections, or its keys) cannot be read, and may be what is not there."""
    return any(isinstance(value, Fault) for value in items.values())


def _children(value: Any) -> list[tuple[str | int, Any]]:
    if isinstance(value, dict):
        return list(value.items())
    return list(enumerate(value)) if isinstance(value, list) else []
