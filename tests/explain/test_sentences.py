"""What an explanation reads like, and that its addresses are where the words are."""

from __future__ import annotations

from pathlib import Path

import pytest

from scheduler.explain import Conflict, Explanation, explain
from scheduler.explain.places import Place, place_of
from scheduler.explain.sentences import Reason, Teller
from scheduler.explain.statements import STATEMENTS, Speech
from scheduler.scenario.grammar import Period
from tests.shipped.shipped import DUC_GIANG, PORTFOLIO, QUAN_2, QUAN_5, ROADSHOW, file, loaded

Told = tuple[Teller, Explanation]


def told(name: str, variant: str, language: str = "vi") -> Told:
    resolved = loaded(name, variant)
    return Teller(resolved, file(name).whole(variant), language), explain(resolved)


def lines(name: str, variant: str, language: str = "vi") -> list[str]:
    """The lines of the first conflict."""
    teller, explanation = told(name, variant, language)
    return list(teller.lines(explanation.conflicts[0]))


def at(place: Place) -> str:
    """The line of the file that a place names."""
    return Path(place.file).read_text(encoding="utf-8").splitlines()[place.line - 1]


def test_the_cap_of_quan_2_reads_as_a_colleague_would_say_it() -> None:
    title, cap, groups, day, total = lines(QUAN_2, "cap-30")
    assert title == "Không xếp được HN sơ kết 200 ngày vào ngày 28/8/2020 tại Hội trường 200 chỗ:"
    assert "Trong tháng 8/2020, Quận 2 mỗi nơi không quá 30 người" in cap
    assert "phương án cap-30, dòng " in cap
    assert "Bí thư Đảng ủy, Chủ tịch UBND 11 phường từ 11 đến 22 người (giả định, dòng " in groups
    assert "phải vào thứ Sáu, ngày 28/8/2020" in day
    # the hall has 200 seats
    assert "so với mức 30. Cả thành phần ít nhất 35 người, vượt 5 người. Hội trường vẫn đủ chỗ." in total


def test_a_suspended_month() -> None:
    title, suspension, window = lines(DUC_GIANG, "march-suspended")
    assert title == "Không xếp được HN điển hình tiên tiến trong thời gian từ 01/3/2020 đến 31/3/2020:"
    assert "Trong tháng 3/2020, Quận Long Biên dừng hội họp" in suspension
    assert "từ Chủ nhật, ngày 01/3/2020 đến thứ Ba, ngày 31/3/2020 (dự kiến, " in window


def test_what_is_included_is_found_in_its_own_file() -> None:
    teller, explanation = told(PORTFOLIO, "cung-buoi-sang")
    reasons = {each.atom.constraint: each for each in _reasons(teller, explanation.conflicts[0])}
    assert "on: 28/8/2020" in at(reasons["date_window"].places[0])
    assert Path(reasons["date_window"].places[0].file).name == f"{QUAN_2}.yaml"
    assert reasons["start_time"].places[0].variant == "cung-buoi-sang"
    assert "sessions: [morning]" in at(reasons["start_time"].places[0])
    assert "start: 08:00 28/8/2020" in at(reasons["pinned"].places[0])
    place = reasons["date_window"].places[0]
    assert f"dòng {place.line} của {place.file}" in teller.address(reasons["date_window"])


def test_of_a_task_that_many_units_have_only_their_number_is_told() -> None:
    said = STATEMENTS["notice_period"](Speech(loaded(QUAN_5), "vi"), ("so-ket",))
    # the office sends the letters itself, and each of the 15 wards invites its own people
    assert said.text == (
        "Phát hành thư mời theo thành phần trong kế hoạch và Mời thành phần tham dự Hội nghị đầy đủ (15 đơn vị) "
        "phải xong trước HN sơ kết giai đoạn 2 ít nhất 3 ngày làm việc."
    )


@pytest.mark.parametrize(
    ("days", "english", "vietnamese"),
    [
        ("10/6/2024 - 10/6/2024", "on Monday, 10 June 2024", "vào thứ Hai, ngày 10/6/2024"),
        ("tháng 6/2024", "in June 2024", "trong tháng 6/2024"),
        (
            "10/6/2024 - 11/6/2024",
            "in the days from 10 Jun 2024 to 11 Jun 2024",
            "trong thời gian từ 10/6/2024 đến 11/6/2024",
        ),
    ],
)
def test_when_an_order_holds(days: str, english: str, vietnamese: str) -> None:
    said = [Speech(loaded(QUAN_2), language).within(Period.read(days)) for language in ("en", "vi")]
    assert said == [english, vietnamese]


def test_english() -> None:
    title, closed, seats, people, window = lines(ROADSHOW, "depot-lost", "en")
    assert title == "Lisbon cannot take place from 5 Apr 2027 to 9 Apr 2027:"
    assert closed.startswith("  - The old tram depot is closed from Monday, 15 March 2027 to the end of Sunday, 16 May")
    # 80 % of 110 seats: 88
    assert "The printworks has 110 seats (only 88 of them in April 2027)" in seats
    assert "90 people in all (tentative, line " in people
    assert window.endswith(").")


def test_more_people_than_the_plan_counts() -> None:
    total = lines(QUAN_5, "hai-nguoi-moi-phuong")[-1]
    assert total.endswith("so với mức 65. Cả thành phần ít nhất 71 người, vượt 6 người.")


def test_a_fanned_task_stands_where_it_was_written() -> None:
    tree = file(QUAN_2).whole(None)
    place = place_of(tree, ("tasks", "bai-phat-bieu/mttq", "due"))
    assert place.where == "tasks.bai-phat-bieu.due"
    assert place.source == "III.5"
    assert "due: {by: trước 10 giờ 00 phút ngày 27/8/2020" in at(place)


def test_what_is_not_written_stands_where_its_container_does() -> None:
    place = place_of(file(QUAN_2).whole(None), ("conferences", "so-ket", "parts", "main", "day"))
    assert place.where == "conferences.so-ket"


@pytest.mark.parametrize(
    ("path", "assumed"),
    [(("conferences", "so-ket", "duration"), True), (("conferences", "so-ket", "when", "on"), False)],
)
def test_what_nobody_stated_says_so(path: tuple[str, ...], assumed: bool) -> None:
    assert place_of(file(QUAN_2).whole(None), path).assumed is assumed


def test_what_is_not_settled_says_so() -> None:
    teller, explanation = told(DUC_GIANG, "march-suspended", "en")
    (conflict,) = explanation.conflicts
    doubtful = Conflict(conflict.atoms, conflict.atoms[:1])
    _, first, second = teller.lines(doubtful)
    assert first.endswith("[not settled whether this is needed]")
    assert "not settled" not in second


def _reasons(teller: Teller, conflict: Conflict) -> list[Reason]:
    return [teller.reason(atom, conflict) for atom in conflict.atoms]
