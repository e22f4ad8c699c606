"""The calendars that a scenario names: found beside it or fetched from a server, and read."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING, Any, TypeAlias

from pydantic import BaseModel, ConfigDict, model_validator

from scheduler.errors import InputError, Problem
from scheduler.scenario.consistency.where import written
from scheduler.scenario.nouns.busy import Busy, BusyCalendars
from scheduler.scenario.reading import dotted, sound_part
from scheduler.scenario.reading.excerpts import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from scheduler.busy import BusyCalendar
    from scheduler.scenario.nouns import Scenario
    from scheduler.scenario.reading import KeyPath, Tree

OWNERS = ("people", "units", "halls")
MOST_FILES = 2000
LARGEST_MEGABYTES = 10
_SUFFIX = ".ics"

# The calendars of each entry of a scenario, by its section, its id and theirs.
Calendars: TypeAlias = Mapping[tuple[str, str, str], tuple["BusyCalendar", ...]]


class _Owner(BaseModel):
    """Anything that may have calendars, whatever else is said of it."""

    busy: BusyCalendars = {}

    @model_validator(mode="before")
    @classmethod
    def _bare_name_has_none(cls, value: Any) -> Any:
        return value if isinstance(value, dict) else {}


class _Owners(BaseModel):
    model_config = ConfigDict(extra="forbid")

    people: dict[str, _Owner] = {}
    units: dict[str, _Owner] = {}
    halls: dict[str, _Owner] = {}


@dataclass(frozen=True)
class Found:
    """The calendars that a scenario names, and what is wrong with those that cannot be read."""

    calendars: Calendars
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class BusySources:
    """Calendars in one folder or below it, and on servers; each is read once.

    ``folder`` is where they are, as problems name it.
    """

    folder: Path
    known: dict[str, tuple[BusyCalendar, ...] | InputError] = field(default_factory=dict)

    def named_in(self, tree: Tree) -> Found:
        """Read every calendar that a scenario names; a problem stands where the calendar is named, or in its file."""
        calendars: dict[tuple[str, str, str], tuple[BusyCalendar, ...]] = {}
        problems: dict[Problem, None] = {}
        for section, owner, name, busy in _named(tree):
            try:
                calendars[section, owner, name] = self._read(busy)
            except InputError as error:
                path = written(tree, (section, owner, "busy", name, "calendar"))
                problems |= dict.fromkeys(_addressed(problem, tree, path) for problem in error.problems)
        return Found(calendars, tuple(problems))

    def _read(self, busy: Busy) -> tuple[BusyCalendar, ...]:
        source = busy.calendar
        if source not in self.known:
            try:
                self.known[source] = _fetched(source) if _is_address(source) else tuple(self._files(source))
            except InputError as error:
                self.known[source] = error
        found = self.known[source]
        if isinstance(found, InputError):
            raise found
        return found

    def _files(self, name: str) -> list[BusyCalendar]:
        path = self.folder / name
        self._see_that_it_is_inside(name)
        if not path.exists() and not path.is_symlink():
            raise self._missing(name)
        if not path.is_dir():
            return _calendars({name: _content(path, name)}, self._shown)
        files = sorted(each for each in path.iterdir() if each.suffix.lower() == _SUFFIX)
        if not files:
            raise _refusal("source_folder_empty", name)
        if len(files) > MOST_FILES:
            raise _refusal("source_too_many_files", name, most=MOST_FILES)
        return _calendars(self._contents(name, [(Path(name) / file.name).as_posix() for file in files]), self._shown)

    def _shown(self, name: str) -> str:
        return str(self.folder / name)

    def _contents(self, name: str, files: Iterable[str]) -> dict[str, bytes]:
        """What the files of a folder hold, as long as all of it is no more than one file may be."""
        contents: dict[str, bytes] = {}
        for file in files:
            self._see_that_it_is_inside(file)
            contents[file] = _content(self.folder / file, file)
            _see_that_it_is_small(name, contents)
        return contents

    def _see_that_it_is_inside(self, name: str) -> None:
        if _leaves(name) or not _real(self.folder / name).is_relative_to(_real(self.folder)):
            raise _refusal("source_outside", name)

    def _missing(self, name: str) -> InputError:
        """Calendars are looked for where the one named would be, by the likeness of their names."""
        around = (self.folder / name).parent
        there = {each.stem: each.name for each in sorted(around.glob(f"*{_SUFFIX}"))} if around.is_dir() else {}
        for stem in get_close_matches(Path(name).stem, there, n=1):
            suggestion = visible(str(Path(name).parent / there[stem]))
            return _refusal("source_missing_suggestion", name, suggestion=suggestion)
        return _refusal("source_missing", name)


def names_calendars(scenario: Scenario) -> bool:
    """Whether any busy time is still to be read."""
    return any(owner.busy for section in OWNERS for owner in getattr(scenario, section).values())


def _named(tree: Tree) -> Iterator[tuple[str, str, str, Busy]]:
    """Every calendar that can be made out in a tree: section, owner, id, and what is said of it."""
    sections = [tree.data.get(section) for section in OWNERS]
    entries = [entry for section in sections if isinstance(section, dict) for entry in section.values()]
    if not any(isinstance(entry, dict) and "busy" in entry for entry in entries):
        return
    owners = sound_part(_Owners, tree.only(*OWNERS)).model
    for section in OWNERS if owners else ():
        for owner, given in getattr(owners, section).items():
            yield from ((section, owner, name, busy) for name, busy in given.busy.items())


def name_of_source(busy: Busy) -> str:
    """What a calendar is called in plans: the file or folder, or its server; the whole address may open it."""
    return _host(busy.calendar) if _is_address(busy.calendar) else busy.calendar


def below(scenario: Scenario, folder: Path) -> Scenario:
    """The scenario with its calendars named from above its folder."""
    update = {
        section: {name: _moved(owner, folder) for name, owner in getattr(scenario, section).items()}
        for section in OWNERS
    }
    return scenario.model_copy(update=update)


def _moved(owner: Any, folder: Path) -> Any:
    if not owner.busy:
        return owner
    moved = {
        name: busy
        if _is_address(busy.calendar)
        else busy.model_copy(update={"calendar": (folder / busy.calendar).as_posix()})
        for name, busy in owner.busy.items()
    }
    return owner.model_copy(update={"busy": moved})


def _is_address(source: str) -> bool:
    """Whether a calendar is on a server; the client for those is loaded for them alone."""
    return "://" in source


def _fetched(url: str) -> tuple[BusyCalendar, ...]:
    """The calendars at an address; what is called how there is nobody's business."""
    from scheduler.caldav import fetch, shown

    files = fetch(url)
    _see_that_it_is_small(shown(url), files)
    numbered = {f"#{number}": files[name] for number, name in enumerate(sorted(files), start=1)}
    return tuple(_calendars(numbered, lambda number: shown(url) + number, lambda number: _host(url) + number))


