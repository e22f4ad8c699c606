from __future__ import annotations

from scheduler.plan.file_names import file_names


def test_file_names_stay_in_their_folder_and_apart() -> None:
    names = file_names(["quan-2.so-ket", "papers/an-phu", "papers--an-phu", "../x", "..", "Ủy ban", "a/../b"])
    assert names["quan-2.so-ket"] == "quan-2.so-ket"
    assert (names["papers/an-phu"], names["papers--an-phu"]) == ("papers--an-phu", "papers--an-phu-2")
    assert len(set(names.values())) == len(names)
    for name in names.values():
        assert name.isascii()
        assert "/" not in name
        assert ".." not in name
        assert name.strip(".") == name


def test_a_name_that_is_taken_is_given_to_nobody() -> None:
    assert file_names(["all", "all-2"], taken=["all"]) == {"all": "all-2", "all-2": "all-2-2"}
