"""What the client makes of servers that are not as one would wish."""

from __future__ import annotations

import hashlib
import re
from itertools import count
from typing import TYPE_CHECKING

import httpx
import pytest

from scheduler.caldav import Address, Client, Credentials, PreconditionError, fetch
from scheduler.caldav.answers import answers
from scheduler.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable

    Handler = Callable[[httpx.Request], httpx.Response]

HOME = "https://calendar.example/dav/office/"
LISTED = b"""<?xml version="1.0"?>
<d:multistatus xmlns:d="DAV:" xmlns:cal="urn:ietf:params:xml:ns:caldav">
 <d:response><d:href>/dav/office/</d:href><d:propstat><d:prop><d:resourcetype><d:collection/></d:resourcetype></d:prop>
  <d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>
 <d:response><d:href>https://calendar.example/dav/office/l%E1%BB%8Bch/</d:href><d:propstat><d:prop><d:resourcetype>
  <d:collection/><cal:calendar/></d:resourcetype></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>
</d:multistatus>"""
FILES = b"""<?xml version="1.0"?>
<multistatus xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><response><href>/dav/office/a%%20b.ics</href>
 <propstat><prop>%s<C:calendar-data>BEGIN:VCALENDAR&#13;
END:VCALENDAR&#13;
</C:calendar-data></prop><status>HTTP/1.1 200 OK</status></propstat></response></multistatus>"""
BOMB = b"""<?xml version="1.0"?><!DOCTYPE m [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
<multistatus xmlns="DAV:"><response><href>&b;</href></response></multistatus>"""
OUTSIDE = b"""<?xml version="1.0"?><!DOCTYPE m [<!ENTITY a SYSTEM "file:///etc/passwd">]>
<multistatus xmlns="DAV:"><response><href>&a;</href></response></multistatus>"""


def client(handler: Handler, credentials: Credentials | None = None) -> Client:
    return Client(Address.of(HOME), credentials, httpx.MockTransport(handler))


def answering(status: int, content: bytes = b"", **headers: str) -> Handler:
    return lambda _: httpx.Response(status, content=content, headers=headers)


def refused(handler: Handler, ask: Callable[[Client], object] = Client.calendars) -> str:
    with pytest.raises(InputError) as refusal:
        ask(client(handler))
    assert "office:" not in str(refusal.value)
    return refusal.value.problems[0].key


def test_calendars_are_listed_by_their_names() -> None:
    assert client(answering(207, LISTED)).calendars() == ["lịch"]


def test_a_calendar_is_no_folder_of_calendars() -> None:
    listed = LISTED.replace(b"<d:collection/></d:resourcetype>", b"<d:collection/><cal:calendar/></d:resourcetype>", 1)
    assert refused(answering(207, listed)) == "server_single_calendar"


def test_files_are_read_with_their_versions() -> None:
    asked = client(answering(207, FILES % b'<getetag>"1"</getetag>'))
    file = asked.files(asked.address)[0]
    assert (file.address.url, file.etag) == ("https://calendar.example/dav/office/a%20b.ics", '"1"')
    assert file.content == b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"


@pytest.mark.parametrize(
    ("status", "key"),
    [
        (401, "server_401"),
        (403, "server_403"),
        (404, "server_404"),
        (405, "server_405"),
        (409, "server_409"),
        (423, "server_423"),
        (507, "server_507"),
        (200, "server_not_caldav"),
        (501, "server_not_caldav"),
        (400, "server_answers"),
        (500, "server_answers"),
        (207, "server_not_caldav"),
    ],
)
def test_each_refusal_has_its_sentence(status: int, key: str) -> None:
    assert refused(answering(status, b"<html>office:password</html>")) == key
    for language in ("vi", "en"):
        with pytest.raises(InputError) as refusal:
            client(answering(status)).calendars()
        assert refusal.value.problems[0].sentence(language).startswith(f"{HOME}: ")


