"""A unit's sheet says what the plan says of it, and nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from scheduler.plan.saved import plan_bytes
from scheduler.reports.paper import render_sheet, render_sheets
from tests.reports.examples import REVIEW, TOUR, origin, review, tour
from tests.reports.paper.reading import opened, paragraphs, text, worklist

if TYPE_CHECKING:
    from pathlib import Path

    from scheduler.plan import Plan

HOSTILE = (
    "=cmd|'x'!A0",
    "+1",
    "@x",
    "<script>alert(1)</script>",
    "{{ 7*7 }}{% raw %}",
    "&quot; &#10; ]]> <!--",
    "dài " * 125,
    "x" * 500,
)


def test_one_file_for_each_unit_with_a_meeting_or_a_task() -> None:
    files = render_sheets(review(), "vi")
    assert sorted(files) == [
        "units/all.docx",
        "units/noi-vu.docx",
        "units/phuong-10.docx",
        "units/phuong-2.docx",
        "units/van-phong.docx",
    ]


def test_no_unit_takes_the_name_of_the_whole() -> None:
    scenario = {**REVIEW, "units": {**REVIEW["units"], "all": "Tất cả"}}
    scenario["tasks"] = {**REVIEW["tasks"], "quyet-toan": {**REVIEW["tasks"]["quyet-toan"], "owner": "all"}}
    plan = review()
    tasks = {**plan.tasks, "quyet-toan": plan.tasks["quyet-toan"].model_copy(update={"unit": "all"})}
    files = render_sheets(plan.model_copy(update={"scenario": origin(scenario, "x"), "tasks": tasks}), "vi")
    assert paragraphs(files["units/all-2.docx"], "Unit") == ["Tất cả"]
    assert len(paragraphs(files["units/all.docx"], "Unit")) == 5


def test_a_sheet_in_full() -> None:
    """The office of the example: it organises nothing, helps with one task and leads two."""
    sheet = render_sheets(review(), "vi")["units/van-phong.docx"]
    assert paragraphs(sheet, "Title") == ["Phiếu phân công nhiệm vụ"]
    assert paragraphs(sheet, "Reference") == ["(Kèm theo văn bản số 221/KH-UBND ngày 26/8/2020)"]
    assert paragraphs(sheet, "Heading 2") == ["Hội nghị sơ kết phong trào thi đua 200 ngày"]
    assert paragraphs(sheet, "Line") == [
        "–\tThời gian: 13 giờ 30 (hệ thống đề xuất), thứ Sáu, ngày 28/8/2020 (dự kiến); kết thúc: 16 giờ 30",
        "–\tĐịa điểm: Hội trường 200 chỗ, Trụ sở UBND quận",
        "–\tĐơn vị tổ chức: Phòng Nội vụ",
    ]
    assert worklist(sheet) == [
        [
            "1",
            "Tổng hợp hồ sơ, trình Thường trực",
            "Phòng Nội vụ",
            "Văn phòng và các đơn vị có liên quan",
            "09:30 28/8/2020",
            "",
            "Tính lùi từ ngày họp",
            "☐",
        ],
        ["2", "Dẫn chương trình", "Văn phòng", "", "13:30–16:30 28/8/2020", "", "Theo giờ họp", "☐"],
        [
            "3",
            "Quyết toán kinh phí",
            "Văn phòng",
            "",
            "17:00 11/9/2020",
            "",
            "Kế hoạch không nêu, lấy đến hết thời gian được xếp lịch; giả định",
            "☐",
        ],
    ]


def test_who_goes_and_what_passes_between_units() -> None:
    files = render_sheets(review(), "vi")
    ward, office = (paragraphs(files[f"units/{unit}.docx"], "Line") for unit in ("phuong-10", "noi-vu"))
    assert "–\tCử dự: 2 người – Lãnh đạo phường" in ward
    assert ward[-1] == "–\tPhòng Nội vụ chờ kết quả: “Gửi bài phát biểu”"
    assert office[-1] == (
        "–\tĐể thực hiện “Tổng hợp hồ sơ, trình Thường trực”, chờ: “Gửi bài phát biểu” (2 phường, 10:00 27/8/2020)"
    )
    assert "–\tVai trò của đơn vị: tổ chức hội nghị" in office


def test_people_who_chair_stand_in_or_are_represented() -> None:
    people = {
        "bi-thu": {"name": "Bí thư Quận ủy", "unit": "noi-vu"},
        "pho": {"name": "Phó Bí thư Quận ủy", "unit": "van-phong"},
    }
    plan = review().model_copy(update={"scenario": origin({**REVIEW, "people": people}, "x")})
    files = render_sheets(plan, "vi")
    assert "Người dự của đơn vị: Bí thư Quận ủy (Phó Bí thư Quận ủy dự thay)" in text(files["units/noi-vu.docx"])
    assert "Người dự của đơn vị: Phó Bí thư Quận ủy (dự thay Bí thư Quận ủy)" in text(files["units/van-phong.docx"])


def test_a_deputy_of_the_same_unit_is_told_once() -> None:
    people = {
        "bi-thu": {"name": "Bí thư Quận ủy", "unit": "noi-vu"},
        "pho": {"name": "Phó Bí thư Quận ủy", "unit": "noi-vu"},
    }
    chaired = {"so-ket": {**REVIEW["conferences"]["so-ket"], "chair": "pho"}}
    plan = review().model_copy(update={"scenario": origin({**REVIEW, "people": people, "conferences": chaired}, "x")})
    sheet = render_sheets(plan, "vi")["units/noi-vu.docx"]
    assert "Người dự của đơn vị: Phó Bí thư Quận ủy (chủ trì; dự thay Bí thư Quận ủy)" in text(sheet)


def test_the_engines_own_choice_says_so() -> None:
    """Of several units the engine chose one for the flyer; the days of Paris it chose too."""
    sheet = render_sheet(tour(), "en", "sales")
    assert sheet is not None
    (flyer, *_) = worklist(sheet)
    assert flyer[2] == "Sales (proposed by the system, as the plan names several)"
    assert "Opening 10:00–12:00, 6 Mar 2023 (UTC+1) (proposed by the system)" in text(sheet)


def test_a_conference_that_is_merged_says_so() -> None:
    sheet = render_sheet(tour(), "en", "sales")
    assert sheet is not None
    assert "Outcome: merged into Paris day" in text(sheet)


def test_one_sheet_alone_is_the_one_of_the_folder() -> None:
    assert render_sheet(review(), "vi", "noi-vu") == render_sheets(review(), "vi")["units/noi-vu.docx"]
    assert render_sheet(review(), "vi", "nobody") is None


def test_form() -> None:
    """A4 on its side, Times New Roman 13 (11 in tables), the head repeated, no row split."""
    document = opened(render_sheets(review(), "vi")["units/van-phong.docx"])
    (section,) = document.sections
    assert (section.orientation, section.page_width.mm, section.page_height.mm) == (
        WD_ORIENT.LANDSCAPE,
        pytest.approx(297, abs=0.1),
        pytest.approx(210, abs=0.1),
    )
    assert section.left_margin + section.right_margin < Mm(40)
    fonts = document.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:rFonts')}")
    assert set(fonts.attrib.values()) == {"Times New Roman"}
    assert [document.styles[name].font.size for name in ("Cell", "Column Head")] == [Pt(11), Pt(11)]
    assert document.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:sz')}").get(qn("w:val")) == "26"
    rows = document.tables[-1].rows
    assert [row._tr.find(f"./{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in rows] == [True, *[False] * 3]
    assert all(row._tr.find(f"./{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)
    assert section.footer.paragraphs[0].text == "Văn phòng\t1/1"


def test_all_sheets_stand_each_on_their_own_pages() -> None:
    files = render_sheets(review(), "vi")
    document = opened(files["units/all.docx"])
    assert len(document.sections) == 4
    assert {section._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) for section in document.sections} == {"1"}
    footers = [section.footer.paragraphs[0].text for section in document.sections]
    assert footers == ["Phòng Nội vụ\t1", "Phường 2\t1", "Phường 10\t1", "Văn phòng\t1"]
    single = [text(files[f"units/{unit}.docx"]) for unit in ("noi-vu", "phuong-2", "phuong-10", "van-phong")]
    assert sorted(text(files["units/all.docx"]).split("\n")) == sorted("\n".join(single).split("\n"))


def renamed(name: str) -> Plan:
    """The example with one name for a unit, a task, a group, a hall, a conference and the plan."""
    scenario = {
        **REVIEW,
        "title": name,
        "units": {**REVIEW["units"], "noi-vu": name},
        "halls": {"hoi-truong": {"name": name}},
        "document": {"issuer": name, "title": name},
    }
    review_of = {**REVIEW["conferences"]["so-ket"], "name": name}
    scenario["conferences"] = {"so-ket": review_of}
    scenario["tasks"] = {**REVIEW["tasks"], "tong-hop": {**REVIEW["tasks"]["tong-hop"], "name": name}}
    return review().model_copy(update={"scenario": origin(scenario, "x")})


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_stay_names(name: str) -> None:
    sheet = render_sheets(renamed(name), "vi")["units/noi-vu.docx"]
    shown = name.strip()
    assert paragraphs(sheet, "Unit") == [shown]
    assert paragraphs(sheet, "Heading 2") == [shown]
    assert worklist(sheet)[0][1:3] == [shown, shown]
    plain = render_sheets(renamed("Tên"), "vi")["units/noi-vu.docx"]
    assert [one.style.name for one in opened(sheet).paragraphs] == [one.style.name for one in opened(plain).paragraphs]


def test_what_xml_does_not_know_is_left_out() -> None:
    plan = renamed("Tên")
    scenario = plan.scenario.resolved
    unit = scenario.units["noi-vu"].model_copy(update={"name": "A\x00\x0b\ufffe\uffff\u202e\nB\tC\ud800"})
    resolved = scenario.model_copy(update={"units": {**scenario.units, "noi-vu": unit}})
    plan = plan.model_copy(update={"scenario": plan.scenario.model_copy(update={"resolved": resolved})})
    assert paragraphs(render_sheets(plan, "vi")["units/noi-vu.docx"], "Unit") == ["A B C"]


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("plan", [review(), tour()], ids=["review", "tour"])
def test_every_part_is_well_formed_and_named(plan: Plan, language: str, tmp_path: Path) -> None:
    for path, data in render_sheets(plan, language).items():
        file = tmp_path / path.replace("/", "-")
        file.write_bytes(data)
        with ZipFile(file) as zipped:
            assert zipped.testzip() is None
            parts = {name: ElementTree.fromstring(zipped.read(name)) for name in zipped.namelist()}
        named = {element.get("PartName", "")[1:] for element in parts["[Content_Types].xml"]} - {""}
        assert named == {name for name in parts if name.endswith(".xml") and name != "[Content_Types].xml"}


PROGRAM = """
import sys
from pathlib import Path
from scheduler.plan.saved import read_plan
from scheduler.reports.paper import render_sheets
for path, data in render_sheets(read_plan(Path(sys.argv[1])), "vi").items():
    sys.stdout.buffer.write(path.encode() + b"\\n" + data)
"""


def test_same_bytes_in_any_process(tmp_path: Path) -> None:
    saved = tmp_path / "plan.json"
    saved.write_bytes(plan_bytes(review()))
    here = b"".join(path.encode() + b"\n" + data for path, data in render_sheets(review(), "vi").items())
    there = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(saved)],
        env={**os.environ, "PYTHONHASHSEED": "7", "TZ": "America/New_York"},
        capture_output=True,
        check=True,
    )
    assert there.stdout == here


def test_nothing_private_is_told() -> None:
    people = {
        **REVIEW["people"],
        "bi-thu": {"name": "Bí thư", "unit": "noi-vu", "away": {"x": {"when": "28/8/2020", "reason": "khám bệnh"}}},
    }
    plan = review().model_copy(update={"scenario": origin({**REVIEW, "people": people}, "x")})
    assert not any("khám bệnh" in text(data) for data in render_sheets(plan, "vi").values())


def test_a_plan_without_a_document_is_told_by_its_title() -> None:
    assert "document" not in TOUR
    sheet = render_sheet(tour(), "en", "events")
    assert sheet is not None
    assert paragraphs(sheet, "Reference") == ["(From Two-city tour)"]
    assert "Variant: early" in text(sheet)
