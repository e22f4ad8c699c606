"""Sites made for each unit of a set: which of them a name stands for, and which of them is whose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.scenario.sections import FAN_JOINT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def sites_named(sites: Iterable[str], name: str) -> tuple[str, ...]:
    """The sites that a name stands for: the one of that name, or all that were made of it."""
    return tuple(site for site in sites if name in (site, site.partition(FAN_JOINT)[0]))


def site_of(sites: Sequence[str], unit: str | None) -> str:
    """The site that was made for a unit, else the first that was made for none, else the first."""
    own = (site for site in sites if unit is not None and site.partition(FAN_JOINT)[2] == unit)
    shared = (site for site in sites if FAN_JOINT not in site)
    return [*own, *shared, *sites][0]
