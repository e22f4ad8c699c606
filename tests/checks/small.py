"""Small random scenarios with everything that bounds a task, and plans for them that the solver picks at random."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ortools.sat.python import cp_model

from scheduler.solve.assemble import assemble
from scheduler.solve.build import build
from tests.witnesses.scenarios import tiny
from tests.witnesses.world import CALENDARS, NAMES, PLACES, UNITS, gathering, owner

if TYPE_CHECKING:
    from random import Random

    from scheduler.model import Model
    from scheduler.plan import Plan
    from scheduler.scenario.resolved import Resolved

LAGS: tuple[dict[str, Any], ...] = (
    {},
    {},
    {"at_least": "2h"},
    {"at_least": "1 ngày", "in": "calendar"},
    {"working_days": 1},
    {"at_most": "20h"},
    {"at_most": "2 ngày", "in": "calendar"},
    {"at_least": "1h", "at_most_working_days": 2},
)

DUES: tuple[dict[str, Any], ...] = (
    {"before": "b", "working_days": 1},
    {"before": "a", "days": 2, "at": "10:00"},
    {"before": "b", "lead": "6h"},
    {"by": "2024-11-06"},
    {"by": "before 2024-11-10"},
    {"after": "a", "working_days": 2},
)


def small(random: Random, hands: tuple[int | None, ...] = (None, 1, 1, 2)) -> Resolved:
    """Two conferences and five tasks over a fortnight in which New York's clocks go back; ``hands`` to choose from."""
    units = {name: {**unit, **_hands(random.choice(hands))} for name, unit in UNITS.items()}
    conferences = {
        "a": gathering(random, when={"on": "2024-11-07"}),
        "b": gathering(random, when={"on": "2024-11-08"}, instead={"merge_into": ["a"]}),
    }
    notice = {"working_days": random.choice([0, 1, 2]), "counting": random.choice(["difference", "clear"])}
    return tiny(
        as_of="2024-10-28",
        horizon={"from": "2024-10-28", "to": "2024-11-12"},
        timezone=random.choice(["UTC", "America/New_York"]),
        calendars=CALENDARS,
        places=PLACES,
        units=units,
        conferences=conferences,
        tasks=dict(_tasks(random)),
        constraints={"notice_period": notice} if random.random() < 0.5 else {},
        objectives={"slack": {"keep": random.choice(["4h", "8h"])}},
    )


def _hands(capacity: int | None) -> dict[str, int]:
    return {} if capacity is None else {"capacity": capacity}


def _tasks(random: Random) -> list[tuple[str, dict[str, Any]]]:
    names = [f"t{number}" for number in range(5)]
    tasks: list[tuple[str, dict[str, Any]]] = []
    for number, name in enumerate(names):
        phase = random.choice(["before", "before", "before", "after", "during"])
        tasks.append((name, _task(random, phase, tasks[max(0, number - 3) :])))
    return tasks


def _task(random: Random, phase: str, earlier: list[tuple[str, dict[str, Any]]]) -> dict[str, Any]:
    facts: dict[str, Any] = {"name": "Task", "for": random.choice(["a", "b"]), "phase": phase, **owner(random)}
    if phase == "during":
        return facts
    facts["effort"] = random.choice(["1h", "2h", "5h", "9h"])
    before = [name for name, given in earlier if given["phase"] == "before" or phase == "after"]
    waits_for = random.sample(before, min(len(before), random.choice([0, 1, 2])))
    facts["after"] = {name: random.choice(LAGS) for name in waits_for}
    if random.random() < 0.3:
        facts["with"] = {random.choice(NAMES): "2h"}
    if random.random() < 0.2:
        facts["due"] = random.choice(DUES)
    if phase == "before" and random.random() < 0.3:
        facts["sends"] = "invitations"
    return facts


def planned(resolved: Resolved, random: Random) -> Plan | None:
    """A plan that keeps every rule, with the work pulled here and there; None if there is none."""
    model = build(resolved)
    model.cp.minimize(sum(random.randint(-3, 3) * position for position in _positions(model)))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_deterministic_time = 0.2
    status = solver.solve(model.cp)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None
    return assemble(resolved, model.read(solver))


def _positions(model: Model) -> list[cp_model.IntVar]:
    return [model.work.start(task, unit) for task in model.work.tasks() for unit in model.owners.owns(task)]
