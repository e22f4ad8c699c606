"""Which conferences take place at another time than before, or not as before at all: their work is planned anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.plan.families.outcomes import Outcomes
from scheduler.plan.families.when import When

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.model.family import Family
    from scheduler.plan.families import Decisions, Key, Value

SAY_WHEN = (Outcomes.name, When.name)


def moved(before: Decisions, after: Decisions) -> frozenset[str]:
    """The conferences that decisions move."""
    pairs = ((key, value, after[name].get(key, value)) for name in SAY_WHEN for key, value in before[name].items())
    return frozenset(key[0] for key, value, now in pairs if now != value)


def moves(model: Model, before: Decisions) -> dict[str, cp_model.IntVar]:
    """For each conference that was decided before, a literal that can be true only if the model's plan moves it."""
    differing: dict[str, list[cp_model.IntVar]] = {}
    for family in model.families:
        recorded = before[family.name] if family.name in SAY_WHEN else {}
        for key in family.every_key():
            if key in recorded:
                differing.setdefault(key[0], []).extend(_differing(model, family, key, recorded[key]))
    return {name: _any(model, f"moved {name}", literals) for name, literals in differing.items()}


def _differing(model: Model, family: Family, key: Key, recorded: Value) -> Iterator[cp_model.IntVar]:
    for variable, value in family.assigned(key, recorded):
        if value is None:
            yield family.decided(key)
            continue
        differs = model.cp.new_bool_var(f"{family.name} differs {' '.join(key)}")
        model.cp.add(variable != value).only_enforce_if(differs)
        model.cp.add_implication(differs, family.decided(key))
        yield differs


def _any(model: Model, name: str, literals: list[cp_model.IntVar]) -> cp_model.IntVar:
    some = model.cp.new_bool_var(name)
    model.cp.add_bool_or([*literals, ~some])
    return some
