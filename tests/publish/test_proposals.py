"""What others have edited, as a proposal that a scenario can take over."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
import yaml

from scheduler.publish.marks import edited
from scheduler.publish.proposal import VARIANT, as_yaml, proposal
from scheduler.publish.publication import prepare
from tests.publish.conftest import TEXT, files, published, solved
from tests.publish.editing import AFTERNOON, LATER, edit, left

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from scheduler.plan import Plan
    from scheduler.publish.folder import Folder


def test_an_edit_comes_back_as_a_proposal_that_a_plan_takes_over(plan: Plan, folder: Folder, tmp_path: Path) -> None:
    """Pinned where they put it, the meeting is theirs again, with the next number and words that fit."""
    published(plan, folder)
    edit(folder, "units/an-phu.ics", *LATER)
    publication = prepare(plan, "vi", folder)
    proposed = proposal(plan, "vi", [each for _, each in publication.of("left")])
    assert proposed == {"variants": {VARIANT: {"conferences": {"so-ket": {"when": {"at": "14:00 18/6/2026"}}}}}}
    text = ("format: 1\n", "format: 1\n" + as_yaml(proposed))
    taken_over = solved(tmp_path, text, variant=VARIANT)
    assert left(published(taken_over, folder)) == []
    versions = [
        item
        for file in folder.holdings().values()
        for item in file.items.values()
        if "sơ kết" in item.shown("SUMMARY") and item.kind == "VEVENT" and item.text("LOCATION")
    ]
    assert {(item.sequence, item.text("DTSTART"), edited(item)) for item in versions} == {(1, "20260618T140000", ())}
    assert {"14 giờ 00" in item.shown("DESCRIPTION") for item in versions} == {True}


@pytest.mark.parametrize(
    ("path", "change", "pins"),
    [
        (
            "conferences/so-ket.ics",
            ("LOCATION:Hội trường lớn", "LOCATION:Phòng họp số 2"),
            {"so-ket": {"halls": {"chinh": "nho"}}},
        ),
        (
            "units/tai-chinh.ics",
            ("DUE;TZID=Asia/Ho_Chi_Minh:20260616T170000", "DUE:20260615T030000Z"),
            {"bao-cao": {"end": "10:00 15/6/2026"}},
        ),
        ("units/tai-chinh.ics", ("SUMMARY:Giao ban", "SUMMARY:Họp giao ban"), None),
        ("units/tai-chinh.ics", ("DUE;TZID=Asia/Ho_Chi_Minh:20260616T170000", "DUE;VALUE=DATE:20260615"), None),
    ],
)
def test_what_is_proposed(
    plan: Plan, folder: Folder, path: str, change: tuple[str, str], pins: Mapping[str, object] | None
) -> None:
    """Another hall of the site, and an earlier deadline (03:00 UTC is 10:00); a title or a mere day is only told."""
    published(plan, folder)
    edit(folder, path, change)
    found = [each for _, each in prepare(plan, "vi", folder).of("left")]
    assert len(found) == 1
    proposed = proposal(plan, "vi", found)
    assert (proposed and proposed["variants"]) == (pins and {VARIANT: {"pins": pins}})


@pytest.mark.parametrize(
    ("when", "proposed"),
    [
        # 14:00 on the 18th: inside the window, on the day, off the day
        (
            "within: {from: 15/6/2026, to: 19/6/2026}, times: ['08:00', '14:00']",
            {"pins": {"so-ket": {"start": AFTERNOON}}},
        ),
        ("on: 18/6/2026", {"pins": {"so-ket": {"start": AFTERNOON}}}),
        ("on: 17/6/2026", {"conferences": {"so-ket": {"when": {"on": None, "at": AFTERNOON}}}}),
    ],
)
def test_how_a_start_is_proposed(folder: Folder, tmp_path: Path, when: str, proposed: Mapping[str, object]) -> None:
    """Pinned where the scenario leaves it open, else stated instead; either way the scenario is sound with it."""
    opened = solved(tmp_path, ("at: 08:00 18/6/2026", when))
    published(opened, folder)
    start, end = re.findall("DT(?:START|END);TZID=Asia/Ho_Chi_Minh(:[0-9T]+)", files(folder)["halls/lon.ics"].decode())
    edit(folder, "halls/lon.ics", *sorted({(start, LATER[0][1]), (end, LATER[1][1])}))
    found = proposal(opened, "vi", [each for _, each in prepare(opened, "vi", folder).of("left")])
    assert found == {"variants": {VARIANT: proposed}}
    text = ("format: 1\n", "format: 1\n" + as_yaml(found))
    taken_over = solved(tmp_path, ("at: 08:00 18/6/2026", when), text, variant=VARIANT)
    assert left(published(taken_over, folder)) == []


def test_a_proposal_is_written_as_a_scenario_reads_it() -> None:
    proposed: dict[str, object] = {"variants": {VARIANT: {"pins": {"so-ket": {"start": "14:00 18/6/2026"}}}}}
    assert yaml.safe_load(TEXT.replace("pins:", as_yaml(proposed) + "pins:"))["variants"] == proposed["variants"]
