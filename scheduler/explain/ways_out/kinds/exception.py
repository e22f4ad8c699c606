"""An exception from an order of an authority, to be asked for: more people than it allows, or to meet at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.constraints.constraint import SUBJECT_JOINT
from scheduler.explain.numbers import group_range
from scheduler.explain.ways_out.change import Change, Patch, Step, Telling, told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scheduler.explain.atoms import Atom
    from scheduler.explain.statements import Speech
    from scheduler.explain.ways_out.given import Given

MORE_PEOPLE, EACH_PERSON = 60, 3
TO_MEET = 120


def more_allowed(given: Given, atoms: Sequence[Atom]) -> Iterator[Change]:
    """Ask the authority to allow so many people more."""
    for conference, _, order in given.about(atoms, "attendance_cap"):
        cap = given.scenario.restrictions[order].at_most or 0
        groups = given.resolved.counted_groups(conference)
        everybody = sum(group_range(given.resolved, conference, group)[0] for group in groups)
        steps = []
        for people in range(cap + 1, everybody + 1):
            path = ("restrictions", order, "at_most")
            eased = given.eased(MORE_PEOPLE + EACH_PERSON * (people - cap), path)
            steps.append(Step(eased, given.put(path, people), _telling(conference, people, cap)))
        yield Change("more_allowed", (order,), tuple(steps))


def _telling(conference: str, people: int, cap: int) -> Telling:
    return lambda speech: told(
        speech, "more_allowed", conference=speech.name(conference), people=people, cap=cap, count=people - cap
    )


def meeting_allowed(given: Given, atoms: Sequence[Atom]) -> Iterator[Change]:
    """Ask the authority to let a conference take place while others may not."""
    concerned = dict.fromkeys((conference, order) for conference, _, order in given.about(atoms, "suspension"))
    for conference, order in concerned:
        reason = given.reason("reason_meeting_allowed")
        waive: Patch = {
            SUBJECT_JOINT.join((conference, part, order)): reason
            for part in given.scenario.conferences[conference].parts
        }
        eased = given.eased(TO_MEET, ("restrictions", order, "suspend"))
        step = Step(eased, {"constraints": {"suspension": {"waive": waive}}}, _telling_to_meet(conference, order))
        yield Change("meeting_allowed", (conference, order), (step,))


def _telling_to_meet(conference: str, order: str) -> Telling:
    def telling(speech: Speech) -> str:
        given = speech.scenario.restrictions[order]
        return told(
            speech,
            "meeting_allowed",
            conference=speech.name(conference),
            period=speech.period(given.during),
            order=speech.aside(given.name or given.reason),
        )

    return telling
