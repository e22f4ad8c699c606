from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


# From Monday 3/8/2020 on, eight hours a day, 08:00 to 12:00 and 13:00 to 17:00: proposals take Monday (8h), the list
# Tuesday and Wednesday morning (12h); the certificates wait two working days, until Friday 7/8, and take until noon.
CHAIN = """
tasks:
  de-xuat: {name: Đề xuất khen thưởng, each: phuong, effort: 8h}
  danh-sach: {name: Lập danh sách, owner: noi-vu, effort: 12h, after: [de-xuat]}
  giay-khen: {name: Chuẩn bị giấy khen, owner: van-phong, effort: 4h, after: {danh-sach: {working_days: 2}}}
"""


def test_x10_the_earliest_day_is_today_and_the_longest_chain(tell: Tell) -> None:
    assert tell("longest_chain", CHAIN) == [
        (
            "note",
            "“Hội nghị sơ kết”: chuỗi việc nối nhau dài nhất (Đề xuất khen thưởng; Lập danh sách; Chuẩn bị giấy khen) "
            "xong sớm nhất lúc 12 giờ 00, thứ Sáu, ngày 07/8/2020, nên họp sớm nhất là ngày 07/8/2020; "
            "ngày cuối cùng có thể họp là 28/8/2020.",
            "“Hội nghị sơ kết”: the longest chain of tasks, one after another (Đề xuất khen thưởng; Lập danh sách; "
            "Chuẩn bị giấy khen), is done at 12:00 on Friday, 7 August 2020 at the earliest, so "
            "the earliest day is 7 Aug 2020; the last possible day is 28 Aug 2020.",
        )
    ]


def test_x10_a_chain_that_ends_after_the_last_possible_day_is_an_error(tell: Tell) -> None:
    too_soon = "conferences: {so-ket: {when: 08:00 6/8/2020}}"
    assert [severity for severity, _, _ in tell("longest_chain", CHAIN, too_soon)] == ["error"]
    optional = "conferences: {so-ket: {instead: {skip: true}}}"
    assert [severity for severity, _, _ in tell("longest_chain", CHAIN, too_soon, optional)] == ["warning"]


def test_x10_a_single_task_is_told_only_where_it_comes_too_late(tell: Tell) -> None:
    long = "tasks: {y-kien: {effort: 200h}}"
    assert tell("longest_chain") == []
    # 200h are 25 working days: Friday 4/9/2020, a week after the conference.
    assert [severity for severity, _, _ in tell("longest_chain", long)] == ["error"]


def test_x10_an_order_that_is_waived_makes_no_chain(tell: Tell) -> None:
    waived = (
        "constraints: {task_precedence: {waive: {danh-sach + giay-khen: làm trước, de-xuat + danh-sach: làm trước}}}"
    )
    assert tell("longest_chain", CHAIN, waived) == []


def test_x10_the_quickest_of_several_owners_counts_and_nothing_starts_before_it_may(tell: Tell) -> None:
    either = "tasks: {danh-sach: {owner: {one_of: [noi-vu, van-phong]}}}"
    assert tell("longest_chain", CHAIN, either) == tell("longest_chain", CHAIN)
    # Proposals from Tuesday on: a day later all along, and the certificates on Monday 10/8.
    later = "tasks: {de-xuat: {not_before: 08:00 4/8/2020}}"
    ((_, _, english),) = tell("longest_chain", CHAIN, later)
    assert "earliest day is 10 Aug 2020" in english


def test_x10_an_owner_who_never_works_leaves_the_task_to_the_others(tell: Tell) -> None:
    idle = """
calendars: {office: {week: {mon-fri: ["08:00-12:00", "13:00-17:00"]}}, never: {week: {}}}
units: {vang: {name: Đơn vị không làm việc, calendar: never}}
"""
    either = "tasks: {danh-sach: {owner: {one_of: [vang, noi-vu]}}}"
    assert tell("longest_chain", CHAIN, idle, either) == tell("longest_chain", CHAIN)
    # With nobody else to make the list, when it and what waits for it are done is unknown; proposals are one task.
    assert tell("longest_chain", CHAIN, idle, "tasks: {danh-sach: {owner: vang}}") == []
