"""Notices in words, printed: one file for each unit that is told something."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scheduler.compare import compare, notices
from scheduler.plan.file_names import file_names
from scheduler.reports.paper.notices.closing import recipients, requests, signer
from scheduler.reports.paper.notices.conferences import Changed, changed
from scheduler.reports.paper.notices.desk import Desk
from scheduler.reports.paper.notices.head import Head, head, issuer
from scheduler.reports.paper.notices.reasons import reasons
from scheduler.reports.paper.notices.tasks import TaskRow, received_lines, task_rows
from scheduler.reports.paper.printer import STANDING, Printed, Printer, filled
from scheduler.reports.text import one_line
from scheduler.reports.voice import Voice

if TYPE_CHECKING:
    from scheduler.compare import Notice
    from scheduler.plan import Plan
    from scheduler.reports.voice import Markup


@dataclass(frozen=True)
class NoticeText:
    """One unit's notice in words; ``why`` is the reason if there is one for all of it."""

    head: Head
    opening: Markup
    why: Markup | None
    conferences: tuple[Changed, ...]
    tasks: tuple[TaskRow, ...]
    received: tuple[Markup, ...]
    requests: tuple[Markup, ...]
    recipients: tuple[Markup, ...]
    signer: tuple[Markup, Markup | None]
    headings: dict[str, Markup]


def render_notices(old: Plan, new: Plan, language: str) -> dict[str, bytes]:
    """What each unit must be told when the new plan takes the place of the old one: file name and content.

    A unit that nothing changes for gets no notice. The reason is what the new scenario states under ``change``.
    """
    comparison = compare({"old": old, "new": new})
    desk = Desk(Voice(language, one_line, zones=any(planned.has_zones for planned in comparison.plans)), comparison)
    names = file_names(dict.fromkeys((*desk.new.scenario.units, *desk.old.scenario.units)))
    printer = Printer(language, desk.voice.say("notices.title"), desk.new.scenario.today, STANDING)
    return {f"{names[notice.unit]}.docx": printer.document([_printed(desk, notice)]) for notice in notices(comparison)}


def _printed(desk: Desk, notice: Notice) -> Printed:
    body = filled("notice", notice=_text(desk, notice), width=STANDING.between)
    return Printed(body, desk.voice.text(desk.label(notice.unit)))


def _text(desk: Desk, notice: Notice) -> NoticeText:
    why = reasons(desk, notice)
    common = next(iter(why.values())) if len(set(why.values())) == 1 else None
    return NoticeText(
        head=head(desk, notice),
        opening=_opening(desk),
        why=common,
        conferences=tuple(changed(desk, each, None if common else why[each.id]) for each in notice.conferences),
        tasks=task_rows(desk, notice.tasks),
        received=received_lines(desk, notice.received),
        requests=tuple(requests(desk, notice)),
        recipients=tuple(recipients(desk, notice)),
        signer=signer(desk),
        headings=_headings(desk, notice),
    )


def _opening(desk: Desk) -> Markup:
    named = issuer(desk)
    if named is None:
        return desk.voice.say("notices.opening_no_issuer", document=desk.plan_before)
    return desk.voice.say("notices.opening", issuer=named, document=desk.plan_before)


def _headings(desk: Desk, notice: Notice) -> dict[str, Markup]:
    conferences = ("conference", "matter", "before", "now")
    tasks = ("number_column", "task", "lead", "due_before", "due_now")
    unit = desk.label(notice.unit)
    return {
        **{key: desk.voice.say(f"notices.{key}") for key in (*conferences, *tasks, "carrying_out", "recipients")},
        **{key: desk.voice.say(f"notices.{key}", unit=unit) for key in ("tasks", "received")},
    }
