"""What is wrong with a plan, in a sentence."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from scheduler.checks.structure import Fault
from scheduler.messages import say
from scheduler.messages.formats import day, moment

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from zoneinfo import ZoneInfo

    from scheduler.constraints.constraint import Violation
    from scheduler.scenario.resolved import Resolved


def sentence(
    wrong: Fault | Violation, resolved: Resolved, language: str, named: Callable[[str], str] | None = None
) -> str:
    """Say what is wrong, with names instead of ids (full ones unless ``named`` gives others) and civil times."""
    name = named or resolved.name_of
    kind = f"faults.{wrong.kind}" if isinstance(wrong, Fault) else _message(wrong)
    values: dict[str, object] = {f"subject_{number}": name(thing) for number, thing in enumerate(wrong.subject, 1)}
    zone = _zone(resolved, wrong.subject)
    values |= {key: _shown(value, name, language, zone) for key, value in wrong.values.items()}
    return say(language, kind, **values)


def _message(violation: Violation) -> str:
    return f"violations.{violation.constraint}" + (f"_{violation.how}" if violation.how else "")


def _zone(resolved: Resolved, subject: Sequence[str]) -> ZoneInfo:
    """The zone of the first conference, or of a task's or its own unit, that something is about."""
    scenario = resolved.scenario
    for thing in subject:
        if thing in scenario.conferences:
            return resolved.zone_of_conference(thing)
        unit = resolved.owners(thing)[0] if thing in scenario.tasks else thing
        if unit in scenario.units:
            return resolved.zone_of_unit(unit)
    return resolved.zone


def _shown(value: str | int, name: Callable[[str], str], language: str, zone: ZoneInfo) -> str | int:
    if isinstance(value, int):
        return value
    try:
        when = datetime.fromisoformat(value)
    except ValueError:
        return name(value)
    return moment(language, when.astimezone(zone)) if "T" in value else day(language, when)
