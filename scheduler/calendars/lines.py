"""Content lines as octets: folded where a reader expects it."""

from __future__ import annotations

LONGEST = 75
CRLF = b"\r\n"


def folded(line: str) -> bytes:
    """One content line in UTF-8 with its end, in pieces of at most 75 octets.

    A piece never ends inside a character, nor between a backslash and what it escapes.
    """
    pieces: list[bytes] = []
    piece: list[bytes] = []
    length = 0
    for unit in _units(line):
        octets = unit.encode()
        if length + len(octets) > LONGEST:
            pieces.append(b"".join(piece))
            piece, length = [], 1  # the blank that marks a continuation counts too
        piece.append(octets)
        length += len(octets)
    return (CRLF + b" ").join([*pieces, b"".join(piece)]) + CRLF


def _units(line: str) -> list[str]:
    """The characters of a line, a backslash together with the character after it."""
    units: list[str] = []
    for character in line:
        if units and units[-1] == "\\":
            units[-1] += character
        else:
            units.append(character)
    return units
