"""The search for ways out: the cheapest changes first, each proved to be enough, or cut off with all that is no more.

Implicit hitting sets: the cheapest amounts of changes that go beyond every cut are tried. If the scenario then has a
plan, that is a way out, and none is cheaper. If not, some conflict is left; the changes that bear on it are raised as
far as it still stands, and the amounts so found are the next cut.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.explain.ways_out.change import combined
from scheduler.explain.ways_out.cuts import Cheapest, Cut
from scheduler.explain.ways_out.kinds import KINDS
from scheduler.explain.ways_out.obstacles import Obstacle

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from scheduler.explain.atoms import Atom
    from scheduler.explain.questions import Questions
    from scheduler.explain.ways_out.change import Change, Patch, Step
    from scheduler.explain.ways_out.cuts import Amounts
    from scheduler.explain.ways_out.given import Given
    from scheduler.explain.ways_out.obstacles import Steps
    from scheduler.explain.ways_out.trials import Trial, Trials

Progress = Callable[[int, int], None]
"""Who is told how many changes were tried so far, and how many ways out were found among them."""

MOST_WAYS = 5
MOST_TRIALS = 300


def silent(tried: int, found: int) -> None:
    """Tell nobody."""


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

    def __init__(self, given: Given, trials: Trials, questions: Questions, progress: Progress = silent) -> None:
        self.given = given
        self.trials = trials
        self.questions = questions
        self.progress = progress
        self.found = 0
        self.cheapest = Cheapest()
        self.obstacles: list[Obstacle] = []
        self.first_is_cheapest = False
        self.settled = True

    def ways(self, conflicts: Iterable[Sequence[Atom]]) -> Iterator[WayOut]:
        """The ways out, the cheapest first, no two of the same kinds; the conflicts known give the first cuts."""
        for atoms in conflicts:
            self._meet(tuple(atoms), ())
        for _ in range(MOST_TRIALS):
            amounts = None if self.questions.over else self.cheapest.amounts()
            if amounts is None:
                self.settled &= not (self.questions.over or self.cheapest.exhausted)
                return
            way = self._tried(amounts)
            if way is not None:
                self.found += 1
                self.first_is_cheapest |= self.found == 1 and self.settled
                yield way
                if self.found == MOST_WAYS:
                    return
        self.settled = False

    def _tried(self, amounts: Amounts) -> WayOut | None:
        trial = self._trial(amounts)
        if trial is None:
            self.cheapest.refused.add(amounts)
            return None
        left = next((each for each in self.obstacles if self._resolves(each, dict(amounts)) is False), None)
        if left is not None:
            self._cut(left, amounts)
            return None
        possible = trial.possible()
        if possible is True:
            return self._way(amounts)
        conflict = trial.conflict() if possible is False else None
        if conflict is None:
            self._give_up(amounts)
        else:
            self._meet(conflict, amounts)
        return None

    def _give_up(self, amounts: Amounts) -> None:
        self.settled = False
        self.cheapest.refused.add(amounts)

    def _meet(self, atoms: tuple[Atom, ...], amounts: Amounts) -> None:
        """Keep a conflict with the changes that bear on it, and cut off the amounts that leave it."""
        offered = [self._number(change) for kind in KINDS for change in kind(self.given, atoms) if change.steps]
        obstacle = Obstacle(atoms, tuple(dict.fromkeys(offered)))
        self.obstacles.append(obstacle)
        self._cut(obstacle, amounts)

    def _number(self, change: Change) -> int:
        for number, known in enumerate(self.cheapest.menu):
            if (known.kind, known.target) == (change.kind, change.target):
                return number
        self.cheapest.menu.append(change)
        return len(self.cheapest.menu) - 1

    def _cut(self, obstacle: Obstacle, amounts: Amounts) -> None:
        """Raise the changes that bear on a conflict, one after the other, as far as they still leave it.

        Those that will not be tried soon, or not at all any more, are left where they are: that cuts off less.
        """
        raised = dict(amounts)
        obstacle.learn(raised, answer=False)
        for number in obstacle.offered:
            if self.cheapest.soon(number, amounts):
                raised[number] = self._too_little(obstacle, raised, number)
        self.cheapest.cuts.append(Cut({number: raised.get(number, 0) for number in obstacle.offered}))

    def _too_little(self, obstacle: Obstacle, amounts: Steps, number: int) -> int:
        """The last step of a change that is proved to leave a conflict, beside the amounts of the others."""
        least, most = amounts.get(number, 0), len(self.cheapest.menu[number].steps)
        if self._resolves(obstacle, {**amounts, number: most}) is False:
            return most
        while most - least > 1:
            middle = (least + most) // 2
            if self._resolves(obstacle, {**amounts, number: middle}) is False:
                least = middle
            else:
                most = middle
        return least

    def _resolves(self, obstacle: Obstacle, amounts: Mapping[int, int]) -> bool | None:
        """Whether amounts resolve a conflict; None if that is not known, or if they cannot be written together."""
        known = obstacle.known(amounts)
        if known is None:
            trial = self._trial(tuple(sorted(amounts.items())))
            known = None if trial is None else trial.resolves(obstacle.atoms)
            obstacle.learn(amounts, known)
        return known

    def _trial(self, amounts: Amounts) -> Trial | None:
        patch = combined([step.allowing for _, step in self._steps(amounts)])
        self.progress(self.trials.count, self.found)
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
                self.cheapest.keep(amounts)
                return WayOut(tuple(changes), self.cheapest.weight(amounts), patch)
        self._give_up(amounts)
        return None
