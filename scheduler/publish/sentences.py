"""What publishing changes, as a planner reads it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from scheduler.messages import catalogue, formats, say
from scheduler.publish.marks import digests
from scheduler.publish.proposal import VARIANT, as_yaml
from scheduler.publish.revision import UNTOUCHED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from scheduler.publish.items import Item
    from scheduler.publish.messages import Messages
    from scheduler.publish.publication import Publication
    from scheduler.publish.revision import Decision, Kind
    from scheduler.publish.target import Request

COUNTED: dict[Kind, str] = {
    "new": "made",
    "changed": "changed",
    "cancelled": "cancelled",
    "removed": "removed",
    "left": "left",
    "unchanged": "unchanged",
}
TIMES = ("DTSTART", "DTEND", "DUE")


class Teller:
    """Tells a publication to a target, in a language and by a zone's clock; a ``dry`` one as what it would do."""

    def __init__(self, language: str, zone: str, target: str, *, dry: bool = False) -> None:
        self.language = language
        self.zone = ZoneInfo(zone)
        self.target = target
        self.dry = dry

    def say(self, entry: str, **values: object) -> str:
        """A sentence of the catalogue ``publish``."""
        return say(self.language, f"publish.{entry}", **values)

    def planned(self, publication: Publication) -> Iterator[str]:
        """Every change of every calendar, and every request that would be made."""
        if not publication.requests:
            yield self._nothing(publication)
            return
        yield self.say("heading_dry", target=self.target)
        for path, decisions in publication.decisions.items():
            yield self._counts(path, decisions)
            yield from (self.entry(each) for each in decisions if each.kind not in UNTOUCHED)
            if any(each.method == "PUT" and each.calendar == path and not each.uids for each in publication.requests):
                yield self.say("calendar_itself")
        yield ""
        yield from (self.say(f"request_{each.method.lower()}", path=each.path) for each in publication.requests)

    def done(self, publication: Publication) -> Iterator[str]:
        """How many entries changed in each calendar."""
        if not publication.requests:
            yield self._nothing(publication)
            return
        yield self.say("heading", target=self.target)
        changed = {request.calendar for request in publication.requests}
        yield from (self._counts(path, each) for path, each in publication.decisions.items() if path in changed)

    def left(self, left: Iterable[tuple[str, Decision]], proposed: dict[str, object] | None) -> Iterator[str]:
        """What somebody else has edited, in which calendars, and how the scenario can take it over."""
        edits: dict[tuple[str, str], tuple[Decision, list[str]]] = {}
        for calendar, decision in left:
            same = (decision.uid, str(digests(decision.item)))
            edits.setdefault(same, (decision, []))[1].append(calendar)
        if not edits:
            return
        yield ""
        yield self.say("left_heading", count=len(edits))
        yield from (self._left(decision, calendars) for decision, calendars in edits.values())
        yield self.say("how_to_settle")
        if proposed:
            yield ""
            yield self.say("proposal", variant=VARIANT)
            yield from as_yaml(proposed).splitlines()

    def late(self, requests: Sequence[Request]) -> Iterator[str]:
        """What somebody else edited while it was published."""
        if requests:
            yield self.say("late", count=len({uid for request in requests for uid in request.uids}))

    def changes(self, file: str, *, found: bool) -> str:
        """Whether there is a file of changes, and where."""
        if not found:
            return self.say("nothing_changed")
        return self.say("would_be_written", file=file) if self.dry else say(self.language, "cli.written", folder=file)

    def messages(self, folder: str, messages: Messages) -> Iterator[str]:
        """How many messages there are, and who gets none."""
        count, written = len(messages.files), "messages_planned" if self.dry else "messages_written"
        yield self.say(written if count else "no_messages", folder=folder, count=count)
        for key, names in (("without_address", messages.without_address), ("without_sender", messages.without_sender)):
            if names:
                yield self.say(key, names=formats.listing(self.language, list(names)))

    def entry(self, decision: Decision) -> str:
        """What becomes of one entry."""
        item, before = decision.item, decision.before
        title, time, sequence = decision.title, self._time(item), item.sequence
        if decision.kind != "changed" or before is None:
            return self.say(f"entry_{decision.kind}", title=title, time=time, sequence=sequence)
        if self._time(before) != time:
            return self.say("entry_moved", title=title, before=self._time(before), after=time, sequence=sequence)
        return self.say(
            "entry_changed", title=title, time=time, what=self._properties(decision.names), sequence=sequence
        )

    def _nothing(self, publication: Publication) -> str:
        return self.say("nothing_more" if any(publication.of("left")) else "nothing", target=self.target)

    def _left(self, decision: Decision, calendars: Sequence[str]) -> str:
        key = "entry_not_ours" if decision.names == ("UID",) else "entry_left"
        title = decision.title or self.say("entry_dropped")
        time, what = self._time(decision.item), self._properties(decision.names)
        where = formats.listing(self.language, list(calendars))
        return self.say(key, title=title, time=time, what=what, calendars=where)

    def _counts(self, path: str, decisions: Sequence[Decision]) -> str:
        counts = Counter(decision.kind for decision in decisions)
        told = (self.say(entry, count=counts[kind]) for kind, entry in COUNTED.items() if counts[kind])
        return self.say("calendar", calendar=path, counts=", ".join(told))

    def _time(self, item: Item) -> str:
        """A meeting's start, a task's deadline."""
        moment = item.instant("DUE") or item.instant("DTSTART")
        return formats.moment(self.language, moment.astimezone(self.zone)) if moment else "?"

    def _properties(self, names: Sequence[str]) -> str:
        known = catalogue(self.language, "publish")
        keys = ((name, f"property_{name.lower()}") for name in names)
        return formats.listing(self.language, [self.say(key) if key in known else name for name, key in keys])
