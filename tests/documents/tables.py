"""The tables of the README that are made from the code: ``python -m tests.documents.tables`` writes them anew."""

from __future__ import annotations

import inspect
import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

README = Path(__file__).parent.parent.parent / "README.md"


def commands() -> Iterator[str]:
    """Every command with what it does."""
    from typer.models import ArgumentInfo

    from scheduler.cli.app import COMMANDS

    yield "| command | does |"
    yield "|---|---|"
    for command in COMMANDS:
        arguments = [
            annotation.__metadata__[0].metavar
            for annotation in inspect.get_annotations(command, eval_str=True).values()
            if isinstance(getattr(annotation, "__metadata__", (None,))[0], ArgumentInfo)
        ]
        words = ["scheduler", command.__name__, *arguments]
        yield f"| `{' '.join(words)}` | {_first_sentence(inspect.getdoc(command) or '')} |"


def constraints() -> Iterator[str]:
    """Every constraint with its rule."""
    from scheduler.constraints import CONSTRAINTS

    yield "| constraint | what must hold |"
    yield "|---|---|"
    for constraint in CONSTRAINTS:
        yield f"| `{constraint.name}` | {_first_sentence(inspect.getdoc(type(constraint)) or '')} |"


def objectives() -> Iterator[str]:
    """Every objective with its default weight."""
    from scheduler.objectives import OBJECTIVES

    yield "| objective | what is wished | unit | tier | weight |"
    yield "|---|---|---|---|---|"
    for wish in OBJECTIVES:
        sentence = _first_sentence(inspect.getdoc(type(wish)) or "")
        yield f"| `{wish.name}` | {sentence} | {wish.unit.replace('_', ' ')} | {wish.tier} | {wish.weight} |"


TABLES: dict[str, Callable[[], Iterator[str]]] = {
    "commands": commands,
    "constraints": constraints,
    "objectives": objectives,
}


def _first_sentence(text: str) -> str:
    paragraph = " ".join(text.partition("\n\n")[0].split())
    return paragraph.replace("|", r"\|")


def _between_marks(body: str, match: re.Match[str]) -> str:
    return f"{match[1]}{body}\n{match[2]}"


def rewritten(readme: str) -> str:
    """The README with every table between its marks made anew."""
    for name, table in TABLES.items():
        marks = f"<!-- {name} -->", f"<!-- end of {name} -->"
        pattern = re.compile(f"({re.escape(marks[0])}\n).*?({re.escape(marks[1])})", re.DOTALL)
        body = "\n".join(table())
        readme, found = pattern.subn(partial(_between_marks, body), readme)
        if found != 1:
            raise ValueError(f"the README has {found} places for the table of {name}")
    return readme


if __name__ == "__main__":
    README.write_text(rewritten(README.read_text(encoding="utf-8")), encoding="utf-8")
