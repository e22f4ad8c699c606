"""Who sits where: at the point that was made for one's own unit, where there is one for each."""

from __future__ import annotations

from datetime import datetime

import pytest

from scheduler.facts import Planned
from scheduler.facts.attendance import attendance
from scheduler.plan import ConferenceRecord, Origin, Plan, Solver, Span
from scheduler.scenario.normal import expand
from scheduler.scenario.nouns import Scenario
from scheduler.scenario.reading import parse

TEXT = """
format: 1
title: Hội nghị trực tuyến
as_of: 26/8/2020
units: {quan: Quận, an-phu: Phường An Phú, cat-lai: Phường Cát Lái}
sets: {phuong: [an-phu, cat-lai]}
halls: {nho: Phòng họp}
people:
  truc: {name: Trực điểm cầu, unit: an-phu}
  khach: {name: Khách của phường, unit: cat-lai}
  bao-cao: {name: Báo cáo viên, unit: quan}
conferences:
  diem-cau:
    name: Hội nghị trực tuyến
    organiser: quan
    when: 08:00 28/8/2020
    duration: 2h
    sites: {chinh: nho, phuong: {each: phuong, halls: to be found}}
    delegates: {khach: {name: Khách mời, count: 1, people: [khach], at: phuong}}
    attend: {truc: {of: [truc], site: phuong}, bao-cao: bao-cao}
"""


@pytest.fixture(scope="module")
def planned() -> Planned:
    scenario = expand(Scenario.model_validate(parse(TEXT.encode(), "diem-cau.yaml").data))
    start, end = (datetime.fromisoformat(f"2020-08-28T{hour}:00+00:00") for hour in ("08", "10"))
    record = ConferenceRecord(
        outcome="held",
        start=start,
        end=end,
        parts={part: Span(start=start, end=end) for part in scenario.conferences["diem-cau"].parts},
        sites={"chinh": "nho", "phuong/an-phu": None, "phuong/cat-lai": None},
        attendees={"truc": ("truc",), "bao-cao": ("bao-cao",)},
    )
    origin = Origin(id="diem-cau", sha256="0" * 64, resolved=scenario)
    return Planned(Plan(scenario=origin, solver=Solver(status="optimal"), conferences={"diem-cau": record}, tasks={}))


def test_everybody_sits_at_the_point_of_their_own(planned: Planned) -> None:
    sat = {attends.person: attends.sitting.site for attends in attendance(planned)}
    assert sat == {"truc": "phuong/an-phu", "bao-cao": "chinh", "khach": "phuong/cat-lai"}
