"""Whether an entry is new, revised or gone, and what it then says of its revision: pure functions of two entries.

``SEQUENCE`` rises with a change of time, place or status, on which whoever plans to come relies (RFC 5546, 2.1.4);
``LAST-MODIFIED`` rises with any change. Both come from what was published before and the day the plan is of,
never from a clock, and neither ever goes back.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Literal

from scheduler.publish.items import RELATION, STAMP, Item
from scheduler.publish.marks import MARK, PROGRESS, differing, digests, edited, mark_of, marked
from scheduler.rfc5545 import VALARM, VEVENT, VTODO

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Kind = Literal["new", "changed", "unchanged", "cancelled", "removed", "left"]

UNTOUCHED: tuple[Kind, ...] = ("unchanged", "left")
MATTERS = frozenset({"DTSTART", "DTEND", "DUE", "STATUS", "LOCATION", "CONFERENCE"})
_INSTANT = timedelta(seconds=1)


@dataclass(frozen=True)
class Decision:
    """What becomes of one entry of a calendar.

    ``before`` is it as found and ``after`` as it shall be, each None if there is none. ``names`` are the
    properties that change, or, of one ``left`` alone, those that somebody else has edited; ``planned`` is then the
    plan's own, if it has one.
    """

    kind: Kind
    uid: str
    before: Item | None
    after: Item | None
    names: tuple[str, ...] = ()
    planned: Item | None = None

    @property
    def title(self) -> str | None:
        """What the entry is called; never as somebody else wrote it, so None where no other title is known."""
        if self.kind == "left" and self.planned is None and "SUMMARY" in self.names:
            return None
        return (self.planned or self.before or self.item).shown("SUMMARY")

    @property
    def item(self) -> Item:
        """The entry, as it shall be or as it was."""
        item = self.after or self.before
        assert item is not None
        return item


@dataclass(frozen=True)
class Numbers:
    """What an entry says of its revision."""

    sequence: int
    created: datetime
    modified: datetime


def decide(
    found: Item | None, wanted: Item | None, copies: Sequence[Item], today: datetime, title: Callable[[str], str]
) -> Decision | None:
    """What becomes of an entry that is ``found`` in a calendar, ``wanted`` there, or both; None: it is not ours.

    ``copies`` are the same entry as found in all calendars in which it is wanted, ``today`` the day the plan is of,
    and ``title`` makes the title of a cancelled entry from its own.
    """
    if found is None:
        assert wanted is not None
        return Decision("new", wanted.uid, None, _published(wanted, numbers(copies, None, wanted, today)))
    if wanted is None:
        return _gone(found, today, title)
    theirs, names = edited(found), differing(digests(found), digests(wanted))
    if not names and (not theirs or marked(found) is None):  # some servers drop marks, or it was imported there
        return Decision("unchanged", found.uid, found, found)
    if theirs and not _settled(found, wanted, theirs):
        return Decision("left", found.uid, found, found, theirs, wanted)
    kept = wanted if wanted.cancelled else _with_progress(wanted, found)
    return Decision("changed", found.uid, found, _published(kept, numbers(copies, found, wanted, today)), names)


def numbers(copies: Sequence[Item], own: Item | None, wanted: Item, today: datetime) -> Numbers:
    """The revision of an entry: that of a copy already revised so, else the next one after all copies.

    So all copies get one number, also if writing them was cut short and taken up again.
    """
    if not copies:
        return Numbers(0, today, today)
    latest = max(copies, key=lambda item: (item.sequence, item.stamp("LAST-MODIFIED")))
    sequence, modified = latest.sequence, latest.stamp("LAST-MODIFIED")
    if _content(latest) != _content(wanted):
        sequence, modified = sequence + _matters(latest, wanted), _later(latest, today)
    if own is not None:
        sequence, modified = max(sequence, own.sequence + _matters(own, wanted)), _later(own, modified)
    return Numbers(sequence, min(item.stamp("CREATED") for item in copies), modified)


def _gone(found: Item, today: datetime, title: Callable[[str], str]) -> Decision | None:
    """What was published here and is in the plan no more: cancelled until it would have been over, then removed."""
    if marked(found) is None:
        return None
    if theirs := edited(found):
        return Decision("left", found.uid, found, found, theirs)
    if found.end is not None and found.end <= today:
        return Decision("removed", found.uid, found, None)
    if found.cancelled:
        return Decision("unchanged", found.uid, found, found)
    cancelled = _cancelled(found, title)
    after = _published(cancelled, numbers([found], found, cancelled, today))
    return Decision("cancelled", found.uid, found, after, ("STATUS",))


def _cancelled(item: Item, title: Callable[[str], str]) -> Item:
    """An entry that says it does not take place: it rings no more and takes nobody's time."""
    calm = {"TRANSP": "TRANSP:TRANSPARENT", "X-MICROSOFT-CDO-BUSYSTATUS": "X-MICROSOFT-CDO-BUSYSTATUS:FREE"}
    return item.revised(
        {
            "STATUS": "STATUS:CANCELLED",
            "SUMMARY": f"SUMMARY:{title(item.text('SUMMARY'))}",
            VALARM: None,
            "COMPLETED": None,
            RELATION: None,
            MARK: None,
            **(calm if item.kind == VEVENT else {}),
        }
    )


def _published(item: Item, revision: Numbers) -> Item:
    """An entry with its revision and its mark."""
    modified = revision.modified.strftime(STAMP)
    return item.revised(
        {
            "CREATED": f"CREATED:{revision.created.strftime(STAMP)}",
            "DTSTAMP": f"DTSTAMP:{modified}",
            "LAST-MODIFIED": f"LAST-MODIFIED:{modified}",
            "SEQUENCE": f"SEQUENCE:{revision.sequence}",
            MARK: mark_of(item),
        }
    )


def _settled(found: Item, wanted: Item, theirs: tuple[str, ...]) -> bool:
    """Whether the plan has taken over all that somebody else has edited."""
    said, planned = digests(found), digests(wanted)
    return marked(found) is not None and all(said.get(name) == planned.get(name) for name in theirs)


def _with_progress(wanted: Item, found: Item) -> Item:
    """A task with what whoever does it says of it."""
    if wanted.kind != VTODO or found.cancelled:
        return wanted
    lines = {line.split(":", 1)[0].split(";", 1)[0]: line for line in found.lines}
    return wanted.revised({name: lines.get(name) for name in sorted(PROGRESS)})


def _content(item: Item) -> dict[str, str]:
    """What an entry was published to say, apart from the tasks before it: those are told where they are at hand."""
    return {name: digest for name, digest in _written(item).items() if name != RELATION}


def _written(item: Item) -> dict[str, str]:
    return marked(item) or digests(item)


def _matters(before: Item, after: Item) -> bool:
    """Whether a change is one that whoever plans to come must notice."""
    return not MATTERS.isdisjoint(differing(_written(before), _written(after)))


def _later(item: Item, when: datetime) -> datetime:
    """An instant, but no earlier than just after an entry was last revised."""
    return max(when, item.stamp("LAST-MODIFIED") + _INSTANT)
