from __future__ import annotations

from scheduler.objectives.connected import connected


def test_ties_join_groups_through_others() -> None:
    assert connected([("a", "b"), ("c", "d"), ("b", "e")]) == [("c", "d"), ("a", "b", "e")]


def test_a_tie_joins_two_groups() -> None:
    assert connected([("a", "b"), ("c", "d"), ("d", "a")]) == [("a", "b", "c", "d")]


def test_no_ties_make_no_groups() -> None:
    assert connected([]) == []
