from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


def test_x2_a_hall_with_room_to_spare(tell: Tell) -> None:
    # 2 wards of 10 to 20: 20 to 40 people; twice 40 is 80.
    range_of_people = "conferences: {so-ket: {delegates: {phuong: {each: 10-20}}}}"
    assert tell("hall_slack", range_of_people, "halls: {hoi-truong: {seats: 80}}") == [
        (
            "note",
            "“Hội nghị sơ kết”: Hội trường có 80 chỗ cho 20–40 người; rộng gấp đôi trở lên, có thể ngồi giãn cách.",
            "“Hội nghị sơ kết”: Hội trường has 80 seats for 20–40 people: at least twice as many, "
            "enough to keep every other seat empty.",
        )
    ]
    assert tell("hall_slack", range_of_people, "halls: {hoi-truong: {seats: 79}}") == []


def test_people_without_a_known_number_may_fill_it(tell: Tell) -> None:
    unknown = "conferences: {so-ket: {delegates: {phuong: {each: 10+}}}}"
    assert tell("hall_slack", unknown, "halls: {hoi-truong: {seats: 200}}") == []
