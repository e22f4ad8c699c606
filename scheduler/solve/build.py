"""From a scenario to a model with everything posted that must hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.constraints import CONSTRAINTS
from scheduler.constraints.constraint import StartConstraint
from scheduler.constraints.waivers import in_force, outside_waiver, waiver_of
from scheduler.model import Model, Timeline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scheduler.constraints.constraint import Constraint, Subject
    from scheduler.model.when import Starts
    from scheduler.scenario.resolved import Resolved


def build(resolved: Resolved, *, prune: bool = True) -> Model:
    """The model of a scenario, every rule in force posted; ``prune`` limits starts beforehand, to the same effect."""
    timeline = Timeline(resolved)
    model = Model(resolved, timeline, candidate_starts(resolved, timeline) if prune else None, prune=prune)
    for constraint in CONSTRAINTS:
        subjects = list(in_force(constraint, resolved))
        constraint.post_all(model, [subject for subject in subjects if _always(constraint, subject, resolved)])
        for subject in subjects:
            if not _always(constraint, subject, resolved):
                constraint.post(model, subject, outside_waiver(constraint, subject, model))
    return model


def candidate_starts(resolved: Resolved, timeline: Timeline) -> Starts:
    """The grains each part may start at by the rules that speak of its start alone.

    A conference that may be merged may also start where its hosts do.
    """
    starts: dict[tuple[str, str], Sequence[int]] = {}
    for name, conference in resolved.scenario.conferences.items():
        for part, given in conference.parts.items():
            starts[name, part] = range(max(timeline.grid.count - timeline.grains(given.duration.minutes) + 1, 0))
    for constraint in CONSTRAINTS:
        if isinstance(constraint, StartConstraint):
            for subject in in_force(constraint, resolved):
                if _always(constraint, subject, resolved):
                    key = (subject[0], subject[1])
                    starts[key] = constraint.allowed(timeline, subject, starts[key])
    return starts | _with_hosts(resolved, starts)


def _with_hosts(
    resolved: Resolved, starts: dict[tuple[str, str], Sequence[int]]
) -> dict[tuple[str, str], Sequence[int]]:
    widened: dict[tuple[str, str], Sequence[int]] = {}
    for name, conference in resolved.scenario.conferences.items():
        if conference.instead and conference.instead.merge_into:
            key = (name, next(iter(conference.parts)))
            hosts = [
                starts[host, next(iter(resolved.scenario.conferences[host].parts))]
                for host in conference.instead.merge_into
            ]
            widened[key] = sorted(set(starts[key]).union(*hosts))
    return widened


def _always(constraint: Constraint, subject: Subject, resolved: Resolved) -> bool:
    return waiver_of(constraint, subject, resolved) is None
