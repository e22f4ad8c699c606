"""What is written wrongly of runs of days and stretches of time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scheduler.scenario.grammar import Period, Window, WindowEdge

if TYPE_CHECKING:
    from tests.scenario.grammar.errors import Error

ERRORS: list[Error] = [
    (
        *(Period, "28-29/7", "date_no_year"),
        "“29/7” has no year; add it, as in 29/7/2020",
        "“29/7” thiếu năm; hãy ghi thêm năm, như 29/7/2020",
    ),
    (
        *(Period, "tháng 13/2020", "date_no_such_month"),
        "there is no month 13; write the day first, as in 28/8/2020",
        "không có tháng 13; hãy viết ngày trước, như 28/8/2020",
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
]
