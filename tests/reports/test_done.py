"""Tasks that the scenario reports as done, in every worklist."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from scheduler.facts import Planned, worklist
from scheduler.reports.markdown import render_markdown
from scheduler.reports.paper.worklist import printed_worklist
from scheduler.reports.tables.work import work_table
from scheduler.reports.text import one_line
from scheduler.reports.voice import Voice
from tests.reports.examples import REVIEW, origin, review

if TYPE_CHECKING:
    from scheduler.plan import Plan

VOICE = Voice("en", one_line)


def reported(said: Any) -> Plan:
    """The review, with something said of how far compiling has come."""
    scenario = origin({**REVIEW, "progress": {"tong-hop": said}}, "so-ket-2020")
    return review().model_copy(update={"scenario": scenario})


@pytest.mark.parametrize(
    ("said", "done"), [("done", True), ({"done": "26/8/2020"}, date(2020, 8, 26)), ({"expected": "28/8/2020"}, None)]
)
def test_a_worklist_knows_what_is_done(said: Any, done: object) -> None:
    (row,) = worklist(Planned(reported(said)), "noi-vu")
    assert row.done == done


def test_the_result_is_filled_in() -> None:
    plan = reported({"done": "26/8/2020"})
    planned = Planned(plan)
    assert "Result: done on 26 Aug 2020" in render_markdown(plan, "en")
    (note,) = [row[9] for row in work_table(VOICE, planned).rows if row[12] == "so-ket-2020:tong-hop"]
    assert note == "done on 26 Aug 2020"
    ((_, task, *_, result),) = printed_worklist(VOICE, planned, worklist(planned, "noi-vu")).rows
    assert (task[1], result) == ("Done on 26 Aug 2020", ("☑",))


def test_what_is_not_done_is_left_open() -> None:
    planned = Planned(review())
    ((*_, result),) = printed_worklist(VOICE, planned, worklist(planned, "noi-vu")).rows
    assert result == ("☐",)
    assert "Result: done" not in render_markdown(review(), "en")
