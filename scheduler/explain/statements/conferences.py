"""What the rules between conferences say, and what was decided by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.constraints.notice_period import senders

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.constraints import Subject
    from scheduler.explain.statements.speech import Said, Speech
    from scheduler.scenario.nouns import Pin
    from scheduler.scenario.reading import KeyPath


def merging(speech: Speech, subject: Subject) -> Said:
    """A conference begins with the one it is merged into."""
    conference, host = subject
    path = ("conferences", conference, "instead", "merge_into", host)
    return speech.said("merging", path, conference=speech.name(conference), host=speech.name(host))


def equal_starts(speech: Speech, subject: Subject) -> Said:
    """Two conferences start together."""
    conference, other = subject
    path = ("conferences", conference, "when", "same_start_as")
    return speech.said("equal_starts", path, conference=speech.name(conference), other=speech.name(other))


def conference_precedence(speech: Speech, subject: Subject) -> Said:
    """One conference after another, with what lies between."""
    first, then = subject
    lag = speech.lag(speech.conference(then).after[first])
    path = ("conferences", then, "after", first)
    return speech.said("conference_precedence", path, first=speech.name(first), then=speech.name(then), lag=lag)


def parts_in_order(speech: Speech, subject: Subject) -> Said:
    """Two parts of a conference, each on its day."""
    conference, first, second = subject
    parts = speech.conference(conference).parts
    days = {"day": parts[first].day, "later": parts[second].day}
    names = {"first": parts[first].label, "second": parts[second].label}
    paths: list[KeyPath] = [("conferences", conference, "parts", part) for part in (second, first)]
    return speech.said("parts_in_order", *paths, conference=speech.name(conference), **names, **days)


def notice_period(speech: Speech, subject: Subject) -> Said:
    """How long before a conference its invitations are out."""
    (conference,) = subject
    setting = speech.scenario.constraints.notice_period
    assert setting is not None
    sendings = senders(speech.resolved, setting, conference)
    paths: list[KeyPath] = [("constraints", "notice_period"), *(("tasks", name) for name in sendings)]
    return speech.said(
        f"notice_period_{setting.counting}",
        *paths,
        conference=speech.name(conference),
        tasks=speech.tasks(sendings),
        count=setting.working_days,
    )


def pinned(speech: Speech, subject: Subject) -> Said:
    """What was decided by hand."""
    (name,) = subject
    said = speech.listing([*decided(speech, name, speech.scenario.pins[name])])
    return speech.said("pinned", ("pins", name), thing=speech.name(name), decided=said)


def progress(speech: Speech, subject: Subject) -> Said:
    """What has taken place, or has begun."""
    name, key = subject
    said = getattr(speech.scenario.progress[name], key)
    when = speech.aside("" if said is True else speech.written(said))
    return speech.said(f"progress_{key}", ("progress", name), conference=speech.name(name), when=when)


def decided(speech: Speech, name: str, pin: Pin) -> Iterator[str]:
    """Each decision of a pin."""
    if pin.outcome is not None:
        yield speech.say(f"pinned_{pin.outcome}")
    if pin.start is not None:
        yield speech.say("pinned_start", time=speech.written(pin.start))
    if pin.end is not None:
        yield speech.say("pinned_end", time=speech.written(pin.end))
    for hall in pin.halls.values():
        yield speech.say("pinned_hall", hall=speech.name(hall))
    if pin.owner is not None:
        yield speech.say("pinned_owner", unit=speech.name(pin.owner))
