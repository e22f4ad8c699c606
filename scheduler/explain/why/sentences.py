"""A question and its answer in words, line by line as they are printed."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from scheduler.checks import sentence
from scheduler.explain.why.answers import Allowed, Forbidden
from scheduler.explain.why.speaking import Speaking
from scheduler.facts import Planned
from scheduler.messages import formats
from scheduler.plan.families import FAMILIES
from scheduler.reports.comparison import render_changes
from scheduler.scenario.grammar import Moment

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from scheduler.explain.sentences import Teller
    from scheduler.explain.why.alone import Direction, Reach
    from scheduler.explain.why.answers import Answer
    from scheduler.explain.why.holding import Holding
    from scheduler.explain.why.question import Question
    from scheduler.explain.why.room import AfterLatest, Day, Side
    from scheduler.explain.why.why import Why
    from scheduler.facts.chain import Link

MOST_BROKEN = 2
"""As many broken rules are told where something stops moving."""


def lines(why: Why, teller: Teller) -> Iterator[str]:
    """Everything that is said of a question."""
    speaking = Speaking(teller, Planned(why.basis.plan).has_zones)
    if why.basis.standing != "fits":
        yield speaking.say(why.basis.standing)
    if why.answer is not None:
        yield speaking.say("asked", what=_wanted(speaking, why.question))
        yield from _day_off(speaking, why.question)
        yield from _answer(speaking, why.answer, why)
    if why.holding is not None:
        yield from _Held(speaking, why.holding).lines()
        yield from [speaking.say("interrupted_early")] if why.interrupted else []


def own_file(speaking: Speaking) -> str:
    """Whose line numbers are given."""
    return speaking.say("own_file", file=Path(speaking.teller.tree.file).name)


def _day_off(speaking: Speaking, question: Question) -> Iterator[str]:
    """That a day which is asked for is a day off, for whoever organises the conference or does the task."""
    if question.when is None:
        return
    day, resolved = question.when.stated_days[0].date, speaking.resolved
    if question.subject in resolved.scenario.conferences:
        unit = resolved.conference(question.subject).organiser
        hours = resolved.hours_of(question.subject)
    else:
        unit = resolved.owners(question.subject)[0]
        hours = resolved.working_time(unit)
    if not hours.is_working_day(day):
        yield speaking.say("day_off", day=_capital(speaking.day_in_prose(day)), unit=speaking.name(unit))


def _wanted(speaking: Speaking, question: Question) -> str:
    resolved, when = speaking.resolved, question.when
    hall = speaking.say("at_hall", hall=speaking.name(question.hall)) if question.hall else ""
    values = {"thing": speaking.name(question.subject), "hall": hall}
    task = question.subject in resolved.scenario.tasks
    if when is None:
        entry = "wants_hall" if question.hall else "wants_done" if task else "wants_held"
        return speaking.say(entry, thing=values["thing"], hall=speaking.name(question.hall or ""))
    if isinstance(when, Moment):
        return speaking.say("wants_done_at" if task else "wants_moment", time=_echo(speaking, when), **values)
    values["day"] = speaking.day_in_prose(when.day.date)
    if when.part is None:
        return speaking.say("wants_done_on" if task else "wants_day", **values)
    within = "wants_within" if question.lies_within(resolved) else "wants_begin_in"
    part = when.part.echo().sentence(speaking.language)
    return speaking.say("wants_done_in" if task else within, part=part, **values)


def _echo(speaking: Speaking, when: Moment) -> str:
    return when.echo().sentence(speaking.language)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _answer(speaking: Speaking, answer: Answer, why: Why) -> Iterator[str]:
    if isinstance(answer, Forbidden):
        yield from _forbidden(speaking, answer, why.question)
    elif isinstance(answer, Allowed):
        yield from _allowed(speaking, answer, why)


def _forbidden(speaking: Speaking, forbidden: Forbidden, question: Question) -> Iterator[str]:
    conflicts = forbidden.why.conflicts
    if forbidden.by_itself:
        yield _no_room(speaking, question)
    elif not conflicts:
        yield speaking.say("forbidden_unknown")
    else:
        yield speaking.say("forbidden_one" if len(conflicts) == 1 else "forbidden_several", count=len(conflicts))
        yield from speaking.reasons(forbidden.why)
        if any(conflict.unsettled for conflict in conflicts):
            yield speaking.say("unsettled")
        elif any(len(conflict.atoms) > 1 for conflict in conflicts):
            yield speaking.say("minimal" if len(conflicts) == 1 else "minimal_several")
        yield speaking.say("complete" if forbidden.why.complete else "incomplete")
        yield own_file(speaking)


def _no_room(speaking: Speaking, question: Question) -> str:
    task = speaking.resolved.scenario.tasks.get(question.subject)
    if task is None:
        return speaking.say("forbidden_conference", last=speaking.day(speaking.resolved.scenario.days[1]))
    assert task.effort is not None
    units = [speaking.name(unit) for unit in speaking.resolved.owners(question.subject)]
    length = formats.duration(speaking.language, task.effort.minutes)
    entry = (
        "forbidden_task" if question.wanted(speaking.resolved).is_worked(speaking.resolved) else "forbidden_task_off"
    )
    return speaking.say(entry, unit=formats.listing(speaking.language, units), length=length)


def _allowed(speaking: Speaking, allowed: Allowed, why: Why) -> Iterator[str]:
    subject = why.question.subject
    kind = "task" if subject in allowed.plan.tasks else "conference"
    same_halls = kind == "task" or allowed.before.conferences[subject].sites == allowed.plan.conferences[subject].sites
    before = speaking.place_in(allowed.before, subject, halls=not same_halls)
    after = speaking.place_in(allowed.plan, subject, halls=not same_halls)
    entry = f"allowed_{kind}" if before == after else f"allowed_{kind}_instead"
    yield speaking.say(entry, thing=speaking.name(subject), when=after, before=before)
    yield ""
    yield from _costs(speaking, allowed)
    if why.interrupted:
        yield speaking.say("interrupted")
    elif all(tier.certain for tier in allowed.tiers):
        yield speaking.say("proved")
    else:
        yield speaking.say("unproved")
    if allowed.before.solver.status != "optimal":
        yield speaking.say("plan_unproved")
    changes = render_changes(allowed.comparison, speaking.language)
    yield ""
    yield speaking.say("changes" if changes else "nothing_else")
    yield from changes.splitlines()


def _costs(speaking: Speaking, allowed: Allowed) -> Iterator[str]:
    changed = [tier for tier in allowed.tiers if tier.before != tier.after or any(wish.more for wish in tier.wishes)]
    if not changed:
        yield speaking.say("costs_nothing")
        return
    yield speaking.say("costs")
    for tier in changed:
        yield f"  {speaking.tier_line(tier)}"
        yield from (f"    - {speaking.missed(wish)}" for wish in tier.wishes if wish.more)


@dataclass(frozen=True)
class _Held:
    """Tells what holds a conference or a task where it is."""

    speaking: Speaking
    holding: Holding

    def lines(self) -> Iterator[str]:
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
        yield ""
        yield own_file(self.speaking)

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
