"""From a scenario file to the scenario in normal form, whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.errors import InputError, Problem
from scheduler.scenario.normal import expand
from scheduler.scenario.nouns import Scenario
from scheduler.scenario.reading import Tree, apply_patch, read, refusal, validate
from scheduler.scenario.resolved import Resolved

if TYPE_CHECKING:
    from pathlib import Path

_VARIANTS = "variants"


def load(path: Path, variant: str | None = None) -> Resolved:
    """Read a scenario file, with one of its variants applied, into normal form.

    ``InputError`` carries everything that is wrong with it.
    """
    return _resolved(_with_variant(read(path), variant), path, variant)


def load_all(path: Path) -> dict[str | None, Resolved]:
    """Read a scenario file as it stands (under None) and under each of its variants.

    ``InputError`` carries what is wrong with the base, or, the base being sound, with any of the variants.
    """
    found: dict[str | None, Resolved] = {None: load(path)}
    problems: list[Problem] = []
    for name in variants(path):
        try:
            found[name] = load(path, name)
        except InputError as error:
            problems += error.problems
    if problems:
        raise refusal(problems)
    return found


def variants(path: Path) -> tuple[str, ...]:
    """The names of a scenario file's variants, in the order written."""
    return tuple(read(path).data.get(_VARIANTS, {}))


def _with_variant(tree: Tree, variant: str | None) -> Tree:
    if variant is None:
        return tree
    return apply_patch(tree, tree.at((_VARIANTS, variant)))


def _resolved(tree: Tree, path: Path, variant: str | None) -> Resolved:
    scenario = expand(validate(Scenario, tree))
    return Resolved(scenario.model_copy(update={"variants": {}, "include": {}}), path.stem, variant)
