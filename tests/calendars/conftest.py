"""A small plan of two conferences, one in parts and one at several sites, with what was merged and skipped."""

from __future__ import annotations

from datetime import datetime

import pytest

from scheduler.calendars.context import Context
from scheduler.plan.records import Basis, ConferenceRecord, Origin, Plan, Solver, Span, TaskRecord
from scheduler.scenario.normal import expand
from scheduler.scenario.nouns import Scenario
from scheduler.scenario.reading import parse

TEXT = """
format: 1
title: Sơ kết 200 ngày
language: vi
timezone: Asia/Ho_Chi_Minh
as_of: 26/8/2020
horizon: {from: 26/8/2020, to: 11/9/2020}
places:
  tru-so: {name: UBND quận, address: 168 Trương Văn Bang, territory: quan}
  paris: {name: Paris, timezone: Europe/Paris}
halls:
  lon: {name: Hội trường 200 chỗ, place: tru-so, setup: 30m, teardown: 15m}
  nho: {name: Phòng họp 2, place: tru-so}
  salle: {name: Salle A, place: paris}
units:
  quan: {name: Quận 2}
  noi-vu: {name: Phòng Nội vụ}
  tai-chinh: {name: Phòng Tài chính - Kế hoạch, short: Phòng TC-KH}
  an-phu: {name: Phường An Phú, level: phường}
  cat-lai: {name: Phường Cát Lái, level: phường}
  ngoai: {name: Đơn vị không liên quan}
sets: {phuong: {name: 2 phường, level: phường}}
people:
  bi-thu: {name: Bí thư Quận ủy, unit: quan, away: {rieng: {when: 27/8/2020, reason: khám bệnh riêng}}, deputies: [pho]}
  pho: {name: Phó Bí thư, unit: quan}
  nguoi-khac: {name: Người khác, unit: ngoai}
conferences:
  so-ket:
    name: Hội nghị sơ kết phong trào thi đua 200 ngày chào mừng Đại hội
    short: HN sơ kết 200 ngày
    organiser: noi-vu
    hosts: [Quận ủy, UBND Quận 2]
    when: {within: {from: 28/8/2020, to: 31/8/2020}, tentative: dự kiến}
    parts:
      phien: {name: Phiên toàn thể, duration: 3h}
      tham: {name: Tham quan, day: 2, duration: 2h, kind: visit}
    sites: {chinh: lon}
    delegates:
      phuong: {name: Lãnh đạo phường, from: phuong, each: 1-2}
      khach: {name: Khách mời, count: unknown}
    attend: {chi-dao: bi-thu}
    source: mục II
  diem-cau:
    name: Hội nghị trực tuyến
    organiser: noi-vu
    when: {at: 08:00 1/9/2020}
    duration: 2h
    sites: {quan: {halls: [nho], name: Điểm cầu quận}, phuong: {each: phuong, halls: to be found}}
    delegates: {phuong: {name: Đảng viên, from: phuong, each: 10, at: phuong}}
  hop-nho: {name: Họp ghép, organiser: tai-chinh, when: 28/8/2020, duration: 1h, sites: {mot: lon}}
  hop-thua: {name: Họp bỏ, organiser: tai-chinh, when: 28/8/2020, duration: 1h, sites: {mot: lon}}
  xa: {name: Réunion, organiser: tai-chinh, when: {at: 09:00 2/9/2020}, duration: 1h, sites: {mot: salle}}
tasks:
  phat-bieu:
    {name: Gửi bài phát biểu, for: so-ket, each: phuong, to: noi-vu, product: bài, due: trước 10 giờ ngày 27/8/2020}
  tong-hop:
    name: Tổng hợp tài liệu hội nghị
    for: so-ket
    owner: noi-vu
    with: {tai-chinh: 1h}
    with_others: các tổ
    after: [phat-bieu]
  don-tiep: {name: Đón tiếp đại biểu, for: so-ket, phase: during, owner: noi-vu}
"""


def at(text: str) -> datetime:
    """An instant in Vietnam: 27 10:00 is in August 2020."""
    return datetime.fromisoformat(f"2020-{text}+07:00")


def span(start: str, end: str) -> Span:
    return Span(start=at(start), end=at(end))


def held(parts: dict[str, Span], sites: dict[str, str | None], **rest: object) -> ConferenceRecord:
    spans = list(parts.values())
    record = {"outcome": "held", "start": spans[0].start, "end": spans[-1].end, "parts": parts, "sites": sites}
    return ConferenceRecord.model_validate({**record, **rest})


def task(unit: str, start: str, due: str, basis: Basis, **rest: object) -> TaskRecord:
    record = {"unit": unit, "start": at(start), "end": at(due), "due": at(due), "latest": at(due), "basis": basis}
    return TaskRecord.model_validate({**record, **rest})


@pytest.fixture(scope="session")
def scenario() -> Scenario:
    return expand(Scenario.model_validate(parse(TEXT.encode(), "so-ket.yaml").data))


@pytest.fixture(scope="session")
def plan(scenario: Scenario) -> Plan:
    stated = Basis(kind="stated", source="mục III.5")
    merged = ConferenceRecord(outcome="merged", host="so-ket", start=at("08-28T08:00"), end=at("08-29T10:00"))
    return Plan(
        scenario=Origin(id="so-ket", sha256="0" * 64, resolved=scenario),
        solver=Solver(status="optimal"),
        conferences={
            "so-ket": held(
                {"phien": span("08-28T08:00", "08-28T11:00"), "tham": span("08-29T08:00", "08-29T10:00")},
                {"chinh": "lon"},
                seats={"phuong": {"an-phu": 2, "cat-lai": 1}},
                attendees={"chi-dao": ["pho"]},
                stand_ins={"bi-thu": "pho"},
            ),
            "diem-cau": held(
                {"main": span("09-01T08:00", "09-01T10:00")},
                {"quan": "nho", "phuong/an-phu": None, "phuong/cat-lai": None},
                seats={"phuong": {"an-phu": 10, "cat-lai": 10}},
            ),
            "hop-nho": merged,
            "hop-thua": ConferenceRecord(outcome="skipped"),
            "xa": held({"main": span("09-02T14:00", "09-02T15:00")}, {"mot": "salle"}),
        },
        tasks={
            "phat-bieu/an-phu": task("an-phu", "08-26T07:30", "08-27T10:00", stated),
            "phat-bieu/cat-lai": task("cat-lai", "08-26T07:30", "08-27T10:00", stated),
            "tong-hop": task(
                "noi-vu",
                "08-27T10:00",
                "08-27T15:00",
                Basis(kind="derived", follows="so-ket"),
                latest=at("08-27T17:00"),
                contributions={"tai-chinh": span("08-27T13:00", "08-27T14:00")},
            ),
            "don-tiep": task("noi-vu", "08-28T08:00", "08-29T10:00", Basis(kind="during")),
        },
    )


@pytest.fixture
def context(plan: Plan) -> Context:
    return Context(plan, "vi")
