from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


QUARTER = """
as_of: 1/6/2020
horizon: {from: 1/6/2020, to: 31/7/2020}
conferences:
  so-ket:
    when: {at: null, within: 26/6/2020 - 2/7/2020}
    programme: {ctr-48: {within: quý II/2020, source: Chương trình 48-CTr/QU}}
"""


def test_x8_which_days_satisfy_both_documents(tell: Tell) -> None:
    # Friday 26/6, Monday 29/6 to Thursday 2/7: 5 working days, of which 3 are in June.
    assert tell("programme_narrower", QUARTER) == [
        (
            "note",
            "“Hội nghị sơ kết”: Chương trình 48-CTr/QU xếp vào thời gian khác (từ 01/4/2020 đến 30/6/2020); "
            "trong 5 ngày có thể họp có 3 ngày hợp cả hai (26/6/2020; 29/6/2020; 30/6/2020).",
            "“Hội nghị sơ kết”: Chương trình 48-CTr/QU puts it in another period (1 Apr 2020 to 30 Jun 2020); "
            "of 5 possible days 3 satisfy both (26 Jun 2020; 29 Jun 2020; 30 Jun 2020).",
        )
    ]
    assert tell("programme_narrower", QUARTER, "conferences: {so-ket: {when: {within: 22/6/2020 - 30/6/2020}}}") == []


def test_x8_no_day_that_satisfies_both_is_a_warning(tell: Tell) -> None:
    told = tell("programme_narrower", QUARTER, "conferences: {so-ket: {when: {within: 1/7/2020 - 3/7/2020}}}")
    assert [(severity, vietnamese.rpartition("; ")[2]) for severity, vietnamese, _ in told] == [
        ("warning", "trong 3 ngày có thể họp có 0 ngày hợp cả hai.")
    ]
