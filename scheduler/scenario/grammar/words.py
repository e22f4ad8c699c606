"""The words of each language, as data: symbol to phrases.

A symbol is in capitals, so that it never collides with what people write once that is in small letters.
``AT`` marks words that add nothing ("lúc", "vào", "on"); ``HALF_PAST`` stands for thirty minutes. A third
language is a third table in ``LANGUAGES``.
"""

from __future__ import annotations

from collections.abc import Mapping

Table = Mapping[str, tuple[str, ...]]

WEEKDAYS = ("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN")

VIETNAMESE: Table = {
    "MON": ("thứ hai", "thứ 2", "t2"),
    "TUE": ("thứ ba", "thứ 3", "t3"),
    "WED": ("thứ tư", "thứ 4", "t4"),
    "THU": ("thứ năm", "thứ 5", "t5"),
    "FRI": ("thứ sáu", "thứ 6", "t6"),
    "SAT": ("thứ bảy", "thứ bẩy", "thứ 7", "t7"),
    "SUN": ("chủ nhật", "chúa nhật", "cn"),
    "MONTH 1": ("tháng một", "tháng giêng"),
    "MONTH 2": ("tháng hai",),
    "MONTH 3": ("tháng ba",),
    "MONTH 4": ("tháng tư",),
    "MONTH 5": ("tháng năm",),
    "MONTH 6": ("tháng sáu",),
    "MONTH 7": ("tháng bảy",),
    "MONTH 8": ("tháng tám",),
    "MONTH 9": ("tháng chín",),
    "MONTH 10": ("tháng mười",),
    "MONTH 11": ("tháng mười một",),
    "MONTH 12": ("tháng mười hai",),
    "MORNING": ("sáng", "buổi sáng"),
    "AFTERNOON": ("chiều", "buổi chiều"),
    "EVENING": ("tối", "buổi tối"),
    "ALL_DAY": ("cả ngày",),
    "H": ("giờ", "tiếng", "g"),
    "MIN": ("phút",),
    "D": ("ngày",),
    "WORKING_DAY": ("ngày làm việc",),
    "HALF": ("nửa",),
    "HALF_PAST": ("rưỡi",),
    "MONTH": ("tháng",),
    "QUARTER": ("quý", "quí"),
    "YEAR": ("năm",),
    "EARLY": ("đầu",),
    "MID": ("giữa",),
    "LATE": ("cuối",),
    "FROM": ("từ",),
    "TO": ("đến", "tới"),
    "BEFORE": ("trước",),
    "BY": (
        *("chậm nhất", "chậm nhất là", "muộn nhất", "muộn nhất là", "đến hết", "hết", "hạn", "hạn chót"),
        *("hết giờ làm việc", "cuối giờ làm việc", "cuối ngày", "đến hết ngày", "hết ngày"),
    ),
    "AT": ("lúc", "vào", "vào lúc", "trong"),
    "TENTATIVE": ("dự kiến",),
}

ENGLISH: Table = {
    "MON": ("monday", "mon"),
    "TUE": ("tuesday", "tue", "tues"),
    "WED": ("wednesday", "wed"),
    "THU": ("thursday", "thu", "thur", "thurs"),
    "FRI": ("friday", "fri"),
    "SAT": ("saturday", "sat"),
    "SUN": ("sunday", "sun"),
    "MONTH 1": ("january", "jan"),
    "MONTH 2": ("february", "feb"),
    "MONTH 3": ("march", "mar"),
    "MONTH 4": ("april", "apr"),
    "MONTH 5": ("may",),
    "MONTH 6": ("june", "jun"),
    "MONTH 7": ("july", "jul"),
    "MONTH 8": ("august", "aug"),
    "MONTH 9": ("september", "sep", "sept"),
    "MONTH 10": ("october", "oct"),
    "MONTH 11": ("november", "nov"),
    "MONTH 12": ("december", "dec"),
    "MORNING": ("morning", "in the morning"),
    "AFTERNOON": ("afternoon", "in the afternoon"),
    "EVENING": ("evening", "in the evening"),
    "ALL_DAY": ("all day", "whole day", "full day"),
    "AM": ("am", "a.m."),
    "PM": ("pm", "p.m."),
    "H": ("hours", "hour", "hrs", "hr", "h"),
    "MIN": ("minutes", "minute", "mins", "min", "m"),
    "D": ("days", "day", "d"),
    "WORKING_DAY": ("working days", "working day"),
    "HALF D": ("half-day",),
    "HALF": ("half", "half a", "half an", "½"),
    "MONTH": ("month",),
    "QUARTER": ("quarter", "q"),
    "YEAR": ("year",),
    "EARLY": ("early", "beginning of", "start of"),
    "MID": ("mid", "middle of"),
    "LATE": ("late", "end of"),
    "FROM": ("from",),
    "TO": ("to", "until", "till", "through"),
    "BEFORE": ("before",),
    "BY": (
        *("by", "no later than", "not later than", "at the latest by", "on or before"),
        *("end of work", "by end of work", "by the end of work", "by end of", "by the end of"),
    ),
    "AT": ("at", "on", "in", "of", "the", "st", "nd", "rd", "th"),
    "TENTATIVE": ("tentative", "tentatively", "expected"),
}

LANGUAGES: Mapping[str, Table] = {"vi": VIETNAMESE, "en": ENGLISH}
