"""The addresses by which calendars know people (RFC 5545, 3.3.3 and 3.8.4.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from scheduler.rfc5545 import Line

SCHEME = "mailto:"


def address_of(attendee: Line) -> str:
    """The address of an attendee, which some programs write beside a link of their own."""
    value = attendee.value.strip()
    return plain_address(value if value.casefold().startswith(SCHEME) else attendee.parameters.get("EMAIL", value))


def plain_address(text: str) -> str:
    """An address without its scheme and quotes, in small letters: two that are alike are one."""
    return unquote(text.strip().strip('"').casefold().removeprefix(SCHEME))
