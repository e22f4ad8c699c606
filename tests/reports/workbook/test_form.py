"""How the workbook is laid out and printed, and that the same plan gives the same bytes."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from scheduler.messages import LANGUAGES, catalogue
from scheduler.reports.workbook import render_workbook
from scheduler.reports.workbook.sizes import PAGE_HEIGHT, PAGE_WIDTH
from tests.reports.examples import review, tour
from tests.reports.workbook.reading import opened, rows, sheet, values

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

POINTS_A_DIGIT = 6


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_of_sheets_are_legal_and_different(language: str) -> None:
    names = [name for key, name in catalogue(language, "tables").items() if key.startswith("sheet_")]
    assert len({str(name).casefold() for name in names}) == len(names)
    assert all(len(name) <= 31 and not re.search(r"[\[\]:*?/\\]|^'|'$", str(name)) for name in names)


def test_every_sheet_is_printed_on_a4_lying_down_one_page_wide() -> None:
    for each in opened(review()):
        assert (each.page_setup.paperSize, each.page_setup.orientation) == (9, "landscape")
        assert (each.page_setup.fitToWidth or 1, each.page_setup.fitToHeight) == (1, 0)  # one is not written
        page = each.sheet_properties.pageSetUpPr
        assert page is not None
        assert page.fitToPage
        assert each.print_area.endswith(f"${each.max_row}")
        assert each.oddFooter is not None
        assert "&P" in str(each.oddFooter.right.text)
        assert each.freeze_panes is not None
        assert not each.merged_cells.ranges


def test_headings_are_frozen_repeated_and_filter() -> None:
    book = opened(review())
    for kind, head in (("work", 2), ("timeline", 3), ("invitations", 1)):
        each = sheet(book, kind)
        assert each.print_title_rows == f"${head}:${head}"
        assert each.freeze_panes == f"A{head + 1}"
        assert each.auto_filter.ref is not None
        assert each.auto_filter.ref.startswith(f"A{head}:")


def test_rows_of_the_worklist_are_known_again_by_a_hidden_column_that_is_sorted_with_them() -> None:
    work = sheet(opened(review()), "work")
    keys = [row[0] for row in rows(opened(review()), "work", "Mã việc (không sửa)")]
    assert sorted(keys) == sorted(f"so-ket-2020:{task}" for task in review().tasks)
    assert [letter for letter, each in work.column_dimensions.items() if each.hidden] == ["M"]
    assert work.auto_filter.ref == f"A2:M{len(keys) + 2}"


def test_mail_merge_finds_its_fields_in_the_first_row() -> None:
    titles = [cell.value for cell in next(sheet(opened(review()), "invitations").iter_rows())]
    assert titles[4:9] == ["Thành phần", "Đơn vị", "Chức danh", "Họ và tên đệm", "Tên"]
    assert len(set(titles)) == len(titles)


def test_every_week_begins_a_page() -> None:
    # Headings in row 1; the first week has its line in row 2 and two sittings, so the second begins below row 4.
    weeks = sheet(opened(tour()), "weeks")
    assert [each.id for each in weeks.row_breaks.brk] == [4]
    assert str(weeks["A5"].value).startswith("Lịch công tác tuần 12/2023")


def test_rows_are_high_enough_for_their_words() -> None:
    work = sheet(opened(review()), "work")
    number = next(row for row in range(3, 9) if work.cell(row, 3).value == "Tổng hợp hồ sơ, trình Thường trực")
    words, wide = str(work.cell(number, 5).value), work.column_dimensions["E"].width
    assert words == "Văn phòng HĐND và UBND quận và các đơn vị có liên quan"
    # 54 letters, at most 1.3 of them in the room of a digit
    assert work.row_dimensions[number].height >= 15.75 * -(-54 // (1.3 * wide)) > 15.75


def test_a_page_of_a_folded_table_is_no_higher_than_the_paper() -> None:
    load: Worksheet = sheet(opened(review()), "load")
    wide = sum(each.width for each in load.column_dimensions.values()) * POINTS_A_DIGIT
    high = sum(each.height or 15 for each in load.row_dimensions.values())
    assert high <= PAGE_HEIGHT * max(1, wide / PAGE_WIDTH)


@pytest.mark.parametrize(("language", "other"), [("vi", "en"), ("en", "vi")])
def test_no_words_of_another_language(language: str, other: str) -> None:
    ours, theirs = ({*_words(each, "tables"), *_words(each, "report")} for each in (language, other))
    plan = review() if language == "vi" else tour()
    assert {value for value in values(opened(plan, language)) if value in theirs - ours} == set()


def _words(language: str, subject: str) -> set[str]:
    return {text for text in catalogue(language, subject).values() if isinstance(text, str)}


def test_numbers_run_through_the_invitations() -> None:
    numbers = [row[0] for row in rows(opened(review()), "invitations", "STT")]
    assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_plan_gives_the_same_bytes(language: str) -> None:
    assert render_workbook(review(), language) == render_workbook(review(), language)


def test_the_same_bytes_whatever_the_order_of_sets() -> None:
    code = (
        "import hashlib; from tests.reports.examples import tour; "
        "from scheduler.reports.workbook import render_workbook; "
        "print(hashlib.sha256(render_workbook(tour(), 'en')).hexdigest())"
    )
    call = [sys.executable, "-c", code]
    told = [
        subprocess.run(call, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True)
        for seed in ("1", "2")
    ]
    assert {each.stdout.strip() for each in told} == {hashlib.sha256(render_workbook(tour(), "en")).hexdigest()}
