"""From a scenario file to the scenario in normal form, whole or not at all.

::

    read -> included scenarios merged in -> variant applied -> validated -> consistent -> normal form -> busy time read

A variant is applied to the whole, so that it may change included entities too; only what it says about
``include`` itself comes first. Before it come the variants that it inherits from.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING

from scheduler.errors import InputError, Problem
from scheduler.scenario.busy_sources import BusySources
from scheduler.scenario.inclusion import with_included, written_on
from scheduler.scenario.inheritance import INHERITS, VARIANTS, inheritance_problems, lineage, variants_of
from scheduler.scenario.normal_form import normal_form
from scheduler.scenario.reading import Tree, apply_patch, read, refusal, salvaged, sound_part
from scheduler.scenario.reading.sections import Variants
from scheduler.scenario.resolved import Resolved
from scheduler.scenario.suggestion import unknown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from scheduler.scenario.reading.refusal import Salvaged

_INCLUDE, _SAME = "include", "same_in_all_variants"


@dataclass(frozen=True)
class ScenarioFile:
    """A scenario file as read, with the changes that its variants make.

    ``problems`` are those of its text and of what holds its variants; faults stand in the tree for what cannot be
    read.
    """

    path: Path
    tree: Tree
    problems: tuple[Problem, ...] = ()

    @classmethod
    def read(cls, path: Path) -> ScenarioFile:
        """Read a file and see that its variants are maps, and inherit from each other in no circle."""
        tree, problems = salvaged(lambda: read(path))
        held = sound_part(Variants, tree.only(VARIANTS))
        return cls(path, tree, (*problems, *held.problems, *inheritance_problems(held.tree), *_said_in_variants(tree)))

    @property
    def id(self) -> str:
        """What the scenario is called: the file's stem, in characters that can be written."""
        return self.path.stem.encode(errors="replace").decode()

    @property
    def variants(self) -> tuple[str, ...]:
        """The names of the variants, in the order written."""
        return tuple(variants_of(self.tree))

    def resolved(self, variant: str | None) -> Resolved:
        """The scenario in normal form, under one of its variants or (None) as it stands."""
        tree, problems = self._whole(variant)
        scenario = normal_form(tree, self._busy, (*self.problems, *problems))
        return Resolved(scenario, self.id, variant)

    def whole(self, variant: str | None) -> Tree:
        """The tree with everything included and the variant applied."""
        tree, problems = self._whole(variant)
        if self.problems or problems:
            raise refusal((*self.problems, *problems))
        return tree

    def _whole(self, variant: str | None) -> Salvaged:
        if variant is None:
            return self._base
        if variant not in self.variants:
            slip = unknown(self.tree, (VARIANTS,), "variant_unknown", variant, self.variants, on_key=True)
            raise refusal([*self.problems, slip])
        names = lineage(variants_of(self.tree), variant)
        patches = [self.tree.at((VARIANTS, name)).without(INHERITS, _SAME) for name in names]
        tree, problems = self._including([patch.only(_INCLUDE) for patch in patches if _INCLUDE in patch.data])
        tree = tree.without(_SAME)
        for patch in patches:
            tree, unsound = _changed(tree, patch.without(_INCLUDE))
            problems += unsound
        return tree, problems

    @cached_property
    def _busy(self) -> BusySources:
        return BusySources(self.path.parent)

    @cached_property
    def _base(self) -> Salvaged:
        return salvaged(lambda: with_included(self.tree, self.path.parent))

    def _including(self, changes: list[Tree]) -> Salvaged:
        """The base, with what changes of ``include`` take in or leave out."""
        if not changes:
            return self._base
        tree, problems = self.tree, tuple[Problem, ...]()
        for change in changes:
            tree, undeleted = salvaged(partial(apply_patch, tree, change))
            problems += undeleted
        base, unsound = salvaged(lambda: with_included(tree, self.path.parent))
        return base, (*problems, *unsound)


def _said_in_variants(tree: Tree) -> Iterator[Problem]:
    """What is said in single variants, and is of all of them."""
    for name, variant in variants_of(tree).items():
        if _SAME in variant:
            yield tree.problem((VARIANTS, name, _SAME), "same_in_one_variant", on_key=True)


def _changed(tree: Tree, patch: Tree) -> Salvaged:
    """The tree as a variant changes it."""
    change, unwritten = salvaged(lambda: written_on(tree, patch))
    changed, undeleted = salvaged(lambda: apply_patch(tree, change))
    return changed, (*unwritten, *undeleted)


def load(path: Path, variant: str | None = None) -> Resolved:
    """Read a scenario file, with one of its variants applied, into normal form.

    ``InputError`` carries everything that is wrong with it.
    """
    return ScenarioFile.read(path).resolved(variant)


def load_all(path: Path) -> dict[str | None, Resolved]:
    """Read a scenario file as it stands (under None) and under each of its variants.

    ``InputError`` carries what is wrong with any of them, each thing once.
    """
    file = ScenarioFile.read(path)
    found: dict[str | None, Resolved] = {}
    problems: dict[object, Problem] = {}
    for variant in (None, *file.variants):
        try:
            found[variant] = file.resolved(variant)
        except InputError as error:
            for problem in error.problems:
                # A variant may word a problem of the base differently; it is the same problem.
                problems.setdefault((problem.file, problem.line, problem.column, problem.key), problem)
    if problems:
        raise refusal(problems.values())
    return found


def decided_in_all_variants(path: Path) -> Resolved | None:
    """The scenario as it stands, if it says that something is the same in all variants; else None."""
    file = ScenarioFile.read(path)
    return file.resolved(None) if file.tree.data.get(_SAME) else None


def variants(path: Path) -> tuple[str, ...]:
    """The names of a scenario file's variants, in the order written."""
    return ScenarioFile.read(path).variants
