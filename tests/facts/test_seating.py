from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scheduler.facts import Planned, seating
from tests.reports.examples import REVIEW, origin, review

if TYPE_CHECKING:
    from scheduler.facts import Seating


def seated(group: dict[str, Any], seats: dict[str, int]) -> list[Seating]:
    """The rows of the Vietnamese example with one group, whose seats fall so."""
    said = {**REVIEW["conferences"]["so-ket"], "delegates": {"nhom": {"name": "Nhóm", **group}}}
    plan = review().model_copy(update={"scenario": origin({**REVIEW, "conferences": {"so-ket": said}}, "x")})
    record = plan.conferences["so-ket"].model_copy(update={"seats": {"nhom": seats}})
    return list(seating(Planned(plan.model_copy(update={"conferences": {"so-ket": record}}))))


def test_a_unit_that_sends_nobody_is_not_counted() -> None:
    (row,) = seated({"from": "phuong", "each": "0-2"}, {"phuong-2": 2, "phuong-10": 0})
    assert (row.site, row.people, row.units, row.open_ended) == ("chinh", 2, 1, False)


def test_all_units_may_send_where_nobody_knows_how_many_come() -> None:
    (row,) = seated({"from": "phuong", "each": "unknown"}, {"phuong-2": 0, "phuong-10": 0})
    assert (row.people, row.units, row.open_ended) == (0, 2, True)


def test_people_whom_no_unit_sends_come_by_themselves() -> None:
    (row,) = seated({"count": 5}, {"chinh": 5})
    assert (row.people, row.units) == (5, 0)


def test_a_group_from_which_nobody_comes_sits_nowhere() -> None:
    assert seated({"from": "phuong", "each": "0-2"}, {"phuong-2": 0, "phuong-10": 0}) == []
