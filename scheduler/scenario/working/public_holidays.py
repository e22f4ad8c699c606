"""Public holidays by country code; the library of them is loaded only where a calendar names a country."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING, Any

from scheduler.scenario.grammar.errors import wrong

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date


@dataclass(frozen=True)
class PublicHolidays:
    """The days off of a country by name, and the weekend days that it works in exchange for some of them."""

    off: dict[date, str]
    swapped: tuple[date, ...]


def check_country(code: str) -> str:
    """Accept a code such as ``VN`` or, with a part of the country, ``DE-BY``; else say what to write."""
    import holidays

    known = holidays.list_supported_countries(include_aliases=False)
    country, _, part = code.partition("-")
    if country not in known:
        raise wrong("holidays_unknown_country", code=code, hint=_closest(code.upper(), known))
    if "-" in code and part not in known[country]:
        raise wrong("holidays_unknown_part", code=code, country=country, known=", ".join(known[country]) or "-")
    return code


def public_holidays(code: str, first: date, last: date) -> PublicHolidays:
    """Look up the days from ``first`` to ``last``; an error if the library does not know a year of them."""
    years = [_year(code, year) for year in range(first.year, last.year + 1)]
    return PublicHolidays(
        off={day: name for year in years for day, name in year.off.items() if first <= day <= last},
        swapped=tuple(day for year in years for day in year.swapped if first <= day <= last),
    )


@cache
def _year(code: str, year: int) -> PublicHolidays:
    found = _library(code, year)
    off = {day: name for day, name in sorted(found.items()) if day.year == year}
    if not off:
        raise wrong("holidays_unknown_year", code=code, year=year)
    # The library lists exchanged days of other years here as well.
    return PublicHolidays(off, tuple(sorted(day for day in found.weekend_workdays if day.year == year)))


def _library(code: str, year: int) -> Any:
    import holidays

    country, _, part = code.partition("-")
    # Without a language the library would follow the environment of the machine.
    language = holidays.country_holidays(country).default_language
    return holidays.country_holidays(country, subdiv=part or None, years=year, language=language)


def _closest(code: str, known: Iterable[str]) -> str:
    return get_close_matches(code, sorted(known), n=1, cutoff=0)[0]
