"""A person's name in its two parts: by the one lists are sorted, with the other people are greeted."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler.messages import say

PARTICLES = frozenset(
    ["al", "bin", "da", "de", "del", "den", "der", "di", "dos", "du", "el", "ibn", "la", "ter", "van", "von"]
)
"""What is written small inside a name."""


@dataclass(frozen=True)
class PersonName:
    """Family name (with the middle names where the given name stands last) and given name; a lone name is given."""

    family: str
    given: str


def person_name(text: str, language: str) -> PersonName | None:
    """Part a name as is usual where a language is spoken; None for a post (Head of the Office): it has small words."""
    words = text.split()
    if not words or words[-1][0].islower() or any(word[0].islower() and word not in PARTICLES for word in words):
        return None
    if say(language, "formats.given_name") == "last":
        return PersonName(" ".join(words[:-1]), words[-1])
    family = max(1, len(words) - 1)
    while family > 1 and words[family - 1] in PARTICLES:
        family -= 1
    return PersonName(" ".join(words[family:]), " ".join(words[:family]))
