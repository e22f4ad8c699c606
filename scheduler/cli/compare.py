"""``scheduler compare``: plans side by side."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from scheduler.cli.options import InLanguage, Json, spoken
from scheduler.errors import InputError, Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scheduler.cli.options import Language
    from scheduler.compare import Comparison

PLAN_STEM = "plan"


class Form(StrEnum):
    """The forms in which plans are shown side by side."""

    TEXT = "text"
    MD = "md"
    HTML = "html"


def compare(
    plans: Annotated[
        list[Path],
        typer.Argument(
            metavar="PLAN PLAN...", help="Two plans or more, each a plan.json or its folder.", show_default=False
        ),
    ],
    format: Annotated[Form, typer.Option("--format", help="How to write it.")] = Form.TEXT,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="The file to write; standard output by default.")
    ] = None,
    json: Json = False,
    language: InLanguage = None,
) -> None:
    """Put plans side by side: key figures, what differs, whom to tell, time in reserve and load."""
    from scheduler.cli.printing import print_json, print_lines
    from scheduler.cli.streams import write_bytes
    from scheduler.compare import as_data
    from scheduler.messages import say
    from scheduler.output import write_file

    if len(plans) < 2:
        raise InputError([Problem(str(plans[0]), 0, 0, "", "one_plan_to_compare")])
    comparison, speech = _compared(plans, language)
    if out is not None:
        write_file(out, rendered(comparison, format, speech))
    if json:
        print_json({"written": str(out) if out else None, **as_data(comparison)})
    elif out is not None:
        print_lines([say(speech, "cli.written", folder=str(out))])
    elif format is Form.TEXT:
        print_lines(rendered(comparison, format, speech).decode().splitlines())
    else:
        write_bytes(rendered(comparison, format, speech))


def rendered(comparison: Comparison, form: Form, language: str) -> bytes:
    """A comparison in one of its forms."""
    match form:
        case Form.HTML:
            from scheduler.reports.page.comparison import render_comparison

            return render_comparison(comparison, language)
        case Form.MD:
            from scheduler.reports.comparison import render_markdown

            return render_markdown(comparison, language).encode()
        case Form.TEXT:
            from scheduler.reports.comparison import render_text

            return f"{render_text(comparison, language)}\n".encode()


def _compared(paths: Sequence[Path], language: Language | None) -> tuple[Comparison, str]:
    """The plans side by side, each by its own name, and the language to speak: by default that of the first."""
    from scheduler.cli.agreement import see_that_it_agrees
    from scheduler.compare import compare as put_side_by_side
    from scheduler.plan.saved import read_plan

    saved = [read_plan(path) for path in paths]
    speech = spoken(language, saved[0].scenario.resolved.language)
    for path, plan in zip(paths, saved, strict=True):
        see_that_it_agrees(path, plan, speech)
    return put_side_by_side(dict(zip(names(paths), saved, strict=True))), speech


def names(paths: Sequence[Path]) -> list[str]:
    """What plans are called: their folder or file, with folders above it as far as two would else be called alike."""
    parts = [_parts(path) for path in paths]
    called = {each: each[-1] for each in parts}
    for depth in range(2, max(map(len, parts)) + 1):
        count = Counter(called.values())
        called = {each: "/".join(each[-depth:]) if count[name] > 1 else name for each, name in called.items()}
    return _apart([called[each] for each in parts])


def _apart(called: Sequence[str]) -> list[str]:
    """Names of which no two are alike: a number behind those that are."""
    found: list[str] = []
    for name in called:
        number, own = 1, name
        while own in found:
            number += 1
            own = f"{name} ({number})"
        found.append(own)
    return found


def _parts(path: Path) -> tuple[str, ...]:
    """The folders down to the one that holds a plan, or to its file if that has a name of its own."""
    whole = path.resolve()
    if not whole.is_dir():
        whole = whole.parent if whole.stem == PLAN_STEM else whole.with_suffix("")
    return whole.relative_to(whole.anchor).parts or (whole.anchor,)
