from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.findings.conftest import Tell


HOSTS = "conferences: {so-ket: {hosts: [Quận ủy, Ủy ban nhân dân], banner: {hosts: [%s]}}}"


def test_x19_a_banner_that_leaves_out_a_host(tell: Tell) -> None:
    assert tell("banner_hosts", HOSTS % "Quận ủy") == [
        (
            "warning",
            "Phông nền của “Hội nghị sơ kết” ghi đơn vị tổ chức là Quận ủy, "
            "trong khi hội nghị do Quận ủy; Ủy ban nhân dân tổ chức.",
            "The banner of “Hội nghị sơ kết” names as hosts Quận ủy, but it is held by Quận ủy; Ủy ban nhân dân.",
        )
    ]
    assert tell("banner_hosts", HOSTS % "ỦY BAN NHÂN DÂN, QUẬN ỦY") == []
