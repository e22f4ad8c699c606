"""A folder on a CalDAV server: one calendar there for each of a plan's, one file in it for each entry.

The calendars are called ``<scenario>_<units|halls|conferences>_<id>``, so that several scenarios can be published
side by side.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from scheduler.caldav import Client, PreconditionError
from scheduler.calendars.files import PUBLISHED
from scheduler.plan.file_names import file_names
from scheduler.publish.document import written
from scheduler.publish.revision import UNTOUCHED
from scheduler.publish.target import ChangedMeanwhileError, Holding, Request, Resource

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scheduler.publish.revision import Decision
    from scheduler.publish.wanted import Calendar

BETWEEN = "_"  # no file name of ours has one


class Server:
    """The calendars of one scenario in a folder on a server."""

    def __init__(self, client: Client, scenario: str) -> None:
        self.client = client
        self.prefix = file_names([scenario])[scenario] + BETWEEN

    def holdings(self) -> dict[str, Holding]:
        """The calendars of the scenario that are there; what others have called almost so is none of them."""
        ours = [name for name in self.client.calendars() if name.startswith(self.prefix)]
        return {path: self._holding(name) for name in sorted(ours) if (path := self._path(name)).startswith(PUBLISHED)}

    def requests(
        self, path: str, calendar: Calendar | None, held: Holding | None, decisions: Sequence[Decision]
    ) -> list[Request]:
        """One request for each entry that changes, after the calendar is made if it is not there."""
        made = [Request("MKCALENDAR", self._address(path), path, calendar.title.encode())] if calendar else []
        changing = (each for each in decisions if each.kind not in UNTOUCHED)
        return [*([] if held else made), *(self._request(path, calendar, held, each) for each in changing)]

    def perform(self, request: Request) -> None:
        """Make a calendar, or write or remove one entry, unless it is another by now."""
        address = self.client.address.at(request.path)
        try:
            if request.method == "MKCALENDAR":
                self.client.make(address, request.content.decode())
            elif request.method == "DELETE":
                self.client.delete(address, request.etag or "")
            else:
                self.client.put(address, request.content, request.etag)
        except PreconditionError:
            raise ChangedMeanwhileError from None

    def _request(self, path: str, calendar: Calendar | None, held: Holding | None, decision: Decision) -> Request:
        file = held.file_of.get(decision.uid) if held else None
        name, etag = (file.path, file.etag) if file else (f"{self._address(path)}{quote(decision.uid)}.ics", None)
        if decision.after is None:
            return Request("DELETE", name, path, b"", etag, (decision.uid,))
        head = calendar.bare if calendar else file.document.head if file else b""
        zones = file.document.zones if file else {}
        return Request("PUT", name, path, written(head, [decision.after], zones), etag, (decision.uid,))

    def _holding(self, name: str) -> Holding:
        files = self.client.files(self.client.calendar(name))
        return Holding(tuple(Resource(file.address.path, file.content, file.etag) for file in files))

    def _path(self, name: str) -> str:
        return name.removeprefix(self.prefix).replace(BETWEEN, "/")

    def _address(self, path: str) -> str:
        return self.client.calendar(self.prefix + path.replace("/", BETWEEN)).path
