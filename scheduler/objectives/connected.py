"""Who is to be compared with whom: things that some choice ties together, directly or through others."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def connected(ties: Iterable[Sequence[str]]) -> list[tuple[str, ...]]:
    """The groups that ties join, each in order of first mention: a-b, c-d and b-e make (a, b, e) and (c, d)."""
    groups: list[dict[str, None]] = []
    for tie in ties:
        touched = [group for group in groups if any(member in group for member in tie)]
        apart = [group for group in groups if not any(member in group for member in tie)]
        joined = dict.fromkeys(member for group in touched for member in group) | dict.fromkeys(tie)
        groups = [*apart, joined]
    return [tuple(group) for group in groups]
