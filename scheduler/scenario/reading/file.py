"""From a file on disk to a tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.scenario.reading.characters import without_forbidden
from scheduler.scenario.reading.compose import compose
from scheduler.scenario.reading.encoding import decode, read_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from scheduler.scenario.reading.tree import Tree


def read(path: Path, shown_as: Path | None = None) -> Tree:
    """Read a scenario file; problems name it as ``path`` is written, or as ``shown_as``."""
    file = str(shown_as or path)
    return parse(read_bytes(path, file), file)


def parse(content: bytes, file: str) -> Tree:
    """Read the content of a scenario file called ``file``."""
    text, problems = without_forbidden(decode(content, file), file)
    return compose(text, file, problems)
