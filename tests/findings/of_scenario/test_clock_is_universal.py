from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


def test_a_zone_left_out_is_asked_for_once(tell: Tell) -> None:
    held = "organiser: quan, when: 08:00 27/8/2020, duration: 1h, sites: {chinh: hoi-truong}"
    other = f"conferences: {{khac: {{name: Khác, {held}}}}}"
    assert tell("clock_is_universal", "timezone: null", other) == [
        (
            "question",
            "Giờ được hiểu theo UTC, chậm hơn giờ Việt Nam 7 giờ; nếu không đúng ý thì nêu múi giờ, "
            "ví dụ timezone: Asia/Ho_Chi_Minh.",
            "Times are read in universal time (UTC); if that is not meant, state the zone, "
            "as in timezone: Europe/London.",
        )
    ]


def test_a_place_that_has_its_own_zone_is_enough(tell: Tell) -> None:
    assert tell("clock_is_universal", "timezone: null", "places: {tru-so: {timezone: Asia/Ho_Chi_Minh}}") == []
    assert tell("clock_is_universal") == []
