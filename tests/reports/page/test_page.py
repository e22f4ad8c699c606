from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import scheduler.reports.page
from scheduler.facts import Planned
from scheduler.messages import LANGUAGES, catalogue, formats
from scheduler.plan import Plan
from scheduler.reports.page import render_page
from scheduler.reports.text import one_line
from tests.reports.big import big_plan
from tests.reports.examples import REVIEW, TOUR, origin, review, tour

from .reader import Element, read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

PLANS = {"review": (review, "vi"), "tour": (tour, "en"), "big": (lambda: big_plan(30, 90), "vi")}
PACKAGE = Path(scheduler.reports.page.__file__).parent
HOSTILE = "<script>alert(1)</script>\"'&quot;{{ 7*7 }}</style>\u202e=cmd @x"
MOMENT = {"vi": r"\d\d:\d\d \d\d/\d+/\d{4}", "en": r"\d\d:\d\d, \d+ [A-Z][a-z]{2} \d{4}"}


@cache
def plan_of(name: str) -> tuple[Plan, str]:
    make, language = PLANS[name]
    return make(), language


@cache
def page_of(name: str) -> Element:
    plan, language = plan_of(name)
    return read(render_page(plan, language))


def every(name: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize(name, PLANS)


@every("name")
def test_the_same_plan_gives_the_same_bytes(name: str) -> None:
    plan, language = plan_of(name)
    again = Plan.model_validate_json(plan.model_dump_json())
    assert render_page(again, language) == render_page(plan, language)


@every("name")
def test_it_is_one_document_in_its_language_with_landmarks_and_headings(name: str) -> None:
    page, (_, language) = page_of(name), plan_of(name)
    (html,) = page.all("html")
    assert html.attributes["lang"] == language
    assert [len(page.all(tag)) for tag in ("h1", "main", "header", "nav", "style", "script")] == [1] * 6
    assert [section.attributes["id"] for section in page.all("section")][:3] == ["in-short", "timeline", "months"]
    levels = [int(element.tag[1]) for element in page.all() if re.fullmatch(r"h\d", element.tag)]
    assert all(after - before <= 1 for before, after in pairwise(levels))


@every("name")
def test_every_id_is_given_once_and_every_reference_is_to_one(name: str) -> None:
    elements = page_of(name).all()
    ids = [element.attributes["id"] for element in elements if "id" in element.attributes]
    assert len(set(ids)) == len(ids)
    linked = [element.attributes["href"] for element in elements if "href" in element.attributes]
    named = [element.attributes.get("aria-labelledby") for element in elements]
    assert {reference.removeprefix("#") for reference in [*linked, *named] if reference} <= set(ids)
    assert all(link.startswith("#") for link in linked)


@every("name")
def test_nothing_is_loaded_from_anywhere(name: str) -> None:
    plan, language = plan_of(name)
    text = render_page(plan, language).decode()
    assert not re.search(r"https?:|//[a-z]|@import|@font-face|\bsrc=|<link|<iframe|url\((?!#)", text)
    assert not re.search(r"\sstyle=|\son[a-z]+=", text)


@every("name")
def test_the_policy_allows_this_style_and_this_script_only(name: str) -> None:
    page = page_of(name)
    (policy,) = (meta.attributes["content"] for meta in page.all("meta") if "http-equiv" in meta.attributes)
    for tag in ("style", "script"):
        (element,) = page.all(tag)
        text = "".join(child for child in element.children if isinstance(child, str))
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none';")


@every("name")
def test_every_conference_hall_unit_and_task_is_on_the_timeline(name: str) -> None:
    plan, _ = plan_of(name)
    planned, scenario = Planned(plan), plan.scenario.resolved
    lanes = {element.attributes["id"]: element for element in page_of(name).all("div") if "id" in element.attributes}
    conferences = rows(lanes["lane-conferences"])
    assert sorted(conferences) == sorted(planned.label(conference) for conference in plan.conferences)
    assert sorted(rows(lanes["lane-halls"])) == sorted(hall.label for hall in scenario.halls.values())
    titles = [title.text for title in lanes["lane-tasks"].all("title")]
    assert len(titles) == len(plan.tasks)
    for task, record in plan.tasks.items():
        named = f"{scenario.tasks[task].name} "
        assert any(title.startswith(named) and planned.name(record.unit) in title for title in titles), task


def rows(lane: Element) -> list[str]:
    return [
        name.text
        for row in lane.all("div")
        if "item" in row.attributes.get("class", "").split()
        for name in row.all("span")
        if name.attributes["class"] == "name"
    ]


@every("name")
def test_the_tables_hold_every_moment_of_the_plan_and_no_other(name: str) -> None:
    plan, language = plan_of(name)
    page = page_of(name)
    found = set(re.findall(MOMENT[language], page.section("conferences").text + " " + page.section("tasks").text))
    expected = {formats.moment(language, moment) for moment in moments(plan)}
    # 'End of the day after the last' reads 00:00; nothing here ends at midnight.
    assert found == expected


def moments(plan: Plan) -> Iterator[datetime]:
    for conference in plan.conferences.values():
        for span in conference.parts.values():
            yield from (span.start, span.end)
        yield from (moment for moment in (conference.start, conference.end) if moment)
    for task in plan.tasks.values():
        yield from (task.start, task.end, task.due, task.latest)


@every("name")
def test_every_deadline_is_in_the_worklists_and_on_its_day_of_the_month(name: str) -> None:
    plan, language = plan_of(name)
    page = page_of(name)
    work, months = page.section("work").text, page.section("months")
    days = {cell.all("time")[0].attributes["datetime"]: cell.text for cell in months.all("td") if cell.all("time")}
    for task, record in plan.tasks.items():
        given = plan.scenario.resolved.tasks[task]
        assert given.name in work
        if given.phase != "during":
            assert formats.moment(language, record.due) in work
            assert given.name in days[record.due.date().isoformat()]


@every("name")
def test_the_tasks_of_each_unit_are_counted_from_one(name: str) -> None:
    for table in page_of(name).section("work").all("table"):
        (body,) = table.all("tbody")
        numbers = [row.all("td")[0].text for row in body.all("tr")]
        assert numbers == [str(number) for number in range(1, len(numbers) + 1)]


@every("name")
def test_every_conference_that_is_held_is_on_its_days(name: str) -> None:
    plan, language = plan_of(name)
    months = page_of(name).section("months")
    days = {cell.all("time")[0].attributes["datetime"]: cell.text for cell in months.all("td") if cell.all("time")}
    for conference, record in plan.conferences.items():
        label = plan.scenario.resolved.conferences[conference].label
        for span in record.parts.values():
            text = days[span.start.date().isoformat()]
            assert formats.clock(language, span.start) in text
            assert label in text


@every("name")
def test_tables_have_headings_with_a_scope_and_rows_of_their_width(name: str) -> None:
    for table in page_of(name).all("table"):
        heads = table.all("th")
        assert heads
        assert all(head.attributes["scope"] == "col" for head in heads)
        assert len(table.all("caption")) == 1
        assert {len(row.all("td")) for row in table.all("tr") if row.all("td")} <= {len(heads)}


@every("name")
def test_every_drawing_has_a_text_or_is_hidden(name: str) -> None:
    for drawing in page_of(name).all("svg"):
        told = drawing.attributes.get("role") == "img" and drawing.all("title")
        assert told or drawing.attributes.get("aria-hidden") == "true"


def test_hostile_names_are_text() -> None:
    plain = [element.tag for element in page_of("review").all()]
    plan, _ = plan_of("review")
    page = read(render_page(renamed(plan, REVIEW, HOSTILE), "vi"))
    assert [element.tag for element in page.all()] == plain
    assert one_line(HOSTILE) in page.section("timeline").text
    assert one_line(HOSTILE) in page.section("work").text
    assert "49" not in page.section("timeline").text
    assert "\u202e" not in page.text


def test_a_very_long_name_is_there_in_full() -> None:
    plan, _ = plan_of("review")
    long = "Hội " * 125
    page = read(render_page(renamed(plan, REVIEW, long), "vi"))
    assert one_line(long) in page.section("timeline").text


def renamed(plan: Plan, scenario: dict[str, Any], name: str) -> Plan:
    """The plan with its halls, tasks and conferences all called the same."""
    changed = {
        **scenario,
        "title": name,
        "halls": {key: {**hall, "name": name} for key, hall in scenario["halls"].items()},
        "conferences": {
            key: {**conference, "name": name, "short": name} for key, conference in scenario["conferences"].items()
        },
        "tasks": {key: {**task, "name": name} for key, task in scenario["tasks"].items()},
        "units": {key: {"name": f"{name} {key}"} for key in scenario["units"]},
    }
    return plan.model_copy(update={"scenario": origin(changed, "hostile")})


def test_a_plan_without_tasks_or_halls_has_a_page() -> None:
    plan, _ = plan_of("tour")
    bare = {**TOUR, "tasks": {}}
    page = read(
        render_page(plan.model_copy(update={"scenario": origin(bare, "bare"), "tasks": {}, "scores": {}}), "en")
    )
    assert "lane-tasks" not in {element.attributes.get("id") for element in page.all()}
    assert page.section("months").all("table")


def test_many_conferences_are_folded_by_week_and_counted() -> None:
    groups = [
        fold for fold in page_of("big").section("lane-conferences").all("details") if "open" not in fold.attributes
    ]
    # 30 conferences, each in exactly one week.
    assert sum(len(rows(group)) for group in groups) == 30
    assert len(groups) > 10


def test_a_page_of_three_hundred_conferences_stays_small() -> None:
    # 30 conferences with 10 tasks each; ten times as many may take 10 MB.
    assert len(render_page(big_plan(30, 300), "vi")) < 1_000_000


def test_both_languages_have_the_same_messages() -> None:
    assert list(catalogue("vi", "page")) == list(catalogue("en", "page"))


def test_no_message_of_the_page_is_left_over() -> None:
    sources = [*PACKAGE.rglob("*.py"), *PACKAGE.rglob("*.j2")]
    source = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    said = set(re.findall(r'say\(\s*"page\.([a-z_]+)"[,)]', source))
    begun = tuple(re.findall(r'say\(f?[\'"]page\.([a-z_]+_)[{"]', source))
    known = set(catalogue("en", "page"))
    assert said <= known
    assert {entry for entry in known - said if not entry.startswith(begun)} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_of_the_other_language_is_said(language: str) -> None:
    plan, other = {"vi": (review(), "en"), "en": (tour(), "vi")}[language]
    text = f" {read(render_page(plan, language)).section('main').text} "
    ours = {
        str(message) for subject in ("page", "report", "tables") for message in catalogue(language, subject).values()
    }
    theirs = [message for subject in ("page", "report", "tables") for message in catalogue(other, subject).values()]
    whole = [message for message in theirs if isinstance(message, str) and "{" not in message and message not in ours]
    assert [message for message in whole if f" {message} " in text] == []
