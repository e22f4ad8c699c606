"""What a unit has to do for postponed conferences, in lines below its worklist."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scheduler.facts import Planned
    from scheduler.facts.waiting import Waiting
    from scheduler.reports.voice import Markup, Voice


def put_off_lines(voice: Voice, planned: Planned, tasks: Sequence[Waiting]) -> Iterator[Markup]:
    """One line for each postponed conference, with the tasks that wait for its new day."""
    names: dict[str, list[Markup]] = {}
    for each in tasks:
        names.setdefault(each.conference, []).append(voice.say("paper.quoted", task=each.name))
    for conference, quoted in names.items():
        yield voice.say("paper.put_off", conference=planned.label(conference), tasks=voice.listing(quoted))
