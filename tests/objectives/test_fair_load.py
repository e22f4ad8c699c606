from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.objectives.judged import judged
from tests.witnesses.scenarios import meeting, tiny

if TYPE_CHECKING:
    from scheduler.scenario.resolved import Resolved


def _task(effort: str, owner: object, **facts: Any) -> dict[str, Any]:
    return {"name": "Task", "effort": effort, "owner": owner, **facts}


def _resolved(**tasks: dict[str, Any]) -> Resolved:
    return tiny(units={name: {"name": name} for name in "uvw"}, conferences={"a": meeting()}, tasks=tasks)


def test_hours_begun_between_the_heaviest_and_the_lightest() -> None:
    resolved = _resolved(
        open=_task("2h", {"one_of": ["u", "v"]}),
        fixed=_task("1h", "u", **{"with": {"v": "30m"}}),
        elsewhere=_task("8h", "w"),
    )
    # U has 2 h + 1 h, V has 30 minutes: 2 h 30 apart, the third hour begun. With V doing it: 1 h against 2 h 30.
    assert judged("fair_load", resolved, owners={("open",): "u", ("fixed",): "u", ("elsewhere",): "w"}) == 3
    assert judged("fair_load", resolved, owners={("open",): "v", ("fixed",): "u", ("elsewhere",): "w"}) == 2


def test_units_are_compared_only_where_a_task_is_open_between_them() -> None:
    resolved = _resolved(one=_task("8h", "u"), two=_task("1h", "v"))
    assert judged("fair_load", resolved) == 0
