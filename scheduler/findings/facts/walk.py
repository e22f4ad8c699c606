"""Every value in a scenario with its address, so that a rule can look everywhere and name no field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import BaseModel

from scheduler.findings.facts.names import as_written
from scheduler.scenario.grammar.written import Written
from scheduler.scenario.nouns import Named, Restriction, Site, UnitSet
from scheduler.scenario.working.calendar import Calendar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.scenario.nouns import Scenario

NOT_FACTS = ("variants", "remarks")


def walk(scenario: Scenario) -> Iterator[tuple[tuple[str, ...], str, object]]:
    """Give each value once as ``(address, name, value)``, depth first, in the order of the file.

    The address is as the planner wrote it, so the tasks of a fan-out share theirs and only the first is given.
    The name is that of the nearest named thing around the value, empty if there is none.
    """
    seen: set[tuple[str, ...]] = set()
    for address, name, value in _walk((), "", scenario):
        if address not in seen and address[:1] not in [(key,) for key in NOT_FACTS]:
            seen.add(address)
            yield address, name, value


def _walk(address: tuple[str, ...], name: str, value: object) -> Iterator[tuple[tuple[str, ...], str, object]]:
    if isinstance(value, Named):
        name = value.label
    elif isinstance(value, Site | UnitSet | Restriction | Calendar):
        name = value.name or name
    yield address, name, value
    for key, inside in _inside(value):
        yield from _walk((*address, as_written(key)), name, inside)


def _inside(value: object) -> Iterator[tuple[str, object]]:
    if isinstance(value, BaseModel):
        for field, info in type(value).model_fields.items():
            yield info.alias or field, getattr(value, field)
    elif isinstance(value, dict):
        for key, inside in value.items():
            yield str(key), key if isinstance(key, Written) else inside
    elif isinstance(value, tuple):
        for place, inside in enumerate(value, start=1):
            yield str(place), inside
