"""A unit that never works breaks no finding: what cannot be counted in its days is left unsaid."""

from __future__ import annotations

from scheduler.findings import findings_of
from tests.witnesses.scenarios import meeting, tiny


def test_a_unit_that_never_works_is_no_trouble_to_any_finding() -> None:
    resolved = tiny(
        calendars={"never": {"week": {}}},
        units={"idle": {"name": "Idle", "calendar": "never"}},
        conferences={"a": meeting(organiser="idle", delegates={"people": {"name": "People", "count": 5}})},
        tasks={
            "plan": {"name": "Plan", "owner": "office", "effort": "40h"},
            "send": {"name": "Send", "owner": "idle", "sends": "invitations", "after": ["plan"], "due": "2024-06-08"},
        },
        constraints={"notice_period": {"working_days": 2}},
    )
    kinds = {finding.kind for finding in findings_of(resolved)}
    assert not kinds & {"notice_short", "deadline_on_day_off"}
