"""Which bytes are a text, and what to say of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scheduler.errors import InputError
from scheduler.scenario.reading import parse, read

if TYPE_CHECKING:
    from pathlib import Path

TCVN3 = "title: H\xe9i ngh\xde s\xac k\xd5t phong tr\xb5o thi \xaeua\nname: B\xb8o c\xb8o t\xe6ng k\xd5t n\xa8m\n"
VNI = "title: Hoäi nghò sô keát phong traøo thi ñua\nname: Baùo caùo toång keát naêm\n"
LEGACY = "the text is in the legacy encoding {}; convert it to Unicode (for example with UniKey) and save it as UTF-8"


def sentence(content: bytes) -> str:
    with pytest.raises(InputError) as caught:
        parse(content, "s.yaml")
    (problem,) = caught.value.problems
    return problem.sentence("en")


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be"])
def test_wide_encodings_are_named(codec: str) -> None:
    text = "title: Hội nghị sơ kết phong trào thi đua\n"
    assert sentence(text.encode(codec)) == "s.yaml: the file is in UTF-16; save it as UTF-8"


@pytest.mark.parametrize("codec", ["latin-1", "utf-8"])
def test_tcvn3_is_named_as_bytes_and_as_copied_text(codec: str) -> None:
    # The first sure sign is the one in "s¬": title: is 7 wide, "Héi nghÞ " another 9.
    assert sentence(TCVN3.encode(codec)) == "s.yaml:1:17: " + LEGACY.format("TCVN3")


@pytest.mark.parametrize("codec", ["latin-1", "utf-8"])
def test_vni_is_named_as_bytes_and_as_copied_text(codec: str) -> None:
    # "Hoä": the pair begins at the o, after 8 characters.
    assert sentence(VNI.encode(codec)) == "s.yaml:1:9: " + LEGACY.format("VNI")


def test_another_encoding_is_refused_where_it_shows() -> None:
    assert sentence("a: 1\ntitle: café\n".encode("latin-1")) == (
        "s.yaml:2:11: the text is not in UTF-8 from here on; save it as UTF-8"
    )


@pytest.mark.parametrize(
    "title",
    [
        "Hội nghị sơ kết phong trào thi đua",
        "Hoà bình, khoẻ, thuý, xuân, oà, aà",
        "réunion déjà prévue où août goût naïf Noël «mot» élève",
        "Größe über Straße, Käse, Tür, schön",
        "korkeä pimeä öljy yö ääni työ päivä",
        "Ação não é só coração, João",
        "µm ±2 °C 10µ ©2020 Brand® «x» ½ ¾",
    ],
)
def test_honest_text_is_left_alone(title: str) -> None:
    assert parse(f"title: '{title}'".encode(), "s.yaml").data == {"title": title}


def test_a_tower_of_accents_is_refused_in_no_time() -> None:
    # a: and a blank, then the letter a; its 31st accent stands in column 35.
    assert sentence(("a: a" + "\u0301\u0323" * 400_000).encode()) == (
        "s.yaml:1:35: more than 30 accents stand on one letter; delete them"
    )


def test_a_large_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    path.write_bytes(b"a: " + b"x" * 3_000_000)
    with pytest.raises(InputError) as caught:
        read(path)
    assert str(caught.value) == f"{path}: the file is larger than 2 MB; split it and include the parts"


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("none.yaml", "there is no such file; check the name and the folder"),
        (".", "this is a folder or a device; name a scenario file"),
        ("x" * 300, "the file cannot be read; check its name and your permissions"),
        ("a\0b", "the file cannot be read; check its name and your permissions"),
    ],
)
def test_what_is_no_file(tmp_path: Path, name: str, sentence: str) -> None:
    with pytest.raises(InputError) as caught:
        read(tmp_path / name)
    assert str(caught.value) == f"{tmp_path / name}: {sentence}"
