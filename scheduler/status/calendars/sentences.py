"""What calendars bring back, in words."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from scheduler.calendars.context import Context
from scheduler.calendars.events import title
from scheduler.messages.sorting import alphabetical
from scheduler.status.calendars.patch import is_past

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from scheduler.facts import Planned
    from scheduler.reports.voice import Markup, Voice
    from scheduler.status.returned import Answer, Differing, Move, Question, Reply, Returned, Subject
    from scheduler.status.said import Said

NAMED = 3
"""So many calendars are named; of more, the rest is counted."""

ORDER: tuple[Answer, ...] = ("accepted", "tentative", "declined", "delegated")


class Teller:
    """Tells what calendars bring back as of a day, in one voice."""

    def __init__(self, planned: Planned, returned: Returned, as_of: date, voice: Voice) -> None:
        self.voice = voice
        self._planned = planned
        self._returned = returned
        self._as_of = as_of
        self._context = Context(planned.plan, voice.language, adopted=True)

    def moves(self) -> list[Markup]:
        """What was put elsewhere, from where."""
        return [line for move in self._returned.moves for line in self._move(move)]

    def questions(self) -> list[Markup]:
        """What the planner must ask about."""
        return [self._question(question) for question in self._returned.questions]

    def replies(self) -> list[Markup]:
        """For each meeting, who answers what."""
        replies: dict[Subject, list[Reply]] = {}
        for reply in self._returned.replies:
            replies.setdefault(reply.of, []).append(reply)
        return [self._replies(of, given) for of, given in replies.items()]

    def differing(self) -> list[Markup]:
        """What calendars do not agree on."""
        return [self._differing(each) for each in self._returned.differing]

    def notes(self) -> list[Markup]:
        """What was passed over, and what is only in some calendars."""
        counts = {
            "partly": len(self._returned.partly),
            "foreign": self._returned.foreign,
            "others": self._returned.others,
        }
        return [self.voice.say(f"status.{kind}", count=count) for kind, count in counts.items() if count]

    def _move(self, move: Move) -> Iterator[Markup]:
        edit = move.edit
        about = {"what": self._what(edit.of), "calendars": self._calendars(move.calendars)}
        key = "moved_past" if is_past(self._planned, move, self._as_of) else "moved"
        if isinstance(edit.of, str):
            if edit.end:
                due = self._planned.plan.tasks[edit.of].due.astimezone(edit.end.tzinfo)
                yield self._from_to(f"deadline_{key}", self.voice.moment(due), self.voice.moment(edit.end), about)
            return
        if edit.start:
            before, after = self.voice.moment(edit.of.start), self.voice.moment(edit.start)
            yield self._from_to(key, before, after, about)
        if move.hall:
            hall = self._planned.name(edit.of.hall) if edit.of.hall else self.voice.say("status.no_hall")
            yield self._from_to("hall_moved", hall, self._planned.name(move.hall), about)

    def _from_to(self, key: str, before: str, after: str, about: Mapping[str, str]) -> Markup:
        return self.voice.say(f"status.{key}", before=before, after=after, **about)

    def _question(self, question: Question) -> Markup:
        kind = "dropped" if isinstance(question.of, str) else question.kind
        about = {"what": self._what(question.of), "calendars": self._calendars(question.calendars)}
        return self.voice.say(f"status.asked_{kind}", **about)

    def _replies(self, of: Subject, replies: Sequence[Reply]) -> Markup:
        told = [said for answer in ORDER if (said := self._answers(answer, replies))]
        if unknown := sum(reply.who is None for reply in replies):
            told.append(self.voice.say("status.reply_unknown", count=unknown))
        required = [reply.who for reply in replies if reply.required and reply.answer in ("declined", "delegated")]
        told += [self.voice.say("status.reply_required", who=self._planned.name(who)) for who in required if who]
        return self.voice.say("status.replies_to", what=self._what(of), said=self.voice.joined("; ", told))

    def _answers(self, answer: Answer, replies: Sequence[Reply]) -> Markup | None:
        known = [self._who(reply) for reply in replies if reply.answer == answer and reply.who]
        if not known:
            return None
        return self.voice.say(f"status.reply_{answer}", who=self.voice.joined(", ", sorted(known, key=alphabetical)))

    def _who(self, reply: Reply) -> Markup:
        name = self.voice.text(self._planned.name(reply.who or ""))
        return self.voice.say("status.reply_sends", who=name, to=self._planned.name(reply.to)) if reply.to else name

    def _differing(self, differing: Differing) -> Markup:
        told = (
            self.voice.say("status.differs_said", calendar=calendar, said=self._said(said))
            for calendar, said in differing.said
        )
        return self.voice.say("status.differs", what=self._what(differing.of), said=self.voice.joined("; ", told))

    def _said(self, said: Said | datetime) -> Markup:
        if isinstance(said, datetime):
            return self.voice.moment(said)
        if said.state == "done":
            if said.on is None:
                return self.voice.say("status.differs_done")
            return self.voice.say("status.done_on", day=self.voice.day(said.on))
        if said.percent is None:
            return self.voice.say("status.begun")
        return self.voice.say("status.begun_percent", percent=said.percent)

    def _what(self, of: Subject) -> Markup:
        if not isinstance(of, str):
            return self.voice.text(title(self._context, of))
        unit = self._planned.name(self._planned.plan.tasks[of].unit)
        return self.voice.say("status.of_unit", unit=unit, task=self._planned.name(of))

    def _calendars(self, calendars: Sequence[str]) -> Markup:
        shown = self.voice.joined(", ", map(self.voice.text, calendars[:NAMED]))
        if len(calendars) <= NAMED:
            return shown
        return self.voice.say("status.and_calendars", shown=shown, count=len(calendars) - NAMED)
