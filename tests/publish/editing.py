"""What somebody else does to calendars that are published."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scheduler.publish.folder import Folder
    from scheduler.publish.publication import Publication

AFTERNOON = "14:00 18/6/2026"
LATER = ((":20260618T080000", ":20260618T140000"), (":20260618T110000", ":20260618T170000"))


def exchanged(content: bytes, *changes: tuple[str, str]) -> bytes:
    """A file with some of its text exchanged."""
    text = content.decode()
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return text.encode()


def edit(folder: Folder, path: str, *changes: tuple[str, str]) -> bytes:
    """Somebody exchanges some text of a published file, which they give back."""
    file = folder.folder / path
    data = exchanged(file.read_bytes(), *changes)
    file.write_bytes(data)
    return data


def left(publication: Publication) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(path, each.item.shown("SUMMARY"), each.names) for path, each in publication.of("left")]
