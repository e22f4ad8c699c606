"""A conference at another time of its day: in another session, or free of a stated hour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.explain.ways_out.change import Change, Patch, Step, Telling, told
from scheduler.scenario.grammar import ClockTime
from scheduler.scenario.grammar.day_span import DayPart

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from scheduler.explain.atoms import Atom
    from scheduler.explain.statements import Speech
    from scheduler.explain.ways_out.given import Given
    from scheduler.scenario.reading import KeyPath

OTHER_SESSION = 8
OTHER_TIME = 10

SESSIONS = ("morning", "afternoon", "evening")


def other_session(given: Given, atoms: Sequence[Atom]) -> Iterator[Change]:
    """Move a part of a conference to another session of the day."""
    for conference, part in given.about(atoms, "start_time"):
        noun, path = given.scenario.conferences[conference], ("conferences", conference)
        own, when = noun.parts[part], noun.when
        stated: tuple[str, ...]
        where: KeyPath
        if own.sessions:
            where, stated = (*path, "parts", part), own.sessions
        elif when.sessions:
            where, stated = (*path, "when"), when.sessions
        else:
            continue
        for session in SESSIONS:
            if session not in stated:
                step = Step(
                    given.eased(OTHER_SESSION, (*where, "sessions")),
                    given.amend(where, sessions=[session]),
                    _moved(conference, part, session),
                    given.amend(where, sessions=[*stated, session]),
                )
                yield Change("other_session", (*(str(key) for key in where[1:]), session), (step,))


def other_half(given: Given, atoms: Sequence[Atom]) -> Iterator[Change]:
    """Move a conference that is stated for a part of a day to another part of that day."""
    for conference in given.conferences(atoms, "start_time"):
        when, path = given.scenario.conferences[conference].when, ("conferences", conference, "when")
        if when.on is None or when.on.part in (None, DayPart.DAY) or when.sessions:
            continue
        day, own = when.on.day, str(when.on.part)
        for session in SESSIONS:
            if session != own:
                step = Step(
                    given.eased(OTHER_SESSION, (*path, "on")),
                    given.amend(path, on=f"{day} {session}"),
                    _moved(conference, next(iter(given.scenario.conferences[conference].parts)), session),
                    given.amend(path, on=str(day), sessions=[own, session]),
                )
                yield Change("other_half", (conference, session), (step,))


def _moved(conference: str, part: str, session: str) -> Telling:
    return lambda speech: told(
        speech, "other_session", part=speech.part(conference, part), session=speech.written(DayPart(session))
    )


def other_time(given: Given, atoms: Sequence[Atom]) -> Iterator[Change]:
    """Let a part of a conference start at another time than the hour that is stated, on the same day."""
    for conference, part in given.about(atoms, "start_time"):
        noun, path = given.scenario.conferences[conference], ("conferences", conference)
        own, when = noun.parts[part], noun.when
        first = part == next(iter(noun.parts))
        if own.at is not None:
            yield _freed(
                given, conference, part, (*path, "parts", part, "at"), given.amend((*path, "parts", part), at=None)
            )
        elif first and when.times:
            yield _freed(given, conference, part, (*path, "when", "times"), given.amend((*path, "when"), times=None))
        elif first and when.at is not None:
            day = given.day(when.at.day.date)
            yield _freed(given, conference, part, (*path, "when", "at"), given.amend((*path, "when"), at=None, on=day))


def _freed(given: Given, conference: str, part: str, path: KeyPath, patch: Patch) -> Change:
    def telling(speech: Speech) -> str:
        times = speech.either([speech.written(each) for each in _times(given, conference, part)])
        return told(speech, "other_time", part=speech.part(conference, part), times=times)

    return Change("other_time", (conference, part), (Step(given.eased(OTHER_TIME, path), patch, telling),))


def _times(given: Given, conference: str, part: str) -> list[ClockTime]:
    """The times of day at which a part is to start."""
    noun = given.scenario.conferences[conference]
    own, when = noun.parts[part].at, noun.when
    if own is not None:
        return [own]
    return [*when.times] if when.at is None else [ClockTime(when.at.at.hour * 60 + when.at.at.minute)]
