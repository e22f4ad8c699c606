from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from scheduler.facts import Planned
from scheduler.findings import PLAN_FINDINGS, SCENARIO_FINDINGS, findings_of, sentence
from scheduler.messages import LANGUAGES
from scheduler.plan import FindingRecord, Plan
from scheduler.reports import render_markdown, summary
from scheduler.reports.markdown.escape import escape
from scheduler.reports.markdown.remarks import UNCERTAIN, WAIVED
from scheduler.scenario.normal import expand
from scheduler.scenario.nouns import Scenario

from .examples import REVIEW, TOUR, origin, review, tour

GOLDEN = Path(__file__).parent / "golden"
HOSTILE = "|`*_[x](y)<b># & \u202e\u200f- 1. ~~"
NAMED = {"name", "short", "title", "issuer", "number", "product", "condition", "note", "source", "by_name"}


def golden(name: str) -> str:
    return (GOLDEN / name).read_text(encoding="utf-8")


def test_the_vietnamese_report() -> None:
    assert render_markdown(review(), "vi") == golden("review.vi.md")


def test_the_english_report() -> None:
    assert render_markdown(tour(), "en") == golden("tour.en.md")


def test_the_vietnamese_summary() -> None:
    assert summary(review(), "vi").splitlines() == [
        "Hội nghị sơ kết 200 ngày thi đua",
        "  HN sơ kết 200 ngày",
        "    Thời gian: 13 giờ 30 (hệ thống đề xuất), thứ Sáu, ngày 28/8/2020 (dự kiến)",
        "    Địa điểm: Hội trường 200 chỗ, Trụ sở UBND quận",
        "    Số lượng: 8 người; ngoài ra 3 người phục vụ, báo chí",
        "    Chuẩn bị: 3 việc, hạn đầu 10:00 27/8/2020, hạn cuối 09:30 28/8/2020",
        "  Chất lượng: phương án dùng được, chưa chứng minh là tốt nhất",
        "  Miễn áp dụng: 1 quy định, có nêu lý do",
    ]


