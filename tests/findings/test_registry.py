from __future__ import annotations

import importlib
import pkgutil
import string
from typing import TYPE_CHECKING, Any

import pytest

from scheduler.findings import PLAN_FINDINGS, SCENARIO_FINDINGS, SEVERITIES, of_plan, of_scenario
from scheduler.findings.facts.marks import field_of, noun_of
from scheduler.findings.sentence import FORMATS
from scheduler.messages import LANGUAGES, catalogue
from scheduler.scenario.nouns import Constraints, Named, Stated
from scheduler.scenario.working.calendar import Calendar

if TYPE_CHECKING:
    from collections.abc import Iterator

KINDS = [kind.__name__ for kind in (*SCENARIO_FINDINGS, *PLAN_FINDINGS)]
PIECES = ("and_others", "at_least", "not_known", "period")
MARKS = ("source", "tentative", "assumed")


def test_every_file_is_registered() -> None:
    files = [module.name for package in (of_scenario, of_plan) for module in pkgutil.iter_modules(package.__path__)]
    assert sorted(files) == sorted(KINDS)


def test_every_kind_says_what_it_tells_and_why() -> None:
    for kind in (*SCENARIO_FINDINGS, *PLAN_FINDINGS):
        assert "\n\n" in (kind.__doc__ or ""), kind.__name__
        assert importlib.import_module(kind.__module__).__doc__


def test_each_kind_has_its_sentence_in_every_language() -> None:
    for language in LANGUAGES:
        entries = catalogue(language, "findings")
        assert {entry for entry in entries if not entry.startswith("term_")} == {*KINDS, *PIECES}


def test_the_languages_use_the_same_values() -> None:
    for entry in catalogue("vi", "findings"):
        used = {language: _fields(catalogue(language, "findings")[entry]) for language in LANGUAGES}
        assert used["vi"] - {"count"} == used["en"] - {"count"}, entry


def test_every_format_is_known() -> None:
    for language in LANGUAGES:
        for template in catalogue(language, "findings").values():
            assert {spec for _, spec in _specs(template)} <= set(FORMATS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fact_that_can_be_uncertain_has_a_name_and_no_other(language: str) -> None:
    words = set(catalogue(language, "facts"))
    nouns: tuple[type[Stated | Calendar], ...] = (*_stated(Stated), Calendar)
    used = set()
    for noun in nouns:
        used.add(f"noun_{noun_of(noun)}")
        for field in noun.model_fields:
            if field not in MARKS:
                own, common = f"{noun_of(noun)}_{field_of(noun, field)}", field_of(noun, field)
                used.add(own if own in words else common)
    assert words == used


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_constraint_that_can_be_waived_has_a_name_and_no_other(language: str) -> None:
    assert set(catalogue(language, "constraints")) == set(Constraints.model_fields)


def test_nothing_is_said_of_a_sound_scenario(found: Any) -> None:
    assert found() == ()


def test_a_plan_made_years_before_its_horizon_is_checked_like_any_other(found: Any) -> None:
    early = found(
        """
        as_of: 3/8/2015
        units: {noi-vu: {capacity: 1}}
        tasks: {y-kien: {due: chậm nhất ngày 3/8/2016}}
        constraints: {notice_period: {working_days: 3}}
        """
    )
    assert early == ()


def test_findings_come_by_severity_then_by_kind_then_in_the_order_of_the_file(found: Any) -> None:
    findings = found(
        """
        document: {replaces: {number: 1/KH}, date: 03/8/2020 (thứ ba)}
        conferences: {so-ket: {chair: null, tentative: {when: dự kiến}}}
        tasks: {khai-mac: {name: Khai mạc, effort: 1h}, be-mac: {name: Bế mạc, effort: 1h}}
        """
    )
    assert [(finding.kind, finding.subject) for finding in findings] == [
        ("weekday_mismatch", ("document", "date")),
        ("owner_missing", ("khai-mac",)),
        ("owner_missing", ("be-mac",)),
        ("chair_missing", ("so-ket",)),
        ("document_replaced", ("1/KH",)),
        ("tentative_facts", ("conferences.so-ket",)),
    ]
    severities = [SEVERITIES.index(finding.severity) for finding in findings]
    assert severities == sorted(severities)


def _stated(kind: type[Stated]) -> Iterator[type[Stated]]:
    for noun in kind.__subclasses__():
        if noun is not Named:
            yield noun
        yield from _stated(noun)


def _specs(template: str | dict[str, str]) -> Iterator[tuple[str, str]]:
    for text in template.values() if isinstance(template, dict) else (template,):
        for _, name, spec, _ in string.Formatter().parse(text):
            if name is not None:
                yield name, spec or ""


def _fields(template: str | dict[str, str]) -> set[str]:
    return {name for name, _ in _specs(template)}
