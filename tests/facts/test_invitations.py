from __future__ import annotations

from typing import Any

from scheduler.facts import Invitation, PersonName, Planned, Sending, invitations
from scheduler.plan import Basis, ConferenceRecord, Plan, TaskRecord
from tests.reports.examples import REVIEW, at, origin, review, tour


def planned(
    delegates: dict[str, Any] | None = None,
    *,
    seats: dict[str, dict[str, int]] | None = None,
    attendees: dict[str, tuple[str, ...]] | None = None,
    stand_ins: dict[str, str] | None = None,
    tasks: dict[str, tuple[str, int]] | None = None,
    **more: Any,
) -> Planned:
    """The Vietnamese example with other groups; ``tasks`` send invitations: who, and the day in August it is due."""
    said: dict[str, Any] = {**REVIEW["conferences"]["so-ket"]}
    said["delegates"] = said["delegates"] if delegates is None else delegates
    sending = {
        name.partition("/")[0]: {
            "name": "Gửi thư mời",
            "sends": "invitations",
            **({"each": "phuong"} if "/" in name else {"owner": owner}),
        }
        for name, (owner, _) in (tasks or {}).items()
    }
    scenario = {**REVIEW, **more, "conferences": {"so-ket": said}, "tasks": {**REVIEW["tasks"], **sending}}
    plan, record = review(), review().conferences["so-ket"]
    changes = {"seats": seats, "attendees": attendees, "stand_ins": stand_ins}
    held = record.model_copy(update={name: value for name, value in changes.items() if value is not None})
    sent = {name: _sent(owner, day) for name, (owner, day) in (tasks or {}).items()}
    return Planned(
        plan.model_copy(
            update={"scenario": origin(scenario, "x"), "conferences": {"so-ket": held}, "tasks": plan.tasks | sent}
        )
    )


def _sent(owner: str, day: int) -> TaskRecord:
    due = at(day, 17)
    return TaskRecord(unit=owner, start=at(26, 8), end=at(26, 9), due=due, latest=due, basis=Basis(kind="stated"))


def of_group(rows: tuple[Invitation, ...], group: str) -> list[tuple[str | None, tuple[str, ...], int | None]]:
    return [(row.unit, row.posts, row.people) for row in rows if row.group == group]


def test_a_group_without_posts_is_one_row_a_unit_and_phuong_2_stands_before_phuong_10() -> None:
    rows = of_group(invitations(planned()), "lanh-dao")
    assert rows == [("phuong-2", (), 1), ("phuong-10", (), 2)]


def posts(people: int, named: list[str]) -> list[tuple[tuple[str, ...], int | None]]:
    group = {"nd": {"name": "Lãnh đạo", "from": "phuong-2", "each": "1-9", "posts": named}}
    rows = invitations(planned(group, seats={"nd": {"phuong-2": people}}, attendees={}, stand_ins={}))
    return [(row.posts, row.people) for row in rows]


def test_every_post_has_a_row_if_there_is_a_person_for_each() -> None:
    assert posts(2, ["Bí thư", "Chủ tịch"]) == [(("Bí thư",), 1), (("Chủ tịch",), 1)]


def test_too_few_people_for_the_posts_hold_any_of_them() -> None:
    assert posts(1, ["Bí thư", "Chủ tịch"]) == [(("Bí thư", "Chủ tịch"), 1)]


def test_people_beyond_the_posts_share_a_row() -> None:
    assert posts(5, ["Bí thư", "Chủ tịch"]) == [(("Bí thư",), 1), (("Chủ tịch",), 1), ((), 3)]
    assert posts(5, ["Phó Chủ tịch"]) == [(("Phó Chủ tịch",), 5)]


def test_whoever_is_known_has_a_row_and_the_others_the_other_posts() -> None:
    people = {"ha": {"name": "Trần Văn Hà", "posts": ["Bí thư"], "unit": "phuong-2"}, "pho": "Phó Bí thư"}
    group = {"ld": {"name": "Lãnh đạo", "from": "phuong", "each": 2, "posts": ["Bí thư", "Chủ tịch"], "people": ["ha"]}}
    rows = invitations(
        planned(
            group,
            seats={"ld": {"phuong-10": 2, "phuong-2": 2}},
            attendees={},
            stand_ins={},
            people={**REVIEW["people"], **people},
        )
    )
    assert [(row.unit, row.posts, row.name, row.people) for row in rows] == [
        ("phuong-2", ("Bí thư",), PersonName("Trần Văn", "Hà"), 1),
        ("phuong-2", ("Chủ tịch",), None, 1),
        ("phuong-10", ("Bí thư",), None, 1),
        ("phuong-10", ("Chủ tịch",), None, 1),
    ]


def test_a_group_of_more_known_people_than_seats_counts_its_seats_only() -> None:
    group = {"ld": {"name": "Lãnh đạo", "from": "phuong-2", "each": "1-2", "people": ["bi-thu", "pho"]}}
    rows = invitations(planned(group, seats={"ld": {"phuong-2": 1}}, attendees={}, stand_ins={}))
    assert [(row.holder, row.people) for row in rows] == [("bi-thu", 1), ("pho", None)]


