"""Every error about dates and times, with its sentence in both languages."""

from __future__ import annotations

from importlib.resources import files

import pytest
from pydantic import TypeAdapter, ValidationError

from scheduler.errors import Problem
from scheduler.messages import LANGUAGES
from scheduler.scenario.grammar import (
    ClockSpan,
    ClockTime,
    Day,
    DayPart,
    DaySpan,
    DeadlineText,
    Duration,
    Moment,
    Period,
    Weekdays,
    Window,
    WindowEdge,
    Written,
)

ERRORS: list[tuple[type[Written], object, str, str, str]] = [
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
        *(Moment, "Dự kiến 08 giờ 00 ngày 28/8/2020", "time_tentative"),
        ("“Dự kiến 08 giờ 00 ngày 28/8/2020” says tentative; leave that word out and write tentative: true beside it"),
        "“Dự kiến 08 giờ 00 ngày 28/8/2020” có chữ dự kiến; hãy bỏ chữ đó và ghi tentative: true bên cạnh",
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
        *(DeadlineText, "trước 30/6", "date_no_year"),
        "“30/6” has no year; add it, as in 30/6/2020",
        "“30/6” thiếu năm; hãy ghi thêm năm, như 30/6/2020",
    ),
    (
        *(Period, "28-29/7", "date_no_year"),
        "“29/7” has no year; add it, as in 29/7/2020",
        "“29/7” thiếu năm; hãy ghi thêm năm, như 29/7/2020",
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
        *(Period, "tháng 13/2020", "date_no_such_month"),
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
        *(Period, "tháng 3", "month_no_year"),
        "month 3 has no year; write the year too, as in 3/2020",
        "tháng 3 thiếu năm; hãy ghi cả năm, như tháng 3/2020",
    ),
    (
        *(Period, "quý II", "quarter_no_year"),
        "quarter II has no year; write the year too, as in Q2 2020",
        "quý II thiếu năm; hãy ghi cả năm, như quý II/2020",
    ),
    (
        *(ClockTime, "tám giờ", "clock_not_understood"),
        "“tám giờ” is not a time of day; write 08:00, 8h30 or 8 giờ 30",
        "“tám giờ” không phải là giờ trong ngày; hãy viết 08:00, 8h30 hoặc 8 giờ 30",
    ),
    (
        *(ClockTime, "25:00", "clock_impossible"),
        "there is no time 25:00; hours run from 0 to 23 and minutes from 0 to 59",
        "không có giờ 25:00; giờ từ 0 đến 23, phút từ 0 đến 59",
    ),
    (
        *(ClockTime, "8h75", "clock_impossible"),
        "there is no time 8:75; hours run from 0 to 23 and minutes from 0 to 59",
        "không có giờ 8:75; giờ từ 0 đến 23, phút từ 0 đến 59",
    ),
    (
        *(ClockTime, "08:00:30", "clock_seconds"),
        "“08:00:30” has seconds; times are in whole minutes, as in 08:00",
        "“08:00:30” có giây; giờ chỉ tính đến phút, như 08:00",
    ),
    (
        *(ClockTime, "24:00", "clock_24_not_an_end"),
        "24:00 is only an end; for a start write 00:00 of the next day",
        "24:00 chỉ dùng làm giờ kết thúc; nếu là giờ bắt đầu, hãy viết 00:00 của ngày hôm sau",
    ),
    (
        *(ClockTime, "15 giờ sáng", "clock_outside_half_day"),
        "15:00 does not lie in the half day beside it; write it on the 24-hour clock, as in 14:00",
        "15:00 không thuộc buổi ghi bên cạnh; hãy viết theo 24 giờ, như 14:00",
    ),
    (
        *(ClockSpan, "07:30", "clock_span_not_understood"),
        "“07:30” is not a span of the day; write for example 07:30-11:30",
        "“07:30” không phải là khoảng giờ; hãy viết, ví dụ, 07:30-11:30",
    ),
    (
        *(ClockSpan, "11:30-07:30", "clock_span_backwards"),
        "the span ends at 07:30, not after it starts at 11:30; write the earlier time first",
        "khoảng giờ kết thúc lúc 07:30, không sau lúc bắt đầu 11:30; hãy viết giờ sớm hơn trước",
    ),
    (
        *(Moment, "sớm", "moment_not_understood"),
        "“sớm” is not a day with a time; write for example 08:00 28/8/2020",
        "“sớm” không phải là ngày kèm giờ; hãy viết, ví dụ, 08:00 28/8/2020",
    ),
    (
        *(Moment, "sáng 28/8/2020", "moment_no_clock"),
        "“sáng 28/8/2020” has no time of day; add it, as in 08:00 28/8/2020",
        "“sáng 28/8/2020” thiếu giờ; hãy ghi thêm giờ, như 08:00 28/8/2020",
    ),
    (
        *(Moment, "8h30", "moment_no_day"),
        "“8h30” has no date; add it, as in 08:00 28/8/2020",
        "“8h30” thiếu ngày; hãy ghi thêm ngày, như 08:00 28/8/2020",
    ),
    (
        *(Moment, "2020-08-28T08:00+15:00", "moment_offset_impossible"),
        "there is no offset +15:00 from UTC; write for example +07:00",
        "không có độ lệch múi giờ +15:00; hãy viết, ví dụ, +07:00",
    ),
    (
        *(Duration, "lâu", "duration_not_understood"),
        "“lâu” is not a length of time; write for example 3h30m, 90 phút or 2 ngày",
        "“lâu” không phải là thời lượng; hãy viết, ví dụ, 3h30m, 90 phút hoặc 2 ngày",
    ),
    (
        *(Duration, 30, "duration_no_unit"),
        "“30” has no unit; write 30m for minutes or 30h for hours",
        "“30” thiếu đơn vị; hãy viết 30 phút hoặc 30 giờ",
    ),
    (
        *(Duration, "0 phút", "duration_zero"),
        "a length of time must be more than 0; write how long it takes, as in 30m",
        "thời lượng phải lớn hơn 0; hãy ghi rõ bao lâu, như 30 phút",
    ),
    (
        *(Duration, "1001 ngày", "duration_too_long"),
        "a length of time is at most 1000 days; check the number and its unit",
        "thời lượng tối đa là 1000 ngày; hãy kiểm tra lại con số và đơn vị",
    ),
    (
        *(Duration, "-3h", "duration_negative"),
        "a length of time cannot be negative; write it without the minus sign",
        "thời lượng không thể âm; hãy bỏ dấu trừ",
    ),
    (
        *(Duration, "0.001h", "duration_not_whole_minutes"),
        "“0.001h” is not a whole number of minutes; round it to minutes",
        "“0.001h” không tròn phút; hãy làm tròn đến phút",
    ),
    (
        *(Duration, "3 ngày làm việc", "duration_working_days"),
        ("“3 ngày làm việc”: working days have no fixed length; write hours, or use working_days: where it is offered"),
        (
            "“3 ngày làm việc”: ngày làm việc không phải thời lượng cố định; "
            "hãy viết số giờ, hoặc dùng working_days: ở nơi cho phép"
        ),
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
    (
        *(Period, "mùa hè", "period_not_understood"),
        "“mùa hè” is not a run of days; write for example 27-29/7/2023, tháng 3/2020 or Q2 2020",
        "“mùa hè” không phải là khoảng ngày; hãy viết, ví dụ, 27-29/7/2023, tháng 3/2020 hoặc quý II/2020",
    ),
    (
        *(Period, "29/7/2023 - 27/7/2023", "period_backwards"),
        "the last day, 27 Jul 2023, comes before the first, 29 Jul 2023; write the earlier day first",
        "ngày cuối 27/7/2023 lại trước ngày đầu 29/7/2023; hãy viết ngày sớm hơn trước",
    ),
    (
        *(Period, "từ ngày 27 đến ngày 29/7/2023 (4 ngày)", "period_miscounted"),
        "the text says 4 days, but its dates make 3; correct one of them",
        "văn bản ghi 4 ngày, nhưng tính theo ngày tháng là 3 ngày; hãy sửa một trong hai",
    ),
    (
        *(Period, "quý 5/2020", "period_no_such_quarter"),
        "there is no quarter 5; write I, II, III or IV",
        "không có quý 5; hãy viết I, II, III hoặc IV",
    ),
    (
        *(Window, "mùa hè", "window_not_understood"),
        "“mùa hè” is not a stretch of time; write for example sáng 28/8/2020 or 27/8/2020 - 28/8/2020",
        ("“mùa hè” không phải là khoảng thời gian; hãy viết, ví dụ, sáng 28/8/2020 hoặc 27/8/2020 - 28/8/2020"),
    ),
    (
        *(WindowEdge, "mùa hè", "window_edge_not_understood"),
        "“mùa hè” is not a day or a moment; write for example 08:00 28/8/2020 or 28/8/2020",
        "“mùa hè” không phải là ngày hoặc ngày kèm giờ; hãy viết, ví dụ, 08:00 28/8/2020 hoặc 28/8/2020",
    ),
    (
        *(Window, "10:00 28/8/2020 - 08:00 28/8/2020", "window_backwards"),
        "it ends at 08:00, 28 Aug 2020, not after it starts at 10:00, 28 Aug 2020; write the earlier end first",
        ("kết thúc lúc 08:00 28/8/2020, không sau lúc bắt đầu 10:00 28/8/2020; hãy viết thời điểm sớm hơn trước"),
    ),
    (
        *(Window, "08:00 28/8/2020", "window_one_moment"),
        "08:00, 28 Aug 2020 is one moment; give an end too, as in 08:00-10:00 28/8/2020",
        "08:00 28/8/2020 chỉ là một thời điểm; hãy ghi cả lúc kết thúc, như 08:00-10:00 28/8/2020",
    ),
    (
        *(Window, "2020-08-28T08:00+07:00 - 29/8/2020", "window_one_offset"),
        "only one end has an offset from UTC; write it at both ends or at neither",
        "chỉ một đầu có độ lệch múi giờ; hãy ghi ở cả hai đầu hoặc bỏ ở cả hai",
    ),
    (
        *(DeadlineText, "chậm nhất sáng 27/8/2020", "deadline_half_day"),
        "“chậm nhất sáng 27/8/2020” names a half day; give the hour it ends, as in by 11:30 27/8/2020",
        "“chậm nhất sáng 27/8/2020” chỉ ghi buổi; hãy ghi giờ kết thúc, như trước 11 giờ 30 ngày 27/8/2020",
    ),
    (
        *(DeadlineText, "sớm nhất có thể", "deadline_not_understood"),
        (
            "“sớm nhất có thể” is not a deadline with a date; "
            "write for example trước 10 giờ ngày 27/8/2020 or by 27/8/2020"
        ),
        (
            "“sớm nhất có thể” không phải là thời hạn có ngày; "
            "hãy viết, ví dụ, trước 10 giờ ngày 27/8/2020 hoặc chậm nhất ngày 27/8/2020"
        ),
    ),
]


