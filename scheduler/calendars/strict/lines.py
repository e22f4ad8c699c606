"""From octets to content lines (RFC 5545, 3.1): encoding, line ends, folding, and the parts of a line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scheduler.calendars.strict.fault import Fault
from scheduler.rfc5545 import Line

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 75
LARGEST = 1_000_000
BYTE_ORDER_MARK = b"\xef\xbb\xbf"

_PARAMETER_VALUE = r'(?:"[^"\x00-\x08\x0a-\x1f\x7f]*"|[^";:,\x00-\x08\x0a-\x1f\x7f]*)'
_PARAMETER = rf"[A-Za-z0-9-]+={_PARAMETER_VALUE}(?:,{_PARAMETER_VALUE})*"
_LINE = re.compile(rf"(?P<name>[A-Za-z0-9-]+)(?P<parameters>(?:;{_PARAMETER})*):(?P<value>.*)", re.DOTALL)
_NAMED = re.compile(rf";([A-Za-z0-9-]+)=({_PARAMETER_VALUE}(?:,{_PARAMETER_VALUE})*)")
_CONTROL = re.compile("[\x00-\x08\x0a-\x1f\x7f]")


def octet_faults(data: bytes) -> Iterator[Fault]:
    """What is wrong with a file before a single line is understood."""
    if len(data) > LARGEST:
        yield Fault(0, "file-too-large", str(len(data)))
    if data.startswith(BYTE_ORDER_MARK):
        yield Fault(1, "byte-order-mark")
    if not data.endswith(b"\r\n"):
        yield Fault(data.count(b"\n") + 1, "no-line-end")
    pieces = data.split(b"\n")
    for number, piece in enumerate(pieces[:-1], 1):
        yield from _piece_faults(number, piece)
        if pieces[number][:1] in (b" ", b"\t"):
            yield from _fold_faults(number, piece.removesuffix(b"\r"), pieces[number][1:])


def _fold_faults(number: int, before: bytes, after: bytes) -> Iterator[Fault]:
    """What is wrong with where a line was folded."""
    if after[:1] and after[0] & 0xC0 == 0x80:
        yield Fault(number, "fold-inside-character", before.decode("utf-8", "replace"))
    if (len(before) - len(before.rstrip(b"\\"))) % 2:
        yield Fault(number, "fold-inside-escape", before.decode("utf-8", "replace"))


def _piece_faults(number: int, piece: bytes) -> Iterator[Fault]:
    text = piece.decode("utf-8", "replace")
    if not piece.endswith(b"\r"):
        yield Fault(number, "bare-line-feed", text)
    if b"\r" in piece[:-1]:
        yield Fault(number, "bare-carriage-return", text)
    if len(piece.removesuffix(b"\r")) > LONGEST:
        yield Fault(number, "line-too-long", text)


def content_lines(data: bytes) -> tuple[list[Line], list[Fault]]:
    """The lines of a file with its folds undone, and what is wrong with their form."""
    lines: list[Line] = []
    faults: list[Fault] = []
    for number, octets in _unfolded(data.removeprefix(BYTE_ORDER_MARK)):
        text = octets.decode("utf-8", "replace")
        faults += _text_faults(number, octets, text)
        match = _LINE.fullmatch(_CONTROL.sub("", text))
        if match:
            lines.append(Line(number, match["name"].upper(), match["value"], _parameters(match["parameters"])))
        else:
            faults.append(Fault(number, "not-a-content-line", text))
    return lines, faults


def _unfolded(data: bytes) -> Iterator[tuple[int, bytes]]:
    start = 1
    pieces: list[bytes] = []
    for number, piece in enumerate(data.removesuffix(b"\n").split(b"\n"), 1):
        whole = piece.removesuffix(b"\r")
        if pieces and whole[:1] in (b" ", b"\t"):
            pieces.append(whole[1:])
            continue
        if pieces:
            yield start, b"".join(pieces)
        start, pieces = number, [whole]
    yield start, b"".join(pieces)


def _text_faults(number: int, octets: bytes, text: str) -> Iterator[Fault]:
    try:
        octets.decode("utf-8")
    except UnicodeDecodeError:
        yield Fault(number, "not-utf-8", text)
    if _CONTROL.search(text.replace("\r", "")):
        yield Fault(number, "control-character", text)


def _parameters(text: str) -> dict[str, str]:
    return {name.upper(): value.strip('"') for name, value in _NAMED.findall(text)} if text else {}