def test_people_inside_another_group_are_counted_once() -> None:
    groups = {
        "tat-ca": {"name": "Tất cả", "from": "noi-vu", "count": 5},
        "mot-so": {"name": "Một số", "from": "noi-vu", "count": 2, "inside": "tat-ca"},
    }
    rows = invitations(
        planned(groups, seats={"tat-ca": {"noi-vu": 5}, "mot-so": {"noi-vu": 2}}, attendees={}, stand_ins={})
    )
    assert [(row.group, row.people) for row in rows] == [("tat-ca", 5), ("mot-so", None)]


def test_an_unknown_number_is_a_row_that_says_so() -> None:
    groups = {
        "chua-ro": {"name": "Chưa rõ", "from": "phuong-2", "count": "unknown"},
        "it-nhat": {"name": "Ít nhất", "from": "phuong-10", "count": "3+"},
    }
    rows = invitations(
        planned(groups, seats={"chua-ro": {"phuong-2": 0}, "it-nhat": {"phuong-10": 3}}, attendees={}, stand_ins={})
    )
    assert [(row.group, row.people, row.open_ended) for row in rows] == [("chua-ro", None, True), ("it-nhat", 3, True)]


def test_a_group_from_which_nobody_comes_has_no_row() -> None:
    groups = {"co": {"name": "Có", "count": 2}, "khong": {"name": "Không", "from": "phuong-2", "count": "0-4"}}
    rows = invitations(
        planned(groups, seats={"co": {"chinh": 2}, "khong": {"phuong-2": 0}}, attendees={}, stand_ins={})
    )
    assert [row.group for row in rows] == ["co"]


def test_those_who_must_be_there_come_first_with_their_deputies() -> None:
    # Bí thư is required and in no group, and the deputy goes; nobody is counted twice for that.
    first = invitations(planned())[0]
    assert (first.group, first.posts, first.holder, first.deputy, first.people) == (
        None,
        ("Bí thư Quận ủy",),
        "bi-thu",
        "pho",
        None,
    )
    assert [row.holder for row in invitations(planned())].count("pho") == 0


def test_whoever_must_be_there_for_no_part_is_still_invited() -> None:
    said = {**REVIEW["conferences"]["so-ket"], "attend": {"chi-dao": {"of": ["bi-thu"], "parts": []}}}
    plan = review().model_copy(update={"scenario": origin({**REVIEW, "conferences": {"so-ket": said}}, "x")})
    record = plan.conferences["so-ket"].model_copy(update={"attendees": {"chi-dao": ("bi-thu",)}, "stand_ins": {}})
    first = invitations(Planned(plan.model_copy(update={"conferences": {"so-ket": record}})))[0]
    assert (first.holder, first.site, first.start) == ("bi-thu", None, at(28, 13, 30))


def test_the_first_in_protocol_stands_first() -> None:
    people = {"a": {"name": "An", "rank": 2}, "b": {"name": "Bình", "rank": 1}, "c": "Chi"}
    group = {"kh": {"name": "Khách", "count": 3, "people": ["c", "a", "b"]}}
    rows = invitations(
        planned(group, seats={"kh": {"chinh": 3}}, attendees={}, stand_ins={}, people={**REVIEW["people"], **people})
    )
    assert [row.holder for row in rows] == ["b", "a", "c"]


def test_two_who_issue_are_both_named() -> None:
    rows = invitations(planned(tasks={"thu": ("noi-vu", 27), "thu-2": ("van-phong", 28)}))
    assert {row.sent_by for row in rows} == {(Sending(("noi-vu",), at(27, 17)), Sending(("van-phong",), at(28, 17)))}


def test_a_unit_that_invites_for_itself_invites_its_own() -> None:
    tasks = {"thu": ("noi-vu", 27), "moi/phuong-2": ("phuong-2", 28), "moi/phuong-10": ("phuong-10", 28)}
    by_unit = {row.unit: [sending.units for sending in row.sent_by] for row in invitations(planned(tasks=tasks))}
    assert by_unit["phuong-2"] == [("noi-vu",), ("phuong-2",)]
    assert by_unit["phuong-10"] == [("noi-vu",), ("phuong-10",)]
    assert by_unit[None] == [("noi-vu",)]


def test_guests_of_nobody_are_invited_by_all_who_invite() -> None:
    tasks = {"moi/phuong-2": ("phuong-2", 28), "moi/phuong-10": ("phuong-10", 27)}
    (guests,) = (row for row in invitations(planned(tasks=tasks)) if row.group == "khach")
    assert guests.sent_by == (Sending(("phuong-2", "phuong-10"), at(27, 17)),)


def test_without_such_a_task_nobody_issues() -> None:
    assert {row.sent_by for row in invitations(planned())} == {()}


def test_who_sits_elsewhere_comes_to_the_session_there() -> None:
    # The opening uses both rooms; the visit on the next day is no session.
    rows = invitations(Planned(tour()))
    (clients,) = (row for row in rows if row.group == "clients" and row.conference == "paris")
    assert (clients.site, clients.start) == ("main", tour().conferences["paris"].parts["opening"].start)


def test_nobody_is_invited_to_what_is_not_held() -> None:
    plan = tour()
    postponed = {name: ConferenceRecord(outcome="postponed") for name in plan.conferences}
    assert invitations(Planned(plan.model_copy(update={"conferences": postponed}))) == ()


def test_the_rows_add_up_to_the_seats() -> None:
    plan: Plan = review()
    seats = plan.conferences["so-ket"].seats
    assert sum(row.people or 0 for row in invitations(Planned(plan))) == sum(
        sum(each.values()) for each in seats.values()
    )
