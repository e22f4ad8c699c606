"""What passes between a unit and others, in lines: what it waits for, and who waits for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.reports.phrases import task as phrases

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from scheduler.facts.handovers import Handover
    from scheduler.reports.voice import Markup, Voice


def waiting_lines(voice: Voice, rows: Sequence[Handover]) -> Iterator[Markup]:
    """One line for the tasks that wait for the same, with all they wait for; last what the unit just receives."""
    needed: dict[tuple[str, ...], list[Markup]] = {}
    for row in rows:
        units, due = phrases.units(voice, row.units), voice.moment(row.due)
        said = voice.say("paper.needed", task=_quoted(voice, [row.task]), units=units, due=due)
        needed.setdefault(row.tasks, []).append(said)
    for tasks in sorted(needed, key=lambda tasks: not tasks):
        listed = voice.joined("; ", needed[tasks])
        if tasks:
            yield voice.say("paper.waiting", tasks=_quoted(voice, tasks), needed=listed)
        else:
            yield voice.say("paper.receives", needed=listed)


def awaited_lines(voice: Voice, rows: Sequence[Handover]) -> Iterator[Markup]:
    """One line for those who wait for or receive the same, with all they wait for."""
    tasks: dict[Markup, list[str]] = {}
    for row in rows:
        tasks.setdefault(phrases.units(voice, row.units), []).append(row.task)
    for units, awaited in tasks.items():
        yield voice.say("paper.awaited", units=units, tasks=_quoted(voice, awaited))


def _quoted(voice: Voice, tasks: Iterable[str]) -> Markup:
    return voice.listing(voice.say("paper.quoted", task=task) for task in tasks)
