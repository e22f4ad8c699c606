from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


AWAY = """
people: {bi-thu: {name: Bí thư, away: {cong-tac: 28/8/2020}}}
conferences: {so-ket: {attend: {bi-thu: bi-thu}}}
"""


def test_somebody_indispensable_is_away_on_the_only_day(tell: Tell) -> None:
    assert tell("person_away", AWAY) == [
        (
            "error",
            "Bí thư phải dự “Hội nghị sơ kết” nhưng vắng trong mọi ngày có thể họp (từ 28/8/2020 đến 28/8/2020), "
            "và không có ai dự thay.",
            "Bí thư must attend “Hội nghị sơ kết” but is away on every possible day (28 Aug 2020 to 28 Aug 2020), "
            "and nobody may stand in.",
        )
    ]


def test_another_day_a_deputy_a_free_half_day_or_a_price_is_a_way_out(tell: Tell) -> None:
    assert tell("person_away", AWAY, "conferences: {so-ket: {when: {at: null, within: 27/8/2020 - 28/8/2020}}}") == []
    assert tell("person_away", AWAY, "people: {bi-thu: {deputies: [pho]}, pho: Phó Bí thư}") == []
    assert tell("person_away", AWAY, "people: {bi-thu: {away: {cong-tac: sáng 28/8/2020}}}") == []
    assert tell("person_away", AWAY, "people: {bi-thu: {away: {cong-tac: {when: 28/8/2020, price: 5}}}}") == []


def test_an_absence_every_week_counts(tell: Tell) -> None:
    assert len(tell("person_away", AWAY, "people: {bi-thu: {away: {cong-tac: {weekly: {days: fri}}}}}")) == 1
    assert tell("person_away", AWAY, "people: {bi-thu: {away: {cong-tac: {weekly: {days: thu}}}}}") == []
