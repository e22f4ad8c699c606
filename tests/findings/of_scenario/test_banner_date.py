from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


def test_x19_a_banner_with_the_date_before_the_move(tell: Tell) -> None:
    assert tell("banner_date", "conferences: {so-ket: {banner: {date: 27/8/2020}}}") == [
        (
            "warning",
            "Phông nền của “Hội nghị sơ kết” ghi ngày 27/8/2020, không phải ngày hội nghị (28/8/2020).",
            "The banner of “Hội nghị sơ kết” says 27 Aug 2020, which is not the day of the conference (28 Aug 2020).",
        )
    ]
    assert tell("banner_date", "conferences: {so-ket: {banner: {date: 28/8/2020}}}") == []


def test_x19_the_second_day_and_a_preferred_day_are_days_of_the_conference(tell: Tell) -> None:
    banner = "conferences: {so-ket: {banner: {date: 28/8/2020}}}"
    second_day = "{when: 08:00 27/8/2020, duration: null, parts: {hop: {name: Họp, day: 2, duration: 3h}}}"
    assert tell("banner_date", banner, f"conferences: {{so-ket: {second_day}}}") == []
    window = "conferences: {so-ket: {when: {at: null, within: tháng 8/2020, prefer: %s}}}"
    assert tell("banner_date", banner, window % "28/8/2020") == []
    assert len(tell("banner_date", banner, window % "26/8/2020")) == 1
