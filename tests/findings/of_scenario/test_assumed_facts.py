from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


def test_efforts_that_nobody_stated_are_one_finding(tell: Tell) -> None:
    # Two tasks as written; the fan-out over two wards is one of them.
    assert tell("assumed_facts", "tasks: {thu-moi: {effort: null}, y-kien: {effort: null, verb: soạn}}") == [
        (
            "note",
            "Giả định ở 2 chỗ: thời lượng công việc (Phát hành thư mời; Chuẩn bị ý kiến).",
            "Assumed in 2 places: the effort (Phát hành thư mời; Chuẩn bị ý kiến).",
        )
    ]
    assert tell("assumed_facts") == []


def test_forty_assumed_efforts_are_one_line(tell: Tell) -> None:
    tasks = ", ".join(f"viec-{n}: {{name: Việc {n}, owner: noi-vu}}" for n in range(1, 41))
    told = tell("assumed_facts", f"tasks: {{{tasks}}}")
    assert [vietnamese for _, vietnamese, _ in told] == [
        "Giả định ở 40 chỗ: thời lượng công việc (Việc 1; Việc 2; Việc 3; Việc 4; Việc 5 và 35 mục khác)."
    ]


def test_different_facts_are_told_apart(tell: Tell) -> None:
    told = tell(
        "assumed_facts",
        """
        units: {noi-vu: {assumed: {capacity: theo cỡ phòng}, capacity: 2}}
        conferences: {so-ket: {delegates: {phuong: {assumed: {each: một đoàn}}}, assumed: {duration: một buổi}}}
        """,
    )
    assert [english for _, _, english in told] == [
        "Assumed: how many tasks at once (Phòng Nội vụ): theo cỡ phòng.",
        "Assumed: how long it takes (Hội nghị sơ kết): một buổi.",
        "Assumed: how many from each unit (Đại diện các phường): một đoàn.",
    ]


def test_hours_that_nobody_stated_are_told(tell: Tell) -> None:
    hours = 'calendars: {cua-ta: {name: Giờ hành chính, week: {mon-fri: ["08:00-17:00"]}, assumed: {week: thường gặp}}}'
    assert [english for _, _, english in tell("assumed_facts", hours)] == [
        "Assumed: the working hours (Giờ hành chính): thường gặp."
    ]


def test_the_facts_of_a_calendar_can_be_assumed_too(tell: Tell) -> None:
    told = tell("assumed_facts", "calendars: {office: {name: Hành chính, assumed: {holidays: như mọi năm}}}")
    assert [english for _, _, english in told] == ["Assumed: public holidays (Hành chính): như mọi năm."]


def test_a_remark_that_only_repeats_the_word_is_not_told(tell: Tell) -> None:
    told = tell("assumed_facts", "halls: {hoi-truong: {assumed: {seats: giả định}}}")
    assert [english for _, _, english in told] == ["Assumed: the seats (Hội trường)."]
