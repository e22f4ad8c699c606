"""Two small plans made by hand: one in Vietnamese, close to a district's plan, and one in English."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from scheduler.plan import (
    Basis,
    ConferenceRecord,
    Origin,
    Plan,
    Score,
    Solver,
    Span,
    TaskRecord,
    Tier,
    WaiverRecord,
)
from scheduler.scenario.normal import expand
from scheduler.scenario.nouns import Scenario

SAIGON = ZoneInfo("Asia/Ho_Chi_Minh")
PARIS = ZoneInfo("Europe/Paris")

REVIEW: dict[str, Any] = {
    "format": 1,
    "title": "Hội nghị sơ kết 200 ngày thi đua",
    "language": "vi",
    "timezone": "Asia/Ho_Chi_Minh",
    "as_of": "26/8/2020",
    "horizon": {"from": "26/8/2020", "to": "11/9/2020"},
    "document": {
        "issuer": "Ủy ban nhân dân quận",
        "number": "221/KH-UBND",
        "date": "26/8/2020",
        "replaces": {"number": "208/KH-UBND", "date": "28/7/2020"},
    },
    "calendars": {"office": {"week": {"mon-fri": ["07:30-11:30", "13:00-17:00"]}}},
    "units": {
        "noi-vu": "Phòng Nội vụ",
        "van-phong": {"name": "Văn phòng HĐND và UBND quận", "short": "Văn phòng"},
        "phuong-10": "Phường 10",
        "phuong-2": "Phường 2",
    },
    "sets": {"phuong": {"name": "2 phường", "members": ["phuong-10", "phuong-2"]}},
    "people": {"bi-thu": "Bí thư Quận ủy", "pho": "Phó Bí thư Quận ủy"},
    "places": {"ubnd": "Trụ sở UBND quận"},
    "halls": {"hoi-truong": {"name": "Hội trường 200 chỗ", "place": "ubnd", "seats": 200}},
    "conferences": {
        "so-ket": {
            "name": "Hội nghị sơ kết phong trào thi đua 200 ngày",
            "short": "HN sơ kết 200 ngày",
            "organiser": "noi-vu",
            "when": {"on": "28/8/2020", "tentative": True},
            "duration": "3h",
            "sites": {"chinh": "hoi-truong"},
            "delegates": {
                "lanh-dao": {"name": "Lãnh đạo phường", "from": "phuong", "each": "1-2"},
                "khach": {"name": "Khách mời", "count": 5, "kind": "guest"},
                "ghi-hinh": {"name": "Tổ ghi hình", "count": 3, "kind": "service"},
            },
            "attend": {"chi-dao": {"of": ["bi-thu"], "deputies": ["pho"]}},
        }
    },
    "tasks": {
        "bai": {
            "name": "Gửi bài phát biểu",
            "each": "phuong",
            "to": "noi-vu",
            "product": "Bài phát biểu",
            "effort": "4h",
            "due": {"by": "trước 10 giờ ngày 27/8/2020", "source": "mục III.5"},
        },
        "tong-hop": {
            "name": "Tổng hợp hồ sơ, trình Thường trực",
            "owner": "noi-vu",
            "with": ["van-phong"],
            "with_others": "các đơn vị có liên quan",
            "effort": "3h",
            "after": ["bai"],
        },
        "dan-chuong-trinh": {"name": "Dẫn chương trình", "owner": "van-phong", "phase": "during"},
        "quyet-toan": {"name": "Quyết toán kinh phí", "owner": "van-phong", "phase": "after", "effort": "4h"},
    },
}


def at(day: int, hour: int, minute: int = 0, *, month: int = 8, zone: ZoneInfo = SAIGON, year: int = 2020) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=zone)


def origin(scenario: dict[str, Any], name: str) -> Origin:
    return Origin(id=name, sha256="0" * 64, resolved=expand(Scenario.model_validate(scenario)))


def review() -> Plan:
    """Papers by 10:00 on 27/8, compiled that day, and the conference on the next afternoon."""
    papers = {
        f"bai/{ward}": TaskRecord(
            unit=ward,
            start=at(26, 7, 30),
            end=at(26, 11, 30),
            due=at(27, 10),
            latest=at(27, 10),
            basis=Basis(kind="stated", source="mục III.5"),
        )
        for ward in ("phuong-10", "phuong-2")
    }
    return Plan(
        scenario=origin(REVIEW, "so-ket-2020"),
        solver=Solver(
            status="feasible",
            tiers=(
                Tier(name="dates", objective=30, bound=30, status="optimal"),
                Tier(name="comfort", objective=190, bound=150, status="feasible"),
                Tier(name="tie-break", objective=7, bound=7, status="optimal"),
            ),
            seed=1,
        ),
        conferences={
            "so-ket": ConferenceRecord(
                outcome="held",
                start=at(28, 13, 30),
                end=at(28, 16, 30),
                parts={"main": Span(start=at(28, 13, 30), end=at(28, 16, 30))},
                sites={"chinh": "hoi-truong"},
                seats={
                    "lanh-dao": {"phuong-10": 2, "phuong-2": 1},
                    "khach": {"chinh": 5},
                    "ghi-hinh": {"chinh": 3},
                },
                attendees={"chi-dao": ("pho",)},
                stand_ins={"bi-thu": "pho"},
            )
        },
        tasks={
            **papers,
            "tong-hop": TaskRecord(
                unit="noi-vu",
                start=at(27, 10),
                end=at(27, 14, 30),
                due=at(28, 9, 30),
                latest=at(28, 13, 30),
                basis=Basis(kind="derived", follows="so-ket"),
            ),
            "dan-chuong-trinh": TaskRecord(
                unit="van-phong",
                start=at(28, 13, 30),
                end=at(28, 16, 30),
                due=at(28, 16, 30),
                latest=at(28, 16, 30),
                basis=Basis(kind="during"),
            ),
            "quyet-toan": TaskRecord(
                unit="van-phong",
                start=at(31, 7, 30),
                end=at(31, 11, 30),
                due=at(11, 17, month=9),
                latest=at(11, 17, month=9),
                basis=Basis(kind="derived", assumed=True),
            ),
        },
        scores={
            "empty_seats": Score(measure=190, unit="seats", weight=1, tier="comfort"),
            "preferred_time": Score(measure=90, unit="minutes", weight=0, tier="comfort"),
            "slack": Score(measure=30, unit="minutes", weight=1, tier="dates"),
        },
        waivers=(WaiverRecord(constraint="notice_period", subject="so-ket", reason="họp đột xuất"),),
    )


TOUR: dict[str, Any] = {
    "format": 1,
    "title": "Two-city tour",
    "timezone": "Asia/Ho_Chi_Minh",
    "as_of": "2023-03-01",
    "horizon": {"from": "2023-03-01", "to": "2023-03-31"},
    "calendars": {"office": {"week": {"mon-fri": ["09:00-17:00"]}}},
    "units": {"events": "Events team", "sales": "Sales"},
    "people": {"ann": "Ann Lee", "bob": "Bob Fox", "cy": "Cy Ode"},
    "places": {"paris": {"name": "Paris", "timezone": "Europe/Paris"}, "saigon": "Saigon"},
    "halls": {"salle": {"name": "Salle A", "place": "paris"}},
    "conferences": {
        "paris": {
            "name": "Paris day",
            "organiser": "events",
            "when": {"within": "2023-03-06..2023-03-10"},
            "parts": {
                "opening": {"name": "Opening", "duration": "2h"},
                "visit": {"name": "Visit", "day": 2, "duration": "1h", "kind": "visit", "sites": ["side"]},
            },
            "sites": {
                "main": {"name": "Main room", "halls": ["salle"]},
                "side": {"name": "Side room", "halls": "to be found"},
            },
            "delegates": {"clients": {"name": "Clients", "count": 20, "at": ["main"]}},
            "attend": {"speakers": {"of": ["ann", "bob", "cy"], "at_least": 2}},
        },
        "saigon": {
            "name": "Saigon day",
            "organiser": "events",
            "when": {"at": "2023-03-20T09:00"},
            "duration": "3h",
            "sites": {"main": {"halls": "to be found", "place": "saigon"}},
            "delegates": {"clients": {"name": "Clients", "count": 30}},
        },
        "reprise": {
            "name": "Reprise",
            "organiser": "sales",
            "when": {"within": "2023-03-06..2023-03-10"},
            "duration": "1h",
            "sites": {"main": "salle"},
            "instead": {"merge_into": ["paris"], "skip": True},
        },
    },
    "tasks": {
        "flyer": {
            "name": "Print the flyer",
            "for": "paris",
            "owner": {"one_of": ["events", "sales"]},
            "effort": "8h",
            "due": {"before": "paris", "working_days": 2},
        },
        "thanks": {"name": "Thank the speakers", "for": "paris", "owner": "sales", "phase": "after", "effort": "1h"},
        "news": {
            "name": "Write the news",
            "for": "paris",
            "owner": "sales",
            "phase": "after",
            "effort": "1h",
            "after": ["thanks"],
        },
    },
}


def tour() -> Plan:
    """Paris on days that the engine chose, one hall to be found, a conference merged into another."""

    def paris(day: int, hour: int) -> datetime:
        return at(day, hour, month=3, zone=PARIS, year=2023)

    def saigon(day: int, hour: int) -> datetime:
        return at(day, hour, month=3, year=2023)

    def task(unit: str, start: datetime, end: datetime, due: datetime, basis: Basis) -> TaskRecord:
        return TaskRecord(unit=unit, start=start, end=end, due=due, latest=due, basis=basis)

    return Plan(
        scenario=origin(TOUR, "tour").model_copy(update={"variant": "early"}),
        solver=Solver(
            status="optimal", tiers=(Tier(name="dates", objective=0, bound=0, status="optimal"),), reproducible=False
        ),
        conferences={
            "saigon": ConferenceRecord(
                outcome="held",
                start=saigon(20, 9),
                end=saigon(20, 12),
                parts={"main": Span(start=saigon(20, 9), end=saigon(20, 12))},
                sites={"main": None},
                seats={"clients": {"main": 30}},
            ),
            "paris": ConferenceRecord(
                outcome="held",
                start=paris(6, 10),
                end=paris(7, 11),
                parts={
                    "opening": Span(start=paris(6, 10), end=paris(6, 12)),
                    "visit": Span(start=paris(7, 10), end=paris(7, 11)),
                },
                sites={"main": "salle", "side": None},
                seats={"clients": {"main": 20}},
                attendees={"speakers": ("ann", "cy")},
            ),
            "reprise": ConferenceRecord(outcome="merged", host="paris", start=paris(6, 10), end=paris(7, 11)),
        },
        tasks={
            "flyer": task("sales", saigon(1, 9), saigon(1, 17), saigon(2, 17), Basis(kind="counted")),
            "thanks": task("sales", saigon(8, 9), saigon(8, 10), saigon(31, 16), Basis(kind="derived", follows="news")),
            "news": task("sales", saigon(8, 10), saigon(8, 11), saigon(31, 17), Basis(kind="derived", assumed=True)),
        },
        scores={"journeys": Score(measure=1, unit="journeys", weight=2, tier="dates")},
    )
