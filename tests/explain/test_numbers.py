from __future__ import annotations

from typing import Any

from scheduler.explain import Atom
from scheduler.explain.numbers import Excess, excesses
from tests.witnesses.scenarios import meeting, tiny

GROUPS = {"a": {"name": "A", "count": "3-5"}, "b": {"name": "B", "count": 4}, "c": {"name": "C", "count": 2}}


def found(atoms: list[Atom], **facts: Any) -> list[Excess]:
    resolved = tiny(
        halls={"hall": {"name": "Hall", "seats": 6}},
        restrictions={"order": {"during": "2024-06-06..2024-06-09", "at_most": 6}},
        conferences={"m": meeting(delegates=GROUPS, sites={"main": "hall"}, **facts)},
    )
    return list(excesses(resolved, atoms))


def sizes(*groups: str) -> list[Atom]:
    return [Atom("group_size", ("m", group)) for group in groups]


def test_groups_named_against_a_cap_and_all_groups_beside() -> None:
    """A and B are 3 + 4 = 7 at least, 1 more than 6; with the 2 of C they are 9, 3 more."""
    (excess,) = found([Atom("attendance_cap", ("m", "main", "order")), *sizes("a", "b")])
    assert (excess.people, excess.over, excess.all_people, excess.over_in_all) == (7, 1, 9, 3)


def test_seats_and_heads_count_alike() -> None:
    assert found([Atom("hall_capacity", ("m", "main")), *sizes("a", "b")]) == [Excess("m", 7, 6, 9)]
    assert found([Atom("head_count", ("m",)), *sizes("a", "b")], total=5) == [Excess("m", 7, 5, 9)]


def test_too_few_for_the_head_count() -> None:
    """At most 5 + 4 + 2 = 11 come, 9 fewer than 20."""
    (excess,) = found([Atom("head_count", ("m",)), *sizes("a", "b", "c")], total=20)
    assert (excess.people, excess.allowed, excess.over, excess.short) == (11, 20, 9, True)


def test_no_sum_where_the_sizes_do_not_matter() -> None:
    assert found([Atom("attendance_cap", ("m", "main", "order")), *sizes("b")]) == []
