"""What the description of a task says: who does it, with whom, for whom, by when and why by then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.calendars.text import one_line
from scheduler.facts.worklists import owner_from

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.calendars.context import Context


_OWNER = {"plan": "owner", "choice": "owner_chosen", "organiser": "owner_organiser"}


def task_description(context: Context, task: str) -> str:
    """Everything a unit must know of a task, one fact a line."""
    said = context.scenario.tasks[task]
    lines = [
        one_line(said.name),
        *context.facts(
            ("conference", context.conference(said.conference) if said.conference else None),
            (_OWNER[owner_from(context.planned, task)], context.name(context.plan.tasks[task].unit)),
            ("collaborators", _collaborators(context, task)),
            ("recipient", context.name(said.to) if said.to else None),
            ("product", said.product),
            *_times(context, task),
            ("after", "; ".join(_predecessors(context, task))),
            ("note", said.note),
            ("task_source", said.source),
        ),
    ]
    return "\n".join(lines)


def _times(context: Context, task: str) -> list[tuple[str, str]]:
    """The deadline and where it comes from; of a task during a conference, when that is."""
    record = context.plan.tasks[task]
    zone = context.resolved.zone_of_unit(record.unit)
    if record.basis.kind == "during":
        return [("time", context.span(record.start.astimezone(zone), record.end.astimezone(zone)))]
    return [("due", context.moment(record.due.astimezone(zone))), ("basis", _basis(context, task))]


def _collaborators(context: Context, task: str) -> str:
    named = [_collaborator(context, task, unit) for unit in context.planned.involved(task)[1:]]
    others = context.scenario.tasks[task].with_others
    return "; ".join([*named, one_line(others)] if others else named)


def _collaborator(context: Context, task: str, unit: str) -> str:
    name = one_line(context.name(unit))
    span = context.plan.tasks[task].contributions.get(unit)
    if span is None:
        return name
    zone = context.resolved.zone_of_unit(unit)
    time = context.short_span(span.start.astimezone(zone), span.end.astimezone(zone))
    return context.say("collaborator_time", unit=name, time=time)


def _predecessors(context: Context, task: str) -> Iterator[str]:
    """What must be finished first: each name once, with the units of those that several units do."""
    names: dict[str, list[str]] = {}
    for other in context.scenario.tasks[task].after:
        units = names.setdefault(one_line(context.task(other)), [])
        if "/" in other and other in context.plan.tasks:
            units.append(context.unit(context.plan.tasks[other].unit))
    for name, units in names.items():
        yield context.say("after_units", task=name, units=context.listing(units)) if units else name


def _basis(context: Context, task: str) -> str:
    """Where the deadline comes from."""
    basis = context.plan.tasks[task].basis
    if basis.kind in ("stated", "counted") and basis.source:
        said = context.say(f"basis_{basis.kind}_in", source=one_line(basis.source))
    elif basis.kind == "derived" and basis.follows:
        known = context.task if basis.follows in context.scenario.tasks else context.conference
        said = context.say("basis_derived_from", follows=one_line(known(basis.follows)))
    else:
        said = context.say(f"basis_{basis.kind}")
    return context.say("basis_assumed", basis=said) if basis.assumed else said
