"""The invitation lists of the shipped scenarios, as the five plans name those invited."""

from __future__ import annotations

from functools import cache

from scheduler.facts import Invitation, PersonName, Planned, invitations
from tests.shipped.shipped import CAN_THO, DUC_GIANG, QUAN_2, QUAN_5, here, plan_of


@cache
def rows(name: str) -> tuple[Invitation, ...]:
    return invitations(Planned(plan_of(name)))


def test_quan_2_invites_two_posts_of_each_of_eleven_wards() -> None:
    wards = [row for row in rows(QUAN_2) if row.group == "phuong"]
    assert len(wards) == 22  # 11 wards x 2 posts
    assert [row.unit for row in wards[::2]] == list(plan_of(QUAN_2).scenario.resolved.sets["phuong"].members or ())
    assert {row.posts for row in wards[::2]} == {("Bí thư Đảng ủy",)}
    assert {row.posts for row in wards[1::2]} == {("Chủ tịch Ủy ban nhân dân",)}
    assert {row.people for row in wards} == {1}


def test_quan_2_invites_the_heads_of_its_office_and_of_five_divisions() -> None:
    heads = [(row.unit, row.posts) for row in rows(QUAN_2) if row.group in ("chanh-van-phong", "truong-phong")]
    divisions = ["noi-vu", "tnmt", "qldt", "vhtt", "tu-phap"]
    assert heads == [("van-phong", ("Chánh Văn phòng",)), *((unit, ("Trưởng phòng",)) for unit in divisions)]


def test_quan_5_invites_sixty_five() -> None:
    assert sum(row.people or 0 for row in rows(QUAN_5)) == 65


def test_quan_5_is_invited_by_the_office_and_the_wards_front_invites_its_own_ward() -> None:
    by_unit = {row.unit: [unit for sending in row.sent_by for unit in sending.units] for row in rows(QUAN_5)}
    assert by_unit["quan-uy"] == ["van-phong"]
    assert [by_unit[f"phuong-{ward}"] for ward in (2, 10)] == [["van-phong", "mttq-2"], ["van-phong", "mttq-10"]]
    units = [row.unit for row in rows(QUAN_5) if row.group == "mttq-phuong"]
    assert units == [f"mttq-{ward}" for ward in range(1, 16)]


def test_can_tho_invites_five_blocks_of_each_of_five_cities() -> None:
    groups = ["ubnd-cum", "hoi-dong-cum", "so-noi-vu-cum", "van-phong-cum", "ban-tdkt-cum"]
    cities = ["ha-noi", "tp-hcm", "da-nang", "hai-phong", "can-tho"]
    blocks = dict.fromkeys((row.group, row.unit) for row in rows(CAN_THO) if row.group in groups and row.unit != "ubnd")
    assert list(blocks) == [(group, city) for group in groups for city in cities]


def test_can_tho_names_its_guests_with_their_posts_and_says_who_goes_instead() -> None:
    first = rows(CAN_THO)[0]
    assert (first.name, first.posts[0]) == (PersonName("Đỗ Văn", "Chiến"), "Bí thư Trung ương Đảng")
    (chairman,) = (row for row in rows(CAN_THO) if row.holder == "tran-viet-truong")
    assert (chairman.posts, chairman.deputy) == (("Chủ tịch Ủy ban nhân dân thành phố Cần Thơ",), "pho-chu-tich")
    assert first.start == here("2023-07-28T08:00")  # the session, not the arrival on the day before


def test_can_tho_adds_up_to_two_hundred_and_fifty_each_counted_once() -> None:
    assert sum(row.people or 0 for row in rows(CAN_THO)) == 250


def test_duc_giang_does_not_know_how_many_come() -> None:
    headteachers = next(row for row in rows(DUC_GIANG) if row.group == "hieu-truong")
    assert (headteachers.people, headteachers.open_ended) == (None, True)
