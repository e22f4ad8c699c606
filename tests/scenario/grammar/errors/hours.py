"""What is written wrongly of hours, moments, deadlines and lengths of time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.scenario.grammar import ClockSpan, ClockTime, DeadlineText, Duration, Moment

if TYPE_CHECKING:
    from tests.scenario.grammar.errors import Error

ERRORS: list[Error] = [
    (
        *(Moment, "Dự kiến 08 giờ 00 ngày 28/8/2020", "time_tentative"),
        ("“Dự kiến 08 giờ 00 ngày 28/8/2020” says tentative; leave that word out and write tentative: true beside it"),
        "“Dự kiến 08 giờ 00 ngày 28/8/2020” có chữ dự kiến; hãy bỏ chữ đó và ghi tentative: true bên cạnh",
    ),
    (
        *(DeadlineText, "trước 30/6", "date_no_year"),
        "“30/6” has no year; add it, as in 30/6/2020",
        "“30/6” thiếu năm; hãy ghi thêm năm, như 30/6/2020",
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