def test_many_conferences_take_one_line_each() -> None:
    plan = tour()
    resolved = plan.scenario.resolved
    more = {f"saigon-{n}": resolved.conferences["saigon"] for n in range(20)}
    conferences = {**resolved.conferences, **more}
    crowded = plan.model_copy(
        update={
            "scenario": plan.scenario.model_copy(
                update={"resolved": resolved.model_copy(update={"conferences": conferences})}
            ),
            "conferences": {**plan.conferences, **dict.fromkeys(more, plan.conferences["saigon"])},
        }
    )
    # The title, 3 + 20 conferences, the quality and the caution that the search was cut.
    assert len(summary(crowded, "en").splitlines()) == 1 + 23 + 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plan_read_back_from_its_file_gives_the_same_bytes(language: str) -> None:
    for plan in (review(), tour()):
        again = Plan.model_validate_json(plan.model_dump_json())
        assert render_markdown(again, language) == render_markdown(plan, language)
        assert summary(again, language) == summary(plan, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_findings_are_told_in_their_sections(language: str) -> None:
    plan = tour()
    found = findings_of(Planned(plan).resolved)
    records = tuple(FindingRecord(**{**vars(one), "values": dict(one.values)}) for one in found)
    report = render_markdown(plan.model_copy(update={"findings": records}), language)
    assert found
    for one in found:
        line = f"- {escape(sentence(one, Planned(plan).resolved, language))}"
        assert report.splitlines().count(line) == 1, one


def test_what_is_uncertain_is_known_to_the_findings() -> None:
    kinds = {kind.__name__ for kind in (*SCENARIO_FINDINGS, *PLAN_FINDINGS)}
    assert {*UNCERTAIN, WAIVED} <= kinds


def structure(markdown: str) -> list[tuple[str, str]]:
    """Every block, the markup of inline text, and nothing of the words."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown)
    inline = {"text", "text_special"}
    return [
        (token.type, child.type)
        for token in tokens
        for child in (token.children or [token])
        if child.type not in inline
    ]


def hostile(value: Any, key: str = "") -> Any:
    """The same scenario in which every name and free text ends in signs of Markdown."""
    if isinstance(value, dict):
        return {name: hostile(inside, name) for name, inside in value.items()}
    if isinstance(value, str) and key in NAMED:
        return value + HOSTILE
    return value


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("scenario", "plan"), [(REVIEW, review()), (TOUR, tour())])
def test_hostile_names_change_no_structure(scenario: dict[str, Any], plan: Plan, language: str) -> None:
    full = expand(Scenario.model_validate(scenario)).model_dump(mode="json", by_alias=True, exclude_defaults=True)
    attacked = Scenario.model_validate(hostile(full))
    assert HOSTILE in attacked.title
    origin = plan.scenario.model_copy(update={"resolved": attacked})
    report = render_markdown(plan.model_copy(update={"scenario": origin}), language)
    assert "\u202e" not in report
    assert structure(report) == structure(render_markdown(plan, language))


def test_hostile_reasons_change_no_structure() -> None:
    plan = review()
    waivers = tuple(waiver.model_copy(update={"reason": "x\n# y\n|z|"}) for waiver in plan.waivers)
    attacked = plan.model_copy(update={"waivers": waivers})
    assert structure(render_markdown(attacked, "vi")) == structure(render_markdown(plan, "vi"))


@pytest.mark.parametrize(
    ("marks", "written"),
    [
        ({"when": {"within": "27-31/8/2020"}}, "13 giờ 30, thứ Sáu, ngày 28/8/2020 (hệ thống đề xuất)"),
        (
            {"when": {"within": "27-31/8/2020", "tentative": True}},
            "13 giờ 30, thứ Sáu, ngày 28/8/2020 (hệ thống đề xuất; dự kiến)",
        ),
        (
            {"when": {"within": "27-31/8/2020", "times": ["13:30"], "to_be_announced": True}},
            "13 giờ 30, thứ Sáu, ngày 28/8/2020 (ngày do hệ thống đề xuất; ngày chính thức sẽ thông báo sau)",
        ),
        ({"when": {"at": "13:30 28/8/2020"}}, "13 giờ 30, thứ Sáu, ngày 28/8/2020"),
    ],
)
def test_a_time_says_who_chose_it_and_how_sure_it_is(marks: dict[str, Any], written: str) -> None:
    said = {**REVIEW["conferences"]["so-ket"], **marks}
    plan = review().model_copy(update={"scenario": origin({**REVIEW, "conferences": {"so-ket": said}}, "x")})
    assert f"    Thời gian: {written}" in summary(plan, "vi").splitlines()


def test_a_hall_to_be_found_says_so() -> None:
    said = {**REVIEW["conferences"]["so-ket"], "sites": {"chinh": "to be found"}}
    plan = review()
    record = plan.conferences["so-ket"].model_copy(update={"sites": {"chinh": None}})
    plan = plan.model_copy(
        update={
            "scenario": origin({**REVIEW, "conferences": {"so-ket": said}}, "x"),
            "conferences": {"so-ket": record},
        }
    )
    # 3 from the wards and 5 guests take seats; the film crew does not.
    assert "    Địa điểm: chưa có hội trường, cần tìm chỗ cho 8 người" in summary(plan, "vi").splitlines()


def test_many_units_that_are_a_set_are_named_below_its_heading() -> None:
    wards = {f"phuong-{number}": f"Phường {number}" for number in (2, 3, 4, 10)}
    scenario = {
        **REVIEW,
        "units": {**REVIEW["units"], **wards},
        "sets": {"phuong": {"name": "4 phường", "members": list(wards)}},
    }
    plan = review()
    copied = {f"bai/{ward}": plan.tasks["bai/phuong-2"].model_copy(update={"unit": ward}) for ward in wards}
    plan = plan.model_copy(update={"scenario": origin(scenario, "x"), "tasks": {**plan.tasks, **copied}})
    assert "### 4 phường (1 việc)\n\nGồm: Phường 2, Phường 3, Phường 4 và Phường 10\n" in render_markdown(plan, "vi")
