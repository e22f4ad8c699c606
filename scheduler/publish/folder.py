"""A folder of calendar files, to be offered for subscription: one file for each calendar.

::

    DIR/<scenario>/units/<id>.ics
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from scheduler.errors import InputError, Problem
from scheduler.output.folder import write_file
from scheduler.plan.file_names import file_names
from scheduler.publish.document import Document, written
from scheduler.publish.heads import MODIFIED, calendar_of, is_edited, marked_head, says_the_same
from scheduler.publish.items import LONG_AGO
from scheduler.publish.marks import marked
from scheduler.publish.revision import UNTOUCHED
from scheduler.publish.target import ChangedMeanwhileError, Holding, Request, Resource

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from scheduler.publish.items import Item
    from scheduler.publish.revision import Decision
    from scheduler.publish.wanted import Calendar

ENDING = ".ics"


class Folder:
    """The calendars of one scenario below a folder."""

    def __init__(self, folder: Path, scenario: str) -> None:
        self.folder = folder / file_names([scenario])[scenario]

    def holdings(self) -> dict[str, Holding]:
        """The calendar files there are, by their path below the scenario's folder without their ending.

        A copy that somebody has made of one is none of them.
        """
        found = {path.removesuffix(ENDING): self._holding(path) for path in self._files()}
        return {path: held for path, held in found.items() if calendar_of(held.files[0].document.head) in (path, None)}

    def requests(
        self, path: str, calendar: Calendar | None, held: Holding | None, decisions: Sequence[Decision]
    ) -> list[Request]:
        """One request at most, for the whole file; what is in it besides stays."""
        file = held.files[0] if held else None
        found = file.document if file else Document.read(b"")
        anew = _may_begin_anew(path, found)
        head = calendar.head if calendar and anew else found.head
        uids = tuple(decision.uid for decision in decisions if decision.kind not in UNTOUCHED)
        if says_the_same(head, found.head) and not uids:
            return []
        name, etag = path + ENDING, file.etag if file else None
        self._see_that_it_is_ours(name, file)
        items = _items(found, decisions)
        if not items and not found.rest:
            return [Request("DELETE", name, path, b"", etag, uids)]
        if anew:
            head = marked_head(path, head, max((item.stamp(MODIFIED) for item in items), default=LONG_AGO))
        return [Request("PUT", name, path, written(head, items, found.zones, found.rest), etag, uids)]

    def perform(self, request: Request) -> None:
        """Write or remove one file, unless it is another by now."""
        path = self.folder / request.path
        try:
            etag = _etag(path.read_bytes()) if path.exists() else None
            if etag != request.etag:
                raise ChangedMeanwhileError
            if request.method == "DELETE":
                path.unlink()
        except OSError:
            raise _refusal(path, "calendar_unreadable") from None
        if request.method == "PUT":
            write_file(path, request.content)

    def _see_that_it_is_ours(self, name: str, file: Resource | None) -> None:
        """Refuse to change a file that somebody else put there, or of which something would be lost."""
        path = self.folder / name
        if file is None and path.exists():  # a copy of another one, unless it came since we looked
            file = self._holding(name).files[0]
            if calendar_of(file.document.head) != name.removesuffix(ENDING):
                raise _refusal(path, "calendar_not_ours")
        if file and not file.document.whole:
            raise _refusal(path, "calendar_not_whole")
        if file and not _is_ours(file.document):
            raise _refusal(path, "calendar_not_ours")

    def _files(self) -> list[str]:
        try:
            there = next(place for place in (self.folder, *self.folder.parents) if place.exists())
            found = [path.relative_to(self.folder).as_posix() for path in self.folder.glob(f"*/*{ENDING}")]
        except OSError:
            raise _refusal(self.folder, "calendar_unreadable") from None
        if not there.is_dir():
            raise _refusal(there, "publish_not_a_folder")
        return sorted(found)

    def _holding(self, path: str) -> Holding:
        try:
            content = (self.folder / path).read_bytes()
        except OSError:
            raise _refusal(self.folder / path, "calendar_unreadable") from None
        return Holding((Resource(path, content, _etag(content)),))


def _items(found: Document, decisions: Sequence[Decision]) -> list[Item]:
    """The entries that others have in a calendar, and ours as decided."""
    decided = {decision.uid for decision in decisions}
    others = (item for uid, item in found.items.items() if uid not in decided)
    return [*others, *(decision.after for decision in decisions if decision.after)]


def _may_begin_anew(path: str, found: Document) -> bool:
    """Whether nobody else has given the calendar a name or a colour of their own."""
    return not found.head.strip() or not is_edited(path, found.head)


def _is_ours(found: Document) -> bool:
    """Whether a calendar was published from here, or has nothing in it yet."""
    entries = [marked(item) is not None for item in found.items.values()]
    return calendar_of(found.head) is not None or any(entries) or not (entries or found.rest)


def _etag(content: bytes) -> str:
    return sha256(content).hexdigest()


def _refusal(path: Path, key: str) -> InputError:
    return InputError([Problem(str(path), 0, 0, "", key, {})])
