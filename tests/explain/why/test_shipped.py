"""Why not another day or hour for the conference of Quận 2, with the lines of its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scheduler.explain.sentences import Teller
from scheduler.explain.why import Allowed, Call, Forbidden, question, why
from scheduler.explain.why.sentences import lines
from scheduler.scenario.nouns import TIE_BREAK
from scheduler.solve import solve
from tests.shipped.shipped import QUAN_2, QUAN_9, file, loaded, mended, path, plan_of

if TYPE_CHECKING:
    from scheduler.explain.why import Why
    from scheduler.plan import Plan


def ask(name: str, **call: str) -> Why:
    resolved = loaded(name)
    return why(resolved, plan_of(name), question(resolved, Call(**call)))


def told(name: str, found: Why) -> list[str]:
    return list(lines(found, Teller(found.resolved, file(name).whole(None), "vi")))


def costs(plan: Plan) -> dict[str, int]:
    return {name: score.measure for name, score in plan.scores.items() if score.tier != TIE_BREAK}


def line(name: str, text: str) -> int:
    """The line of a shipped file that has a text."""
    (number,) = (
        number
        for number, content in enumerate(path(name).read_text(encoding="utf-8").splitlines(), 1)
        if content.strip().startswith(text)
    )
    return number


def test_a_forbidden_date_of_quan_2_names_the_rule() -> None:
    """1 September 2020 is a working Tuesday: the plan's own date alone forbids it."""
    found = ask(QUAN_2, at="1/9/2020")
    assert isinstance(found.answer, Forbidden)
    (conflict,) = found.answer.why.conflicts
    assert [atom.constraint for atom in conflict.atoms] == ["date_window"]
    assert told(QUAN_2, found) == [
        "Hỏi: HN sơ kết 200 ngày bắt đầu vào thứ Ba, ngày 01/9/2020 có được không?",
        "Không được (đã chứng minh), vì:",
        f"  - HN sơ kết 200 ngày phải vào thứ Sáu, ngày 28/8/2020 (II.3, dòng {line(QUAN_2, 'when: {on: 28/8/2020')}).",
        "Ngoài ra không còn điều gì trong kịch bản ngăn lại (đã kiểm tra).",
        f"Số dòng là của tệp {file(QUAN_2).path}.",
    ]


def test_an_allowed_worse_hour_of_quan_2_costs_what_solving_both_says() -> None:
    """In the morning, from Thursday 16:00 to Friday 08:30, two of the four hours in reserve are left."""
    found = ask(QUAN_2, at="sáng 28/8/2020")
    assert isinstance(found.answer, Allowed)
    before, after = costs(plan_of(QUAN_2)), costs(found.answer.plan)
    assert {wish: after[wish] - before[wish] for wish in after if after[wish] != before[wish]} == {"slack": 120}
    both = solve(mended(QUAN_2, "{conferences: {so-ket: {when: {on: sáng 28/8/2020}}}}")).plan
    assert after == costs(both)
    assert "  Bậc ưu tiên “thuận tiện”: thêm 120 điểm trừ (203 → 323)" in told(QUAN_2, found)


@pytest.mark.long
def test_the_chain_that_holds_quan_9() -> None:
    """From the first day on, what is proposed, listed, decided, paid and fetched leaves 22 June as the earliest."""
    holding = ask(QUAN_9, conference="hoi-nghi").holding
    assert holding is not None
    assert [link.task.partition("/")[0] for link in holding.chain] == [
        *("de-xuat", "danh-sach", "quyet-dinh", "kinh-phi", "nhan-giay-khen")
    ]
    assert [link.room for link in holding.chain[:-1]] == [0, 0, 0, 0]
    earlier, _ = holding.sides
    assert earlier.farthest is not None
    assert earlier.farthest.isoformat() == "2020-06-22T01:30:00+00:00"
