"""Trying changes: the scenario read again with them, and what of it is possible then."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from scheduler.constraints import BY_NAME
from scheduler.errors import InputError
from scheduler.explain.atoms import atoms_of
from scheduler.explain.explain import first_conflict
from scheduler.scenario.busy_sources import BusySources
from scheduler.scenario.inclusion import written_on
from scheduler.scenario.normal_form import normal_form
from scheduler.scenario.reading import apply_patch, parse
from scheduler.scenario.writing import variant_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scheduler.explain.atoms import Atom
    from scheduler.explain.questions import Questions
    from scheduler.explain.ways_out.change import Patch
    from scheduler.explain.ways_out.given import Given
    from scheduler.scenario.resolved import Resolved

_VARIANTS, _NAME = "variants", "change"


class Trial:
    """A scenario with changes, and the questions asked of it, each once."""

    def __init__(self, resolved: Resolved, questions: Questions) -> None:
        self.resolved = resolved
        self.questions = questions
        self._answers: dict[tuple[Atom, ...], bool | None] = {}

    @cached_property
    def atoms(self) -> tuple[Atom, ...]:
        """Every rule in force for every subject."""
        return tuple(atoms_of(self.resolved))

    def possible(self) -> bool | None:
        """Whether the scenario has a plan."""
        return self._asked(self.atoms)

    def resolves(self, conflict: Sequence[Atom]) -> bool | None:
        """Whether the rules of a conflict, as far as they are still in force, can hold together."""
        named = {atom for atom in conflict if atom.constraint in BY_NAME}
        return self._asked(tuple(atom for atom in self.atoms if atom in named))

    def conflict(self) -> tuple[Atom, ...] | None:
        """Rules that cannot hold together; None if the limits end the search for them."""
        found = first_conflict(self.resolved, self.questions)
        return None if found is None else found.atoms

    def _asked(self, atoms: tuple[Atom, ...]) -> bool | None:
        if atoms not in self._answers:
            self._answers[atoms] = self.questions.possible(atoms, pruned=True)
        return self._answers[atoms]


class Trials:
    """Tries patches of one scenario, each once."""

    def __init__(self, given: Given, questions: Questions) -> None:
        self._given = given
        self._questions = questions
        self._tried: dict[str, Trial | None] = {}
        self._sources = BusySources(Path(given.tree.file).parent)

    @property
    def count(self) -> int:
        """How many patches were tried."""
        return len(self._tried)

    def of(self, patch: Patch) -> Trial | None:
        """The scenario with a patch; None if there cannot be such a scenario."""
        key = repr(patch)
        if key not in self._tried:
            resolved = self._changed(patch) if patch else self._given.resolved
            self._tried[key] = None if resolved is None else Trial(resolved, self._questions.of(resolved))
        return self._tried[key]

    def _changed(self, patch: Patch) -> Resolved | None:
        given = self._given
        text = f"{_VARIANTS}:\n{variant_text(_NAME, patch)}"
        change = parse(text.encode(), given.tree.file).at((_VARIANTS, _NAME))
        try:
            scenario = normal_form(apply_patch(given.tree, written_on(given.tree, change)), self._sources)
        except InputError:
            return None
        same = (scenario.calendars, scenario.days) == (given.scenario.calendars, given.scenario.days)
        if same:  # then all that is known of working time holds on
            return replace(given.resolved, scenario=scenario, _shares={})
        return replace(given.resolved, scenario=scenario, _shares={}, _working={})
