"""Sentences in the planner's languages: one folder a language, one catalogue a subject.

``say("vi", "errors.unknown_key", key="hall")`` reads the entry ``unknown_key`` of ``vi/errors.toml`` and fills
its braces. An entry that is a table with ``one`` and ``other`` is chosen by the value called ``count``.
A third language is a third folder.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

LANGUAGES = ("vi", "en")


@cache
def catalogue(language: str, subject: str) -> dict[str, str | dict[str, str]]:
    """Read one catalogue: message id to template."""
    text = files(__name__).joinpath(language, f"{subject}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def say(language: str, key: str, /, **values: object) -> str:
    """Render the message ``subject.id`` in a language; a missing message or value is a programming error."""
    subject, _, entry = key.partition(".")
    template = catalogue(language, subject)[entry]
    if isinstance(template, dict):
        template = template["one" if values.get("count") == 1 and "one" in template else "other"]
    return template.format_map(values)
