"""What every family of decisions offers to those who loop over families and name none."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, ClassVar

from ortools.sat.python import cp_model

if TYPE_CHECKING:
    from scheduler.plan.families import Key, Value

Solution = Callable[[cp_model.IntVar], int]


class Family(ABC):
    """One kind of decision: its variables, and the way from records to values and back.

    ``assignments`` translates records into values of variables; None stands for a record that no value of the
    variable can express (a start between two grains), which makes the fixed model infeasible.
    """

    name: ClassVar[str]

    def __init__(self, cp: cp_model.CpModel) -> None:
        self.cp = cp

    @abstractmethod
    def assignments(self, decisions: Mapping[Key, Value]) -> Iterator[tuple[cp_model.IntVar, int | None]]:
        """The deciding variables with the values that the records give them."""

    @abstractmethod
    def read(self, solution: Solution) -> dict[Key, Value]:
        """The records that a solution stands for."""

    def fix(self, decisions: Mapping[Key, Value]) -> None:
        """Allow only what the records say."""
        for variable, value in self.assignments(decisions):
            if value is None:
                self.cp.add_bool_or([])
            else:
                self.cp.add(variable == value)
