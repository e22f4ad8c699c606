"""Other scenario files taken in under a prefix: found, read, and handed over as they stand."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field

from scheduler.errors import InputError, Problem
from scheduler.scenario.reading.excerpts import visible
from scheduler.scenario.reading.file import read
from scheduler.scenario.reading.ids import Id, Reference
from scheduler.scenario.reading.refusal import refusal, salvaged
from scheduler.scenario.reading.sound_part import sound_part
from scheduler.scenario.short_forms import TEXT, bare_text, or_short

if TYPE_CHECKING:
    from scheduler.scenario.reading.tree import Tree

DEEPEST_INCLUDE = 5
MOST_FILES = 50
_SECTION = "include"


class IncludeEntry(BaseModel):
    """A scenario file to take in, from the same folder or below; a bare text is the file.

    ``share`` says which of its entities are one of ours: ``{their-id: our-id}``.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", json_schema_extra=or_short(TEXT))

    file: str = Field(min_length=1, description="A scenario file in the same folder or below")
    share: dict[Reference, Reference] = Field(default={}, description="Which of its ids are ours")

    _short_form = bare_text("file")


class _Section(BaseModel):
    include: dict[Id, IncludeEntry] = {}


@dataclass(frozen=True)
class Included:
    """A scenario file taken in: its tree as written, what it shares with its parent, what it includes.

    ``problems`` are those of its text and of its section ``include``; files that cannot be read are left out.
    """

    tree: Tree
    share: dict[str, str]
    path: Path
    included: dict[str, Included] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def load_included(tree: Tree, folder: Path) -> Included:
    """A scenario with every file that its tree includes, and those that they include, in the order written.

    ``folder`` is where the tree's own file is; no inclusion leaves it.
    """
    path = folder / Path(tree.file).name
    return _Loader().load(Included(tree, {}, path), folder, (_resolved(path),))


@dataclass
class _Loader:
    files: int = 0

    def load(self, scenario: Included, folder: Path, chain: tuple[Path, ...]) -> Included:
        """Read what a scenario includes; ``chain`` holds the files that led here, its own last."""
        section = sound_part(_Section, scenario.tree.only(_SECTION))
        scenario.problems.extend(section.problems)
        for prefix, entry in section.model.include.items() if section.model else ():
            try:
                scenario.included[prefix] = self._load_one(scenario.tree, prefix, entry, folder, chain)
            except InputError as error:
                scenario.problems.extend(error.problems)
        return scenario

    def _load_one(
        self, tree: Tree, prefix: str, entry: IncludeEntry, folder: Path, chain: tuple[Path, ...]
    ) -> Included:
        path = folder / entry.file
        message = _refused_name(entry.file) or self._refused_path(path, folder, chain)
        if message:
            raise refusal([_at_file(tree, prefix, message, entry.file, folder)])
        self.files += 1
        shown = Path(tree.file).parent / entry.file
        inner, problems = salvaged(lambda: read(path, shown))
        return self.load(Included(inner, entry.share, shown, {}, [*problems]), path.parent, (*chain, _resolved(path)))

    def _refused_path(self, path: Path, folder: Path, chain: tuple[Path, ...]) -> str | None:
        resolved = _resolved(path)
        if not resolved.is_relative_to(_resolved(folder)):
            return "include_outside"
        if resolved in chain:
            return "include_cycle"
        if len(chain) > DEEPEST_INCLUDE:
            return "include_too_deep"
        if self.files >= MOST_FILES:
            return "include_too_many"
        return None if os.path.isfile(resolved) else "include_missing"


def _resolved(path: Path) -> Path:
    """The real place of a path, symbolic links followed; a path that cannot be one stays as it is."""
    return Path(os.path.realpath(path))


def _refused_name(name: str) -> str | None:
    """Windows' ways to leave a folder count everywhere: a scenario travels between machines."""
    path = PureWindowsPath(name)
    leaves = path.drive or path.root or ".." in path.parts or "\\" in name
    return "include_outside" if leaves else None


def _at_file(tree: Tree, prefix: str, message: str, name: str, folder: Path) -> Problem:
    path, shown = (_SECTION, prefix, "file"), visible(name)
    if message == "include_missing" and (similar := _similar(name, folder, Path(tree.file).name)):
        return tree.problem(path, "include_missing_suggestion", name=shown, suggestion=visible(similar))
    return tree.problem(path, message, name=shown)


def _similar(name: str, folder: Path, itself: str) -> str | None:
    """The scenario file beside the one named whose name is most like a name, endings aside."""
    below = Path(name).parent
    others = sorted(str(below / each.name) for each in (folder / below).glob("*.y*ml"))
    stems = {Path(each).stem: each for each in others if each != itself}
    matches = get_close_matches(Path(name).stem, stems, n=1)
    return stems[matches[0]] if matches else None
