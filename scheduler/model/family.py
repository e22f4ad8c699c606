"""What every family of decisions offers to those who loop over families and name none."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, TypeAlias

from ortools.sat.python import cp_model

from scheduler.plan.families import FAMILIES

if TYPE_CHECKING:
    from scheduler.plan.families import Key, Value

Solution = Callable[[cp_model.IntVar], int]
Figure: TypeAlias = cp_model.LinearExpr | Hashable


@dataclass(frozen=True)
class Aspect:
    """What a decision comes to, by its key, if ``literal`` is true: a number, or something that is like or unlike.

    Equal figures mean the same in every scenario, whatever its horizon and its grain.
    """

    key: Key
    literal: cp_model.IntVar
    figure: Figure


class Family(ABC):
    """One kind of decision: its variables, and the way from records to values and back.

    ``assigned`` translates a record into values of variables; None stands for a record that no value of the
    variable can express (a start between two grains), which makes the fixed model infeasible. ``words`` are those
    by which a planner says what of it shall be the same in every variant.
    """

    name: ClassVar[str]
    words: ClassVar[tuple[str, ...]]

    def __init__(self, cp: cp_model.CpModel) -> None:
        self.cp = cp

    @abstractmethod
    def every_key(self) -> Iterator[Key]:
        """The key of every decision that the model makes, or may make."""

    @abstractmethod
    def assigned(self, key: Key, recorded: Value) -> Iterator[tuple[cp_model.IntVar, int | None]]:
        """The variables that decide one thing, with the values that a record of it gives them.

        None stands for no record at all, too.
        """

    @abstractmethod
    def decided(self, key: Key) -> cp_model.IntVar:
        """True if the decision is made: its conference takes place, its task is done."""

    def assignments(self, decisions: Mapping[Key, Value]) -> Iterator[tuple[cp_model.IntVar, int | None]]:
        """The deciding variables with the values that the records give them."""
        for key in self.every_key():
            yield from self.assigned(key, decisions.get(key))

    @abstractmethod
    def aspects(self, key: Key, word: str) -> Iterator[Aspect]:
        """What a decision comes to, as far as one of the family's ``words`` asks for it."""

    @abstractmethod
    def read(self, solution: Solution) -> dict[Key, Value]:
        """The records that a solution stands for."""

    def changed(self, key: Key, recorded: Value) -> cp_model.IntVar:
        """A literal to be kept false as far as possible: true if the decision is made and is not as recorded."""
        changed = self.cp.new_bool_var(f"changed {self.name} {' '.join(key)}")
        for variable, value in self.assigned(key, recorded):
            if value is None:
                self.cp.add_implication(self.decided(key), changed)
            else:
                self.cp.add(variable == value).only_enforce_if(~changed, self.decided(key))
        return changed

    def change(self, key: Key, recorded: Value) -> cp_model.LinearExpr:
        """How much it weighs that a decision is not as recorded, to be minimised; the records weigh the same."""
        return FAMILIES[self.name].weight * self.changed(key, recorded)

    def fix(self, decisions: Mapping[Key, Value]) -> None:
        """Allow only what the records say."""
        for variable, value in self.assignments(decisions):
            if value is None:
                self.cp.add_bool_or([])
            else:
                self.cp.add(variable == value)
