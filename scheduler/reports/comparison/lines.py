"""The differences between plans in words: what differs of which conference or task, and what each plan says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from scheduler.compare import NOTHING, family_of
from scheduler.facts.worklists import fan
from scheduler.plan.families.family import some
from scheduler.reports.phrases import task as phrases

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping, Sequence
    from typing import TypeVar

    from scheduler.compare import Comparison, Decided, Difference
    from scheduler.facts import Planned
    from scheduler.reports.voice import Markup, Voice

    Sort = TypeVar("Sort", bound=Hashable)

LAST = datetime.max.replace(tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class Line:
    """One thing that differs: of whom (``units`` only of tasks), what, and what each plan says of it.

    ``shift`` says of two plans how much later or earlier the second is.
    """

    subject: Markup
    units: Markup | None
    what: Markup
    values: tuple[Markup, ...]
    shift: Markup | None


def conference_lines(
    voice: Voice, comparison: Comparison, changes: Sequence[Difference] | None = None
) -> tuple[Line, ...]:
    """What differs of conferences, in the order of time; what is alike for several halls or groups is one line.

    With ``changes``, only those.
    """
    differences = comparison.differences if changes is None else changes
    found = [each for each in differences if not each.of_task and is_worth_a_line(comparison.plans, each)]
    groups = _grouped((each.subject, each.family, each.key[1:-1], each.values) for each in found)
    starts = {name: _earliest(comparison, name) for name in dict.fromkeys(each.subject for each in found)}
    ordered = sorted(groups.items(), key=lambda item: starts[item[0][0]])
    return tuple(_of_conference(voice, comparison, [found[place] for place in places]) for _, places in ordered)


def task_lines(voice: Voice, comparison: Comparison, changes: Sequence[Difference] | None = None) -> tuple[Line, ...]:
    """What differs of tasks, by their deadline; what is alike for several units is one line.

    With ``changes``, only those.
    """
    differences = comparison.differences if changes is None else changes
    found = [each for each in differences if each.of_task and is_worth_a_line(comparison.plans, each)]
    groups = _grouped((fan(each.subject), each.family, each.key[1:], each.values) for each in found)
    first: dict[str, datetime] = {}
    for each in found:
        name = fan(each.subject)
        first[name] = min(first.get(name, LAST), _due(comparison, each.subject))
    ordered = sorted(groups.items(), key=lambda item: (first[item[0][0]], item[0][0]))
    return tuple(_of_task(voice, comparison, [found[place] for place in places]) for _, places in ordered)


def title(voice: Voice, change: Difference) -> Markup:
    """What a difference is a difference of."""
    return voice.text(family_of(change.family).title(voice.language))


def is_worth_a_line(plans: Sequence[Planned], change: Difference) -> bool:
    """Whether more is to be said than that some plans lack the conference or task, or do not hold it."""
    if set(change.values) == {None, NOTHING}:
        return False  # what was still to be found is not missed
    silent = [planned for planned, value in zip(plans, change.values, strict=True) if value is NOTHING]
    return not (change.all_who_decide_agree and silent and all(_is_silenced(planned, change) for planned in silent))


def _is_silenced(planned: Planned, change: Difference) -> bool:
    if change.of_task:
        return change.subject not in planned.plan.tasks
    record = planned.plan.conferences.get(change.subject)
    return record is None or (family_of(change.family).when_held and record.outcome != "held")


def _of_conference(voice: Voice, comparison: Comparison, alike: Sequence[Difference]) -> Line:
    one = alike[0]
    planned = _who_decides(comparison, one)
    about = [_about(voice, comparison, each) for each in alike]
    last = [names[-1] for names in about if names]
    return Line(
        voice.text(planned.label(one.subject)),
        None,
        _what(voice, one, (*about[0][:-1], *([some(voice.language, last)] if last else []))),
        _values(voice, comparison, one),
        _shift(voice, one),
    )


def _of_task(voice: Voice, comparison: Comparison, alike: Sequence[Difference]) -> Line:
    one = alike[0]
    planned = _who_decides(comparison, one)
    owners = [planned.plan.tasks[each.subject].unit for each in alike]
    return Line(
        voice.text(planned.name(one.subject)),
        phrases.units(voice, planned.several(tuple(dict.fromkeys(owners)))),
        _what(voice, one, _about(voice, comparison, one)),
        _values(voice, comparison, one),
        _shift(voice, one),
    )


def _what(voice: Voice, change: Difference, about: Sequence[str]) -> Markup:
    """What differs, and of what part of its conference or task."""
    named = title(voice, change)
    if not about:
        return named
    *whole, part = about
    said = voice.say("compare.about", whole=whole[0], parts=part) if whole else voice.text(part)
    return voice.say("compare.what_about", what=named, about=said)


def _about(voice: Voice, comparison: Comparison, change: Difference) -> tuple[str, ...]:
    resolved = _who_decides(comparison, change).resolved
    return family_of(change.family).about(voice.language, resolved, change.key)


def _values(voice: Voice, comparison: Comparison, change: Difference) -> tuple[Markup, ...]:
    pairs = zip(comparison.plans, change.values, strict=True)
    return tuple(_value(voice, planned, change, value) for planned, value in pairs)


def _value(voice: Voice, planned: Planned, change: Difference, value: Decided) -> Markup:
    if value is NOTHING:
        return voice.say("compare.nothing")
    said = family_of(change.family).said(voice.language, planned.resolved, change.key, value)
    return voice.moment(said) if isinstance(said, datetime) else voice.text(said)


def _shift(voice: Voice, change: Difference) -> Markup | None:
    """How much later or earlier the second of two plans is: in days if it is another day."""
    first, *others = change.values
    if len(others) != 1 or not isinstance(first, datetime) or not isinstance(others[0], datetime):
        return None
    second = others[0].astimezone(first.tzinfo)
    days = (second.date() - first.date()).days
    much = voice.count("days", abs(days)) if days else voice.duration(abs(second - first) // MINUTE)
    return voice.say("compare.later" if second > first else "compare.earlier", much=much)


def _who_decides(comparison: Comparison, change: Difference) -> Planned:
    """The first plan that decides something here."""
    pairs = zip(comparison.plans, change.values, strict=True)
    return next(planned for planned, value in pairs if value is not NOTHING)


def _earliest(comparison: Comparison, conference: str) -> datetime:
    records = (planned.plan.conferences.get(conference) for planned in comparison.plans)
    return min((record.start for record in records if record and record.start), default=LAST)


def _due(comparison: Comparison, task: str) -> datetime:
    records = (planned.plan.tasks.get(task) for planned in comparison.plans)
    return min((record.due for record in records if record), default=LAST)


def _grouped(keys: Iterable[Sort]) -> Mapping[Sort, list[int]]:
    """The places at which each key stands."""
    groups: dict[Sort, list[int]] = {}
    for place, key in enumerate(keys):
        groups.setdefault(key, []).append(place)
    return groups
