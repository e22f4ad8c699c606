"""What was laid down: a rule is waived with a reason, a decision taken by hand is taken back, a first day dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.constraints.constraint import SUBJECT_JOINT
from scheduler.explain.statements.conferences import decided
from scheduler.explain.ways_out.change import Change, Step, Telling, told
from scheduler.findings.facts.names import as_written

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scheduler.explain.atoms import Atom
    from scheduler.explain.ways_out.given import Given
    from scheduler.scenario.reading import KeyPath

WAIVED_NOTICE = 35
WAIVED_PROMISE = 30
UNPINNED = 18
ANY_DAY = 15


def waived_notice(given: Given, atoms: Sequence[Atom]) -> Iterator[Change]:
    """Waive the notice that delegates are given, with a reason yet to be written."""
    for (conference,) in given.about(atoms, "notice_period"):
        path: KeyPath = ("constraints", "notice_period", "waive", conference)
        step = Step(WAIVED_NOTICE, given.put(path, given.reason("reason_waived_notice")), _waived_notice(conference))
        yield Change("waived_notice", (conference,), (step,))


def _waived_notice(conference: str) -> Telling:
    return lambda speech: told(speech, "waived_notice", conference=speech.name(conference))


def waived_promise(given: Given, atoms: Sequence[Atom]) -> Iterator[Change]:
    """Begin what waits for others as soon as they are done, though they were given longer."""
    pairs = (tuple(map(as_written, subject)) for subject in given.about(atoms, "promised_deadline"))
    for first, then in dict.fromkeys(pairs):
        path: KeyPath = ("constraints", "promised_deadline", "waive", SUBJECT_JOINT.join((first, then)))
        step = Step(
            WAIVED_PROMISE, given.put(path, given.reason("reason_waived_promise")), _waived_promise(first, then)
        )
        yield Change("waived_promise", (first, then), (step,))


def _waived_promise(first: str, then: str) -> Telling:
    return lambda speech: told(speech, "waived_promise", first=speech.name(first), then=speech.name(then))


def unpinned(given: Given, atoms: Sequence[Atom]) -> Iterator[Change]:
    """Take back what was decided by hand."""
    for (thing,) in given.about(atoms, "pinned"):
        patch = given.clear(("pins", thing))
        if patch:
            yield Change("unpinned", (thing,), (Step(given.eased(UNPINNED, ("pins", thing)), patch, _unpinned(thing)),))


def _unpinned(thing: str) -> Telling:
    return lambda speech: told(
        speech,
        "unpinned",
        thing=speech.name(thing),
        decided=speech.listing([*decided(speech, thing, speech.scenario.pins[thing])]),
    )


def begun_earlier(given: Given, atoms: Sequence[Atom]) -> Iterator[Change]:
    """Let something begin before the day that was set for it."""
    for (thing,) in given.about(atoms, "earliest_start"):
        section = "conferences" if thing in given.scenario.conferences else "tasks"
        path: KeyPath = (section, as_written(thing), "not_before")
        patch = given.clear(path)
        if patch:
            step = Step(given.eased(ANY_DAY, path), patch, _begun_earlier(as_written(thing)))
            yield Change("begun_earlier", (as_written(thing),), (step,))


def _begun_earlier(thing: str) -> Telling:
    return lambda speech: told(speech, "begun_earlier", thing=speech.name(thing))
