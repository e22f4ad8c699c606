"""The past in a model: what has begun stays as it was."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from scheduler.errors import InputError, Problem
from scheduler.plan.families import decisions

if TYPE_CHECKING:
    from scheduler.model import Model
    from scheduler.plan import ConferenceRecord, Plan
    from scheduler.scenario.resolved import Resolved


def keep_the_past(model: Model, before: Plan, option: str) -> None:
    """Post that what has begun is as in a plan; work that is a fact keeps its unit if that may still do it.

    ``InputError``, about the ``option`` that named the plan, if the scenario no longer allows what has taken place.
    """
    decided = decisions(before)
    for name in filter(model.resolved.begun, model.resolved.scenario.conferences):
        if not _is_as_long(model.resolved, name, before.conferences[name]):
            raise _contradicted(option, name)
    for family in model.families:
        for key in family.every_key():
            begun = model.resolved.begun(key[0])
            if not begun and key[0] not in model.resolved.happened:
                continue
            recorded = decided[family.name].get(key)
            values = [*family.assigned(key, recorded)]
            held = begun and before.conferences[key[0]].outcome == "held"
            if (begun and any(value is None for _, value in values)) or (held and key not in decided[family.name]):
                raise _contradicted(option, key[0])
            for variable, value in values:
                if value is not None:
                    model.cp.add(variable == value)


def _is_as_long(resolved: Resolved, name: str, record: ConferenceRecord) -> bool:
    """Whether each part takes as long in the scenario as it took."""
    parts = resolved.conference(name).parts
    known = ((parts[part], span) for part, span in record.parts.items() if part in parts)
    return all(span.end - span.start == timedelta(minutes=given.duration.minutes) for given, span in known)


def _contradicted(option: str, name: str) -> InputError:
    return InputError([Problem(option, 0, 0, name, "past_contradicted")])
