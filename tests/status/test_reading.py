"""Rows are known again wherever they have been moved to; what cannot be used is named by sheet, row and column."""

from __future__ import annotations

import os
import shutil
import subprocess
import tracemalloc
from datetime import datetime
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from scheduler.errors import InputError
from scheduler.status.said import Said
from tests.reports.examples import at, tour
from tests.status.filling import DONE, KEY, RESULT, fill, filled, handed_out, read, row_of, saved, work

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

DAY = at(27, 0).date()


def refused(file: Path) -> list[tuple[str, str]]:
    """What is wrong with a workbook: where and what."""
    with pytest.raises(InputError) as error:
        read(file)
    return [(problem.where, problem.key) for problem in error.value.problems]


def unread(file: Path) -> list[tuple[str, int, int, str]]:
    return [(each.where, each.line, each.column, each.key) for each in read(file).unread]


def test_what_is_written_is_read(tmp_path: Path) -> None:
    file = filled(tmp_path, ("bai/phuong-2", "x", "27/8"), ("tong-hop", "đang làm 50 %"), ("quyet-toan", "chưa"))
    assert read(file).said == {
        "bai/phuong-2": Said("done", on=DAY),
        "tong-hop": Said("begun", 50),
        "quyet-toan": Said("not"),
    }
    assert read(file).unread == ()


def test_a_workbook_in_which_nothing_is_written_says_nothing(tmp_path: Path) -> None:
    assert read(filled(tmp_path)).said == {}


def test_a_workbook_in_another_language_says_the_same(tmp_path: Path) -> None:
    assert read(filled(tmp_path, ("tong-hop", "done", "27/8/2020"), language="en")).said == {
        "tong-hop": Said("done", on=DAY)
    }


def test_rows_and_columns_may_be_moved_hidden_and_put_in(tmp_path: Path) -> None:
    book = handed_out()
    sheet = work(book)
    fill(sheet, "tong-hop", "xong", datetime(2020, 8, 27))
    fill(sheet, "bai/phuong-10", "chưa")
    first, last = 3, sheet.max_row
    kept = [[sheet.cell(row, column).value for column in range(1, KEY + 1)] for row in range(first, last + 1)]
    for row, values in zip(range(first, last + 1), reversed(kept), strict=True):  # sorted the other way
        for column, value in enumerate(values, start=1):
            sheet.cell(row, column).value = value
    sheet.insert_rows(first + 1, 2)
    sheet.insert_rows(1)
    sheet.insert_cols(2)
    sheet.cell(first + 2, 3).value = "Ghi chú của phòng"  # a row that somebody put in
    sheet.row_dimensions[first + 3].hidden = True
    sheet.column_dimensions["L"].hidden = True
    sheet.title = "Bản của phòng"
    assert read(saved(book, tmp_path)).said == {"bai/phuong-10": Said("not"), "tong-hop": Said("done", on=DAY)}


def test_sheets_for_each_unit_are_read_together(tmp_path: Path) -> None:
    book = handed_out()
    copy = book.copy_worksheet(work(book))
    fill(work(book), "bai/phuong-2", "xong")
    fill(copy, "tong-hop", "chưa")
    assert read(saved(book, tmp_path)).said == {"bai/phuong-2": Said("done"), "tong-hop": Said("not")}


def test_two_rows_of_a_task_that_differ_are_asked_about(tmp_path: Path) -> None:
    book = handed_out()
    copy = book.copy_worksheet(work(book))
    fill(work(book), "tong-hop", "xong")
    fill(copy, "tong-hop", "chưa")
    row = row_of(copy, "tong-hop")
    assert unread(saved(book, tmp_path)) == [(f"Phân công Copy!M{row}", row, KEY, "status_row_twice")]


def test_all_that_is_unclear_is_told_at_once_and_the_rest_is_read(tmp_path: Path) -> None:
    book = handed_out()
    sheet = work(book)
    fill(sheet, "tong-hop", "anh Nam giữ")
    fill(sheet, "bai/phuong-2", "xong", "hôm qua")
    fill(sheet, "quyet-toan", "xong")
    extra = sheet.max_row + 1
    sheet.cell(extra, RESULT).value = "xong"
    rows = row_of(sheet, "tong-hop"), row_of(sheet, "bai/phuong-2")
    file = saved(book, tmp_path)
    assert unread(file) == [
        (f"Phân công!K{rows[0]}", rows[0], RESULT, "status_result_unclear"),
        (f"Phân công!L{rows[1]}", rows[1], DONE, "status_day_unclear"),
        (f"Phân công!K{extra}", extra, RESULT, "status_row_without_key"),
    ]
    assert read(file).said == {"quyet-toan": Said("done")}
    assert read(file).unread[0].sentence("vi") == (
        f"{file}:{rows[0]}:11: Phân công!K{rows[0]}: “Tổng hợp hồ sơ, trình Thường trực”: không hiểu “anh Nam giữ”; "
        "hãy ghi: xong, đang làm 50%, hoặc chưa"
    )


def test_rows_of_another_plan_are_refused(tmp_path: Path) -> None:
    book = handed_out()
    sheet = work(book)
    fill(sheet, "tong-hop", "xong")
    row = row_of(sheet, "quyet-toan")
    sheet.cell(row, RESULT).value, sheet.cell(row, KEY).value = "xong", "tour:flyer"
    file = saved(book, tmp_path)
    assert [key for _, _, _, key in unread(file)] == ["status_row_of_another_plan"]
    assert read(file).said == {"tong-hop": Said("done")}
    other = handed_out(tour(), "en")
    work(other, "en").cell(3, RESULT).value = "done"
    assert refused(saved(other, tmp_path)) == [("Worklist!M3", "status_row_of_another_plan")]


