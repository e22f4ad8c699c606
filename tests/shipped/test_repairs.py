"""Each defect is found by the program, not written into a file: mend the file, and the finding goes."""

from __future__ import annotations

from functools import cache

import pytest

from scheduler.findings import Finding, findings_of
from tests.shipped.repairs import REPAIRS, Repair
from tests.shipped.shipped import CAN_THO, NAMES, PORTFOLIO, QUAN_9, every, mended, the, told


@cache
def told_after(repair: Repair) -> tuple[Finding, ...]:
    """What is told of a scenario once it is mended."""
    return findings_of(mended(repair.scenario, repair.change, repair.variant))


EACH = [
    pytest.param(repair, id=str(repair), marks=pytest.mark.long if repair.scenario in (CAN_THO, QUAN_9) else ())
    for repair in REPAIRS
]


@pytest.mark.parametrize("repair", EACH)
def test_a_mended_defect_is_told_no_more(repair: Repair) -> None:
    the(repair.kind, told(repair.scenario, repair.variant), *repair.about)
    assert every(repair.kind, told_after(repair), *repair.about) == []


@pytest.mark.parametrize("repair", EACH)
def test_mending_one_defect_leaves_the_others(repair: Repair) -> None:
    others = [other for other in REPAIRS if other.scenario == repair.scenario and other.variant == repair.variant]
    after = told_after(repair)
    gone = {other.kind for other in others if other != repair and not every(other.kind, after, *other.about)}
    assert gone == CONSEQUENCES.get(repair.kind, set())


CONSEQUENCES = {
    "waiver_in_force": {"notice_waived"},
}
"""What goes with a defect that is mended."""


@pytest.mark.parametrize("name", [name for name in NAMES if name != PORTFOLIO])
def test_every_defect_that_is_told_has_a_repair_here(name: str) -> None:
    repairs = [repair for repair in REPAIRS if repair.scenario == name and repair.variant is None]
    for finding in told(name):
        if finding.severity != "note":
            mending = [repair for repair in repairs if finding in every(repair.kind, told(name), *repair.about)]
            assert len(mending) == 1, finding
