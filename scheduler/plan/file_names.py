"""Ids as names of files, the same in every output of a plan."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_UNFIT = re.compile(r"[^a-z0-9-]+(?=[^a-z0-9-]|$)|^[^a-z0-9-]|[^a-z0-9.-]")


def file_names(things: Iterable[str], taken: Iterable[str] = ()) -> dict[str, str]:
    """Ids as names of files: small letters, digits, hyphens and single dots, no two alike, and none ``taken``."""
    names: dict[str, str] = {}
    used = set(taken)
    for thing in things:
        name = plain = _UNFIT.sub("-", thing.replace("/", "--"))
        count = 1
        while name in used:
            count += 1
            name = f"{plain}-{count}"
        used.add(name)
        names[thing] = name
    return names