@pytest.mark.parametrize(("kind", "written", "key", "english", "vietnamese"), ERRORS)
def test_an_error_says_what_is_wrong_and_what_to_do(
    kind: type[Written], written: object, key: str, english: str, vietnamese: str
) -> None:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(kind).validate_python(written)
    (error,) = caught.value.errors()
    assert error["type"] == key
    problem = Problem("file", 0, 0, "", key, error.get("ctx", {}))
    assert problem.sentence("en") == f"file: {english}"
    assert problem.sentence("vi") == f"file: {vietnamese}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_error_of_the_catalogue_is_shown_above(language: str) -> None:
    text = files("scheduler.messages").joinpath(language, "errors.toml").read_text(encoding="utf-8")
    ours = text.partition("# dates and times\n")[2].partition("\n#")[0].strip()
    in_catalogue = {line.partition(" = ")[0] for line in ours.splitlines()}
    assert in_catalogue == {key for _, _, key, _, _ in ERRORS}


def test_an_error_in_a_map_stands_at_its_end() -> None:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(Period).validate_python({"from": "28/8/2020", "to": "31/4/2021"})
    (error,) = caught.value.errors()
    assert error["loc"] == ("to",)
    assert error["type"] == "date_impossible"


def test_a_map_needs_both_ends_and_nothing_else() -> None:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(Window).validate_python({"from": "28/8/2020", "until": "29/8/2020"})
    assert [(error["type"], error["loc"]) for error in caught.value.errors()] == [
        ("missing", ("to",)),
        ("extra_forbidden", ("until",)),
    ]
