"""From the bytes of a calendar to its content lines, each with the number of the line it begins on (RFC 5545, 3.1).

Only lines that are asked for are kept. Nothing of their text enters a problem: a calendar is private.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from scheduler.errors import Problem
from scheduler.rfc5545 import Line

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

LARGEST_MEGABYTES = 10
LONGEST_LINE = 200_000
LONGEST_VALUE = 40_000

ATTENDEE = "ATTENDEE"
"""Names of all kinds stand in its parameters, with and without quotes; one that cannot be read has not answered."""

KEPT = frozenset(
    {
        *("BEGIN", "END", "VERSION", "CALSCALE", "METHOD", "X-WR-TIMEZONE"),
        *("UID", "SEQUENCE", "DTSTAMP", "RECURRENCE-ID", "STATUS", "TRANSP", "CLASS", "SUMMARY"),
        "X-MICROSOFT-CDO-BUSYSTATUS",
        *("DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "EXRULE", "FREEBUSY"),
        *("TZID", "TZOFFSETFROM", "TZOFFSETTO"),
        ATTENDEE,
    }
)
_NAME = re.compile(r"([A-Za-z0-9-]+)([;:])")
_PARAMETER = re.compile(r""";([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)""")
_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)


class FaultError(Exception):
    """What is wrong with a line of a calendar: a message of the catalogue ``busy``, and its values."""

    def __init__(self, key: str, line: int = 0, **values: str | int) -> None:
        self.key, self.line, self.values = key, line, values
        super().__init__(key)

    def problem(self, file: str) -> Problem:
        """The problem as planners read it."""
        return Problem(file, self.line, 0, "", f"busy.{self.key}", self.values)


def content_lines(content: bytes, kept: Container[str] = KEPT) -> Iterator[Line]:
    """The lines of a calendar whose names are ``kept``, in order; ``FaultError`` at the first that is none."""
    for number, text in _unfolded(_decoded(content)):
        found = _NAME.match(text)
        if found is None:
            raise FaultError("line_nameless", number)
        name = found[1].upper()
        if name in kept and (line := _line(number, name, text, found.end(1))):
            yield line
        elif found[2] == ";" and ":" not in text:
            raise FaultError("line_without_colon", number)


def _line(number: int, name: str, text: str, end: int) -> Line | None:
    """The line of a property, its name read already; None for an attendee that cannot be read."""
    parameters: dict[str, str] = {}
    while found := _PARAMETER.match(text, end):
        parameters[found[1].upper()] = found[2].strip('"')
        end = found.end()
    if text[end : end + 1] != ":":
        if name == ATTENDEE:
            return None
        raise FaultError("parameter_malformed", number, name=name)
    if len(text) - end > LONGEST_VALUE and name != "SUMMARY":
        raise FaultError("value_too_long", number, name=name, most=LONGEST_VALUE)
    return Line(number, name, text[end + 1 :], parameters)


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """Each line with those that continue it; empty lines are passed over."""
    first, pieces, length = 0, list[str](), 0
    for number, line in enumerate(text.split("\n"), start=1):
        line = line.removesuffix("\r")
        length = length + len(line) if line[:1] in (" ", "\t") else len(line)
        if length > LONGEST_LINE:
            raise FaultError("line_too_long", number, most=LONGEST_LINE)
        if line[:1] in (" ", "\t") and pieces:
            pieces.append(line[1:])
        elif line.strip():
            if pieces:
                yield first, "".join(pieces)
            first, pieces = number, [line]
    if pieces:
        yield first, "".join(pieces)


def _decoded(content: bytes) -> str:
    if len(content) > LARGEST_MEGABYTES * 1_000_000:
        raise FaultError("file_too_large", megabytes=LARGEST_MEGABYTES)
    if content.startswith(_WIDE_MARKS):
        raise FaultError("encoding_wide")
    content = content.removeprefix(codecs.BOM_UTF8)
    if b"\x00" in content:
        raise FaultError("null_character", content.count(b"\n", 0, content.index(b"\x00")) + 1)
    if not content.strip():
        raise FaultError("file_empty")
    return _utf8(content)


def _utf8(content: bytes) -> str:
    """A character may be folded between its bytes, as some programs do."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        mended = re.sub(rb"(?<=[\x80-\xff])\r?\n[ \t](?=[\x80-\xbf])", b"", content)
        try:
            return mended.decode("utf-8")
        except UnicodeDecodeError:
            raise FaultError("encoding_unknown", content.count(b"\n", 0, error.start) + 1) from None
