"""A question and its answer in words, line by line as they are printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.explain.why.answers import Allowed, Forbidden
from scheduler.explain.why.held import Held
from scheduler.explain.why.speaking import Speaking
from scheduler.facts import Planned
from scheduler.messages import formats
from scheduler.reports.comparison import render_changes
from scheduler.scenario.grammar import Moment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.explain.sentences import Teller
    from scheduler.explain.why.answers import Answer
    from scheduler.explain.why.question import Question
    from scheduler.explain.why.why import Why


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
        yield from Held(speaking, why.holding).lines()
        yield from ["", speaking.teller.own_file()]
        yield from [speaking.say("interrupted_early")] if why.interrupted else []


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
        reason = resolved.scenario.calendars[resolved.unit_calendar(unit)].reason_of(day)
        said = {"day": formats.capital(speaking.day_in_prose(day)), "unit": speaking.name(unit)}
        yield speaking.say("day_off_for", reason=reason, **said) if reason else speaking.say("day_off", **said)


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
        yield speaking.teller.own_file()


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
