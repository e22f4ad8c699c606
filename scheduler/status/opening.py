"""Opening a workbook that somebody else has saved: nothing in it is run, followed or believed to be small."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from scheduler.errors import InputError, Problem

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl import Workbook

MEGABYTE = 1_000_000
LARGEST_MEGABYTES = 10
UNPACKED_MEGABYTES = 15
"""What thousands of tasks take, and the reader goes through in seconds."""

MOST_PARTS = 2_000

_SIGN = "[Content_Types].xml", "xl/workbook.xml"
_REFUSED = {"xl/vbaProject": "workbook_macros", "xl/externalLinks/": "workbook_links"}


def opened(file: Path) -> Workbook:
    """The workbook, to be read from the front; ``InputError`` says why it cannot be."""
    try:
        _see_that_it_is_harmless(file)
    except FileNotFoundError:
        raise _refusal(file, "workbook_missing") from None
    except OSError:
        raise _refusal(file, "workbook_unreadable") from None
    except BadZipFile:
        raise _refusal(file, "workbook_not_xlsx") from None
    return _loaded(file)


def _see_that_it_is_harmless(file: Path) -> None:
    """Refuse by size and by what is packed in it, before anything is unpacked."""
    if not file.is_file():
        raise FileNotFoundError if not file.exists() else OSError
    if file.stat().st_size > LARGEST_MEGABYTES * MEGABYTE:
        raise _refusal(file, "workbook_too_large", megabytes=LARGEST_MEGABYTES)
    with ZipFile(file) as packed:
        parts = packed.infolist()
        names = {part.filename for part in parts}
        unpacked = sum(part.file_size for part in parts)
    if not names.issuperset(_SIGN):
        raise _refusal(file, "workbook_not_xlsx")
    if unpacked > UNPACKED_MEGABYTES * MEGABYTE or len(parts) > MOST_PARTS:
        raise _refusal(file, "workbook_unpacks_too_large", megabytes=UNPACKED_MEGABYTES)
    for start, key in _REFUSED.items():
        if any(name.startswith(start) for name in names):
            raise _refusal(file, key)


def _loaded(file: Path) -> Workbook:
    from openpyxl import load_workbook

    try:
        return load_workbook(file, read_only=True, keep_links=False)
    except Exception:  # whatever its parsers meet in a file that is not what it says
        raise _refusal(file, "workbook_damaged") from None


def _refusal(file: Path, key: str, **values: int) -> InputError:
    return InputError([Problem(str(file), 0, 0, "", key, values)])
