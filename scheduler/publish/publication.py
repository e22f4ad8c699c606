"""From a plan and what is at a target to the requests that publish it: computed as a whole before the first is made.

A request concerns one file and is done whole or not at all. What is left to do is computed from what is there, so
whoever is cut short begins again and ends where one who was not cut short ends.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.messages import say
from scheduler.plan.origin import resolved_of
from scheduler.publish.revision import decide
from scheduler.publish.target import ChangedMeanwhileError
from scheduler.publish.wanted import calendars

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from scheduler.plan import Plan
    from scheduler.publish.items import Item
    from scheduler.publish.revision import Decision
    from scheduler.publish.target import Holding, Request, Target
    from scheduler.publish.wanted import Calendar


@dataclass(frozen=True)
class Publication:
    """What becomes of each entry of each calendar, and the requests that bring it about."""

    decisions: Mapping[str, tuple[Decision, ...]]
    requests: tuple[Request, ...]

    def of(self, *kinds: str) -> Iterator[tuple[str, Decision]]:
        """The decisions of some kinds, each with its calendar."""
        for path, decisions in self.decisions.items():
            yield from ((path, decision) for decision in decisions if decision.kind in kinds)


def prepare(plan: Plan, language: str, target: Target) -> Publication:
    """Compare a plan with what is at a target, changing nothing."""
    wanted, held = calendars(plan, language), target.holdings()
    today = resolved_of(plan).now
    copies = _copies(wanted, held)
    decisions = {
        path: tuple(
            decision
            for uid, found, item in _pairs(wanted.get(path), held.get(path))
            if (decision := decide(found, item, copies.get(uid, ()), today, _title(language)))
        )
        for path in dict.fromkeys((*wanted, *held))
    }
    requests = [
        request
        for path, decided in decisions.items()
        for request in target.requests(path, wanted.get(path), held.get(path), decided)
    ]
    return Publication(decisions, tuple(requests))


def perform(target: Target, publication: Publication, done: Callable[[Request], None]) -> tuple[Request, ...]:
    """Make the requests; gives back those that somebody else came before. ``done`` hears of each that was made."""
    late = []
    for request in publication.requests:
        try:
            target.perform(request)
        except ChangedMeanwhileError:
            late.append(request)
        else:
            done(request)
    return tuple(late)


def _copies(wanted: Mapping[str, Calendar], held: Mapping[str, Holding]) -> dict[str, list[Item]]:
    """Every entry as it is found in all the calendars in which it is wanted."""
    copies: dict[str, list[Item]] = {}
    for path, calendar in wanted.items():
        found = held[path].items if path in held else {}
        for uid in calendar.items:
            copies.setdefault(uid, []).extend([found[uid]] if uid in found else [])
    return copies


def _pairs(wanted: Calendar | None, held: Holding | None) -> Iterator[tuple[str, Item | None, Item | None]]:
    """The UID of each entry, and it as found and as wanted, one of the two at least."""
    ours, theirs = wanted.items if wanted else {}, held.items if held else {}
    for uid in dict.fromkeys((*ours, *theirs)):
        yield uid, theirs.get(uid), ours.get(uid)


def _title(language: str) -> Callable[[str], str]:
    return lambda title: say(language, "publish.cancelled_title", title=title)
