"""QuickExplain (Junker 2004): a minimal part of some rules that cannot hold together, with few questions asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Rule = TypeVar("Rule")


def minimal_conflict(rules: Sequence[Rule], possible: Callable[[Sequence[Rule]], bool]) -> list[Rule]:
    """Some of the rules that cannot hold together, though without any one of them the others can.

    ``rules`` cannot hold together. Earlier ones are kept before later ones: of two conflicts, the one whose last
    rule comes first is found. ``possible`` must not turn true again when rules are added.
    """
    return _needed([], changed=False, rules=list(rules), possible=possible)


def _needed(
    background: list[Rule], *, changed: bool, rules: list[Rule], possible: Callable[[Sequence[Rule]], bool]
) -> list[Rule]:
    """Those of the rules that a conflict needs beside the background."""
    if changed and not possible(background):
        return []
    if len(rules) <= 1:
        return rules
    first, second = rules[: len(rules) // 2], rules[len(rules) // 2 :]
    later = _needed([*background, *first], changed=True, rules=second, possible=possible)
    earlier = _needed([*background, *later], changed=bool(later), rules=first, possible=possible)
    return [*earlier, *later]