@pytest.mark.parametrize("content", [BOMB, OUTSIDE, BOMB.decode().encode("utf-16"), b"", b"<a", b"<a/>", b"\xff\x00"])
def test_hostile_documents_are_refused_unread(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        answers(content)
    assert refused(answering(207, content)) == "server_not_caldav"


@pytest.mark.parametrize("href", [b"", b"/dav/office/", b"/dav/office"])
def test_a_calendar_is_no_file_of_its_own(href: bytes) -> None:
    """Or it would be overwritten as a whole."""
    listed = (FILES % b'<getetag>"1"</getetag>').replace(b"/dav/office/a%20b.ics", href)
    asked = client(answering(207, listed))
    assert asked.files(asked.address) == []


def test_an_endless_answer_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scheduler.caldav.client.LARGEST_MEGABYTES", 1)
    assert refused(answering(207, b"x" * 1_000_001)) == "server_answer_too_large"


def test_an_answer_in_very_many_pieces_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("scheduler.caldav.answers.MOST_ELEMENTS", 3)
    assert refused(answering(207, LISTED)) == "server_not_caldav"


def test_an_answer_that_comes_byte_by_byte_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    times = count(step=40)
    monkeypatch.setattr("scheduler.caldav.client.monotonic", lambda: next(times))
    with pytest.raises(InputError) as refusal:
        client(lambda _: httpx.Response(207, content=iter([b"<"] * 9))).calendars()
    assert (refusal.value.problems[0].key, refusal.value.problems[0].values) == ("server_slow", {"seconds": 180})


def test_a_redirect_on_the_same_server_is_followed() -> None:
    def moved(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/dav/office/":
            return httpx.Response(301, headers={"Location": "/dav/real/"})
        assert (request.method, request.headers["Depth"]) == ("PROPFIND", "1")
        assert request.content
        return httpx.Response(207, content=LISTED)

    assert client(moved).calendars() == ["lịch"]


@pytest.mark.parametrize(
    ("location", "key"),
    [
        ("https://elsewhere.example/dav/", "server_elsewhere"),
        ("http://calendar.example/dav/office/", "server_elsewhere"),
        ("https://calendar.example:8443/dav/", "server_elsewhere"),
        ("//[", "server_elsewhere"),
        ("/dav/office/", "server_in_circles"),
    ],
)
def test_a_redirect_elsewhere_is_not(location: str, key: str) -> None:
    """The password goes nowhere but where the planner sent it."""
    assert refused(answering(302, b"", Location=location)) == key


def test_what_a_server_lists_elsewhere_is_refused() -> None:
    listed = LISTED.replace(b"https://calendar.example", b"https://elsewhere.example")
    assert refused(answering(207, listed)) == "server_elsewhere"


@pytest.mark.parametrize(
    ("error", "key"),
    [
        (httpx.ConnectError("refused"), "server_not_reached"),
        (httpx.ReadTimeout("slow"), "server_slow"),
        (httpx.ConnectError("[SSL: CERTIFICATE_VERIFY_FAILED] self-signed"), "server_not_trusted"),
        (httpx.RemoteProtocolError("garbage"), "server_not_reached"),
    ],
)
def test_broken_connections_have_their_sentence(error: httpx.HTTPError, key: str) -> None:
    def break_off(_: httpx.Request) -> httpx.Response:
        raise error

    assert refused(break_off) == key


def test_every_write_names_the_version_that_it_replaces() -> None:
    seen: list[tuple[str, str | None, str | None]] = []

    def note(request: httpx.Request) -> httpx.Response:
        seen.append((request.method, request.headers.get("If-Match"), request.headers.get("If-None-Match")))
        return httpx.Response(204)

    asked = client(note)
    asked.put(asked.address.at("a.ics"), b"", None)
    asked.put(asked.address.at("a.ics"), b"", '"1"')
    asked.delete(asked.address.at("a.ics"), '"2"')
    assert seen == [("PUT", None, "*"), ("PUT", '"1"', None), ("DELETE", '"2"', None)]


def test_a_version_that_is_no_more_is_no_fault() -> None:
    asked = client(answering(412))
    with pytest.raises(PreconditionError):
        asked.put(asked.address.at("a.ics"), b"", '"1"')
    client(answering(404)).delete(asked.address.at("a.ics"), '"1"')


def test_a_version_that_no_write_can_name_is_told() -> None:
    """A weak one never matches; nobody has edited anything."""
    for ask in (
        lambda asked: asked.put(asked.address, b"", 'W/"1"'),
        lambda asked: asked.delete(asked.address, 'W/"1"'),
    ):
        assert refused(answering(412), ask) == "server_without_versions"


def test_a_server_without_versions_is_left_alone() -> None:
    assert refused(answering(207, FILES % b""), lambda asked: asked.files(asked.address)) == "server_without_versions"


def test_a_calendar_is_made_in_either_form() -> None:
    seen: list[str] = []

    def newer_only(request: httpx.Request) -> httpx.Response:
        seen.append(request.method)
        assert "Lịch &amp; &lt;b&gt;".encode() in request.content
        return httpx.Response(201 if request.method == "MKCOL" else 501)

    asked = client(newer_only)
    asked.make(asked.calendar("a"), "Lịch & <b>")
    assert seen == ["MKCALENDAR", "MKCOL"]


CHALLENGE = 'Digest realm="dav", nonce="n", algorithm={}, qop="auth"'


def test_a_server_may_ask_for_a_digest() -> None:
    """Asked once, the client shows the password no other way from then on."""
    shown: list[str] = []

    def digest_only(request: httpx.Request) -> httpx.Response:
        assert request.content
        told = request.headers.get("Authorization", "nothing")
        shown.append(told.split(" ")[0])
        if shown[-1] != "Digest":
            return httpx.Response(401, headers={"WWW-Authenticate": CHALLENGE.format("MD5")})
        said = dict(re.findall(r'(\w+)="?([^",]+)', told))
        # RFC 7616, 3.4.1: H(H(user:realm:password):nonce:count:cnonce:qop:H(method:path))
        who, what = md5("office:dav:geheim"), md5(f"PROPFIND:{request.url.path}")
        assert said["response"] == md5(f"{who}:n:{said['nc']}:{said['cnonce']}:auth:{what}")
        return httpx.Response(207, content=LISTED)

    asked = client(digest_only, Credentials("office", "geheim"))
    assert [asked.calendars(), asked.calendars()] == [["lịch"], ["lịch"]]
    assert shown == ["Basic", "nothing", "Digest", "Digest"]


def md5(text: str) -> str:
    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()


@pytest.mark.parametrize("challenge", [CHALLENGE.format("ROT13"), "Digest realm", "Digest realm=dav", "Negotiate"])
def test_a_challenge_that_cannot_be_met_is_a_refusal(challenge: str) -> None:
    refusing = httpx.Response(401, headers={"WWW-Authenticate": challenge})
    with pytest.raises(InputError) as refusal:
        client(lambda _: refusing, Credentials("office", "geheim\udcff")).calendars()
    assert refusal.value.problems[0].key in ("server_401", "server_not_reached")


def test_a_password_goes_over_no_open_line() -> None:
    with pytest.raises(InputError) as refusal:
        Client(Address.of("http://calendar.example/"), Credentials("office", "secret"))
    assert refusal.value.problems[0].key == "server_not_private"
    Client(Address.of("http://localhost:5232/"), Credentials("office", "secret"))
    assert "secret" not in repr(Credentials("office", "secret"))


@pytest.mark.parametrize("url", ["http://localhost:5232/", "http://127.0.0.1:5232/", "http://[::1]:5232/"])
def test_nothing_for_this_machine_goes_through_a_proxy(url: str) -> None:
    """Which would read the password, since it is sent without encryption."""
    assert not Client(Address.of(url), Credentials("office", "secret")).http.trust_env
    assert Client(Address.of("http://calendar.example/"), None).http.trust_env


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ALL_PROXY", "socks5://user:hunter2@proxy.example:1080"),
        ("HTTPS_PROXY", "foo://user:hunter2@proxy.example"),
        ("SSL_CERT_FILE", "/nowhere/hunter2.pem"),
    ],
)
def test_an_environment_that_cannot_be_used_is_told(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(InputError) as refusal:
        Client(Address.of(HOME), None)
    assert refusal.value.problems[0].key == "server_by_environment"
    assert "hunter2" not in str(refusal.value)


def test_fetching_gives_files_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    handler = answering(207, FILES % b"<getetag>1</getetag>")
    monkeypatch.setattr(Client, "at", lambda url: Client(Address.of(url), None, httpx.MockTransport(handler)))
    assert fetch(HOME) == {"a b.ics": b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"}