def test_a_formula_is_no_result_and_all_other_rows_are_read(tmp_path: Path) -> None:
    """What it last came to may be the day on which somebody opened the workbook; a key of one is none."""
    book = handed_out()
    sheet = work(book)
    said = {"tong-hop": ('=IF(1=1,"xong","")', None), "bai/phuong-2": ("x", "=TODAY()"), "quyet-toan": ("xong", None)}
    for task, (result, done) in said.items():
        fill(sheet, task, result, done)
    fill(sheet, "bai/phuong-10", "xong")
    sheet.cell(row_of(sheet, "bai/phuong-10"), KEY).value = "=M1"
    file = saved(book, tmp_path)
    assert sorted((column, key) for _, _, column, key in unread(file)) == [
        (column, "workbook_formula") for column in (RESULT, DONE, KEY)
    ]
    assert read(file).said == {"quyet-toan": Said("done")}


def test_a_workbook_without_its_hidden_column_says_what_to_do(tmp_path: Path) -> None:
    book = handed_out()
    work(book).delete_cols(KEY)
    assert refused(saved(book, tmp_path)) == [("", "workbook_without_worklist")]


def _packed(path: Path, **parts: bytes) -> None:
    with ZipFile(path, "a", ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name.replace("__", "/"), content)


def _replaced(path: Path, part: str, content: bytes) -> None:
    """A workbook with one part exchanged."""
    with ZipFile(path) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    with ZipFile(path, "w", ZIP_DEFLATED) as packed:
        for name, old in parts.items():
            packed.writestr(name, content if name == part else old)


def _renamed(path: Path, part: str) -> None:
    """A workbook without one part."""
    content = path.read_bytes()
    path.write_bytes(content.replace(part.encode(), part.swapcase().encode()))


def _made_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


LAUGHS = b"""<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "xxxxxxxxxx">%s]><worksheet
xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="str">
<v>&i;</v></c></row></sheetData></worksheet>""" % b"".join(
    b'<!ENTITY %c "%s">' % (ord("a") + n, (b"&%c;" % (ord("a") + n - 1)) * 10) for n in range(1, 9)
)

HOSTILE: dict[str, tuple[Callable[[Path], object], str]] = {
    "text": (lambda file: file.write_text("Kết quả,Ngày xong\nxong,27/8"), "workbook_not_xlsx"),
    "empty": (lambda file: file.write_bytes(b""), "workbook_not_xlsx"),
    "old": (lambda file: file.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4000)), "workbook_not_xlsx"),
    "no workbook": (lambda file: _renamed(file, "xl/workbook.xml"), "workbook_not_xlsx"),
    "cut": (lambda file: file.write_bytes(file.read_bytes()[:-3000]), "workbook_not_xlsx"),
    "bomb": (lambda file: _packed(file, xl__media__a=bytes(100_000_000)), "workbook_unpacks_too_large"),
    "macros": (lambda file: _packed(file, **{"xl__vbaProject.bin": b"x"}), "workbook_macros"),
    "links": (lambda file: _packed(file, **{"xl__externalLinks__externalLink1.xml": b"<x/>"}), "workbook_links"),
    "large": (lambda file: file.write_bytes(file.read_bytes() + os.urandom(11_000_000)), "workbook_too_large"),
    "broken": (lambda file: _replaced(file, "xl/worksheets/sheet1.xml", b"<worksheet><a"), "workbook_damaged"),
    "laughs": (lambda file: _replaced(file, "xl/worksheets/sheet1.xml", LAUGHS), "workbook_damaged"),
    "no sheets": (lambda file: _replaced(file, "xl/workbook.xml", b"<nothing/>"), "workbook_without_worklist"),
    "gone": (lambda file: file.unlink(), "workbook_missing"),
    "folder": (_made_a_folder, "workbook_unreadable"),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_is_refused_quickly_and_with_little_memory(kind: str, tmp_path: Path) -> None:
    spoil, key = HOSTILE[kind]
    file = filled(tmp_path, ("tong-hop", "xong"))
    spoil(file)
    tracemalloc.start()
    try:
        assert refused(file) == [("", key)]
        assert tracemalloc.get_traced_memory()[1] < 40_000_000
    finally:
        tracemalloc.stop()


def test_what_a_sheet_says_of_its_size_is_not_believed(tmp_path: Path) -> None:
    """One row at the bottom of the sheet, and dimensions to match: neither makes it a large one."""
    book = handed_out()
    fill(work(book), "tong-hop", "xong")
    work(book).cell(1_048_576, 16_384).value = "x"
    assert read(saved(book, tmp_path)).said == {"tong-hop": Said("done")}


@pytest.mark.long
def test_a_workbook_saved_by_libreoffice_says_the_same(tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed here")
    said = (("bai/phuong-2", "xong", datetime(2020, 8, 27)), ("tong-hop", 0.5), ("quyet-toan", "chưa"))
    file = filled(tmp_path, *said)
    call = [office, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to"]
    for form, source in (("ods", file), ("xlsx:Calc MS Excel 2007 XML", tmp_path / "out" / "filled.ods")):
        subprocess.run(
            [*call, form, "--outdir", str(tmp_path / "out"), str(source)], capture_output=True, timeout=200, check=True
        )
    assert read(tmp_path / "out" / "filled.xlsx").said == read(file).said
    assert len(read(file).said) == 3
