"""Vietnamese is all Vietnamese, English all English; errors speak the scenario's language unless told otherwise."""

from __future__ import annotations

import re
from importlib.resources import files
from io import BytesIO
from string import Formatter
from typing import TYPE_CHECKING
from zipfile import ZipFile, is_zipfile

import pytest

from scheduler.messages import LANGUAGES, catalogue
from scheduler.starter import starter
from tests.contract.conftest import content

if TYPE_CHECKING:
    from pathlib import Path

    from tests.contract.conftest import Program

SUBJECTS = sorted(file.name.removesuffix(".toml") for file in files("scheduler.messages").joinpath("en").iterdir())
CODE = re.compile(r'<(style|script)>.*?</\1>|class="[^"]*"', re.DOTALL)
VIETNAMESE = re.compile("[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵắằẳẵặấầẩẫậếềểễệốồổỗộớờởỡợứừửữự]", re.IGNORECASE)


def templates(language: str) -> list[str]:
    found: list[str] = []
    for subject in SUBJECTS:
        for template in catalogue(language, subject).values():
            found += [template] if isinstance(template, str) else template.values()
    return found


def phrases(language: str) -> set[str]:
    """The fixed words of a language's sentences, where two or more stand together, and no other language says them."""
    pieces = {piece.strip() for text in templates(language) for piece, *_ in Formatter().parse(text)}
    others = " ".join(text for other in LANGUAGES if other != language for text in templates(other))
    return {piece for piece in pieces if re.search(r"[^\W\d]{2,} [^\W\d]{2,}", piece) and piece not in others}


def test_the_phrases_are_those_of_sentences() -> None:
    assert "there is no option" not in phrases("vi")
    assert "There is no option" in phrases("en")
    assert len(phrases("en")) > 200
    assert len(phrases("vi")) > 200


@pytest.mark.parametrize("subject", SUBJECTS)
def test_every_catalogue_has_the_same_messages_in_every_language(subject: str) -> None:
    ids = {language: set(catalogue(language, subject)) for language in LANGUAGES}
    assert ids["vi"] == ids["en"]


def everything_said(command: Program, tmp_path: Path, language: str, *options: str) -> str:
    """What each command says and writes, in success and failure."""
    text = starter(language).decode()
    sound, broken, never = tmp_path / "sound.yaml", tmp_path / "broken.yaml", tmp_path / "never.yaml"
    sound.write_text(text, encoding="utf-8")
    broken.write_text(text.replace("duration:", "durations:"), encoding="utf-8")
    never.write_text(text.replace("effort: 6h", "effort: 20d"), encoding="utf-8")
    calls = [
        *(["check", "sound.yaml"], ["solve", "sound.yaml", "--out", "out"], ["verify", "sound.yaml", "out"]),
        *(["check", "broken.yaml"], ["solve", "never.yaml"], ["solve", "sound.yaml", "--variant", "no-such"]),
        *(["export", "out", "--format", "md", "--out", "r.md"], ["export", "sound.yaml", "--format", "md"]),
        *(["new", "sound.yaml"], ["verify", "never.yaml", "out"], ["solve", "sound.yaml", "--all-variants"]),
        *(
            ["solve", "sound.yaml", "--out", "."],
            ["solve", "sound.yaml", "--seed", "x"],
            ["solve", "sound.yaml", "more"],
        ),
        *(["compare", "out", "out"], ["compare", "out", "out", "--format", "md"], ["compare", "out"]),
        *(["explain", "sound.yaml"], ["explain", "never.yaml", "--time-limit", "1"], ["alternatives", "sound.yaml"]),
        *(["explain", "sound.yaml", "--plan", "out"], ["replan", "sound.yaml", "--from", "out", "--out", "again"]),
        *(["publish", "out", "--to", "public"], ["status", "sound.yaml", "out", "--from", "out/assignments.xlsx"]),
        ["status", "sound.yaml", "out", "--from", "public"],
        *(["check", "sound.yaml", "--no-such"], ["check", "sound.yaml", "--variant"]),
    ]
    said = [command(*call, *options) for call in calls]
    assert {ended.code for ended in said} >= {0, 1, 2, 3}
    written = [text_of(file) for file in content(tmp_path / "out").values()]
    return "\n".join([*(ended.out + ended.err for ended in said), *written])


def text_of(file: bytes) -> str:
    """What a file says: of a page without its code, of a sheet or workbook in each of the texts it is packed of."""
    if not is_zipfile(BytesIO(file)):
        return CODE.sub("", file.replace(b"\r\n ", b"").decode())
    with ZipFile(BytesIO(file)) as packed:
        return "\n".join(packed.read(name).decode() for name in packed.namelist())


@pytest.mark.parametrize(
    "options",
    [pytest.param([], id="its own"), pytest.param(["--language", "vi"], id="asked for", marks=pytest.mark.long)],
)
def test_vietnamese_has_no_english_sentence(command: Program, tmp_path: Path, options: list[str]) -> None:
    """A Vietnamese scenario speaks Vietnamese under an English locale too, whatever goes wrong."""
    said = everything_said(command, tmp_path, "vi", *options)
    assert sorted(phrase for phrase in phrases("en") if phrase in said) == []


def test_english_has_no_vietnamese(command: Program, tmp_path: Path) -> None:
    said = everything_said(command, tmp_path, "en", "--language", "en")
    assert sorted({line for line in said.splitlines() if VIETNAMESE.search(line)}) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_scenario_the_locale_decides(command: Program, language: str) -> None:
    locale = {"LANG": f"{language}_XX.UTF-8"}
    missing = {"vi": "không có tệp này", "en": "there is no such file"}
    assert missing[language] in command("check", "no-such.yaml", env=locale).err
    other = next(each for each in LANGUAGES if each != language)
    assert missing[other] in command("check", "no-such.yaml", "--language", other, env=locale).err
    assert missing[other] in command("check", "no-such.yaml", f"--language={other}", env=locale).err


def test_a_new_scenario_is_in_the_language_of_the_locale(command: Program, tmp_path: Path) -> None:
    command("new", "mine.yaml", env={"LANG": "vi_VN.UTF-8"})
    assert (tmp_path / "mine.yaml").read_bytes() == starter("vi")
