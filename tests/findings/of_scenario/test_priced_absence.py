from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


WISH = """
people: {bi-thu: {name: Bí thư, away: {le: {when: 28/8/2020, price: 20, reason: dự lễ kỷ niệm}}}}
conferences: {so-ket: {attend: {chi-dao: bi-thu}}}
"""


def test_x15_a_day_on_which_somebody_would_rather_be_elsewhere(tell: Tell) -> None:
    assert tell("priced_absence", WISH) == [
        (
            "note",
            "Bí thư muốn vắng ngày 28/8/2020, trong thời gian “Hội nghị sơ kết”; nếu vẫn phải dự thì tính 20 điểm.",
            "Bí thư would rather be away on 28 Aug 2020, during “Hội nghị sơ kết”; "
            "attending all the same counts 20 points.",
        )
    ]


def test_a_day_that_can_be_avoided_is_no_matter(tell: Tell) -> None:
    assert tell("priced_absence", WISH, "conferences: {so-ket: {when: 08:00 27/8/2020}}") == []
    assert (
        tell("priced_absence", WISH, "conferences: {so-ket: {when: {at: null, within: 27/8/2020 - 28/8/2020}}}") == []
    )
    assert tell("priced_absence", WISH, "people: {bi-thu: {away: {le: {price: null}}}}") == []
