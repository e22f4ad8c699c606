"""How long before a conference its invitations go out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.constraints.constraint import MeasuredConstraint, Subject, Violation
from scheduler.constraints.waivers import excused
from scheduler.plan.civil import day_of_end
from scheduler.scenario.working.periods import midnight
from scheduler.scenario.working.shift import DAY, CalendarRangeError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date, datetime

    from ortools.sat.python import cp_model

    from scheduler.model import Model
    from scheduler.plan import Plan
    from scheduler.scenario.nouns import NoticePeriod as Setting
    from scheduler.scenario.resolved import Resolved
    from scheduler.scenario.working.masks import Mask
    from scheduler.scenario.working.working_time import WorkingTime


class NoticePeriod(MeasuredConstraint):
    """Invitations (and materials, if the rule says so) go out at least so many working days before the conference.

    Days are the organiser's working days. Counted by difference, a Tuesday is three before a Friday; counted
    clear, three whole working days lie between. With w(d) the working days before day d, for the day s on which
    a task that sends ends and the day c of the conference::

        difference:  w(c) - w(s)     >= n
        clear:       w(c) - w(s + 1) >= n

    Subject: a conference. Bent, it is measured in working days short, for the task that is shortest.
    """

    name = "notice_period"
    unit = "working_days"

    def subjects(self, resolved: Resolved) -> Iterator[Subject]:
        """Every conference that some task sends something for, if there is such a rule."""
        setting = resolved.scenario.constraints.notice_period
        if setting is not None:
            for name in resolved.scenario.conferences:
                if senders(resolved, setting, name):
                    yield (name,)

    def post(self, model: Model, subject: Subject, given: Sequence[cp_model.IntVar] = ()) -> None:
        """Bound each sending by the last day that leaves enough, a table over the start of the conference."""
        (conference,) = subject
        setting = model.resolved.scenario.constraints.notice_period
        assert setting is not None
        last_grain = _last_grain(model, conference, setting)
        for name in senders(model.resolved, setting, conference):
            for unit in model.owners.owns(name):
                mask = model.work.mask(unit)
                limit = model.when.at_begin(conference, None, ("notice", mask), _counted(mask, last_grain))
                model.cp.add(model.work.end(name, unit) <= limit).only_enforce_if(model.owners.does(name, unit), *given)

    def shortfall(self, model: Model, subject: Subject, given: Sequence[cp_model.IntVar] = ()) -> cp_model.LinearExpr:
        """The working days missing for the latest of the sendings."""
        setting = model.resolved.scenario.constraints.notice_period
        assert setting is not None
        organiser = model.resolved.scenario.conferences[subject[0]].organiser
        most = setting.working_days + len(model.time.working_days(organiser).counted.working)
        short = model.cp.new_int_var(0, most, f"notice {subject[0]}")
        for days, does in self._days_ahead(model, subject[0], setting):
            model.cp.add(short >= setting.working_days - days).only_enforce_if(does, *given)
        return short

    def _days_ahead(
        self, model: Model, conference: str, setting: Setting
    ) -> Iterator[tuple[cp_model.LinearExpr, cp_model.IntVar]]:
        days = model.time.working_days(model.resolved.scenario.conferences[conference].organiser)
        around = model.time.days_around(model.resolved.zone_of_conference(conference))
        clear = 1 if setting.counting == "clear" else 0
        begin = model.when.at_begin(
            conference,
            None,
            "organiser's working days before",
            lambda grain: days.worked_before(days.around.number(around.date_at(grain))),
        )
        for name in senders(model.resolved, setting, conference):
            for unit in model.owners.owns(name):
                sent = model.work.end_table(
                    name,
                    unit,
                    ("organiser's working days before", clear),
                    lambda grain: days.worked_before(days.around.number_of_end(grain) + clear),
                )
                yield begin - sent, model.owners.does(name, unit)

    def measure(self, resolved: Resolved, plan: Plan, subject: Subject) -> int:
        """The working days missing for the latest of the sendings, by the calendar."""
        setting = resolved.scenario.constraints.notice_period
        assert setting is not None
        ahead = [_ahead(resolved, plan, setting, name) for name in senders(resolved, setting, subject[0])]
        return max([setting.working_days - days for days in ahead if days is not None] + [0])

    def violations(self, resolved: Resolved, plan: Plan, subject: Subject) -> Iterator[Violation]:
        """Count the organiser's working days between the two dates."""
        setting = resolved.scenario.constraints.notice_period
        assert setting is not None
        for name in senders(resolved, setting, subject[0]):
            days = _ahead(resolved, plan, setting, name)
            if days is not None and days < setting.working_days:
                yield self.broken(subject, task=name, days=days, wanted=setting.working_days)


