"""What a tree cannot show because it is written wrongly, so that nothing is said of it twice."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Any, TypeAlias

from scheduler.scenario.reading.ids import suggested_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

KeyPath: TypeAlias = tuple[str | int, ...]

_ASIDE = "\0"


@dataclass(frozen=True, eq=False)
class Fault:
    """Stands in a tree where a value cannot be read, or (``of_key``) its key, which may be any.

    ``value`` is what is written there, as far as that is known: it may define things that others name.
    """

    value: Any = None
    of_key: bool = False


@dataclass(frozen=True)
class Lost:
    """What was taken out of a tree: where it stood, and the names that it may have defined."""

    paths: frozenset[KeyPath] = frozenset()
    names: frozenset[str] = frozenset()

    def with_all(self, taken: Mapping[KeyPath, Any]) -> Lost:
        """This, and what stood at each of these paths."""
        unknown = [path[:-1] for path, value in taken.items() if isinstance(value, Fault) and value.of_key]
        names = [str(path[-1]) for path in taken if path]
        names += [name for value in taken.values() for name in names_in(value)]
        return Lost(self.paths.union(taken, unknown), self.names.union(names, map(suggested_id, names)))

    def may_define(self, name: str, *within: str) -> bool:
        """Whether the map at the path ``within`` may have had a key ``name`` (fanned out or included, too)."""
        if any(within[:depth] in self.paths for depth in range(len(within) + 1)):
            return True
        return any(known in self.names for part in name.split("/") for known in accumulate(part.split("."), _joined))


def names_in(value: Any) -> Iterator[str]:
    """Every key in a value: what it may define."""
    if isinstance(value, Fault):
        yield from names_in(value.value)
    elif isinstance(value, dict):
        for key, each in value.items():
            yield key
            yield from names_in(each)
    elif isinstance(value, list):
        for each in value:
            yield from names_in(each)


def faults_in(value: Any, path: KeyPath = ()) -> Iterator[tuple[KeyPath, Fault]]:
    """Every fault in a value, with its path."""
    if isinstance(value, Fault):
        yield path, value
    elif isinstance(value, dict | list):
        for key, each in value.items() if isinstance(value, dict) else enumerate(value):
            yield from faults_in(each, (*path, key))


def aside(place: int) -> str:
    """A key that nobody can write, for what stands under one that does not count."""
    return f"{_ASIDE}{place}"


def is_aside(key: str | int) -> bool:
    """Whether a key is one of those that nobody can write."""
    return isinstance(key, str) and key.startswith(_ASIDE)


def _joined(above: str, below: str) -> str:
    return f"{above}.{below}"
