"""The search for ways out: the cheapest changes first, each proved to be enough, or cut off with all that is no more.

Implicit hitting sets: the cheapest amounts of changes that go beyond every cut are tried. If the scenario then has a
plan, that is a way out, and none is cheaper. If not, some conflict is left; steps of the changes that bear on it are
raised as far as it still stands, and the amounts so found are the next cut.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.explain.ways_out.change import combined
from scheduler.explain.ways_out.cuts import Cheapest, Cut
from scheduler.explain.ways_out.kinds import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from scheduler.explain.atoms import Atom
    from scheduler.explain.questions import Questions
    from scheduler.explain.ways_out.change import Change, Patch, Step
    from scheduler.explain.ways_out.cuts import Amounts
    from scheduler.explain.ways_out.given import Given
    from scheduler.explain.ways_out.trials import Trial, Trials

MOST_WAYS = 5
MOST_TRIALS = 600


@dataclass(frozen=True)
class WayOut:
    """Changes that together give a plan, which is verified; ``patch`` is what a planner would write."""

    changes: tuple[tuple[Change, Step], ...]
    weight: int
    patch: Patch


class Search:
    """Looks for ways out of a scenario that has no plan.

    ``settled`` is false once an answer within the limits was missing: what is found then need not be the cheapest.
    """

    def __init__(self, given: Given, trials: Trials, questions: Questions) -> None:
        self.given = given
        self.trials = trials
        self.questions = questions
        self.cheapest = Cheapest()
        self.conflicts: list[tuple[tuple[Atom, ...], list[int]]] = []
        self.settled = True
        self.over = False

    def ways(self, conflicts: Iterable[Sequence[Atom]]) -> Iterator[WayOut]:
        """The ways out, the cheapest first, no two of the same kinds; the conflicts known give the first cuts."""
        for atoms in conflicts:
            self._learn(tuple(atoms), ())
        found = 0
        for _ in range(MOST_TRIALS):
            amounts = None if self.questions.over else self.cheapest.amounts()
            if amounts is None:
                break
            way = self._tried(amounts)
            if way is not None:
                yield way
                found += 1
                if found == MOST_WAYS:
                    return
        else:
            self.settled = False
        if self.questions.over or self.cheapest.exhausted:
            self.settled = False

    def _tried(self, amounts: Amounts) -> WayOut | None:
        trial = self._trial(amounts)
        if trial is None:
            self.cheapest.refused.add(amounts)
            return None
        left = next((number for number, (atoms, _) in enumerate(self.conflicts) if trial.resolves(atoms) is False), None)
        if left is not None:
            self._cut(left, amounts)
            return None
        possible = trial.possible()
        if possible is True:
            return self._way(amounts)
        conflict = trial.conflict() if possible is False else None
        if conflict is None:
            self._unsettled(amounts)
        else:
            self._learn(conflict, amounts)
        return None

    def _unsettled(self, amounts: Amounts) -> None:
        self.settled = False
        self.cheapest.refused.add(amounts)

    def _learn(self, atoms: tuple[Atom, ...], amounts: Amounts) -> None:
        """Keep a conflict with the changes that bear on it, and cut off the amounts that leave it."""
        offered = [self._number(change) for kind in KINDS for change in kind(self.given, atoms) if change.steps]
        self.conflicts.append((atoms, list(dict.fromkeys(offered))))
        self._cut(len(self.conflicts) - 1, amounts)

    def _number(self, change: Change) -> int:
        for number, known in enumerate(self.cheapest.menu):
            if (known.kind, known.target) == (change.kind, change.target):
                return number
        self.cheapest.menu.append(change)
        return len(self.cheapest.menu) - 1

    def _cut(self, conflict: int, amounts: Amounts) -> None:
        """Raise the changes that bear on a conflict, one after the other, as far as they still leave it."""
        atoms, offered = self.conflicts[conflict]
        raised = dict(amounts)
        for number in offered:
            raised[number] = self._insufficient(atoms, raised, number)
        self.cheapest.cuts.append(Cut({number: raised[number] for number in offered}))

    def _insufficient(self, atoms: tuple[Atom, ...], amounts: dict[int, int], number: int) -> int:
        """The last step of a change that is proved to leave a conflict, beside the amounts of the others."""
        least = amounts.get(number, 0)
        most = len(self.cheapest.menu[number].steps)
        if self._leaves(atoms, amounts, number, most):
            return most
        while most - least > 1:
            middle = (least + most) // 2
            if self._leaves(atoms, amounts, number, middle):
                least = middle
            else:
                most = middle
        return least

    def _leaves(self, atoms: tuple[Atom, ...], amounts: dict[int, int], number: int, step: int) -> bool:
        trial = self._trial(tuple(sorted({**amounts, number: step}.items())))
        return trial is not None and trial.resolves(atoms) is False

    def _trial(self, amounts: Amounts) -> Trial | None:
        steps = [step.allowing for _, step in self._steps(amounts)]
        patch = combined(steps)
        return None if patch is None else self.trials.of(patch)

    def _steps(self, amounts: Amounts) -> list[tuple[Change, Step]]:
        """The changes made with their steps; a step of 0 is none."""
        changes = [(self.cheapest.menu[number], step) for number, step in amounts if step]
        return [(change, change.steps[step - 1]) for change, step in changes]

    def _way(self, amounts: Amounts) -> WayOut | None:
        """The way out of these amounts as a planner would write it, if that is proved to give a plan."""
        changes = self._steps(amounts)
        for patches in ([step.patch for _, step in changes], [step.allowing for _, step in changes]):
            patch = combined(patches)
            trial = None if patch is None else self.trials.of(patch)
            if patch is not None and trial is not None and trial.possible() is True:
                self.cheapest.found.append(self.cheapest.kinds(amounts))
                return WayOut(tuple(changes), self.cheapest.weight(amounts), patch)
        self._unsettled(amounts)
        return None
