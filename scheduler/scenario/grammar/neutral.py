"""From what people write to one neutral form, so that each type needs only a pattern or two.

Two steps. ``symbols`` turns the words of every language into symbols, one space apart::

    "08 giờ 00 ngày 28 tháng 8 năm 2020 (thứ sáu)"  ->  "08 H 00 D 28 MONTH 8 YEAR 2020 FRI"

``dates`` writes every date with slashes or in ISO form, and every range with two dots::

    ->  "08 H 00 D 28/8/2020 FRI"
    "từ ngày 27 đến ngày 29/7/2023"  ->  "FROM D 27..D 29/7/2023"
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from scheduler.scenario.grammar.errors import wrong
from scheduler.scenario.grammar.words import LANGUAGES, WEEKDAYS

LONGEST = 120

WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})"
ISO_DATE = r"\d{4}-\d{1,2}-\d{1,2}"
ISO_MOMENT = ISO_DATE + r"T\d{2}:\d{2}(?::\d{2})?(?:z|[+-]\d{2}:?\d{2})?"
DATE = rf"(?:{ISO_DATE}|\d{{1,2}}/\d{{1,2}}(?:/\d{{1,6}})?)"
DAY = rf"(?:(?:D|{WEEKDAY}) ){{0,2}}{DATE}(?: {WEEKDAY})?"
CLOCK_24 = r"(?::\d{2}(?::\d{2})?| H(?: \d{1,2}(?: MIN)?)?)"
CLOCK = rf"\d{{1,2}}(?:{CLOCK_24}(?: (?:MORNING|AFTERNOON|EVENING|AM|PM))?| (?:AM|PM))"

DASHES = str.maketrans({"‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-", "(": " ", ")": " "})

DATE_FORMS = (
    # 28-Aug-2020 -> 28/8/2020
    (re.compile(r"(?<!\d)(\d{1,2})-MONTH (\d{1,2})-(?=\d{4}(?!\d))"), r"\1/\2/"),
    # August 28 2020 -> 28/8/2020
    (re.compile(r"MONTH (\d{1,2}) (\d{1,2}) (?=\d{4}(?!\d))"), r"\2/\1/"),
    # 28 tháng 8, 28 August -> 28/8
    (re.compile(r"(?<![\d:/])(\d{1,2}) MONTH (\d{1,2})(?!\d)"), r"\1/\2"),
    # August 28 -> 28/8
    (re.compile(r"MONTH (\d{1,2}) (\d{1,2})(?![\d/:.])"), r"\2/\1"),
    # 28/8 năm 2020, tháng 3 năm 2020, quý II năm 2020 -> .../2020
    (re.compile(r"(/\d{1,2}|(?:MONTH|QUARTER) \w{1,3}) (?:YEAR )?(?=\d{4}(?![\d-]))"), r"\1/"),
    # 28.8.2020, 28-8-2020 -> 28/8/2020
    (re.compile(r"(?<!\d)(?<!\d\.)(\d{1,2})\.(\d{1,2})\.(?=\d{4}(?!\d))"), r"\1/\2/"),
    (re.compile(r"(?<!\d)(?<!\d-)(\d{1,2})-(\d{1,2})-(?=\d{4}(?!\d))"), r"\1/\2/"),
    # 2020/8/28, 2020.8.28 -> 2020-8-28
    (re.compile(r"(?<!\d)(\d{4})([/.])(\d{1,2})\2(\d{1,2})(?!\d)"), r"\1-\3-\4"),
    # cuối tháng 6, đầu tháng 7 -> a range
    (re.compile(r"(?<=\d) (?=(?:EARLY|MID|LATE) MONTH)"), ".."),
    # a hyphen outside an ISO date or moment, "to" and "đến" all make a range
    (re.compile(rf"({ISO_MOMENT}|{ISO_DATE})|-"), lambda match: match[1] or ".."),
    (re.compile(r" ?\bTO\b ?| ?\.\.+ ?"), ".."),
)


def _bounded(phrase: str) -> str:
    """Match a phrase as a whole word; a digit may touch a letter of it ("8h30"), never a digit."""
    before = r"(?<![^\W_])" if phrase[0].isdigit() else r"(?<![^\W\d_])"
    after = r"(?![^\W_])" if phrase[-1].isdigit() else r"(?![^\W\d_])"
    return before + re.escape(phrase) + after


@cache
def _lexicon() -> tuple[re.Pattern[str], dict[str, str]]:
    """Every phrase of every language, the longest first, and the symbol of each."""
    symbol = {
        unicodedata.normalize("NFC", phrase): symbol
        for table in LANGUAGES.values()
        for symbol, phrases in table.items()
        for phrase in phrases
    }
    longest_first = sorted(symbol, key=lambda phrase: (-len(phrase), phrase))
    return re.compile("|".join(map(_bounded, longest_first))), symbol


def tidy(text: str) -> str:
    """Small letters, composed accents, plain hyphens, single spaces, no brackets."""
    if len(text) > LONGEST:
        raise wrong("time_too_long", longest=LONGEST)
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
    return " ".join(folded.translate(DASHES).split())


def symbols(text: str) -> str:
    """Turn words into symbols one space apart; numbers and punctuation stay, a spaced hyphen is a range.

    Raises ``time_tentative`` for "dự kiến": that a date is tentative is said by its own key.
    """
    pattern, symbol = _lexicon()
    kept = re.sub(r"(?<=\d)t(?=\d\d:)", "T", tidy(text))
    kept = re.sub(r"(?<=\d),(?=\d)", ".", kept).replace(",", " ").replace(" - ", " .. ")
    marked = pattern.sub(lambda match: f" {symbol[match[0]]} ", kept)
    if "TENTATIVE" in marked:
        raise wrong("time_tentative", text=text)
    without_noise = re.sub(r"\bAT\b", "", marked).replace("HALF_PAST", "30")
    return re.sub(r" ?([/:-]) ?", r"\1", " ".join(without_noise.split()))


def dates(text: str) -> str:
    """Turn words into symbols, then every date into one of two forms and every range into ``a..b``."""
    neutral = symbols(text)
    for pattern, replacement in DATE_FORMS:
        neutral = pattern.sub(replacement, neutral)
    return neutral
