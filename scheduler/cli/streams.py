"""Where commands write: text that no terminal obeys, to whoever still listens."""

from __future__ import annotations

import os
import sys
import unicodedata
from contextlib import contextmanager
from io import BytesIO, TextIOWrapper
from typing import TYPE_CHECKING, TextIO

from scheduler.errors import unwritable

if TYPE_CHECKING:
    from collections.abc import Iterator

JOINERS = "\u200c\u200d"  # letters of Persian and of Indian scripts need these
UNREADABLE = {"Cc", "Cs"}


def prepare() -> None:
    """Make the standard streams take any text: UTF-8 in files and pipes, what a terminal can show on a terminal."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # the caller closed it
            setattr(sys, name, TextIOWrapper(BytesIO(), encoding="utf-8"))
        elif isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding=stream.encoding if stream.isatty() else "utf-8", errors="replace")


def write(stream: TextIO, text: str) -> None:
    """Write and flush; if the reader has gone (``| head``), go on without one."""
    with _listening(stream):
        stream.write(text)
        stream.flush()


def write_bytes(content: bytes) -> None:
    """Write a file's content to standard output as it is."""
    with _listening(sys.stdout):
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()


def harmless(text: str) -> str:
    """One line that a terminal shows and does not obey: no line breaks, controls or marks that turn text round."""
    return text if text.isascii() and text.isprintable() else "".join(map(_harmless, text))


def _harmless(char: str) -> str:
    if char.isspace():
        return " "
    category = unicodedata.category(char)
    if category in UNREADABLE:
        return "\N{REPLACEMENT CHARACTER}"
    return "" if category == "Cf" and char not in JOINERS else char


@contextmanager
def _listening(stream: TextIO) -> Iterator[None]:
    """Go on without a reader who has gone; ``InputError`` if the answer cannot be written for another reason."""
    try:
        yield
    except BrokenPipeError:
        _mute(stream)
    except OSError as error:
        _mute(stream)
        if stream is sys.stdout:
            raise unwritable("stdout", error) from None


def _mute(stream: TextIO) -> None:
    """Send what is still to come nowhere, so that nothing fails when the interpreter flushes at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
