"""Telling back how dates were read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scheduler.scenario import readings

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """\
format: 1
title: A day in March
as_of: 1/3/2027
horizon: {from: 1/3/2027, to: 31/3/2027}
calendars: {hours: {week: {mon-fri: ["08:00-17:00"]}, closed: {5/3/2027: founding day}}}
units: {office: Office, ward: Ward}
sets: {all: [office, ward]}
halls: {hall: Hall}
conferences:
  meeting: {name: Meeting, organiser: office, when: sáng 10/3/2027, duration: 1h, sites: {main: hall}}
tasks:
  draft: {name: Draft, owner: office, due: trước ngày 8/3/2027}
  papers: {name: Papers, each: all, due: {by: chậm nhất ngày 7/3/2027}}
  early: {name: Early, owner: ward, due: before 1/1/2026}
variants: {later: {conferences: {meeting: {when: 17/3/2027}}}}
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "day.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_every_date_with_its_address_text_and_reading(path: Path) -> None:
    assert [(each.line, each.column, each.where, each.text, each.said) for each in readings(path, "en")] == [
        (3, 8, "as_of", "1/3/2027", "Monday, 1 March 2027"),
        (4, 10, "horizon", "1/3/2027 – 31/3/2027", "from Monday, 1 March 2027 to the end of Wednesday, 31 March 2027"),
        (10, 53, "conferences.meeting.when", "sáng 10/3/2027", "the morning of Wednesday, 10 March 2027"),
        # Monday 8 March: Friday the 5th is closed, so Thursday.
        (12, 44, "tasks.draft.due", "trước ngày 8/3/2027", "the end of work on Thursday, 4 March 2027"),
        (13, 47, "tasks.papers.due.by", "chậm nhất ngày 7/3/2027", "the end of work on Sunday, 7 March 2027"),
        # Too far from the horizon for any calendar.
        (
            *(14, 42, "tasks.early.due", "before 1/1/2026"),
            "the end of work on the last working day before Thursday, 1 January 2026",
        ),
    ]


def test_in_vietnamese(path: Path) -> None:
    assert readings(path, "vi")[3].said == "hết giờ làm việc thứ Năm, ngày 04/3/2027"


def test_a_variant_has_its_own_addresses(path: Path) -> None:
    last = readings(path, "en", "later")[-1]
    assert (last.line, last.where, last.text) == (15, "variants.later.conferences.meeting.when", "17/3/2027")


def test_dates_of_included_files_belong_there(path: Path) -> None:
    portfolio = path.with_name("all.yaml")
    portfolio.write_text("format: 1\ntitle: All\nas_of: 1/3/2027\ninclude: {a: day.yaml}\n")
    assert [each.where for each in readings(portfolio, "en")] == ["as_of"]
