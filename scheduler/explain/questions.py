"""Questions to the solver: can these atoms hold together, and if not, which of them seem to be why."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Protocol

from ortools.sat.python import cp_model

from scheduler.constraints import BY_NAME, StartConstraint
from scheduler.constraints.merging import Merging
from scheduler.constraints.waivers import waiver_of
from scheduler.explain.atoms import Atom, post
from scheduler.model import Model, Timeline
from scheduler.solve.build import candidate_starts
from scheduler.solve.running import run

if TYPE_CHECKING:
    import threading
    from collections.abc import Collection, Iterator, Sequence

    from scheduler.model.when import Starts
    from scheduler.scenario.resolved import Resolved
    from scheduler.solve import Limits

ANSWERS = {cp_model.OPTIMAL: True, cp_model.FEASIBLE: True, cp_model.INFEASIBLE: False}


class Asked(Protocol):
    """What is asked for beside all rules, and is not itself in question."""

    def about(self, resolved: Resolved) -> Collection[str]:
        """The conferences that it speaks of."""
        ...

    def post(self, model: Model) -> None:
        """Tell the solver."""
        ...


class Questions:
    """Asks about atoms of one scenario, within limits of time and work; what is ``asked`` always holds with them.

    An answer is None if it was not found within the limits.
    """

    def __init__(
        self, resolved: Resolved, limits: Limits, stopped: threading.Event, asked: Asked | None = None
    ) -> None:
        self.resolved = resolved
        self.limits = limits
        self.stopped = stopped
        self.asked = asked
        self.began = time.monotonic()
        self.timeline = Timeline(resolved)

    @property
    def left(self) -> float | None:
        """Seconds left; None where nobody has set a limit."""
        return None if self.limits.seconds is None else self.limits.seconds - (time.monotonic() - self.began)

    @property
    def over(self) -> bool:
        """Whether nothing more may be asked."""
        return self.stopped.is_set() or (self.left is not None and self.left <= 0)

    def of(self, resolved: Resolved) -> Questions:
        """Questions of another scenario, within what is left of the same limits."""
        others = Questions(resolved, self.limits, self.stopped, self.asked)
        others.began = self.began
        return others

    def possible(self, atoms: Sequence[Atom], *, pruned: bool = False) -> bool | None:
        """Whether some plan keeps all these atoms, in a model that holds nothing else: every literal is fixed.

        ``pruned`` limits the starts beforehand to those that the atoms allow, to the same effect, if there are many.
        """
        model = self._model(self._starts(atoms) if pruned else None)
        for atom in atoms:
            post(model, atom)
        return self._answer(self._solver(), model.cp)

    def hint(self, atoms: Sequence[Atom]) -> list[Atom]:
        """Some of these atoms that seem not to hold together: to be asked about, never to be believed.

        One search that assumes a literal for each atom, but for those that limit a start alone: they make the model
        small, and of them all go with a conference that the others name, or that they leave no start.
        """
        starts = self._starts(atoms)
        model = self._model(starts)
        literals: dict[Atom, cp_model.IntVar] = {}
        for atom in atoms:
            if self._limits_start(atom) is None:
                literals[atom] = model.cp.new_bool_var(" ".join((atom.constraint, *atom.subject)))
            post(model, atom, [literals[atom]] if atom in literals else [])
        model.cp.add_assumptions(list(literals.values()))
        solver = self._solver()
        # Interleaved workers and presolve can both lose the assumptions.
        solver.parameters.num_workers, solver.parameters.interleave_search = 1, False
        solver.parameters.cp_model_presolve = False
        if self._answer(solver, model.cp) is not False:
            return list(atoms)
        found = set(solver.sufficient_assumptions_for_infeasibility())
        core = {atom for atom, literal in literals.items() if literal.index in found}
        about = {name for name, part in starts if not starts[name, part]} | set(self._conferences(core))
        if self.asked:
            about.update(self._conferences([Atom("asked", tuple(self.asked.about(self.resolved)))]))
        # The starts that a conference may have with its hosts are limited beforehand as if it began with them.
        silent = {atom for atom in atoms if atom not in literals or atom.constraint == Merging.name}
        return [atom for atom in atoms if atom in core or (atom in silent and atom.subject[0] in about)]

    def _model(self, starts: Starts | None) -> Model:
        """A model that holds nothing but what is asked for."""
        model = Model(self.resolved, self.timeline, starts)
        if self.asked:
            self.asked.post(model)
        return model

    def _conferences(self, atoms: Collection[Atom]) -> Iterator[str]:
        """Every conference that atoms bear on: named by them, served by a task of theirs, or a host of such."""
        scenario = self.resolved.scenario
        for name in (name for atom in atoms for name in atom.subject):
            conference = scenario.tasks[name].conference if name in scenario.tasks else name
            if conference in scenario.conferences:
                yield conference
                choice = scenario.conferences[conference].instead
                yield from choice.merge_into if choice else ()

    def _starts(self, atoms: Sequence[Atom]) -> Starts:
        """The starts that atoms allow which speak of a start alone."""
        rules = ((self._limits_start(atom), atom.subject) for atom in atoms)
        return candidate_starts(self.timeline, ((rule, subject) for rule, subject in rules if rule is not None))

    def _limits_start(self, atom: Atom) -> StartConstraint | None:
        """The rule of an atom, if it limits a start on whatever day."""
        rule = BY_NAME[atom.constraint]
        if not isinstance(rule, StartConstraint) or waiver_of(rule, atom.subject, self.resolved) is not None:
            return None
        return rule

    def _answer(self, solver: cp_model.CpSolver, cp: cp_model.CpModel) -> bool | None:
        if self.over:
            return None
        return ANSWERS.get(run(solver, cp, self.stopped))

    def _solver(self) -> cp_model.CpSolver:
        return self.limits.solver(self.limits.work, self.left, linearization=0)
