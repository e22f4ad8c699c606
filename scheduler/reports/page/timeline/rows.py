"""The rows of the timeline: what each is called, what its details are, and what stands on it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from scheduler.reports.page.timeline.strip import Strip, gist

if TYPE_CHECKING:
    from scheduler.reports.voice import Markup


@dataclass(frozen=True)
class Row:
    """One thing on the timeline; ``below`` stands under its name, ``details`` are for whoever asks.

    ``id`` is that of the conference, hall or task; ``units`` and ``conferences`` are those that it concerns, by id.
    """

    name: Markup
    below: Markup
    details: tuple[Markup, ...]
    strip: Strip
    id: str = ""
    units: tuple[str, ...] = ()
    conferences: tuple[str, ...] = ()


@dataclass(frozen=True)
class Group:
    """Rows that fold under a name; those without a name are always seen."""

    rows: tuple[Row, ...]
    name: Markup | None = None
    below: Markup | None = None
    open: bool = False

    @cached_property
    def gist(self) -> Strip:
        """What is seen of it while it is folded."""
        return gist(row.strip for row in self.rows)


@dataclass(frozen=True)
class Lane:
    """A part of the timeline: the conferences, the halls, or the tasks."""

    id: str
    title: Markup
    groups: tuple[Group, ...] = field(default=())

    @property
    def rows(self) -> tuple[Row, ...]:
        """Its rows in order, whatever they fold under."""
        return tuple(row for group in self.groups for row in group.rows)
