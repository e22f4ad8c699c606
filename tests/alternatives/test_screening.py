"""Which plans of profiles are worth showing, on plans whose measures are made up."""

from __future__ import annotations

from scheduler.alternatives import Alternative, Dropped, Profile
from scheduler.alternatives.screening import screened, settled
from scheduler.plan import Score
from tests.alternatives.choices import found

SLACK, EVENINGS, BOTH = (
    Profile("slack", {"slack": 1}),
    Profile("evenings", {"evenings": 1}),
    Profile("both", {"slack": 1, "evenings": 1}),
)


def missing(slack: int, evenings: int, profile: Profile | None = None, look: int = 0) -> Alternative:
    """A plan that misses two wishes by so much; plans of one ``look`` tell nobody anything else."""
    scores = {
        wish: Score(measure=measure, unit="minutes", weight=1, tier="comfort")
        for wish, measure in (("slack", slack), ("evenings", evenings))
    }
    plan = found().plans[look].plan.model_copy(update={"scores": scores})
    return Alternative(profile.name if profile else "base", plan, proved=True, profile=profile)


BASE = missing(5, 5)


def reasons(dropped: list[Dropped]) -> list[tuple[str, str, str | None]]:
    return [(each.profile.name, each.why, each.by) for each in dropped]


def test_each_plan_that_is_best_at_something_is_kept() -> None:
    plans = [missing(1, 9, SLACK, look=1), missing(9, 1, EVENINGS, look=2)]
    assert screened(BASE, plans) == (plans, [])


def test_a_profile_that_the_scenarios_own_plan_is_as_good_at_needs_none() -> None:
    kept, dropped = screened(BASE, [missing(5, 9, SLACK, look=1)])
    assert (kept, reasons(dropped)) == ([], [("slack", "equal", "base")])


def test_a_dominated_plan_is_dropped() -> None:
    """Evenings were cut short by the limits: the plan for slack is better in both."""
    poor, good = missing(3, 4, EVENINGS, look=1), missing(1, 3, SLACK, look=2)
    kept, dropped = screened(BASE, [poor, good])
    assert (kept, reasons(dropped)) == ([good], [("evenings", "dominated", "slack")])


def test_equals_and_lookalikes_name_the_one_that_is_kept() -> None:
    """Slack is as good as evenings, and evenings is beaten by both: neither of them is there to be named."""
    plans = [missing(3, 3, EVENINGS, look=1), missing(3, 3, SLACK, look=2), missing(2, 3, BOTH, look=3)]
    kept, dropped = screened(BASE, plans)
    assert [plan.name for plan in kept] == ["both"]
    assert reasons(dropped) == [("evenings", "dominated", "both"), ("slack", "dominated", "both")]
    kept, dropped = screened(BASE, [missing(3, 3, EVENINGS, look=1), missing(3, 3, SLACK, look=2)])
    assert ([plan.name for plan in kept], reasons(dropped)) == (["evenings"], [("slack", "equal", "evenings")])
    kept, dropped = screened(BASE, [missing(2, 4, SLACK, look=1), missing(4, 2, EVENINGS, look=1)])
    assert ([plan.name for plan in kept], reasons(dropped)) == (["slack"], [("evenings", "alike", "slack")])


def test_what_is_like_a_plan_without_room_has_no_room_either() -> None:
    dropped = [Dropped(SLACK, "equal", "both"), Dropped(EVENINGS, "dominated", "base"), Dropped(BOTH, "no_room")]
    assert reasons(settled(dropped, [BASE])) == [
        ("slack", "no_room", None),
        ("evenings", "dominated", "base"),
        ("both", "no_room", None),
    ]
