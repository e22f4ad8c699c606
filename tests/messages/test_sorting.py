from __future__ import annotations

import unicodedata
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from scheduler.messages.sorting import alphabetical


def test_numbers_come_by_size() -> None:
    wards = ["Phường 10", "Phường 2", "Phường 1", "Phường 11"]
    assert sorted(wards, key=alphabetical) == ["Phường 1", "Phường 2", "Phường 10", "Phường 11"]


def test_vietnamese_letters_have_their_own_places() -> None:
    words = ["ăn", "an", "ân", "bo", "đi", "di", "em", "êm", "o", "ô", "ơ", "u", "ư", "v"]
    alphabet = ["an", "ăn", "ân", "bo", "di", "đi", "em", "êm", "o", "ô", "ơ", "u", "ư", "v"]
    assert sorted(words, key=alphabetical) == alphabet


def test_tones_come_in_the_order_of_the_dictionary() -> None:
    tones = ("ma", "mà", "mả", "mã", "má", "mạ")
    for shuffled in permutations(tones):
        assert tuple(sorted(shuffled, key=alphabetical)) == tones


def test_a_syllable_decides_before_the_next_one() -> None:
    # "hoà" differs from "hoa" only in tone, yet all of "hoa ..." stands before "hoà ...".
    names = ["Hoà An", "Hoa Lư", "Hoa An"]
    assert sorted(names, key=alphabetical) == ["Hoa An", "Hoa Lư", "Hoà An"]


def test_letters_count_before_tones_within_a_word() -> None:
    assert sorted(["lán", "lanh"], key=alphabetical) == ["lán", "lanh"]  # lan < lanh, whatever the tone


@given(st.text(), st.text())
def test_any_texts_can_be_ordered_however_they_are_composed(one: str, other: str) -> None:
    orders = {
        tuple(unicodedata.normalize("NFC", name) for name in sorted(names, key=alphabetical))
        for form in ("NFC", "NFD")
        for names in permutations([unicodedata.normalize(form, one), unicodedata.normalize(form, other)])
    }
    assert len(orders) == 1
