from __future__ import annotations

import pytest

from tests.objectives.judged import judged
from tests.witnesses.scenarios import instant, meeting, tiny


@pytest.mark.parametrize(
    ("waive", "points"),
    [
        # From Thursday to Friday is one working day: two short of three, at five points each.
        ({}, 10),
        ({"a": "called at short notice"}, 0),
        ({"a": {"reason": "an election", "during": "2024-06-07"}}, 0),
        ({"a": {"reason": "an election", "during": "2024-06-08"}}, 10),
    ],
)
def test_a_rule_with_a_price_costs_what_it_is_bent(waive: dict[str, object], points: int) -> None:
    resolved = tiny(
        conferences={"a": meeting()},
        tasks={"invite": {"name": "Invite", "owner": "office", "effort": "1h", "sends": "invitations"}},
        constraints={"notice_period": {"working_days": 3, "weight": 5, "waive": waive}},
    )
    when = {("a", "main"): instant("2024-06-07 09:00")}
    assert judged("bent_rules", resolved, when=when, work={("invite",): instant("2024-06-06 09:00")}) == points


def test_a_rule_without_a_price_is_no_wish() -> None:
    resolved = tiny(
        conferences={"a": meeting()},
        tasks={"invite": {"name": "Invite", "owner": "office", "effort": "1h", "sends": "invitations"}},
        constraints={"notice_period": {"working_days": 3}},
    )
    assert judged("bent_rules", resolved) == 0
