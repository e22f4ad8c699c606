from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


def test_x21_a_weekday_beside_its_date_is_a_checksum(tell: Tell) -> None:
    # 28/8/2020 is a Friday.
    assert tell("weekday_mismatch", "conferences: {so-ket: {when: 08:00 28/8/2020 (thứ năm)}}") == [
        (
            "error",
            "conferences.so-ket.when.at: ngày 28/8/2020 là thứ Sáu, không phải thứ Năm; "
            "hãy kiểm tra lại ngày hoặc thứ.",
            "conferences.so-ket.when.at: 28 Aug 2020 is a Friday, not a Thursday; check the date or the weekday.",
        )
    ]
    assert tell("weekday_mismatch", "conferences: {so-ket: {when: 08:00 28/8/2020 (thứ sáu)}}") == []


def test_it_looks_everywhere_and_tells_a_fan_out_once(tell: Tell) -> None:
    told = tell(
        "weekday_mismatch",
        """
        document: {date: 03/8/2020 (Tuesday)}
        people: {bi-thu: {name: Bí thư, away: {hop: sáng 10/8/2020 (thứ ba)}}}
        tasks: {y-kien: {due: trước ngày 26/8/2020 (thứ ba)}}
        as_of: null
        """,
    )
    addresses = [vietnamese.partition(": ")[0] for _, vietnamese, _ in told]
    assert addresses == ["document.date", "people.bi-thu.away.hop.when", "tasks.y-kien.due.by"]
