"""From bytes on disk to text: UTF-8 in normal form, or a sentence that says what the file is instead."""

from __future__ import annotations

import codecs
import stat
import unicodedata
from typing import TYPE_CHECKING

from scheduler.errors import InputError, Problem
from scheduler.scenario.reading.characters import problem_in_text, stacked_marks
from scheduler.scenario.reading.legacy import legacy_encoding

if TYPE_CHECKING:
    from pathlib import Path

LARGEST_FILE = 2_000_000
_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)


def read_bytes(path: Path, file: str) -> bytes:
    """Read a file of at most 2 MB; a larger one is refused before it is in memory."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise _whole_file(file, "file_not_plain")
        with path.open("rb") as stream:
            content = stream.read(LARGEST_FILE + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise _whole_file(file, "file_missing") from None
    except (OSError, ValueError):
        raise _whole_file(file, "file_unreadable") from None
    if len(content) > LARGEST_FILE:
        raise _whole_file(file, "file_too_large", megabytes=LARGEST_FILE // 1_000_000)
    return content


def decode(content: bytes, file: str) -> str:
    """The text in a file: from UTF-8, with or without a byte order mark, to line feeds and Unicode NFC."""
    if _is_wide(content):
        raise _whole_file(file, "encoding_utf16")
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _not_utf8(content, error.start, file) from None
    _refuse_legacy(text, file)
    return _normal(text.replace("\r\n", "\n"), file)


def _is_wide(content: bytes) -> bool:
    """With a byte order mark, or with a zero in nearly every second byte, as plain letters have in UTF-16."""
    start = content[:1000]
    zeros = max(start[0::2].count(0), start[1::2].count(0))
    return content.startswith(_WIDE_MARKS) or (zeros > 1 and zeros * 3 > len(start))


def _not_utf8(content: bytes, offset: int, file: str) -> InputError:
    text = content.decode("latin-1")
    try:
        _refuse_legacy(text, file)
    except InputError as legacy:
        return legacy
    before = content[:offset].decode("utf-8")
    return InputError([problem_in_text(file, before, len(before), "encoding_unknown")])


def _refuse_legacy(text: str, file: str) -> None:
    found = legacy_encoding(text)
    if found:
        name, offset = found
        raise InputError([problem_in_text(file, text, offset, "encoding_legacy", encoding=name)])


def _normal(text: str, file: str) -> str:
    offset = stacked_marks(text)
    if offset is not None:
        raise InputError([problem_in_text(file, text, offset, "stacked_marks")])
    return unicodedata.normalize("NFC", text)


def _whole_file(file: str, key: str, **values: str | int) -> InputError:
    return InputError([Problem(file, 0, 0, "", key, values)])
