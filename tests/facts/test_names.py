from __future__ import annotations

import pytest

from scheduler.facts.names import PersonName, person_name


@pytest.mark.parametrize(
    ("text", "language", "family", "given"),
    [
        ("Nguyễn Nhật Hà", "vi", "Nguyễn Nhật", "Hà"),
        ("Hà", "vi", "", "Hà"),
        ("Ann Lee", "en", "Lee", "Ann"),
        ("Mary Ann Lee", "en", "Lee", "Mary Ann"),
        ("Ludwig van Beethoven", "en", "van Beethoven", "Ludwig"),
        ("Juan de la Cruz", "en", "de la Cruz", "Juan"),
        ("Amara", "en", "", "Amara"),
    ],
)
def test_a_name_falls_into_two_parts(text: str, language: str, family: str, given: str) -> None:
    assert person_name(text, language) == PersonName(family, given)


@pytest.mark.parametrize("text", ["Bí thư Quận ủy", "Lãnh đạo Ủy ban nhân dân Thành phố Hồ Chí Minh", "the mayor", ""])
def test_a_post_is_no_name(text: str) -> None:
    assert person_name(text, "vi") is None
