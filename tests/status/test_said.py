"""How people write what they have done."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from scheduler.status.said import Reader, Said, UnclearError
from scheduler.status.worklist import Cell, Row

READER = Reader(date(2020, 8, 26), date(2020, 9, 11))
DAY = date(2020, 8, 27)


def said(result: Any, done: Any = None, *, percent: bool = False) -> Said | str:
    """What a row says, or why it is not understood."""
    cells = (Cell("S", 1, 1, "k"), Cell("S", 1, 2, result, percent), Cell("S", 1, 3, done))
    try:
        return READER.read(Row(*cells))
    except UnclearError as unclear:
        return unclear.key


@pytest.mark.parametrize(
    "result",
    [
        *("x", "X", "v", "✓", " ✔ ", "☑", "1", 1, 100, True, "100%", "100 %", "OK", "ok!"),
        *("Xong", "xong.", "ĐÃ XONG", "Đã hoàn thành", "đã gửi cho Phòng Nội vụ", "xong rồi", "đã in 35 bộ"),
        *("Done", "completed", "sent", "finished."),
        "Đa\u0303 xong",  # with the accent apart, as some keyboards write it
    ],
)
def test_done(result: Any) -> None:
    assert said(result) == Said("done")


@pytest.mark.parametrize(
    "result",
    [
        *("27/8", "27/8/2020", "27.8.2020", "27-8-2020", "27/8/20", "2020-08-27", "ngày 27/8", "27 tháng 8"),
        *("27 August", "27 Aug 2020", "10:00 27/8/2020", "xong 27/8", "Xong, 27/8/2020", "xong 27/8, gửi Nội vụ"),
        *("Done 27 Aug 2020", "done on 27/8", date(2020, 8, 27), datetime(2020, 8, 27, 10)),
    ],
)
def test_done_on_a_day(result: Any) -> None:
    assert said(result) == Said("done", on=DAY)


@pytest.mark.parametrize("done", ["27/8", "27/8/2020", 44070, 44070.5, DAY, datetime(2020, 8, 27, 9), "27.8.20"])
@pytest.mark.parametrize("result", ["x", None, "xong 27/8"])
def test_the_day_has_a_column_of_its_own(result: Any, done: Any) -> None:
    """Spreadsheets count days from 30/12/1899: 43 831 to 1/1/2020 and 239 to 27/8, the 240th day of the year."""
    assert said(result, done) == Said("done", on=DAY)


@pytest.mark.parametrize(
    ("result", "percent"),
    [
        *(("đang làm", None), ("Đang thực hiện", None), ("in progress", None), ("sắp xong", None), ("một nửa", None)),
        *(("đang làm 50 %", 50), ("50%", 50), ("đã làm 30%", 30), ("40% done", 40), (50, 50), (0.25, 25)),
    ],
)
def test_begun(result: Any, percent: int | None) -> None:
    assert said(result) == Said("begun", percent)


def test_a_number_shown_in_hundredths() -> None:
    assert said(0.01, percent=True) == Said("begun", 1)
    assert said(1, percent=True) == Said("done")


@pytest.mark.parametrize(
    "result", ["chưa", "Chưa xong", "chưa làm được", "not yet", "not done", "no", "0", 0, False, "-"]
)
def test_not_yet(result: Any) -> None:
    assert said(result) == Said("not")


@pytest.mark.parametrize(
    "result",
    [
        *("anh Nam giữ", "trễ", "?", "xong chưa?", "Đã đôn đốc, chưa nhận được", "đang làm, xong 30/8", "còn 2 ngày"),
        *(-1, 101, datetime(2020, 8, 27).time(), "#REF!"),
    ],
)
def test_what_is_not_clear_is_asked_about(result: Any) -> None:
    assert said(result) == "status_result_unclear"


@pytest.mark.parametrize("done", ["hôm qua", "31/12", "8/27/2020", "40/8", "1/1/2031", True, 5, -3, 10**9])
def test_a_day_that_is_none_of_the_plans_is_asked_about(done: Any) -> None:
    assert said("xong", done) == "status_day_unclear"


def test_result_and_day_must_agree() -> None:
    assert said("chưa", "27/8") == "status_day_but_not_done"
    assert said("đang làm", "27/8") == "status_day_but_not_done"
    assert said("xong 26/8", "27/8") == "status_two_days"


def test_a_day_without_its_year_at_the_turn_of_one() -> None:
    reader = Reader(date(2020, 12, 20), date(2021, 1, 20))
    row = Row(Cell("S", 1, 1), Cell("S", 1, 2, "x"), Cell("S", 1, 3, "5/1"))
    assert reader.read(row) == Said("done", on=date(2021, 1, 5))
