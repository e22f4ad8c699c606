from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.compare import NOTHING, applied, between, differences
from scheduler.plan.families import CONSEQUENCES, FAMILIES, decisions
from tests.compare.pairs import pairs
from tests.witnesses.plans import plan_of

if TYPE_CHECKING:
    from pathlib import Path

    from scheduler.plan import Plan

SEEDS = range(24)


def records(plan: Plan) -> object:
    return plan.conferences, plan.tasks


def test_the_changes_applied_to_the_first_plan_give_the_second(tmp_path: Path) -> None:
    moved = 0
    for resolved, first, second in pairs(tmp_path, SEEDS, 4):
        changes = differences([first, second])
        changed = applied(decisions(first), changes)
        assert changed == decisions(second)
        assert records(plan_of(resolved, changed)) == records(second)
        moved += bool(changes)
    assert moved > 40


def test_no_list_is_longer_than_it_need_be(tmp_path: Path) -> None:
    alike = 0
    for _, first, second in pairs(tmp_path, SEEDS, 4):
        changes = differences([first, second])
        assert all(change.values[0] != change.values[1] for change in changes)
        assert len({(change.family, change.key) for change in changes}) == len(changes)
        # Every decision that is not alike is one line, and without any one of them another plan comes out.
        read = [(family.read(first), family.read(second)) for family in (*FAMILIES.values(), *CONSEQUENCES.values())]
        assert len(changes) == sum(
            one.get(key, NOTHING) != two.get(key, NOTHING) for one, two in read for key in one | two
        )
        decided = [change for change in changes if change.family in FAMILIES]
        for left_out in decided[:20]:
            rest = [change for change in decided if change is not left_out]
            assert applied(decisions(first), rest) != decisions(second)
        alike += not changes
    assert alike < 20


def test_a_plan_does_not_differ_from_itself(tmp_path: Path) -> None:
    for _, first, second in pairs(tmp_path, SEEDS, 1):
        assert differences([first, first]) == ()
        assert between(differences([first, second, first]), 0, 2) == ()


def test_many_plans_differ_as_their_pairs_do(tmp_path: Path) -> None:
    for _, first, second in pairs(tmp_path, SEEDS, 1):
        together = differences([second, first, second])
        assert between(together, 1, 2) == differences([first, second])
        assert applied(decisions(second), together, 1) == decisions(first)
