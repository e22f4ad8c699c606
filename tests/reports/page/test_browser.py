"""The page in Chromium: it runs, loads nothing, filters, and is fit to read, to reach and to print."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, ViewportSize, expect, sync_playwright

from scheduler.reports.page import render_page
from tests.chromium import chromium
from tests.reports.big import big_plan
from tests.reports.examples import at, review, tour

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DESKTOP = ViewportSize(width=1440, height=900)
PHONE = ViewportSize(width=390, height=844)
# A4 on its side less two margins of 12 mm, at 96 pixels an inch: (297 - 24) / 25.4 x 96.
SHEET = ViewportSize(width=1032, height=703)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = chromium(playwright)
        if browser is None:
            pytest.skip("there is no Chromium on this machine, so that the page cannot be tried in a browser")
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    pages = {
        "review": render_page(review(), "vi"),
        "tour": render_page(tour(), "en"),
        "many": render_page(big_plan(24, 48), "vi"),
    }
    for name, page in pages.items():
        (folder / f"{name}.html").write_bytes(page)
    return {name: folder / f"{name}.html" for name in pages}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=DESKTOP)
    yield context.new_page()
    context.close()


def shown(page: Page, selector: str) -> list[str]:
    return [element.inner_text() for element in page.locator(selector).all() if element.is_visible()]


@pytest.mark.parametrize("name", ["review", "tour", "many"])
def test_it_loads_nothing_and_says_nothing(page: Page, files: dict[str, Path], name: str) -> None:
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(files[name].as_uri())
    page.locator("#theme").click()
    page.locator("#search").fill("2")
    expect(page.locator("#found")).not_to_be_empty()
    assert asked == [files[name].as_uri()]
    assert said == []


def test_search_ignores_case_and_accents(page: Page, files: dict[str, Path]) -> None:
    page.goto(files["review"].as_uri())
    page.locator("#search").fill("phuong 2")
    expect(page.locator("#found")).not_to_be_empty()
    assert shown(page, "#lane-tasks .row .name") == ["Phường 2"]
    assert shown(page, "#work summary") == ["Phường 2"]
    page.locator("#search").fill("ĐÁNH VẦN")
    expect(page.locator("#found")).to_have_text("Không có kết quả nào")
    page.locator("#clear").click()
    expect(page.locator("#found")).to_be_empty()
    assert len(shown(page, "#work summary")) == 4


def test_a_unit_is_not_taken_for_one_whose_name_begins_alike(page: Page, files: dict[str, Path]) -> None:
    page.goto(files["many"].as_uri())
    page.locator("#unit").select_option(label="Phường 2")
    units = shown(page, "#work details:not([hidden]) summary")
    assert "Phường 2" in units
    assert "Phường 20" not in units
    rows = page.locator("#work details:not([hidden])").filter(has=page.locator("tbody tr:not([hidden])")).all()
    assert all(re.search(r"Phường 2\b", row.text_content() or "") for row in rows)


def test_a_conference_can_be_singled_out(page: Page, files: dict[str, Path]) -> None:
    page.goto(files["tour"].as_uri())
    page.locator("#conference").select_option(label="Paris day")
    assert shown(page, "#lane-conferences .row .name") == ["Paris day"]
    assert "Saigon day" not in " ".join(shown(page, "#weeks tbody tr"))
    page.locator("#conference").select_option("")
    assert len(shown(page, "#lane-conferences .row .name")) == 3


def test_a_unit_finds_the_conferences_that_it_takes_part_in(page: Page, files: dict[str, Path]) -> None:
    page.goto(files["review"].as_uri())
    page.locator("#unit").select_option(label="Phường 2")
    rows = (
        *("#in-short .item", "#lane-conferences .item", "#lane-halls .item"),
        *("#months .held li", "#weeks tbody tr", "#conferences tbody tr", "#halls tbody tr"),
    )
    assert {row: len(shown(page, row)) for row in rows} == dict.fromkeys(rows, 1)
    # Its three groups: ward leaders, guests, the camera crew.
    assert len(shown(page, "#seats tbody tr")) == 3
    page.locator("#unit").select_option(label="Văn phòng HĐND và UBND quận")
    assert "Tổng hợp hồ sơ, trình Thường trực" in " ".join(shown(page, "#work tbody tr"))
    assert shown(page, "#weeks tbody tr") == []


def test_what_holds_nothing_found_goes_away(page: Page, files: dict[str, Path]) -> None:
    page.goto(files["review"].as_uri())
    before = shown(page, "main h2")
    page.locator("#search").fill("quyet toan")
    expect(page.locator("#found")).to_have_text("Có 4 kết quả")
    # On the timeline, on its day of the month, in its unit's worklist and among all tasks.
    assert shown(page, "main h2") == ["Tiến độ", "Lịch tháng", "Phân công nhiệm vụ", "Tiến độ các việc"]
    assert shown(page, ".lane h3") == ["Công việc theo đơn vị"]
    assert shown(page, ".month caption") == ["Tháng 9/2020"]
    page.locator("#clear").click()
    expect(page.locator("#found")).to_be_empty()
    assert shown(page, "main h2") == before


def test_a_day_counts_the_deadlines_that_are_shown(page: Page, tmp_path: Path) -> None:
    plan = review()
    compiled = plan.tasks["tong-hop"].model_copy(update={"due": at(27, 17)})
    file = tmp_path / "two-due.html"
    file.write_bytes(render_page(plan.model_copy(update={"tasks": {**plan.tasks, "tong-hop": compiled}}), "vi"))
    page.goto(file.as_uri())
    summary = page.locator("#months .due summary").first
    # On 27/8 the papers of the wards (one entry) and what is compiled of them.
    expect(summary).to_have_text("2 việc đến hạn")
    page.locator("#unit").select_option(label="Phường 2")
    expect(summary).to_have_text("1 việc đến hạn")
    page.locator("#unit").select_option("")
    expect(summary).to_have_text("2 việc đến hạn")


def test_it_can_be_used_by_keyboard(page: Page, files: dict[str, Path]) -> None:
    page.goto(files["many"].as_uri())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").bounding_box() != {"x": 0, "y": 0, "width": 0, "height": 0}
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    fold = page.locator("#lane-conferences summary").first
    fold.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    assert page.locator("#lane-conferences details").first.evaluate("fold => fold.open")


def test_the_switch_turns_light_to_dark_and_back(page: Page, files: dict[str, Path]) -> None:
    page.goto(files["review"].as_uri())
    paper = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    page.locator("#theme").click()
    assert page.evaluate(paper) != light
    page.locator("#theme").click()
    assert page.evaluate(paper) == light


def test_it_can_be_read_without_script(browser: Browser, files: dict[str, Path]) -> None:
    context = browser.new_context(viewport=DESKTOP, java_script_enabled=False)
    page = context.new_page()
    page.goto(files["review"].as_uri())
    assert not page.locator("#tools").is_visible()
    assert page.locator("#work").get_by_text("Gửi bài phát biểu").first.is_visible()
    fold = page.locator("#quality summary").first
    fold.click()
    assert page.locator("#quality table").first.is_visible()
    context.close()


@pytest.mark.parametrize("name", ["review", "tour", "many"])
def test_nothing_is_cut_on_a_sheet_or_a_phone(page: Page, files: dict[str, Path], name: str) -> None:
    page.goto(files[name].as_uri())
    fits = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    page.set_viewport_size(PHONE)
    assert page.evaluate(fits)
    page.set_viewport_size(SHEET)
    page.emulate_media(media="print")
    assert page.evaluate(fits)
    cut = page.evaluate(
        """[...document.querySelectorAll("main *")].filter(box => box.checkVisibility()
            && !box.closest("svg, .unseen") && box.scrollWidth > box.clientWidth + 1 && box.clientWidth > 0
            && getComputedStyle(box).display !== "inline").map(box => box.outerHTML.slice(0, 200))"""
    )
    assert cut == []


@pytest.mark.parametrize("name", ["review", "tour"])
def test_it_prints_on_a4_with_everything_but_the_timeline_unfolded(
    page: Page, files: dict[str, Path], name: str
) -> None:
    page.goto(files[name].as_uri())
    pdf = page.pdf(prefer_css_page_size=True)
    boxes = {tuple(float(side) for side in box.split()) for box in re.findall(rb"/MediaBox\s*\[([^\]]*)\]", pdf)}
    # A4 on its side in points: 297 mm x 72 / 25.4 = 841.9 by 210 mm = 595.3.
    assert boxes
    assert all(box == pytest.approx((0, 0, 841.9, 595.3), abs=1) for box in boxes)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details.fold:not([open])").count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("#quality details[open]").count() == 0


def test_the_axis_heads_every_printed_page_of_the_timeline(page: Page, files: dict[str, Path]) -> None:
    page.goto(files["review"].as_uri())
    page.emulate_media(media="print")
    style = page.locator(".top").evaluate("top => [getComputedStyle(top).display, getComputedStyle(top).breakInside]")
    # A browser repeats the head of a table on each page if it may not be broken itself.
    assert style == ["table-header-group", "avoid"]
    assert page.locator(".axis").evaluate_all("axes => axes.filter(axis => axis.checkVisibility()).length") == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_serious_fault(browser: Browser, files: dict[str, Path], scheme: str) -> None:
    context = browser.new_context(viewport=DESKTOP, color_scheme="dark" if scheme == "dark" else "light")
    page = context.new_page()
    page.goto(files["review"].as_uri())
    found = Axe().run(page).response["violations"]
    assert [(fault["id"], fault["nodes"][0]["html"]) for fault in found] == []
    context.close()


@pytest.mark.long
def test_three_hundred_conferences_paint_within_two_seconds(page: Page, tmp_path: Path) -> None:
    file = tmp_path / "big.html"
    content = render_page(big_plan(300, 3000), "vi")
    assert len(content) < 10_000_000
    file.write_bytes(content)
    page.goto(file.as_uri())
    first = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    assert first < 2000
