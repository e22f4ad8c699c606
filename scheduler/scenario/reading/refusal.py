"""Ending with every problem found, but never with more than a person can read."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from scheduler.errors import InputError, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from scheduler.scenario.reading.tree import Tree

MOST_PROBLEMS = 100
TOO_MANY = "too_many_problems"


class UnsoundTreeError(InputError):
    """The refusal of a text of which enough can be read to look for more: ``found`` is wrong, ``rest`` may be."""

    def __init__(self, found: Iterable[Problem], rest: Tree) -> None:
        self.found = tuple(found)
        self.rest = rest
        super().__init__(refusal(self.found).problems)


Salvaged: TypeAlias = tuple["Tree", tuple[Problem, ...]]


def salvaged(make: Callable[[], Tree]) -> Salvaged:
    """The tree that is made, or what can be read of it and what is wrong with the rest."""
    try:
        return make(), ()
    except UnsoundTreeError as error:
        return error.rest, error.found


def refusal(problems: Iterable[Problem]) -> InputError:
    """The error that carries these problems, each once; beyond a hundred, how many there are in all."""
    given = [*problems]
    unique = {(p.file, p.line, p.column, p.where, p.sentence("en")): p for p in given if p.key != TOO_MANY}
    ordered = [unique[address] for address in sorted(unique)]
    total = max([len(ordered), *(int(str(p.values["total"])) for p in given if p.key == TOO_MANY)])
    shown = ordered[:MOST_PROBLEMS]
    if total > MOST_PROBLEMS:
        values: dict[str, str | int] = {"total": total, "shown": MOST_PROBLEMS}
        shown.append(Problem(ordered[0].file, 0, 0, "", TOO_MANY, values))
    return InputError(shown)
