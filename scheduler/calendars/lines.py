"""Content lines as octets: folded where a reader expects it."""

from __future__ import annotations

LONGEST = 75
CRLF = b"\r\n"


def folded(line: str) -> bytes:
    """One content line in UTF-8 with its end, in pieces of at most 75 octets.

    A piece never ends inside a character, nor between a backslash and what it escapes.
    """
    octets = line.encode()
    pieces: list[bytes] = []
    start, room = 0, LONGEST
    while len(octets) - start > room:
        cut = _cut(octets, start, start + room)
        pieces.append(octets[start:cut])
        start, room = cut, LONGEST - 1  # the blank that marks a continuation counts too
    return (CRLF + b" ").join([*pieces, octets[start:]]) + CRLF


def _cut(octets: bytes, start: int, end: int) -> int:
    """The last place up to ``end`` that is neither inside a character nor between a backslash and what it escapes."""
    while octets[end] & 0b1100_0000 == 0b1000_0000:
        end -= 1
    backslashes = end - start - len(octets[start:end].rstrip(b"\\"))
    return end - backslashes % 2
