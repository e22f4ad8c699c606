from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

import scheduler
from scheduler.messages import LANGUAGES, catalogue, say
from scheduler.scenario.nouns import Constraints, Objectives

SHARED = ("formats", "units", "report", "tables", "objectives", "constraints")
EVERYTHING = tuple(sorted(path.stem for path in (Path(scheduler.__file__).parent / "messages" / "vi").glob("*.toml")))
REPORTS = Path(scheduler.__file__).parent / "reports"


def fields(template: str | dict[str, str]) -> set[str]:
    """The values a message needs, in whichever form."""
    forms = template.values() if isinstance(template, dict) else [template]
    return {name for form in forms for _, name, _, _ in string.Formatter().parse(form) if name}


@pytest.mark.parametrize(
    ("language", "subjects", "other_word"),
    [
        ("vi", EVERYTHING, "ấn định"),  # a pin is "chốt"
        ("en", EVERYTHING, "fixed to "),  # a pin is "pinned"
        ("en", ("constraints", "facts"), "by hand"),
        ("vi", ("report", "faults", "cli"), "nhóm"),  # a tier is "bậc ưu tiên", "nhóm" a set of units
    ],
)
def test_one_thing_is_said_in_one_word(language: str, subjects: tuple[str, ...], other_word: str) -> None:
    for subject in subjects:
        for entry, template in catalogue(language, subject).items():
            assert other_word not in str(template).lower(), f"{subject}.{entry}"


@pytest.mark.parametrize("subject", SHARED)
def test_every_language_has_the_same_messages(subject: str) -> None:
    entries = [list(catalogue(language, subject)) for language in LANGUAGES]
    assert all(ids == entries[0] for ids in entries)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_and_wish_has_a_name(language: str) -> None:
    for subject, nouns in (("constraints", Constraints), ("objectives", Objectives)):
        for name in nouns.model_fields:
            assert say(language, f"{subject}.{name}").strip()


@pytest.mark.parametrize("language", LANGUAGES)
def test_counted_messages_have_a_form_for_any_count(language: str) -> None:
    for subject in SHARED:
        for entry, template in catalogue(language, subject).items():
            assert isinstance(template, str) or "other" in template, entry


@pytest.mark.parametrize("subject", ["report", "tables", "formats"])
def test_every_language_needs_the_same_values(subject: str) -> None:
    vietnamese, english = (catalogue(language, subject) for language in ("vi", "en"))
    for entry in english:
        assert fields(vietnamese[entry]) == fields(english[entry]), entry


def test_no_message_of_the_report_is_missing_or_left_over() -> None:
    source = "\n".join(path.read_text(encoding="utf-8") for path in sorted(REPORTS.rglob("*.py")))
    said = set(re.findall(r'"report\.([a-z_]+)"', source))
    quoted = set(re.findall(r'"([a-z_]+)"', source))
    prefixes = tuple(re.findall(r'f"report\.([a-z]+_)\{', source))
    known = set(catalogue("en", "report"))
    assert said <= known
    assert {entry for entry in known - said - quoted if not entry.startswith(prefixes)} == set()
