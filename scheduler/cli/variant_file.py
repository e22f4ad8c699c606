"""One more variant in a scenario file that is there already."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def add_variant(path: Path, name: str, patch: Mapping[str, object]) -> None:
    """Write a variant into a scenario file, which must be sound with it; every other byte stays as it is."""
    from scheduler.output import write_file
    from scheduler.scenario.loading import ScenarioFile
    from scheduler.scenario.reading import parse
    from scheduler.scenario.writing import appended

    content = appended(path.read_bytes(), str(path), name, patch)
    ScenarioFile(path, parse(content, str(path))).resolved(name)
    target, mode = path.resolve(), path.stat().st_mode
    write_file(target, content)
    target.chmod(mode)
