"""A comparison for programs: ids, numbers and instants, in no language."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from scheduler.compare.differences import NOTHING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scheduler.compare.comparison import Comparison
    from scheduler.compare.differences import Difference
    from scheduler.compare.figures import Figure
    from scheduler.plan import Plan

Data: TypeAlias = "str | int | list[Data] | None"


def as_data(comparison: Comparison) -> dict[str, object]:
    """What JSON can say of a comparison.

    Values stand in the order of the plans; a plan that decides nothing has null, and is listed under ``without``.
    """
    return {
        "plans": [_plan(name, each.plan) for name, each in zip(comparison.names, comparison.plans, strict=True)],
        "scenarios": comparison.kinship,
        "comparable": comparison.has_common_ground,
        "not_in_all": [{"id": each.id, "kind": each.kind, "names": list(each.names)} for each in comparison.uncommon],
        "figures": [_figure(each, comparison.names) for each in comparison.figures],
        "differences": [_difference(each, comparison.names) for each in comparison.differences],
        "load": {
            "periods": [period.isoformat() for period in comparison.loads.periods],
            "weekly": comparison.loads.weekly,
            "units": {each.unit: [list(row) for row in each.minutes] for each in comparison.loads.units},
        },
        "slack": {conference: list(minutes) for conference, minutes in comparison.slack.items()},
        "to_tell": [
            {"plan": name, "units": _told(told.units), "people": _told(told.people)}
            for name, told in zip(comparison.names[1:], comparison.to_tell, strict=True)
        ],
    }


def _plan(name: str, plan: Plan) -> dict[str, object]:
    return {
        "name": name,
        "scenario": plan.scenario.id,
        "variant": plan.scenario.variant,
        "sha256": plan.scenario.sha256,
        "status": plan.solver.status,
    }


def _figure(each: Figure, names: tuple[str, ...]) -> dict[str, object]:
    return {
        "figure": each.kind,
        "name": each.name or None,
        "unit": each.unit or None,
        "values": [_value(value) for value in each.values],
        "better": each.better,
        "best": [names[place] for place in each.best],
    }


def _difference(each: Difference, names: tuple[str, ...]) -> dict[str, object]:
    return {
        "family": each.family,
        "key": list(each.key),
        "values": [None if value is NOTHING else _value(value) for value in each.values],
        "without": [name for name, value in zip(names, each.values, strict=True) if value is NOTHING],
    }


def _told(whom: Mapping[str, tuple[Difference, ...]]) -> dict[str, list[dict[str, object]]]:
    return {
        thing: [{"family": change.family, "key": list(change.key)} for change in changes]
        for thing, changes in whom.items()
    }


def _value(value: object) -> Data:
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, date):
        return value.isoformat()
    assert isinstance(value, tuple)
    return [_value(member) for member in value]
