"""The scenario that ``scheduler new`` writes: short, commented, and sound."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from scheduler.errors import InputError, Problem, unwritable

if TYPE_CHECKING:
    from pathlib import Path


def starter(language: str) -> bytes:
    """The starter scenario in a language."""
    return files(__name__).joinpath(f"{language}.yaml").read_bytes()


def write_starter(file: Path, language: str) -> None:
    """Write the starter to a file that does not exist yet; ``InputError`` if it does or cannot be written."""
    try:
        with file.open("xb") as target:
            target.write(starter(language))
    except FileExistsError:
        raise InputError([Problem(str(file), 0, 0, "", "file_exists", {})]) from None
    except OSError as error:
        raise unwritable(file, error) from None
