"""A family of decisions that comparing has never heard of: this file and the records it reads are all there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.compare import applied, as_data, compare, differences
from scheduler.plan.families import FAMILIES, Family, decisions
from scheduler.reports.comparison import render_markdown, render_text
from scheduler.reports.page.comparison import render_comparison
from tests.compare.plans import review, with_conference

if TYPE_CHECKING:
    import pytest

    from scheduler.plan import Plan
    from scheduler.plan.families import Key, Value


class Deputies(Family):
    """Who speaks for each absent person."""

    name = "deputies"
    key = ("conference", "person")
    value = "person"

    def read(self, plan: Plan) -> dict[Key, Value]:
        return {
            (name, absent): deputy
            for name, record in plan.conferences.items()
            for absent, deputy in record.stand_ins.items()
        }

    def title(self, language: str) -> str:
        return {"vi": "Người phát biểu thay", "en": "Speaking instead"}[language]


def test_a_new_family_is_compared_listed_applied_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(FAMILIES, Deputies.name, Deputies())
    first = review()
    second = with_conference(first, "so-ket", stand_ins={"bi-thu": "bi-thu"})
    (change,) = differences([first, second])
    assert (change.family, change.key, change.values) == ("deputies", ("so-ket", "bi-thu"), ("pho", "bi-thu"))
    assert applied(decisions(first), [change]) == decisions(second)
    compared = compare({"a": first, "b": second})
    assert "Người phát biểu thay – Bí thư Quận ủy: Phó Bí thư Quận ủy → Bí thư Quận ủy" in render_text(compared, "vi")
    assert "Speaking instead – Bí thư Quận ủy" in render_markdown(compared, "en")
    assert "Người phát biểu thay – Bí thư Quận ủy" in render_comparison(compared, "vi").decode()
    assert as_data(compared)["differences"] == [
        {"family": "deputies", "key": ["so-ket", "bi-thu"], "values": ["pho", "bi-thu"], "without": []}
    ]
    # Everybody who comes is concerned by a decision on the whole conference, and whoever it names.
    assert set(compared.to_tell[0].units) == {"noi-vu", "van-phong", "phuong-10", "phuong-2"}
    assert set(compared.to_tell[0].people) == {"pho", "bi-thu"}
