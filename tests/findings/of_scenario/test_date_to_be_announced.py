from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


LATER = """
conferences: {so-ket: {when: {at: null, within: 24/8/2020 - 28/8/2020, to_be_announced: chờ tình hình dịch bệnh}}}
"""


def test_x12_a_date_to_be_announced(tell: Tell) -> None:
    # Monday 24/8 to Friday 28/8
    assert tell("date_to_be_announced", LATER) == [
        (
            "question",
            "Ngày họp “Hội nghị sơ kết” sẽ thông báo sau (chờ tình hình dịch bệnh); "
            "hiện có 5 ngày có thể họp, từ 24/8/2020 đến 28/8/2020. Ai công bố, và khi nào?",
            "The day of “Hội nghị sơ kết” is to be announced (chờ tình hình dịch bệnh); "
            "5 days are possible, from 24 Aug 2020 to 28 Aug 2020. Who announces it, and when?",
        )
    ]
    assert tell("date_to_be_announced", LATER, "conferences: {so-ket: {when: {to_be_announced: null}}}") == []
