"""The calendar files at a place: a file, a folder, or a calendar or a folder of calendars on a server."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from scheduler.caldav import Client, is_address, shown
from scheduler.errors import InputError, Problem
from scheduler.plan.file_names import file_names
from scheduler.publish.server import BETWEEN, Server

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scheduler.caldav import Address

SUFFIX = ".ics"
MOST_FILES = 2000
MEGABYTE = 1_000_000
LARGEST_MEGABYTES = 100


@dataclass(frozen=True)
class Source:
    """A calendar file: the calendar that it belongs to, as people call it, the file as problems do, and its octets."""

    calendar: str
    file: str
    content: bytes = field(repr=False)


def sources(place: str, scenario: str) -> list[Source]:
    """The files there; those of a scenario alone where several are published side by side."""
    return list(_on_server(place, scenario) if is_address(place) else _in_folder(Path(place), scenario))


def _on_server(url: str, scenario: str) -> Iterator[Source]:
    with Client.at(url) as client:
        prefix = Server(client, scenario).prefix
        found = client.found()
        ours = [address for address in found if _name(address).startswith(prefix)]
        for number, address in enumerate(ours or found, 1):
            # What people call calendars that are not ours is nobody's business.
            name = _name(address).removeprefix(prefix).replace(BETWEEN, "/") if ours else f"#{number}"
            for place, file in enumerate(client.files(address), 1):
                yield Source(name, f"{shown(client.address.url)}{name}#{place}", file.content)


def _name(address: Address) -> str:
    return unquote(address.name)


def _in_folder(place: Path, scenario: str) -> Iterator[Source]:
    published = place / file_names([scenario])[scenario]
    folder = published if published.is_dir() else place
    files = [folder] if folder.is_file() else sorted(path for path in folder.rglob("*") if _is_calendar(path, folder))
    if not files:
        raise _refusal(place, "status_folder_without_calendars" if folder.is_dir() else "status_calendar_missing")
    if len(files) > MOST_FILES:
        raise _refusal(place, "status_too_many_calendars", most=MOST_FILES)
    left = LARGEST_MEGABYTES * MEGABYTE
    for path in files:
        content = _content(path, left)
        left -= len(content)
        if left < 0:
            raise _refusal(place, "status_calendars_too_large", megabytes=LARGEST_MEGABYTES)
        name = path.relative_to(folder).as_posix() if path != folder else path.name
        yield Source(name[: -len(SUFFIX)], str(path), content)


def _is_calendar(path: Path, folder: Path) -> bool:
    """Hidden files are what programs keep for themselves."""
    hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
    return path.suffix.lower() == SUFFIX and not hidden and path.is_file()


def _content(path: Path, most: int) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(most + 1)
    except OSError:
        raise _refusal(path, "status_calendar_unreadable") from None


def _refusal(path: Path, key: str, **values: int) -> InputError:
    return InputError([Problem(str(path), 0, 0, "", key, values)])
