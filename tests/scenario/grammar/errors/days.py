"""What is written wrongly of days, parts of days and days of the week."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.scenario.grammar import Day, DayPart, DaySpan, Weekdays

if TYPE_CHECKING:
    from tests.scenario.grammar.errors import Error

ERRORS: list[Error] = [
    (
        *(Day, None, "time_not_text"),
        "a date or time is written as text; write for example 28/8/2020",
        "ngày giờ phải viết bằng chữ; hãy viết, ví dụ, 28/8/2020",
    ),
    (
        *(Day, "1" * 121, "time_too_long"),
        "too long for a date or time; write at most 120 characters",
        "quá dài so với một ngày, giờ; chỉ viết tối đa 120 ký tự",
    ),
    (
        *(Day, "hôm nay", "date_not_understood"),
        "“hôm nay” is not a date; write the day first, as in 28/8/2020, or 2020-08-28",
        "“hôm nay” không phải là ngày; hãy viết ngày trước, như 28/8/2020, hoặc 2020-08-28",
    ),
    (
        *(Day, "28/8", "date_no_year"),
        "“28/8” has no year; add it, as in 28/8/2020",
        "“28/8” thiếu năm; hãy ghi thêm năm, như 28/8/2020",
    ),
    (
        *(Day, "28/8/20", "date_short_year"),
        "“28/8/20”: the year “20” does not have four digits; write it in full, as in 2020",
        "“28/8/20”: năm “20” không phải bốn chữ số; hãy ghi đầy đủ, như 2020",
    ),
    (
        *(Day, "28/8/0020", "date_year_out_of_range"),
        "the year 20 lies outside 1900–2199; check the year",
        "năm 20 nằm ngoài 1900–2199; hãy kiểm tra lại năm",
    ),
    (
        *(Day, "8/28/2020", "date_month_first"),
        "“8/28/2020” has the month first; write the day first: 28/8/2020",
        "“8/28/2020” ghi tháng trước ngày; hãy viết ngày trước: 28/8/2020",
    ),
    (
        *(Day, "28/13/2020", "date_no_such_month"),
        "there is no month 13; write the day first, as in 28/8/2020",
        "không có tháng 13; hãy viết ngày trước, như 28/8/2020",
    ),
    (
        *(Day, "31/4/2020", "date_impossible"),
        "31/4/2020 does not exist: month 4/2020 has 30 days; check the day",
        "không có ngày 31/4/2020: tháng 4/2020 có 30 ngày; hãy kiểm tra lại ngày",
    ),
    (
        *(Day, "29/2/2021", "date_impossible"),
        "29/2/2021 does not exist: month 2/2021 has 28 days; check the day",
        "không có ngày 29/2/2021: tháng 2/2021 có 28 ngày; hãy kiểm tra lại ngày",
    ),
    (
        *(Day, "thứ năm 27/8/2020 (thứ sáu)", "date_two_weekdays"),
        "two different weekdays stand beside one date; keep one",
        "một ngày mà ghi hai thứ khác nhau trong tuần; hãy giữ lại một",
    ),
    (
        *(Weekdays, "thứ tám", "weekdays_not_understood"),
        "“thứ tám” does not name days of the week; write for example mon-fri, sat,sun or thứ hai - thứ sáu",
        ("“thứ tám” không phải là các ngày trong tuần; hãy viết, ví dụ, mon-fri, sat,sun hoặc thứ hai - thứ sáu"),
    ),
    (
        *(DayPart, "trưa", "day_part_not_understood"),
        "“trưa” is not a part of the day; write morning, afternoon, evening or day",
        "“trưa” không phải là buổi trong ngày; hãy viết sáng, chiều, tối hoặc cả ngày",
    ),
    (
        *(DaySpan, "08:00 28/8/2020", "day_span_not_understood"),
        "“08:00 28/8/2020” is not a day or a part of one; write for example 28/8/2020 or sáng 28/8/2020",
        ("“08:00 28/8/2020” không phải là một ngày hay một buổi; hãy viết, ví dụ, 28/8/2020 hoặc sáng 28/8/2020"),
    ),
]
