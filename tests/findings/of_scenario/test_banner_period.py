from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


PERIOD = "conferences: {so-ket: {about: 'Giai đoạn 2, từ ngày 01/5/2020 đến ngày 30/7/2020', banner: {period: '%s'}}}"


def test_x19_a_banner_with_another_period(tell: Tell) -> None:
    assert tell("banner_period", PERIOD % "từ ngày 07/3/2020 đến ngày 30/7/2020") == [
        (
            "warning",
            "Phông nền của “Hội nghị sơ kết” ghi “từ ngày 07/3/2020 đến ngày 30/7/2020”, "
            "trong khi hội nghị bàn về “Giai đoạn 2, từ ngày 01/5/2020 đến ngày 30/7/2020”.",
            "The banner of “Hội nghị sơ kết” says “từ ngày 07/3/2020 đến ngày 30/7/2020”, "
            "but the conference is about “Giai đoạn 2, từ ngày 01/5/2020 đến ngày 30/7/2020”.",
        )
    ]
    assert tell("banner_period", PERIOD % "(giai đoạn từ ngày 1/5/2020 đến ngày 30/7/2020)") == []
