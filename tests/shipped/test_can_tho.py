"""Cần Thơ: three days, 250 people, about fifty tasks, and a day on which the leaders are wanted elsewhere."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.shipped.shipped import CAN_THO, end_of, fanned, here, loaded, plan_of, start_of, the, told

CHAINS = (
    ("du-thao-chao-mung", "hoan-thien-chao-mung"),
    ("du-thao-tham-luan", "hoan-thien-tham-luan"),
    ("du-thao-giay-moi", "giay-moi"),
    ("danh-sach", "giay-moi"),
    ("du-tru", "tham-dinh", "thanh-toan"),
    ("chuong-trinh", "kich-ban"),
    ("diem-tham-quan", "an-ninh", "kiem-tra"),
)
STANDING = ("phuc-vu", "bao-chi")


def test_three_days_with_their_parts() -> None:
    parts = plan_of(CAN_THO).conferences["hoi-nghi"].parts
    assert [(name, span.start.date().isoformat()) for name, span in parts.items()] == [
        ("don-doan", "2023-07-27"),
        ("phien-chinh", "2023-07-28"),
        ("tham-quan", "2023-07-28"),
        ("tien-doan", "2023-07-29"),
    ]
    assert parts["phien-chinh"].start == here("2023-07-28T08:00")
    assert parts["tham-quan"].start.hour >= 13
    assert all(before.end <= after.start for before, after in pairwise(parts.values()))


@pytest.mark.parametrize(
    ("noun", "fact"),
    [
        ("conferences.hoi-nghi.when", "when.on"),
        ("conferences.hoi-nghi.parts.phien-chinh", "part.at"),
        ("conferences.hoi-nghi.sites.hoi-truong", "site.halls"),
        ("conferences.hoi-nghi.total", "total.people"),
    ],
)
def test_dates_hour_place_and_number_are_only_expected(noun: str, fact: str) -> None:
    assert the("tentative_facts", told(CAN_THO), noun).values["fact"] == fact


@pytest.mark.parametrize("chain", CHAINS, ids=" → ".join)
def test_drafting_finalising_appraising_and_issuing_in_order(chain: tuple[str, ...]) -> None:
    tasks = plan_of(CAN_THO).tasks
    for first, then in pairwise(chain):
        assert tasks[first].end <= tasks[then].start


def test_the_welcome_and_the_paper_are_final_before_the_documents_are_prepared() -> None:
    tasks = plan_of(CAN_THO).tasks
    finals = [tasks["hoan-thien-chao-mung"], tasks["hoan-thien-tham-luan"]]
    assert max(task.end for task in finals) <= tasks["tai-lieu"].start


def test_the_press_works_before_during_and_after() -> None:
    plan = plan_of(CAN_THO)
    before, during, after = (fanned(plan, f"dua-tin-{phase}") for phase in ("truoc", "trong", "sau"))
    begin, end = start_of(plan, "hoi-nghi"), end_of(plan, "hoi-nghi")
    for press in ("so-tttt", "dai-ptth", "bao-can-tho", "cong-ttdt"):
        assert before[press].end <= begin
        assert (during[press].start, during[press].end) == (begin, end)
        assert after[press].start >= end
    assert len(before) == len(during) == len(after) == 4


def test_about_fifty_tasks_and_every_one_with_a_deadline() -> None:
    # 40 tasks as written, of which 3 are shared out to 4 press units each: 40 + 3 × 3 = 49.
    assert len(plan_of(CAN_THO).tasks) == 49
    assert all(task.end <= task.due <= task.latest for task in plan_of(CAN_THO).tasks.values())


@pytest.mark.parametrize(
    ("person", "price"), [("do-van-chien", 50), ("pham-huy-giang", 20), ("tran-viet-truong", 50), ("pho-chu-tich", 20)]
)
def test_x15_the_27th_of_july_has_a_price_for_each_leader(person: str, price: int) -> None:
    finding = the("priced_absence", told(CAN_THO), person)
    assert (finding.values["day"], finding.values["price"]) == ("2023-07-27", price)


def test_x15_the_price_is_paid_only_where_nothing_else_helps() -> None:
    # Đỗ Văn Chiến is away all day (50) and must be at the reception of that day. The others are spared: the reception
    # waits for the afternoon, when Phạm Huy Giang is back, and a deputy stands in for the chairman, away all day.
    plan = plan_of(CAN_THO)
    record = plan.conferences["hoi-nghi"]
    assert plan.scores["priced_absence"].cost == 50
    assert record.parts["don-doan"].start.hour >= 13
    assert record.stand_ins == {"tran-viet-truong": "pho-chu-tich"}
    assert [f.subject[0] for f in plan.findings if f.kind == "absence_broken"] == ["do-van-chien"]


def test_x15_saturday_is_for_travel_and_not_for_work() -> None:
    assert the("part_on_day_off", told(CAN_THO), "hoi-nghi", "tien-doan").values["day"] == "2023-07-29"
    tasks = loaded(CAN_THO).scenario.tasks
    for name, record in plan_of(CAN_THO).tasks.items():
        if tasks[name].phase != "during":
            assert record.start.weekday() < 5
            assert record.end.weekday() < 5


def test_x16_a_meeting_is_combined_with_a_visit() -> None:
    finding = the("kinds_combined", told(CAN_THO), "hoi-nghi", "tham-quan")
    assert finding.severity == "warning"
    assert [each for each in told(CAN_THO, "khong-tham-quan") if each.kind == "kinds_combined"] == []


def test_x16_the_session_itself_keeps_to_one_day() -> None:
    assert [each for each in told(CAN_THO) if each.kind == "sessions_too_long"] == []


@pytest.mark.parametrize("tasks", [("qua-tang", "qua-luu-niem"), ("don-lanh-dao", "don-nganh-thi-dua")])
def test_x17_gifts_and_receptions_have_two_owners(tasks: tuple[str, ...]) -> None:
    assert the("made_twice", told(CAN_THO), *tasks).severity == "question"


def test_x18_heads_are_not_seats() -> None:
    # Service staff 3 × (8 to 25) = 24 to 75, press 4 × (2 to 6) = 8 to 24: 32 to 99 of the 250 take no seat.
    values = the("heads_without_seats", told(CAN_THO), "hoi-nghi").values
    assert (values["total"], values["standing"]) == ("250", "32-99")


def test_x18_two_hundred_and_fifty_are_shared_out_without_counting_anybody_twice() -> None:
    seats = plan_of(CAN_THO).conferences["hoi-nghi"].seats
    counted = loaded(CAN_THO).counted_groups("hoi-nghi")
    standing = sum(sum(seats[name].values()) for name in STANDING)
    seated = sum(sum(seats[name].values()) for name in counted if name not in STANDING)
    assert 32 <= standing <= 99
    assert seated + standing == 250
    for name, group in loaded(CAN_THO).conference("hoi-nghi").delegates.items():
        if group.inside:
            assert sum(seats[name].values()) <= sum(seats[group.inside].values())


def test_the_host_is_inside_the_blocks_of_the_five_cities() -> None:
    inside = {
        name: group.inside for name, group in loaded(CAN_THO).conference("hoi-nghi").delegates.items() if group.inside
    }
    assert inside == {
        "ubnd": "ubnd-cum",
        "hoi-dong": "hoi-dong-cum",
        "van-phong": "van-phong-cum",
        "so-noi-vu": "so-noi-vu-cum",
        "ban-tdkt": "ban-tdkt-cum",
    }


@pytest.mark.parametrize(
    "product",
    ["bao-cao-cum", "du-thao-quy-che", *(f"tham-luan-{c}" for c in ("ha-noi", "tp-hcm", "da-nang", "hai-phong"))],
)
def test_what_the_cluster_brings_and_nobody_is_named_for(product: str) -> None:
    assert the("product_without_maker", told(CAN_THO), product).severity == "warning"


def test_the_visit_has_no_programme_of_its_own_yet() -> None:
    assert the("product_without_maker", told(CAN_THO), "chuong-trinh-tham-quan").severity == "warning"
    assert the("hall_to_be_found", told(CAN_THO), "hoi-nghi", "diem-tham-quan").severity == "question"


def test_x19_the_banner_promises_more_than_the_title() -> None:
    assert "triển khai nhiệm vụ" in str(the("banner_title", told(CAN_THO), "hoi-nghi").values["banner"])


def test_a_week_later_every_deadline_before_it_moves_along() -> None:
    first, moved = plan_of(CAN_THO), plan_of(CAN_THO, "du-kien-lui")
    assert start_of(moved, "hoi-nghi").date().isoformat() == "2023-08-03"
    tasks = loaded(CAN_THO).scenario.tasks
    before = [name for name in first.tasks if tasks[name].phase == "before"]
    assert all(moved.tasks[name].latest > first.tasks[name].latest for name in before)
