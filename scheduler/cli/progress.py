"""One line on standard error that tells how a long search goes."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Self

from scheduler.messages import say

if TYPE_CHECKING:
    from types import TracebackType


class ProgressLine:
    """Rewrites one line, as with the tier, the best value, the bound and the time left; silent off a terminal."""

    def __init__(self, language: str, limit: float | None) -> None:
        self.language = language
        self.limit = limit
        self.shown = sys.stderr.isatty()

    def __enter__(self) -> Self:
        return self

    def __call__(self, tier: str, objective: int | None, bound: int | None, seconds: float) -> None:
        """Show the latest news."""
        left = "" if self.limit is None else say(self.language, "cli.time_left", seconds=f"{self.limit - seconds:.0f}")
        line = say(
            self.language,
            "cli.progress",
            tier=tier,
            objective="-" if objective is None else objective,
            bound="-" if bound is None else bound,
            seconds=f"{seconds:.1f}",
        )
        self.show(f"{line}{left}")

    def tried(self, changes: int, found: int) -> None:
        """Show how many changes were tried, and how many ways out were found among them."""
        self.show(say(self.language, "cli.trying", count=changes, found=found))

    def show(self, line: str) -> None:
        """Write a line over the one before."""
        if self.shown:
            sys.stderr.write(f"\r\x1b[K{line}")
            sys.stderr.flush()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
