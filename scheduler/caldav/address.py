"""The address of a server or of something on it, fit to be shown: it carries no password and no query."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self
from urllib.parse import SplitResult, urljoin, urlsplit

from scheduler.errors import InputError, Problem

if TYPE_CHECKING:
    from scheduler.errors import ProblemValue

SCHEMES = ("http", "https")
LOOPBACK = ("localhost", "127.0.0.1", "::1")
_PORTS = {"http": 80, "https": 443}
UNREADABLE = "URL"


def is_address(text: str) -> bool:
    """Whether a text is meant as an address rather than a path, well written or not."""
    return "://" in text or text.lower().startswith(tuple(f"{scheme}:" for scheme in SCHEMES))


def shown(text: str) -> str:
    """An address as it may be shown: where it leads, and nothing that is asked or told there."""
    try:
        parts = urlsplit(text)
        host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return UNREADABLE
    if not parts.hostname:  # then a password may be anywhere
        return UNREADABLE
    return f"{parts.scheme}://{host}{port}{parts.path}"


def refusal(text: str, key: str, **values: ProblemValue) -> InputError:
    """The refusal of an address, or of what was asked there."""
    return InputError([Problem(shown(text), 0, 0, "", key, values)])


@dataclass(frozen=True)
class Address:
    """An address without user or password; the ending slash marks a folder."""

    url: str

    @classmethod
    def of(cls, text: str) -> Self:
        """Read an address; ``InputError`` if it is none, or carries a password."""
        parts = _parts(text)
        if parts.scheme not in SCHEMES or not parts.hostname:
            raise refusal(text, "server_address")
        if "@" in parts.netloc:
            raise refusal(text, "server_address_with_password")
        return cls(text)

    @property
    def folder(self) -> Address:
        """The same address as a folder."""
        return self if self.url.endswith("/") else Address(f"{self.url}/")

    @property
    def private(self) -> bool:
        """Whether nobody on the way can read what is sent there."""
        return _parts(self.url).scheme == "https" or self.here

    @property
    def here(self) -> bool:
        """Whether it is on this very machine, so that nothing that is sent there goes through a network."""
        return self.host in LOOPBACK

    @property
    def host(self) -> str:
        """The name of the server."""
        return _parts(self.url).hostname or ""

    @property
    def path(self) -> str:
        """Its path on the server, as sent: still quoted."""
        return _parts(self.url).path

    @property
    def name(self) -> str:
        """The last step of the path, as sent: still quoted."""
        return self.path.rstrip("/").rpartition("/")[2]

    def at(self, reference: str) -> Address:
        """What a reference found here leads to; ``InputError`` if that is on another server."""
        try:
            there = urljoin(self.url, reference)
        except ValueError:
            raise refusal(self.url, "server_elsewhere") from None
        if _origin(_parts(there)) != _origin(_parts(self.url)):
            raise refusal(self.url, "server_elsewhere")
        return Address(there)


def _parts(text: str) -> SplitResult:
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:
        raise refusal(text, "server_address") from None
    return parts


def _origin(parts: SplitResult) -> tuple[str, str | None, int | None]:
    return parts.scheme, parts.hostname, parts.port or _PORTS.get(parts.scheme)
