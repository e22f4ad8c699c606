"""``scheduler publish`` as others script against it, and that no password ever shows."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
import yaml

from scheduler.caldav import Client, Credentials, credentials_for
from scheduler.caldav.credentials import PASSWORD, USER
from scheduler.cli import main
from scheduler.plan.saved import plan_bytes
from scheduler.publish.folder import Folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from scheduler.plan import Plan
    from scheduler.publish import Request
    from tests.publish.conftest import Office

    Run = Callable[..., tuple[int, str, str]]

SECRET = "hunter2-geheim"


@pytest.fixture
def run(
    tmp_path: Path, plan: Plan, revised: Plan, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Run:
    """Publish one of two plans in files of their own: exit code, standard output, standard error."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plan.json").write_bytes(plan_bytes(plan))
    (tmp_path / "revised.json").write_bytes(plan_bytes(revised))

    def publish(*words: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            main(["publish", *words, "--language", "en"])
        told = capfd.readouterr()
        assert isinstance(ended.value.code, int)
        return ended.value.code, told.out, told.err

    return publish


def test_publish_and_publish_again(run: Run, tmp_path: Path) -> None:
    code, out, err = run("plan.json", "--to", "public", "--dry-run")
    assert (code, err) == (0, "")
    assert "  writes units/van-phong.ics" in out.splitlines()
    assert not (tmp_path / "public").exists()
    code, out, err = run("plan.json", "--to", "public")
    assert (code, err) == (0, "")
    # in the calendar of the office: its meeting, and two tasks with a deadline each
    assert "units/van-phong: 5 new" in out.splitlines()
    assert run("plan.json", "--to", "public")[1].startswith("Everything at public is as the plan has it")


def test_an_edit_ends_with_1_and_a_proposal(run: Run, tmp_path: Path) -> None:
    run("plan.json", "--to", "public")
    file = tmp_path / "public" / "so-ket" / "halls" / "lon.ics"
    file.write_bytes(file.read_bytes().replace(b"20260618T0800", b"20260618T0900"))
    code, out, _ = run("revised.json", "--to", "public")
    assert code == 1
    assert "somebody else has edited the start" in out
    assert yaml.safe_load(out[out.index("variants:") :]) == {
        "variants": {"edited-in-calendars": {"conferences": {"so-ket": {"when": {"at": "09:00 18/6/2026"}}}}}
    }
    code, out, _ = run("revised.json", "--to", "public", "--json", "--dry-run")
    answer = json.loads(out)
    assert code == 1
    assert [entry["what"] for entry in answer["calendars"]["halls/lon"]] == ["left"]
    assert answer["proposal"]["variants"]["edited-in-calendars"]["conferences"]


def test_what_is_written_beside(run: Run, tmp_path: Path) -> None:
    run("plan.json", "--to", "public")
    beside = ("--changes-only", "changes.ics", "--messages", "mail")
    code, out, _ = run("revised.json", "--to", "public", *beside)
    assert code == 0
    assert "Written to mail: 2 messages to attach" in out.splitlines()
    assert "No message for Phường An Phú: the scenario gives no e-mail address." in out.splitlines()
    assert (tmp_path / "changes.ics").read_bytes().count(b"BEGIN:VEVENT") == 3
    code, _, err = run("revised.json", "--to", "public", *beside)
    assert (code, err.startswith("mail: the folder is not empty")) == (2, True)
    assert "so there is no file of changes." in run("revised.json", "--to", "public", *beside[:2])[1]
    nothing = run("revised.json", "--to", "public", "--messages", "none")[1]
    assert "There is no message to attach, so nothing is written to none." in nothing.splitlines()
    assert not (tmp_path / "none").exists()


def test_a_dry_run_writes_nothing_anywhere(run: Run, tmp_path: Path) -> None:
    run("plan.json", "--to", "public")
    before = {file: file.is_file() and file.read_bytes() for file in tmp_path.rglob("*")}
    beside = ("--changes-only", "changes.ics", "--messages", "mail")
    out = run("revised.json", "--to", "public", "--dry-run", *beside)[1].splitlines()
    assert {file: file.is_file() and file.read_bytes() for file in tmp_path.rglob("*")} == before
    assert "Would be written to changes.ics" in out
    assert "Would be written to mail: 2 messages to attach" in out


def test_changes_not_handed_on_yet_are_not_replaced(run: Run, tmp_path: Path) -> None:
    """A publication cut short and taken up again knows the rest of the changes only."""
    (tmp_path / "changes.ics").write_text("all of them")
    code, _, err = run("plan.json", "--to", "public", "--changes-only", "changes.ics", "--messages", "mail")
    assert (code, err.startswith("changes.ics: there is a file here already")) == (2, True)
    assert (tmp_path / "changes.ics").read_text() == "all of them"
    assert not (tmp_path / "mail").exists()
    assert not (tmp_path / "public").exists()


@pytest.mark.parametrize(
    ("to", "said"),
    [
        (f"https://office:{SECRET}@calendar.example/dav/", "https://calendar.example/dav/: an address must not carry"),
        (f"https://{SECRET}@calendar.example/", "an address must not carry"),
        (f"https://office:{SECRET}@calendar.example:99999999/", "URL: this is not the address"),
        (f"https://[office:{SECRET}@calendar.example/", "URL: this is not the address"),
        (f"ftp://calendar.example/?token={SECRET}", "ftp://calendar.example/: this is not the address"),
        (f"http://calendar.example/?token={SECRET}#{SECRET}", "http://calendar.example/: over http anybody"),
        (f"https:/office:{SECRET}@calendar.example/dav/", "URL: this is not the address"),
        (f"HTTPS:office:{SECRET}@calendar.example", "URL: this is not the address"),
        ("http://127.0.0.1:9/dav/", "http://127.0.0.1:9/dav/: the server cannot be reached"),
        ("plan.json/", "plan.json: this is a file, not a folder"),
    ],
)
def test_no_password_in_any_refusal(run: Run, monkeypatch: pytest.MonkeyPatch, to: str, said: str) -> None:
    monkeypatch.setenv(USER, "office")
    monkeypatch.setenv(PASSWORD, SECRET)
    for json_form in ([], ["--json"]):
        code, out, err = run("plan.json", "--to", to, *json_form)
        assert code == 2
        assert SECRET not in out + err
        assert said in out + err
        assert "Traceback" not in err


def test_no_password_in_what_is_published(
    run: Run, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Not in answers, files, plans, logs at their most talkative, nor in what an exception shows."""
    monkeypatch.setenv(USER, "office")
    monkeypatch.setenv(PASSWORD, SECRET)
    url = f"{office.url}/office/"
    caplog.set_level(0)
    told = [run("plan.json", "--to", url), run("revised.json", "--to", url, "--json")]
    assert [code for code, _, _ in told] == [0, 0]
    assert SECRET not in "".join(out + err for _, out, err in told)
    assert SECRET not in caplog.text
    assert not [file for file in tmp_path.rglob("*") if file.is_file() and SECRET.encode() in file.read_bytes()]


def test_no_password_in_a_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    from traceback import TracebackException

    monkeypatch.setenv(USER, "office")
    monkeypatch.setenv(PASSWORD, SECRET)
    try:
        client = Client.at("http://127.0.0.1:9/dav/")
        client.calendars()
    except Exception as error:
        # the innermost frames are those of libraries, which keep the header that carries it
        shown = TracebackException.from_exception(error, capture_locals=True)
        own = [frame for frame in shown.stack if "/scheduler/" in frame.filename]
        assert own
        assert not [frame for frame in own if SECRET in str(frame.locals)]


KEYRING = """
class errors:
    class KeyringError(Exception): pass
def get_password(service, user):
    if user == "nobody": raise errors.KeyringError
    return f"{service} {user}"
"""


def test_the_password_may_come_from_a_keyring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "keyring.py").write_text(KEYRING)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delenv(PASSWORD, raising=False)
    monkeypatch.delenv(USER, raising=False)
    assert credentials_for("calendar.example") is None
    monkeypatch.setenv(USER, "office")
    assert credentials_for("calendar.example") == Credentials("office", "scheduler:calendar.example office")
    monkeypatch.setenv(PASSWORD, SECRET)
    assert credentials_for("calendar.example") == Credentials("office", SECRET)
    monkeypatch.delenv(PASSWORD)
    monkeypatch.setenv(USER, "nobody")
    assert credentials_for("calendar.example") == Credentials("nobody", "")


def test_ctrl_c_says_how_far_it_came(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """130, as ever; and publishing again makes the rest."""
    real, made = Folder.perform, list[str]()

    def interrupted(self: Folder, request: Request) -> None:
        if len(made) == 2:
            raise KeyboardInterrupt
        made.append(request.path)
        real(self, request)

    with monkeypatch.context() as patched:
        patched.setattr(Folder, "perform", interrupted)
        code, out, err = run("plan.json", "--to", "public")
    assert (code, out) == (130, "")
    assert err == "Stopped: 2 of 7 changes are made. Publish again to make the rest.\n"
    assert sum("new" in line for line in run("plan.json", "--to", "public")[1].splitlines()) == 7 - 2


def test_a_file_where_a_folder_should_be_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "public").mkdir()
    (tmp_path / "public" / "so-ket").write_text("")
    for to, file in (("public", "public/so-ket"), ("plan.json", "plan.json"), ("plan.json/public", "plan.json")):
        code, _, err = run("plan.json", "--to", to, "--dry-run")
        assert (code, err) == (2, f"{file}: this is a file, not a folder; choose another folder with --to\n")


def test_an_empty_target_is_not_the_folder_one_stands_in(run: Run, tmp_path: Path) -> None:
    """As a shell gives where a variable is not set."""
    code, _, err = run("plan.json", "--to", "")
    assert (code, err.startswith("--to: nothing is given to publish to")) == (2, True)
    assert not (tmp_path / "so-ket").exists()
