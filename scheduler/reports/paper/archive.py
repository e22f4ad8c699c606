"""A zip archive whose bytes depend on nothing but its contents."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from collections.abc import Mapping

FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip archive can give a file."""


def archive(parts: Mapping[str, str], onto: bytes = b"") -> bytes:
    """Texts by path as one archive; those of an earlier archive come first."""
    file = BytesIO(onto)
    with ZipFile(file, "a") as zipped:
        for path, text in parts.items():
            info = ZipInfo(path, FIRST_DAY)
            info.compress_type = ZIP_DEFLATED
            info.create_system = 0  # else it names the system that the program runs on
            zipped.writestr(info, text.encode())
    return file.getvalue()
