"""More that a post can be told wrongly: work at other times, and a scenario that says something else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from tests.witnesses.mutants import told

if TYPE_CHECKING:
    from collections.abc import Callable

    from scheduler.model import Model
    from scheduler.scenario.nouns import Scenario
    from tests.witnesses.mutants import Method, Mutation


def scenario_told(change: Callable[[Scenario], Scenario]) -> Mutation:
    """A scenario that states something else, after the families were made from the true one."""

    def mutate(model: Model) -> None:
        model.resolved = replace(model.resolved, scenario=change(model.resolved.scenario))

    return mutate


def work_later(by: int) -> Mutation:
    """Every piece of work seen so many grains of work later than it is."""

    def sum_up(original: Method) -> Method:
        return lambda *piece: original(*piece) + by

    def look_up(original: Method) -> Method:
        return lambda task, unit, name, table, *rest: original(
            task, unit, ("later", name), lambda grain: table(grain + by), *rest
        )

    return told("work", start=sum_up, end=sum_up, start_table=look_up, end_table=look_up)


def work_longer(by: int) -> Mutation:
    """Every piece of work seen so many grains longer than it is."""
    return told("work", length=lambda original: lambda *piece: original(*piece) + by)


def end_of_work_for_start() -> Mutation:
    """The end of every piece of work taken for its start, and the start for its end."""

    def mutate(model: Model) -> None:
        work: Any = model.work
        changes: dict[str, Method] = {
            "start": work.end,
            "end": work.start,
            "start_table": work.end_table,
            "end_table": work.start_table,
        }
        told("work", **{name: _always(method) for name, method in changes.items()})(model)

    return mutate


def _always(method: Method) -> Callable[[Method], Method]:
    return lambda original: method
