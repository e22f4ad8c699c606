from __future__ import annotations

from datetime import date

from scheduler.facts import Planned, weeks
from tests.reports.examples import at, review, tour


def test_a_sitting_stands_in_its_week_with_all_that_belongs_to_it() -> None:
    (week,) = weeks(Planned(review()))
    (row,) = week.rows
    assert week.monday == date(2020, 8, 24)
    assert (row.half_day.day, row.half_day.part.value) == (date(2020, 8, 28), "afternoon")
    assert (row.start, row.end, row.conference, row.part) == (at(28, 13, 30), at(28, 16, 30), "so-ket", None)
    assert row.groups == ("Lãnh đạo phường", "Khách mời", "Tổ ghi hình")
    assert row.people == (("Phó Bí thư Quận ủy", "Bí thư Quận ủy"),)
    assert [site.hall for site in row.sites] == ["Hội trường 200 chỗ"]


def test_whoever_still_has_something_to_finish_that_week_prepares() -> None:
    # The papers and their compilation are due on 27 and 28/8; what follows the conference does not prepare it.
    ((row,),) = (week.rows for week in weeks(Planned(review())))
    assert [several.set_name or several.names for several in row.prepared_by] == ["2 phường", ("Phòng Nội vụ",)]


def test_parts_and_merged_conferences_are_named_in_order_of_time() -> None:
    first, second = weeks(Planned(tour()))
    assert [(row.conference, row.part, row.merged) for row in first.rows] == [
        ("paris", "Opening", ("reprise",)),
        ("paris", "Visit", ("reprise",)),
    ]
    assert [row.conference for row in second.rows] == ["saigon"]
    assert (first.monday, second.monday) == (date(2023, 3, 6), date(2023, 3, 20))
    assert [[site.name for site in row.sites] for row in first.rows] == [["Main room", "Side room"], ["Side room"]]
