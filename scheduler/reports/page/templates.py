"""The templates, styles and script that lie in this package, and how they are put together."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Iterable

STYLES = ("page.css", "timeline/timeline.css")

BESIDE_CHART = 410
"""The pixels that names and margins take beside the timeline."""

NARROW = ".chart { max-height: 92vh; overflow: auto; --bar: 0; }"
"""Where the timeline does not fit, it scrolls by itself."""


@cache
def environment() -> Environment:
    """The templates of the page: every value is escaped, and one that is missing is an error."""
    return Environment(
        loader=FunctionLoader(source),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def source(name: str) -> str:
    """A file of this package as text."""
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def style(least_width: int, widths: Iterable[int]) -> Markup:
    """All rules of style; ``least_width`` is that of the timeline in pixels, ``widths`` those of columns in letters."""
    dark = source("dark.css")
    beside = least_width + BESIDE_CHART
    return Markup(
        "\n".join(
            (
                *(source(name) for name in STYLES),
                f":root {{ --least-width: {least_width}px; }}",
                f"@media (max-width: {beside}px) {{ {NARROW} }}",
                *(_column(width) for width in sorted(set(widths))),
                f"@media screen and (prefers-color-scheme: dark) {{ :root:not([data-theme=light]) {{\n{dark}}} }}",
                f"@media screen {{ :root[data-theme=dark] {{ color-scheme: dark;\n{dark}}} }}",
                "@media screen { :root[data-theme=light] { color-scheme: light; } }",
                source("print.css"),
            )
        )
    )


def _column(width: int) -> str:
    """A column of so many letters: narrower where it must be, but a word still fits."""
    return f".w{width} {{ width: {width}ch; min-width: min({width}ch + 1rem, 7em); }}"


def script() -> Markup:
    """The script of the page."""
    return Markup(source("page.js"))


def policy(style: str, script: str) -> str:
    """The Content-Security-Policy: this style and this script, and nothing else from anywhere."""
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
