"""What holds a conference or a task where it is, in words."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from scheduler.checks import sentence
from scheduler.explain.why.answers import Allowed, Forbidden
from scheduler.messages import formats
from scheduler.plan.families import FAMILIES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from scheduler.explain.why.alone import Direction, Reach
    from scheduler.explain.why.holding import Holding
    from scheduler.explain.why.room import AfterLatest, Day, Side
    from scheduler.explain.why.speaking import Speaking
    from scheduler.facts.chain import Link

MOST_BROKEN = 2
"""As many broken rules are told where something stops moving."""


@dataclass(frozen=True)
class Held:
    """Tells what holds a conference or a task where it is."""

    speaking: Speaking
    holding: Holding

    def lines(self) -> Iterator[str]:
        """Where it is, the chain before it, how far it could move either way, and what breaks beyond."""
        yield self._now()
        if self.holding.conference is not None:
            yield ""
            yield from self._chain(self.speaking.name(self.holding.conference))
        for side in self.holding.sides:
            yield ""
            yield from self._side(side)
        if self.holding.after_latest is not None:
            yield ""
            yield from self._after_latest(self.holding.after_latest)

    def _moment(self, instant: datetime) -> str:
        return self.speaking.moment(instant, self.holding.subject)

    def _now(self) -> str:
        speaking, subject, plan = self.speaking, self.holding.subject, self.holding.plan
        if subject not in plan.tasks:
            return speaking.say("now_conference", thing=speaking.name(subject), when=speaking.place_in(plan, subject))
        record = plan.tasks[subject]
        times = {name: self._moment(getattr(record, name)) for name in ("start", "end", "due", "latest")}
        return speaking.say("now_task", thing=speaking.name(subject), unit=speaking.name(record.unit), **times)

    def _chain(self, name: str) -> Iterator[str]:
        speaking, holding = self.speaking, self.holding
        if not holding.chain:
            yield speaking.say("no_chain", thing=name)
            return
        yield speaking.say("chain" if holding.subject == holding.conference else "chain_through", thing=name)
        links = list(holding.chain)
        for number, (link, then) in enumerate(zip(links, [*links[1:], None], strict=True), 1):
            yield f"  {self._link(number, link, then)}"
        before = "before_chain" if holding.before_chain else "before_chain_none"
        yield f"  {speaking.say(before, room=self._duration(holding.before_chain))}"

    def _link(self, number: int, link: Link, then: Link | None) -> str:
        speaking = self.speaking
        effort = speaking.resolved.scenario.tasks[link.task].effort
        what = speaking.say(
            "link",
            number=number,
            task=link.name,
            unit=speaking.name(link.unit),
            length=self._duration(effort.minutes if effort else 0),
            span=formats.span(speaking.language, link.start, link.end),
        )
        if then is not None:
            lag = speaking.teller.speech.lag(speaking.resolved.scenario.tasks[then.task].after[link.task])
            what = speaking.say("link_lag", what=what, lag=lag)
        last = "" if then else "last_"
        return speaking.say(f"link_{last}{'room' if link.room else 'tight'}", what=what, room=self._duration(link.room))

    def _duration(self, minutes: int) -> str:
        return formats.duration(self.speaking.language, minutes)

    def _side(self, side: Side) -> Iterator[str]:
        speaking = self.speaking
        if not isinstance(side.nearest, Allowed):
            yield from self._stuck(side)
            return
        yield speaking.say(side.direction)
        if side.alone is not None:
            yield f"  {self._alone(side.alone)}"
        when = speaking.place_in(side.nearest.plan, self.holding.subject, halls=False)
        nearest = "nearest" if side.nearest_proved else "nearest_unproved"
        yield f"  {speaking.say(nearest, when=when, costs=self._price(side.nearest))}"
        yield from (f"  {line}" for line in self._days(side))
        yield from (f"  {line}" for line in self._farthest(side))

    def _stuck(self, side: Side) -> Iterator[str]:
        if isinstance(side.nearest, Forbidden):
            yield self.speaking.say(f"{side.direction}_impossible")
            yield from self._reasons(side.nearest, side.direction)
        else:
            yield self.speaking.say(f"{side.direction}_open")
            yield from [f"  {self._alone(side.alone)}"] if side.alone else []

    def _reasons(self, forbidden: Forbidden, direction: Direction) -> Iterator[str]:
        if forbidden.by_itself:
            yield f"  - {self.speaking.say(f'no_room_{direction}')}"
        elif not forbidden.why.conflicts:
            yield f"  - {self.speaking.say('beyond_unknown')}"
        yield from self.speaking.reasons(forbidden.why)

    def _price(self, allowed: Allowed) -> str:
        """What it costs, and how many others it moves."""
        told = self.speaking.costs(allowed)
        others = [each for each in allowed.comparison.differences if each.subject != self.holding.subject]
        moved = {each.subject for each in others if each.family in FAMILIES}
        due = {each.subject for each in others} - moved
        if moved:
            told = self.speaking.say("also_moves", costs=told, count=len(moved))
        return self.speaking.say("also_due", costs=told, count=len(due)) if due else told

    def _alone(self, alone: Reach) -> str:
        speaking, start = self.speaking, self._moment(alone.start)
        moved = alone.start != self.holding.at
        if alone.breaks_at is None:
            return speaking.say("alone_all", to=start) if moved else speaking.say("alone_none")
        told = [sentence(broken, speaking.resolved, speaking.language) for broken in alone.breaks]
        breaks = " ".join(told[:MOST_BROKEN])
        at = self._moment(alone.breaks_at)
        return speaking.say("alone_moves" if moved else "alone_stays", to=start, at=at, breaks=breaks)

    def _days(self, side: Side) -> Iterator[str]:
        if not side.days:
            return
        speaking = self.speaking
        yield speaking.say("days")
        for what, alike in groupby(side.days, key=lambda day: speaking.in_short(day.answer)):
            yield f"  {self._day(what, list(alike))}"
        if side.days_left and side.farthest is not None:
            zone = speaking.resolved.zone_of_conference(self.holding.subject)
            last = speaking.day(side.farthest.astimezone(zone).date())
            yield f"  {speaking.say('days_left', count=side.days_left, last=last)}"

    def _day(self, what: str, alike: Sequence[Day]) -> str:
        first, last = (self.speaking.day(day) for day in (alike[0].day, alike[-1].day))
        if len(alike) == 1:
            return self.speaking.say("one_day", day=first, what=what)
        return self.speaking.say("several_days", first=first, last=last, what=what)

    def _farthest(self, side: Side) -> Iterator[str]:
        if side.farthest is None:
            yield self.speaking.say("farthest_open")
            return
        yield self.speaking.say(f"farthest_{side.direction}", when=self._moment(side.farthest))
        if side.beyond is not None:
            yield from self._reasons(side.beyond, side.direction)

    def _after_latest(self, after: AfterLatest) -> Iterator[str]:
        latest, why = self._moment(after.latest), after.forbidden.why
        if after.forbidden.by_itself:
            yield self.speaking.say("latest_end", latest=latest)
        elif why.feasible:
            yield self.speaking.say("latest_order", latest=latest)
        elif not why.conflicts:
            yield self.speaking.say("latest_unknown", latest=latest)
        else:
            yield self.speaking.say("latest", latest=latest)
            yield from self.speaking.reasons(why)