def _host(url: str) -> str:
    from scheduler.caldav import Address

    return Address.of(url).host


def _calendars(
    contents: Mapping[str, bytes], file: Callable[[str], str], name: Callable[[str], str] = str
) -> list[BusyCalendar]:
    """What is read, each under the name that problems have for it and the one that plans do."""
    from scheduler.busy import read_calendar

    read: list[BusyCalendar] = []
    problems: list[Problem] = []
    for each, content in contents.items():
        try:
            read.append(read_calendar(content, file(each), name(each)))
        except InputError as error:
            problems += error.problems
    if problems:
        raise InputError(problems)
    return read


def _content(path: Path, name: str) -> bytes:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise _refusal("source_not_plain", name)
        with path.open("rb") as stream:
            return stream.read(LARGEST_MEGABYTES * 1_000_000 + 1)
    except (OSError, ValueError):
        raise _refusal("source_unreadable", name) from None


def _see_that_it_is_small(name: str, contents: Mapping[str, bytes]) -> None:
    if len(contents) > 1 and sum(map(len, contents.values())) > LARGEST_MEGABYTES * 1_000_000:
        raise _refusal("source_too_large", name, megabytes=LARGEST_MEGABYTES)


def _leaves(name: str) -> bool:
    """Windows' ways to leave a folder count everywhere: a scenario travels between machines."""
    path = PureWindowsPath(name)
    return bool(path.drive or path.root or ".." in path.parts or "\\" in name or "\0" in name)


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path))


def _refusal(key: str, name: str, **values: str | int) -> InputError:
    return InputError([Problem("", 0, 0, "", f"busy.{key}", {"name": visible(name), **values})])


def _addressed(problem: Problem, tree: Tree, path: KeyPath) -> Problem:
    """A problem in what a calendar says stays there; any other stands where the scenario names the calendar."""
    if problem.file and (problem.line or not _is_address(problem.file)):
        return problem
    mark = tree.mark(path)
    return replace(problem, file=mark.file, line=mark.line, column=mark.column, where=dotted(mark.path))
