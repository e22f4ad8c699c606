"""A client for calendar servers: it looks into folders, and reads, writes and removes single files in them.

Every write says which version it replaces (RFC 9110, 13.1), so that nobody's edit is ever overwritten.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from time import monotonic
from typing import TYPE_CHECKING, Self
from urllib.parse import quote, unquote
from xml.sax.saxutils import escape

from scheduler.caldav.address import Address, refusal
from scheduler.caldav.answers import CALDAV, DAV, Answer, answers, named
from scheduler.caldav.credentials import credentials_for
from scheduler.rfc5545 import VCALENDAR, VEVENT, VTODO

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

    import httpx

    from scheduler.caldav.credentials import Credentials

SECONDS = 30.0
MOST_SECONDS = 180
"""How long an answer may take that keeps coming."""

MOST_REDIRECTS = 5
LARGEST_MEGABYTES = 100
XML = {"Content-Type": "application/xml; charset=utf-8"}
ICALENDAR = {"Content-Type": "text/calendar; charset=utf-8"}
REDIRECTED = (301, 302, 307, 308)
DONE = (200, 201, 204)
MULTI_STATUS, NOT_FOUND, NOT_ALLOWED, PRECONDITION_FAILED, NOT_IMPLEMENTED = 207, 404, 405, 412, 501
WEAK = "W/"
EXPLAINED = (401, 403, 404, 405, 409, 413, 415, 423, 507)
"""The refusals of a server that have a sentence of their own."""

_SPACES = f'xmlns:D="{DAV}" xmlns:C="{CALDAV}"'
_LIST = f"<D:propfind {_SPACES}><D:prop><D:resourcetype/></D:prop></D:propfind>"
_QUERY = (
    f"<C:calendar-query {_SPACES}><D:prop><D:getetag/><C:calendar-data/></D:prop>"
    f'<C:filter><C:comp-filter name="{VCALENDAR}"/></C:filter></C:calendar-query>'
)
_ABOUT = (
    "<D:displayname>{name}</D:displayname><C:supported-calendar-component-set>"
    f'<C:comp name="{VEVENT}"/><C:comp name="{VTODO}"/></C:supported-calendar-component-set>'
)
_MAKE = f"<C:mkcalendar {_SPACES}><D:set><D:prop>{_ABOUT}</D:prop></D:set></C:mkcalendar>"
_MAKE_EXTENDED = (
    f"<D:mkcol {_SPACES}><D:set><D:prop><D:resourcetype><D:collection/><C:calendar/></D:resourcetype>"
    f"{_ABOUT}</D:prop></D:set></D:mkcol>"
)


class PreconditionError(Exception):
    """What a request was about is no longer as it was when it was read."""


@dataclass(frozen=True)
class File:
    """A file in a calendar: its address, its content, and the tag of this version."""

    address: Address
    content: bytes
    etag: str


class Client:
    """A connection to one server, for one folder there and what is below it."""

    def __init__(
        self, address: Address, credentials: Credentials | None, transport: httpx.BaseTransport | None = None
    ) -> None:
        if credentials and not address.private:
            raise refusal(address.url, "server_not_private")
        self.address = address.folder
        self.http = _connection(address, credentials, transport)

    @classmethod
    def at(cls, url: str) -> Self:
        """Connect to an address as whoever the environment or the keyring says; nothing is sent yet."""
        address = Address.of(url)
        if not find_spec("httpx"):
            raise refusal(url, "server_without_client")
        return cls(address, credentials_for(address.host))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.http.close()

    def calendars(self) -> list[str]:
        """The names of the calendars in the folder; ``InputError`` if it is a calendar itself."""
        found = self.found()
        if self.address in found:
            raise refusal(self.address.url, "server_single_calendar")
        return [unquote(each.name) for each in found]

    def found(self) -> list[Address]:
        """The calendars in the folder; the folder itself if it is one."""
        content = self._asked("PROPFIND", self.address, _LIST)
        return [self.address.at(each.href).folder for each in content if each.is_calendar]

    def calendar(self, name: str) -> Address:
        """The address of a calendar in the folder."""
        return self.address.at(f"{quote(name, safe='')}/")

    def files(self, calendar: Address) -> list[File]:
        """All files of a calendar."""
        return list(self._files(calendar, self._asked("REPORT", calendar, _QUERY)))

    def make(self, calendar: Address, name: str) -> None:
        """Make an empty calendar that people know by a name."""
        response = self._send("MKCALENDAR", calendar, _xml(_MAKE.format(name=escape(name))), XML)
        if response.status_code in (NOT_ALLOWED, NOT_IMPLEMENTED):  # some servers know the extended form only
            response = self._send("MKCOL", calendar, _xml(_MAKE_EXTENDED.format(name=escape(name))), XML)
        self._see_that_it_is_done(response, calendar)

    def put(self, address: Address, content: bytes, etag: str | None) -> None:
        """Write a file: in place of one version, or (None) where there is none yet."""
        condition = {"If-None-Match": "*"} if etag is None else {"If-Match": etag}
        self._see_that_it_is_done(self._send("PUT", address, content, ICALENDAR | condition), address, etag)

    def delete(self, address: Address, etag: str) -> None:
        """Remove one version of a file; one that is gone already is no matter."""
        response = self._send("DELETE", address, b"", {"If-Match": etag})
        if response.status_code != NOT_FOUND:
            self._see_that_it_is_done(response, address, etag)

    def _files(self, calendar: Address, found: list[Answer]) -> Iterator[File]:
        for each in found:
            content, etag = each.text(named(CALDAV, "calendar-data")), each.text(named(DAV, "getetag"))
            if content is not None and calendar.at(each.href).folder != calendar.folder:  # which is no file in itself
                if not etag:
                    raise refusal(calendar.url, "server_without_versions")
                yield File(calendar.at(each.href), content.encode(), etag)

    def _asked(self, method: str, address: Address, question: str) -> list[Answer]:
        """Ask about what is in a folder; ``InputError`` if that is answered in no way that a calendar server would."""
        response = self._send(method, address, _xml(question), XML | {"Depth": "1"})
        if response.status_code != MULTI_STATUS:
            raise self._refused(response.status_code, address)
        try:
            return answers(response.content)
        except ValueError:
            raise refusal(address.url, "server_not_caldav") from None

    def _see_that_it_is_done(self, response: httpx.Response, address: Address, etag: str | None = None) -> None:
        if response.status_code == PRECONDITION_FAILED:
            if etag and etag.startswith(WEAK):  # no write can ever name such a version (RFC 9110, 13.1.1)
                raise refusal(address.url, "server_without_versions")
            raise PreconditionError
        if response.status_code not in DONE:
            raise self._refused(response.status_code, address)

    def _refused(self, status: int, address: Address) -> Exception:
        if status in EXPLAINED:
            return refusal(address.url, f"server_{status}")
        key = "server_not_caldav" if status in (200, NOT_IMPLEMENTED) else "server_answers"
        return refusal(address.url, key, status=status)

    def _send(self, method: str, address: Address, content: bytes, headers: dict[str, str]) -> httpx.Response:
        """Send a request, and again where the same server says that it belongs elsewhere on it."""
        import httpx

        try:
            for _ in range(MOST_REDIRECTS):
                response = self._sent_once(method, address, content, headers)
                if response.status_code not in REDIRECTED:
                    return response
                address = address.at(response.headers.get("Location", ""))
        except httpx.TimeoutException:
            raise refusal(address.url, "server_slow", seconds=int(SECONDS)) from None
        except httpx.HTTPError as error:
            key = "server_not_trusted" if "CERTIFICATE" in str(error).upper() else "server_not_reached"
            raise refusal(address.url, key) from None
        except httpx.InvalidURL:
            raise refusal(address.url, "server_address") from None
        raise refusal(address.url, "server_in_circles")

    def _sent_once(self, method: str, address: Address, content: bytes, headers: dict[str, str]) -> httpx.Response:
        """Send a request and read the answer, as long as it is not endless."""
        import httpx

        with self.http.stream(method, address.url, content=content, headers=headers) as response:
            pieces, size, begun = [], 0, monotonic()
            for piece in response.iter_bytes():
                if monotonic() - begun > MOST_SECONDS:
                    raise refusal(address.url, "server_slow", seconds=MOST_SECONDS)
                pieces.append(piece)
                size += len(piece)
                if size > LARGEST_MEGABYTES * 1_000_000:
                    raise refusal(address.url, "server_answer_too_large", megabytes=LARGEST_MEGABYTES)
        return httpx.Response(response.status_code, headers=_plain(response), content=b"".join(pieces))


def _connection(
    address: Address, credentials: Credentials | None, transport: httpx.BaseTransport | None
) -> httpx.Client:
    """A connection by way of the proxy that the environment names, if any; never so to this very machine."""
    import httpx

    from scheduler.caldav.password import Password

    auth = Password(credentials) if credentials else None
    try:
        return httpx.Client(auth=auth, timeout=SECONDS, transport=transport, trust_env=not address.here)
    except (ImportError, ValueError, OSError, httpx.InvalidURL):
        raise refusal(address.url, "server_by_environment") from None


def fetch(url: str) -> dict[str, bytes]:
    """All files of a calendar on a server, by their name; ``InputError`` says what is wrong with it."""
    with Client.at(url) as client:
        return {unquote(file.address.name): file.content for file in client.files(client.address)}


def _plain(response: httpx.Response) -> dict[str, str]:
    """The headers that matter to a body that is unpacked already."""
    return {"Location": response.headers["Location"]} if "Location" in response.headers else {}


def _xml(text: str) -> bytes:
    return f'<?xml version="1.0" encoding="utf-8"?>{text}'.encode()