def _counted(mask: Mask, grain_of: Callable[[int], int]) -> Callable[[int], int]:
    return lambda begin: mask.count_before(grain_of(begin))


def _last_grain(model: Model, conference: str, setting: Setting) -> Callable[[int], int]:
    """The grain by which a sending must end, for each grain at which the conference may begin."""
    days = model.time.working_days(model.resolved.scenario.conferences[conference].organiser)
    around = model.time.days_around(model.resolved.zone_of_conference(conference))
    clear = 1 if setting.counting == "clear" else 0

    def end_of_last_day(begin: int) -> int:
        left = days.worked_before(days.around.number(around.date_at(begin))) - setting.working_days
        return days.around.first_grain(days.nth(left) + 1 - clear) if left >= 0 else days.around.early

    return end_of_last_day


def senders(resolved: Resolved, setting: Setting, conference: str) -> list[str]:
    """The tasks by which delegates still get what the rule applies to: what is sent has been told in its time."""
    return [
        name
        for name, task in resolved.tasks_of(conference).items()
        if task.sends in setting.applies_to and task.phase == "before" and not resolved.over(name)
    ]


def _ahead(resolved: Resolved, plan: Plan, setting: Setting, name: str) -> int | None:
    """The organiser's working days from the day a sending ends to the day of its conference."""
    conference = resolved.scenario.tasks[name].conference
    record = plan.tasks.get(name)
    if record is None or conference is None or (start := plan.conferences[conference].start) is None:
        return None
    working = resolved.working_time(resolved.scenario.conferences[conference].organiser)
    day = start.astimezone(resolved.zone_of_conference(conference)).date()
    return working.working_days_between(day_of_end(record.end, working.zone), day, setting.counting)


def sent_by(resolved: Resolved, plan: Plan, name: str) -> datetime | None:
    """The instant by which a task must end by this rule; None if the rule says nothing of it or is set aside.

    The end of the last day, by the organiser's calendar, from which enough working days are counted; where the rule
    may be bent at a price, from which no more are missing than the plan itself lacks.
    """
    setting = resolved.scenario.constraints.notice_period
    conference = resolved.scenario.tasks[name].conference
    if setting is None or conference is None:
        return None
    start = plan.conferences[conference].start
    if start is None or name not in senders(resolved, setting, conference):
        return None
    if excused(NoticePeriod(), (conference,), resolved, plan):
        return None
    working = resolved.working_time(resolved.scenario.conferences[conference].organiser)
    day = start.astimezone(resolved.zone_of_conference(conference)).date()
    short = 0 if setting.weight is None else NoticePeriod().measure(resolved, plan, (conference,))
    if short > setting.working_days:
        return None
    return midnight(_first_too_late(setting, setting.working_days - short, day, working), working.zone)


def _first_too_late(setting: Setting, wanted: int, day: date, working: WorkingTime) -> date:
    """The first day on which it is too late to send ``wanted`` working days before a conference on ``day``."""
    try:
        last = working.working_days_before(day, wanted) if wanted else working.working_days_after(day - DAY, 1)
    except CalendarRangeError:
        return working.first if wanted else working.last + DAY
    return last if setting.counting == "clear" else last + DAY
