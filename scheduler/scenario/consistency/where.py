"""From a path in the full form of the language to what the planner wrote, in whichever short form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scheduler.scenario import suggestion

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scheduler.errors import Problem, ProblemValue
    from scheduler.scenario.reading import KeyPath, Tree


def written(tree: Tree, path: KeyPath) -> KeyPath:
    """The path of the text that says what ``path`` says in full.

    ``sites.main.halls[1]`` of ``main: hall`` is ``sites.main``; ``after.papers`` of ``after: [papers]`` is
    ``after[1]``; what is not written out stands where its nearest container does.
    """
    node: Any = tree.data
    found: KeyPath = ()
    for step in path:
        if isinstance(node, list):
            # A list may stand for a map of its items, or for a map in which it is the main value.
            place = node.index(step) if step in node else step
            if not isinstance(place, int) or place >= len(node):
                continue
            node, found = node[place], (*found, place)
        elif isinstance(node, dict) and step in node:
            node, found = node[step], (*found, step)
        else:
            break
    return found


def problem(tree: Tree, path: KeyPath, key: str, /, *, on_key: bool = False, **values: ProblemValue) -> Problem:
    """What is wrong at ``path``: the message ``key`` at the address where it is written."""
    place = written(tree, path)
    return tree.problem(place, key, on_key=on_key and place == path, **values)


def unknown(
    tree: Tree, path: KeyPath, key: str, name: str, known: Iterable[str], *, on_key: bool = False, **values: str
) -> Problem:
    """That ``name`` at ``path`` is unknown, and which known one was most likely meant."""
    place = written(tree, path)
    return suggestion.unknown(tree, place, key, name, known, on_key=on_key and place == path, **values)
