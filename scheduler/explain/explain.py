"""The explanation: every independent conflict among the rules of a scenario, each minimal and verified."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.constraints import BY_NAME
from scheduler.explain.atoms import HORIZON, Atom, atoms_of, matter
from scheduler.explain.horizon import EDGES, edge, within, without_room
from scheduler.explain.questions import Questions
from scheduler.explain.quick_explain import minimal_conflict
from scheduler.findings import findings_of
from scheduler.solve import Limits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scheduler.explain.questions import Asked
    from scheduler.findings import Finding
    from scheduler.scenario.resolved import Resolved

MOST_CONFLICTS = 20

COMMON = ("date_window", "session_hours", "start_time", "head_count", "group_size", "task_phase")
"""What is said of a conference itself, the most general first: when it is, how many come, what is done for it.

Reasons that have nothing else to do with each other share it.
"""


@dataclass(frozen=True)
class Conflict:
    """Atoms that cannot hold together, which is proved; without any one of them the others are proved to hold.

    Of those that are ``unsettled`` the latter was not proved within the limits.
    """

    atoms: tuple[Atom, ...]
    unsettled: tuple[Atom, ...] = ()


@dataclass(frozen=True)
class Explanation:
    """Why there is no plan.

    ``feasible`` is None where neither is proved. ``findings`` are the errors of the scenario that show without a
    search. With ``complete``, everything that no conflict names, for whichever part, group or unit of a fan, is proved
    to hold together.
    """

    feasible: bool | None
    findings: tuple[Finding, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    complete: bool = False


def explain(
    resolved: Resolved,
    limits: Limits | None = None,
    stopped: threading.Event | None = None,
    asked: Asked | None = None,
) -> Explanation:
    """Say whether there is a plan (with what is ``asked`` for, if anything), and if not, why not.

    Whoever sets ``stopped`` ends the search with what is proved so far; ``KeyboardInterrupt`` if that is nothing.
    """
    stopped = stopped or threading.Event()
    explanation = _Explainer(resolved, Questions(resolved, limits or Limits(), stopped, asked)).explanation()
    if explanation.feasible is None and stopped.is_set():
        raise KeyboardInterrupt
    return explanation


def first_conflict(resolved: Resolved, questions: Questions) -> Conflict | None:
    """One conflict of a scenario that has no plan; None if the limits end the search for one."""
    return _Explainer(resolved, questions).first()


class _Explainer:
    def __init__(self, resolved: Resolved, questions: Questions) -> None:
        self.resolved = resolved
        self.questions = questions
        self.atoms = atoms_of(resolved)
        self._others: dict[tuple[str, ...], Questions] = {}

    def explanation(self) -> Explanation:
        possible = self.questions.possible(self.atoms, pruned=True)
        if possible is not False:
            return Explanation(possible, complete=possible is True)
        findings = tuple(finding for finding in findings_of(self.resolved) if finding.severity == "error")
        if self.questions.possible(()) is False:
            return Explanation(False, findings, tuple(self._without_room()))
        conflicts, complete = self._conflicts()
        return Explanation(False, findings, tuple(conflicts), complete)

    def first(self) -> Conflict | None:
        if self.questions.possible(()) is False:
            return next(iter(self._without_room()), None)
        return self._conflict(self.atoms)

    def _without_room(self) -> list[Conflict]:
        """What is longer than the horizon rules a plan out by itself, whatever the rules."""
        return [Conflict((Atom(HORIZON, subject), Atom(HORIZON, ()))) for subject in without_room(self.resolved)]

    def _conflicts(self) -> tuple[list[Conflict], bool]:
        """Find a conflict, give up its causes, and look again, until the rest is proved to hold together."""
        rest, conflicts = self.atoms, list[Conflict]()
        possible: bool | None = False
        while possible is False and len(conflicts) < MOST_CONFLICTS:
            conflict = self._conflict(rest)
            if conflict is None:
                return conflicts, False
            conflicts.append(conflict)
            rest = self._given_up(conflict, rest)
            possible = self.questions.possible(rest, pruned=True)
        return conflicts, possible is True

    def _conflict(self, rest: Sequence[Atom]) -> Conflict | None:
        """A verified conflict among atoms that cannot hold together; None if the limits end the search for one."""
        core = self.questions.hint(rest)
        if self.questions.possible(core) is not False:
            core = list(rest)
        found = minimal_conflict(core, lambda atoms: self.questions.possible(atoms) is not False)
        if self.questions.possible(found) is not False:
            found = core
        unsettled = tuple(atom for atom in found if self.questions.possible(_without(found, atom)) is not True)
        if len(unsettled) == len(rest):
            return None
        return Conflict((*_narrowest_first(found), *self._edges(found)), unsettled)

    def _edges(self, atoms: Sequence[Atom]) -> list[Atom]:
        """The edges of the horizon that keep the atoms from holding together; none if they could not beyond either."""
        if not self._possible_within([], atoms):
            return []
        needed = minimal_conflict(EDGES, lambda edges: self._possible_within(edges, atoms))
        return list(dict.fromkeys(edge(self.resolved, each) for each in needed))

    def _possible_within(self, edges: Sequence[str], atoms: Sequence[Atom]) -> bool:
        """Whether the atoms are proved to hold together in a horizon with some of its edges only."""
        key = tuple(edges)
        if key not in self._others:
            self._others[key] = self.questions.of(within(self.resolved, edges))
        return self._others[key].possible(atoms) is True

    def _given_up(self, conflict: Conflict, rest: Sequence[Atom]) -> list[Atom]:
        """What is left without the causes of a conflict, so that the next one found has others.

        Whatever the conflict names as a cause goes, and the same for other parts and groups of a conference.
        """
        matters = {matter(atom, self.resolved) for atom in causes(conflict.atoms)}
        return [atom for atom in rest if matter(atom, self.resolved) not in matters]


def _without(atoms: Sequence[Atom], one: Atom) -> list[Atom]:
    return [atom for atom in atoms if atom != one]


def causes(atoms: Sequence[Atom]) -> list[Atom]:
    """The atoms that are not common to many conflicts; if there are none, those of the least common rule."""
    rules = [atom.constraint for atom in atoms]
    causes = [rule for rule in rules if rule in BY_NAME and rule not in COMMON]
    least = causes or [max((rule for rule in rules if rule in COMMON), key=COMMON.index)]
    return [atom for atom in atoms if atom.constraint in least]


def _narrowest_first(atoms: Sequence[Atom]) -> list[Atom]:
    """The atoms of the cause with the longest subject first: an order, an absence, a closure before what it hinders."""
    narrowest = max(causes(atoms), key=lambda atom: len(atom.subject)).constraint
    return sorted(atoms, key=lambda atom: atom.constraint != narrowest)
