"""Outputs on disk: a folder appears whole, or the old one stays."""

from __future__ import annotations

import errno
import re
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from scheduler.errors import InputError, Problem, unwritable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

COMPARISON_FILE = "compare.html"
_OURS = re.compile(
    r"plan\.json|report\.(md|html)|assignments\.xlsx|(units|notices)/[^/]+\.docx|calendars/([^/]+/){0,2}[^/]+\.ics"
)
_LEFT_BEHIND = re.compile(r"\..*|~\$.*|Thumbs\.db|desktop\.ini")


def write_made(path: Path, files: Mapping[str, bytes]) -> None:
    """Write one output: a single file to ``path``, several below the folder ``path``.

    A path with the ending of the first file is that file, whatever comes with it.
    """
    if len(files) > 1 and path.suffix != PurePath(next(iter(files))).suffix:
        check_target(path)
        write_folder(path, files)
    else:
        write_file(path, next(iter(files.values())))


def write_file(path: Path, content: bytes) -> None:
    """Put a whole file in place: written beside it under another name, then exchanged."""
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, "is a folder")
        path.parent.mkdir(parents=True, exist_ok=True)
        with _scratch_beside(path) as scratch:
            (scratch / "new").write_bytes(content)
            (scratch / "new").replace(path)
    except OSError as error:
        raise unwritable(path, error) from None


def remove_file(path: Path) -> None:
    """Take a file away, if it is there."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise unwritable(path, error) from None


def check_target(folder: Path, first: str | None = None) -> None:
    """Refuse to replace anything that is not an earlier output, before any work is done.

    An output of several plans has a folder for each, the ``first`` one always called so, and a comparison beside them.
    """
    try:
        if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
            raise _refusal(folder, "target_not_a_folder")
        foreign = next(_foreign(folder, first), None) if folder.is_dir() else None
    except OSError as error:
        raise unwritable(folder, error) from None
    if foreign:
        raise _refusal(folder, "target_not_ours", name=foreign)


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put a whole folder in place: written beside it under another name, then exchanged."""
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with _scratch_beside(folder) as scratch:
            _fill(scratch / "new", files)
            _exchange(scratch, folder)
    except OSError as error:
        raise unwritable(folder, error) from None


@contextmanager
def _scratch_beside(path: Path) -> Iterator[Path]:
    scratch = Path(tempfile.mkdtemp(prefix=".scheduler.", dir=path.parent))
    try:
        yield scratch
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _fill(folder: Path, files: Mapping[str, bytes]) -> None:
    folder.mkdir()
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _exchange(scratch: Path, folder: Path) -> None:
    old = scratch / "old"
    try:
        if folder.exists():
            folder.rename(old)
        (scratch / "new").rename(folder)
    finally:  # Ctrl-C comes here too
        if old.exists() and not folder.exists():
            old.rename(folder)


def _foreign(folder: Path, first: str | None) -> Iterator[str]:
    """What is in a folder that no output is made of, files that file managers leave behind aside."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        ours = _ours(name) if first is None else (folder / first).is_dir() and _ours_of_several(name)
        if not path.is_dir() and not ours and not _LEFT_BEHIND.fullmatch(path.name):
            yield name


def _ours(name: str) -> bool:
    return _OURS.fullmatch(name) is not None


def _ours_of_several(name: str) -> bool:
    """The names of plans change with the profiles that the scenario states."""
    return name == COMPARISON_FILE or _ours(name.partition("/")[2])


def _refusal(path: Path, key: str, **values: str) -> InputError:
    return InputError([Problem(str(path), 0, 0, "", key, values)])
