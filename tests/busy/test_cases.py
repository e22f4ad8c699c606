from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from tests.busy.cases import CASES, Case
from tests.busy.ics import calendar, shown, times


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_busy_time_is_what_the_standard_says(case: Case) -> None:
    zone = ZoneInfo(case.zone)
    assert shown(times(calendar(*case.components, head=case.head), zone, address=case.owner), zone) == case.busy, (
        case.says
    )


def test_there_are_enough_cases() -> None:
    assert len({case.name for case in CASES}) >= 30
