"""What is wrong with a calendar file."""

from __future__ import annotations

from dataclasses import dataclass

EXCERPT = 80


@dataclass(frozen=True, order=True)
class Fault:
    """One thing wrong: the line it begins on (from 1; 0 is the whole file), the rule broken, and an excerpt."""

    line: int
    rule: str
    text: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", self.text[:EXCERPT])
