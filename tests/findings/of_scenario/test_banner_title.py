from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


BANNER = "conferences: {so-ket: {name: Hội nghị sơ kết đợt thi đua, banner: {title: %s}}}"


def test_x19_a_banner_with_another_title(tell: Tell) -> None:
    assert tell("banner_title", BANNER % "Hội nghị sơ kết công trình thi đua") == [
        (
            "warning",
            "Phông nền của “Hội nghị sơ kết đợt thi đua” ghi “Hội nghị sơ kết công trình thi đua”, "
            "khác tên hội nghị “Hội nghị sơ kết đợt thi đua”.",
            "The banner of “Hội nghị sơ kết đợt thi đua” says “Hội nghị sơ kết công trình thi đua”, "
            "not the conference's name “Hội nghị sơ kết đợt thi đua”.",
        )
    ]


def test_x19_capitals_spacing_and_a_shorter_or_longer_form_are_the_same_title(tell: Tell) -> None:
    assert tell("banner_title", BANNER % "HỘI NGHỊ  SƠ KẾT ĐỢT THI ĐUA") == []
    assert tell("banner_title", BANNER % "Sơ kết đợt thi đua") == []
    assert tell("banner_title", BANNER % "Hội nghị sơ kết đợt thi đua năm 2020") == []


def test_x19_the_title_may_run_over_several_lines(tell: Tell) -> None:
    lines = "conferences: {so-ket: {banner: {lines: [QUẬN, HỘI NGHỊ, %s]}}}"
    assert tell("banner_title", lines % "SƠ KẾT") == []
    assert len(tell("banner_title", lines % "TỔNG KẾT")) == 1
