from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


PROGRAMME = "conferences: {so-ket: {programme: {nghi-quyet: {within: tháng 8/2020, source: Nghị quyết 5}}}}"


def held(day: str) -> dict[str, object]:
    return {"so-ket": {"outcome": "held", "start": f"{day}T08:00+07:00", "end": f"{day}T11:00+07:00"}}


def test_x8_a_day_outside_the_programme_above(tell: Tell) -> None:
    assert tell("outside_programme", PROGRAMME, conferences=held("2020-09-01")) == [
        (
            "warning",
            "“Hội nghị sơ kết” được xếp ngày 01/9/2020, ngoài thời gian của Nghị quyết 5 (từ 01/8/2020 đến 31/8/2020).",
            "“Hội nghị sơ kết” is planned on 1 Sep 2020, "
            "outside the period of Nghị quyết 5 (1 Aug 2020 to 31 Aug 2020).",
        )
    ]
    assert tell("outside_programme", PROGRAMME, conferences=held("2020-08-31")) == []
