from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from scheduler.facts import Planned
from scheduler.reports.page.timeline import Bar, Mark, Scale, Strip, axis, chart, scale_of
from scheduler.reports.page.timeline.scale import GAP, LETTER, PRINTED_WIDTH
from scheduler.reports.page.timeline.shade import days_off
from scheduler.reports.page.timeline.strip import bar, gist, notes
from scheduler.reports.text import one_line
from scheduler.reports.voice import Voice
from tests.reports.big import big_plan
from tests.reports.examples import at, review, tour

SAIGON = ZoneInfo("Asia/Ho_Chi_Minh")
VOICES = {language: Voice(language, one_line) for language in ("vi", "en")}


def scale(days: int, first: date = date(2020, 8, 26)) -> Scale:
    """So many days from 07:00 to 17:00."""
    return Scale(first, first + timedelta(days=days - 1), 7 * 60, 17 * 60, SAIGON)


def test_a_day_is_as_wide_as_any_other_and_its_nights_are_left_out() -> None:
    four = scale(4)
    assert four.of_day(date(2020, 8, 27)) == 25
    assert four.at(at(26, 7)) == four.at(at(26, 3)) == 0
    # Noon is 5 of the 10 hours shown: half of a quarter.
    assert four.at(at(26, 12)) == 12.5
    assert four.at(at(26, 17)) == four.at(at(26, 23)) == four.at(at(27, 0)) == four.at(at(27, 7)) == 25


def test_an_instant_is_placed_by_the_clock_of_the_scale() -> None:
    # 05:00 in universal time is noon in Saigon.
    assert scale(4).at(datetime(2020, 8, 26, 5, tzinfo=UTC)) == 12.5


def test_what_lies_outside_is_at_the_edge() -> None:
    assert scale(4).at(at(1, 12)) == 0
    assert scale(4).at(at(31, 12)) == 100


def test_a_scale_holds_the_horizon_and_all_that_is_planned() -> None:
    planned = Planned(review())
    own = scale_of([planned])
    assert (own.first, own.last) == planned.scenario.days
    # From 07:30 to 17:00, in whole hours.
    assert (own.opens, own.closes) == (7 * 60, 17 * 60)


def test_two_plans_stand_on_one_scale() -> None:
    both = scale_of([Planned(review()), Planned(tour())])
    assert (both.first, both.last) == (date(2020, 8, 26), date(2023, 3, 31))


def test_clocks_far_apart_take_the_whole_day() -> None:
    whole = scale_of([Planned(tour())])
    # 10:00 in Paris is 16:00 in Saigon, the scenario's clock; there it is 09:00 at the earliest.
    assert (whole.opens, whole.closes) == (9 * 60, 18 * 60)


def test_a_scale_needs_a_plan() -> None:
    with pytest.raises(ValueError, match="a plan"):
        scale_of([])


def test_a_short_bar_can_be_seen_and_stays_inside() -> None:
    week = scale(7)
    thin = bar(week, "held", at(26, 8), at(26, 8, 5))
    # Four pixels of the 770 that seven days take at least.
    assert thin.width == pytest.approx(4 / 770 * 100, abs=0.001)
    last = bar(week, "held", at(1, 17, month=9), at(1, 17, month=9))
    assert last.end <= 100


def test_the_gist_joins_what_overlaps_and_names_each_deadline_once() -> None:
    strips = [
        Strip((Bar("slack", 0, 90), Bar("work", 10, 10)), (Mark(30),)),
        Strip((Bar("work", 15, 10),), (Mark(30),)),
        Strip((Bar("during", 60, 5),), (Mark(20),)),
    ]
    assert gist(strips) == Strip((Bar("gist", 10, 15), Bar("gist", 60, 5)), (Mark(20), Mark(30)))


def test_a_note_stands_behind_its_bar_else_before_it_else_nowhere() -> None:
    # At 1000 pixels a note of 10 letters takes (10 x 7.2 + 2 x 6) / 1000 = 8.4 %.
    text = "x" * 10
    alone, before_the_edge = Bar("held", 10, 2), Bar("held", 95, 2)
    assert [(note.at, note.before) for note in notes([(alone, text), (before_the_edge, text)], 1000)] == [
        (12, False),
        (95, True),
    ]
    crowded = [(Bar("held", 10, 2), text), (Bar("held", 15, 2), text), (Bar("held", 20, 2), text)]
    # The first fits before itself; the second would cover the first bar; the third has room behind it.
    assert [(note.at, note.before) for note in notes(crowded, 1000)] == [(10, True), (22, False)]


@pytest.mark.parametrize("language", VOICES)
@pytest.mark.parametrize("days", [1, 2, 5, 7, 8, 17, 24, 25, 41, 70, 96, 200, 361, 800])
@pytest.mark.parametrize("on_paper", [False, True])
def test_labels_of_the_axis_neither_touch_nor_overflow(language: str, days: int, on_paper: bool) -> None:
    shown = scale(days)
    width = PRINTED_WIDTH if on_paper else shown.least_width
    drawn = axis(VOICES[language], shown, width)
    for labels in (drawn.upper, drawn.lower):
        ends = []
        for label in labels:
            length, place = len(label.text) * LETTER, label.at / 100 * width
            ends.append((place - length / 2, place + length / 2) if label.middle else (place, place + length))
        assert all(before[1] <= after[0] for before, after in pairwise(ends))
        assert all(start >= -GAP and end <= width + GAP for start, end in ends)
    assert drawn.lower


def test_a_short_horizon_shows_hours_and_a_long_one_weeks() -> None:
    short, long = (axis(VOICES["vi"], each, each.least_width) for each in (scale(4), scale(200)))
    assert [label.text for label in short.upper] == ["T4 26/8", "T5 27/8", "T6 28/8", "T7 29/8"]
    assert [label.text for label in short.lower][:4] == ["9", "11", "13", "15"]
    assert [label.text for label in long.upper][:2] == ["Tháng 9/2020", "Tháng 10/2020"]
    # The first Monday is 31/8; at 5 pixels a day a label of 5 letters (42 pixels) needs two weeks.
    assert [label.text for label in long.lower][:2] == ["31/8", "14/9"]


def test_weekends_and_holidays_are_off() -> None:
    off = days_off(Planned(big_plan(1, 1)), date(2021, 8, 30), date(2021, 9, 5))
    assert {day.isoformat(): (each.shading, each.why) for day, each in off.items()} == {
        "2021-09-02": ("off", ("Quốc khánh",)),
        "2021-09-04": ("off", ()),
        "2021-09-05": ("off", ()),
    }


def test_every_conference_hall_and_task_has_a_row() -> None:
    planned = Planned(review())
    drawn = chart(VOICES["vi"], planned, scale_of([planned]))
    lanes = {lane.id: [row for group in lane.groups for row in group.rows] for lane in drawn.lanes}
    assert {name: len(rows) for name, rows in lanes.items()} == {"conferences": 1, "halls": 1, "tasks": 5}
    # Its hall needs no time to set up or to clear.
    assert drawn.kinds == ("tentative", "work", "during", "due", "slack", "today", "off")


def test_the_only_task_of_a_unit_stands_below_its_name_with_the_deadline_first() -> None:
    planned = Planned(review())
    drawn = chart(VOICES["vi"], planned, scale_of([planned]))
    below = {str(row.name): row.below for row in drawn.lanes[-1].rows}
    assert below["Phường 2"] == "Thời hạn: 10:00 27/8/2020 · Gửi bài phát biểu"
