"""What the standards say of each kind of entry, for somebody in Việt Nam (UTC+7, no summer time)."""

from __future__ import annotations

from tests.busy.cases.case import Case
from tests.busy.cases.days import DAYS
from tests.busy.cases.exceptions import EXCEPTIONS
from tests.busy.cases.kinds import KINDS
from tests.busy.cases.once import ONCE
from tests.busy.cases.recurring import RECURRING
from tests.busy.cases.zones import BERLIN, ZONES

__all__ = ["BERLIN", "CASES", "Case"]

CASES = [*ONCE, *DAYS, *KINDS, *RECURRING, *EXCEPTIONS, *ZONES]
