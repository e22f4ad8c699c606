"""A notice says what changes for its unit, in the form of an office's notice, and nothing else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from docx.shared import Mm

from scheduler.reports.paper.notices import render_notices
from tests.compare.plans import postponed, review, shifted, tour, with_conference, with_task
from tests.compare.test_notices import of, with_invitations, without_tasks
from tests.reports.examples import REVIEW, at
from tests.reports.office import pages, papers, printed
from tests.reports.paper.reading import opened, paragraphs, text

if TYPE_CHECKING:
    from pathlib import Path

    from scheduler.plan import Plan

STANDING = {(b"595", b"841")}
WHY = {
    "ground": "instruction",
    "reason": "Thường trực Quận ủy họp đột xuất.",
    "based_on": [{"number": "12-CV/QU", "date": "26/8/2020", "issuer": "Quận ủy"}],
    "number": "45/TB-UBND",
    "confirm_by": "trước 16 giờ ngày 27/8/2020",
    "contact": "đ/c Lan",
}


def notice(new: Plan, unit: str, old: Plan | None = None, language: str = "vi") -> bytes:
    return render_notices(old or review(), new, language)[f"{unit}.docx"]


def tables(data: bytes) -> list[list[list[str]]]:
    """The tables between head and signature, without their headings."""
    return [[[cell.text for cell in row.cells] for row in table.rows[1:]] for table in opened(data).tables[1:-1]]


def test_one_file_for_each_unit_that_is_told_something() -> None:
    assert sorted(render_notices(review(), shifted(), "vi")) == [
        "noi-vu.docx",
        "phuong-10.docx",
        "phuong-2.docx",
        "van-phong.docx",
    ]
    assert render_notices(review(), review(), "vi") == {}


def test_a_notice_in_full() -> None:
    """The office helps to compile (due half an hour into Monday) and leads through the programme."""
    data = notice(of(shifted(), change=WHY), "van-phong")
    assert paragraphs(data, "Title") == ["Thông báo"]
    assert paragraphs(data, "Subject") == ["Về việc thay đổi thời gian Hội nghị sơ kết phong trào thi đua 200 ngày"]
    assert paragraphs(data, "Addressee") == ["Kính gửi: Văn phòng HĐND và UBND quận"]
    assert paragraphs(data, "Body") == [
        "Ủy ban nhân dân quận thông báo những thay đổi so với văn bản số 221/KH-UBND ngày 26/8/2020 như sau:",
        "Lý do: theo chỉ đạo của cấp trên; Thường trực Quận ủy họp đột xuất "
        "(văn bản số 12-CV/QU ngày 26/8/2020 của Quận ủy).",
    ]
    assert tables(data) == [
        [
            [
                "Thời gian",
                "Từ 13 giờ 30 đến 16 giờ 30, thứ Sáu, ngày 28/8/2020 (dự kiến)",
                "Từ 13 giờ 30 đến 16 giờ 30, thứ Hai, ngày 31/8/2020 (dự kiến)",
            ],
            ["Địa điểm", "Hội trường 200 chỗ, Trụ sở UBND quận", "Không thay đổi"],
        ],
        [
            ["1", "Tổng hợp hồ sơ, trình Thường trực", "Phòng Nội vụ", "09:30 28/8/2020", "09:30 31/8/2020"],
            ["2", "Dẫn chương trình", "Văn phòng", "13:30–16:30 28/8/2020", "13:30–16:30 31/8/2020"],
        ],
    ]
    assert paragraphs(data, "Request") == [
        "Đề nghị Văn phòng báo cho những người có liên quan và xác nhận với Phòng Nội vụ đã nhận được thông báo này, "
        "chậm nhất 16 giờ 00, thứ Năm, ngày 27/8/2020.",
        "Liên hệ: đ/c Lan.",
        "Các nội dung khác liên quan đến Văn phòng không thay đổi.",
    ]
    head, *_, signature = opened(data).tables
    assert [cell.text.split("\n") for cell in head.rows[0].cells] == [
        ["Ủy ban nhân dân quận", "", "Số: 45/TB-UBND"],
        ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập – Tự do – Hạnh phúc", "", "ngày 26 tháng 8 năm 2020"],
    ]
    assert signature.rows[0].cells[0].text.split("\n") == ["Nơi nhận:", "– Như trên;", "– Phòng Nội vụ;", "– Lưu."]


def test_what_is_not_stated_is_left_to_fill_in() -> None:
    said = text(notice(shifted(), "phuong-2"))
    assert "Lý do: …………" in said
    assert "Số: …………" in said
    assert "(Chức vụ, chữ ký, họ và tên người ký)" in said


@pytest.mark.parametrize(
    ("ground", "said"),
    [
        ("force-majeure", "Lý do: bất khả kháng."),
        ("instruction", "Lý do: theo chỉ đạo của cấp trên."),
        ("not-ready", "Lý do: nội dung, cơ sở vật chất hoặc điều kiện cần thiết khác chưa chuẩn bị xong."),
        ("technical-fault", "Lý do: hội nghị trực tuyến gặp sự cố kỹ thuật, đường truyền đột xuất."),
    ],
)
def test_each_ground_is_a_sentence(ground: str, said: str) -> None:
    assert said in paragraphs(notice(of(shifted(), change={"ground": ground}), "phuong-2"), "Body")


def test_a_conference_may_have_a_reason_of_its_own() -> None:
    own = {"ground": "force-majeure", "conferences": {"so-ket": {"reason": "bão số 5"}}}
    assert "Lý do: bão số 5." in paragraphs(notice(of(shifted(), change=own), "phuong-2"), "Body")


def test_a_conference_put_off_has_no_time_and_its_tasks_wait() -> None:
    conferences, tasks = tables(notice(without_tasks(postponed()), "van-phong"))
    assert conferences == [
        [
            "Thời gian",
            "Từ 13 giờ 30 đến 16 giờ 30, thứ Sáu, ngày 28/8/2020 (dự kiến)",
            "Hoãn; thời gian mới sẽ thông báo sau",
        ]
    ]
    assert [row[1:2] + row[3:] for row in tasks] == [
        ["Tổng hợp hồ sơ, trình Thường trực", "09:30 28/8/2020", "Chờ thời gian mới của hội nghị"],
        ["Dẫn chương trình", "13:30–16:30 28/8/2020", "Chờ thời gian mới của hội nghị"],
        ["Quyết toán kinh phí", "17:00 11/9/2020", "Chờ thời gian mới của hội nghị"],
    ]
    assert paragraphs(notice(postponed(), "phuong-2"), "Subject")[0].startswith("Về việc hoãn Hội nghị sơ kết")


def test_another_hall_is_told_and_the_time_that_stays() -> None:
    moved = with_conference(review(), "so-ket", sites={"chinh": None})
    data = notice(moved, "phuong-2")
    assert paragraphs(data, "Subject") == ["Về việc thay đổi địa điểm Hội nghị sơ kết phong trào thi đua 200 ngày"]
    (rows,) = tables(data)
    assert rows == [
        ["Thời gian", "Từ 13 giờ 30 đến 16 giờ 30, thứ Sáu, ngày 28/8/2020 (dự kiến)", "Không thay đổi"],
        ["Địa điểm", "Hội trường 200 chỗ, Trụ sở UBND quận", "Chưa có hội trường, cần tìm chỗ cho 8 người"],
    ]


def test_the_invitation_that_no_longer_holds_is_named() -> None:
    def said(**sections: Any) -> str:
        new = with_invitations(shifted(), **sections)
        return paragraphs(notice(new, "phuong-2", with_invitations(review())), "Request")[0]

    assert said() == "Giấy mời do Văn phòng phát hành sẽ ghi theo nội dung mới."
    replaced = "Thông báo này thay cho các nội dung tương ứng trong giấy mời do Văn phòng"
    assert said(as_of="27/8/2020") == f"{replaced} (hạn gửi 11:00 26/8/2020) phát hành."
    assert said(progress={"thu-moi": {"done": "26/8/2020"}}) == f"{replaced} (ngày 26/8/2020) phát hành."
    off = with_invitations(postponed())
    waits = paragraphs(notice(off, "phuong-2", with_invitations(review())), "Request")[0]
    assert waits == "Giấy mời chưa gửi; Văn phòng sẽ phát hành khi có thời gian mới."


def test_a_task_handed_over_is_said_to_both() -> None:
    handed = with_task(review(), "bai/phuong-2", unit="phuong-10")
    assert tables(notice(handed, "phuong-2"))[0][0][3:] == [
        "10:00 27/8/2020",
        "Không phải thực hiện nữa; Phường 10 chủ trì",
    ]
    assert tables(notice(handed, "phuong-10"))[0][0] == ["1", "Gửi bài phát biểu", "Phường 10", "–", "10:00 27/8/2020"]
    assert paragraphs(notice(handed, "phuong-2"), "Subject") == ["Về việc thay đổi nhiệm vụ chuẩn bị hội nghị"]


def test_copies_that_come_later_are_one_line() -> None:
    later = review()
    for ward in ("phuong-2", "phuong-10"):
        later = with_task(later, f"bai/{ward}", due=at(27, 15))
    assert paragraphs(notice(later, "noi-vu"), "Item") == [
        "– “Gửi bài phát biểu” của 2 phường: trước đây 10:00 27/8/2020, nay 15:00 27/8/2020"
    ]


def test_no_unit_reads_of_what_is_others() -> None:
    """No name of a unit that it has nothing to do with, and no date but those of its own changes."""
    said = {name: text(data) for name, data in render_notices(review(), shifted(), "vi").items()}
    assert not re.search("Phường 10|Văn phòng|Tổng hợp|Dẫn chương trình|Quyết toán", said["phuong-2.docx"])
    days = set(re.findall(r"\d{1,2}/\d{1,2}/\d{4}", said["phuong-2.docx"]))
    assert days == {"28/8/2020", "31/8/2020", "26/8/2020"}  # the last is that of the plan's document


def test_why_somebody_is_away_is_no_reason() -> None:
    people = {
        **REVIEW["people"],
        "bi-thu": {"name": "Bí thư", "unit": "noi-vu", "away": {"x": {"when": "28/8/2020", "reason": "khám bệnh"}}},
    }
    told = render_notices(of(review(), people=people), of(shifted(), people=people), "vi")
    assert not any("khám bệnh" in text(data) for data in told.values())


def test_in_english_several_parts_and_zones() -> None:
    paris = tour().conferences["paris"]
    later = {
        name: span.model_copy(update={"start": span.start.replace(hour=14), "end": span.end.replace(hour=16)})
        for name, span in paris.parts.items()
        if name == "opening"
    }
    new = with_conference(tour(), "paris", parts={**paris.parts, **later})
    data = notice(new, "events", tour(), "en")
    assert paragraphs(data, "Subject") == ["Paris day: change of time"]
    assert tables(data)[0][0] == [
        "Time – Opening",
        "From 10:00 to 12:00, Monday, 6 March 2023 (UTC+1)",
        "From 14:00 to 16:00, Monday, 6 March 2023 (UTC+1)",
    ]
    assert opened(data).tables[0].rows[0].cells[1].text == "1 March 2023"


def test_form() -> None:
    """A4 standing, in black, at most as wide as the paper."""
    (section,) = opened(notice(shifted(), "van-phong")).sections
    assert (section.page_width.mm, section.page_height.mm) == (
        pytest.approx(210, abs=0.1),
        pytest.approx(297, abs=0.1),
    )
    assert Mm(29) < section.left_margin < Mm(31)
    wide = section.page_width - section.left_margin - section.right_margin
    for table in opened(notice(shifted(), "van-phong")).tables:
        assert sum(column.width for column in table.columns) == wide
    assert section.footer.paragraphs[0].text == "Văn phòng\t1/1"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_same_plans_give_the_same_bytes(language: str) -> None:
    assert render_notices(review(), shifted(), language) == render_notices(review(), shifted(), language)


@pytest.mark.long
def test_a_notice_takes_two_pages_at_most(tmp_path: Path) -> None:
    files = {
        **{f"moved-{name}": data for name, data in render_notices(review(), of(shifted(), change=WHY), "vi").items()},
        **{f"off-{name}": data for name, data in render_notices(review(), postponed(), "en").items()},
    }
    for pdf in printed(files, tmp_path).values():
        assert pages(pdf) <= 2
        assert papers(pdf) == STANDING
