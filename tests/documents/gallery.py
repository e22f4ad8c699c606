"""Pictures of real output for the README: ``python -m tests.documents.gallery`` draws them anew.

It needs Chromium, LibreOffice and poppler (``chromium``, ``soffice``, ``pdftoppm``, ``pdftotext``). From each of the
five real scenarios come the top of its page, from one of them a unit's sheet and the week on the wall, and from one
whose conference is put off the notice to a unit. Where khal is installed, it shows a published calendar.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from scheduler.messages import say
from tests.chromium import chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SCENARIOS = Path(__file__).parents[2] / "scenarios"
GALLERY = SCENARIOS / "gallery"
FIVE = ("quan-2-2020", "quan-5-2020", "duc-giang-2020", "quan-9-2020", "can-tho-2023")
UNIT_OF_WEEK = "van-phong"
SHEET, UNIT = "can-tho-2023", "so-tai-chinh"
WEEK = "can-tho-2023"
PUT_OFF, VARIANT, TOLD = "duc-giang-2020", "march-suspended", "van-phong"
CLIENT, FROM, TO = "khal", "24/07/2023", "31/07/2023"
NEEDED = ("soffice", "pdftoppm", "pdftotext")

_SETTINGS = """
[calendars]
[[{home.name}]]
path = {home}/calendar
[sqlite]
path = {home}/khal.db
[locale]
timeformat = %H:%M
dateformat = %d/%m/%Y
longdateformat = %d/%m/%Y
datetimeformat = %d/%m/%Y %H:%M
longdatetimeformat = %d/%m/%Y %H:%M
local_timezone = Asia/Ho_Chi_Minh
default_timezone = Asia/Ho_Chi_Minh
[default]
default_calendar = {home.name}
"""


def draw() -> None:
    """Draw every picture."""
    missing = [program for program in NEEDED if shutil.which(program) is None]
    if missing:
        sys.exit(f"These programs are needed and not here: {', '.join(missing)}.")
    GALLERY.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = chromium(playwright) or sys.exit("Chromium is needed and not here.")
        for name in FIVE:
            output = _solved(name, Path(folder))
            _page(browser, output / "report.html", GALLERY / f"{name}.png")
            if name == SHEET:
                _sheet(output / "units" / f"{UNIT}.docx", GALLERY / "unit-sheet.png")
            if name == WEEK:
                _week(output / "assignments.xlsx", GALLERY / "week.png")
            if name == WEEK and shutil.which(CLIENT):
                _client(browser, output, GALLERY / "khal.png")
            if name == PUT_OFF:
                _sheet(_replanned(output) / "notices" / f"{TOLD}.docx", GALLERY / "notice.png")
        browser.close()


def _solved(name: str, folder: Path) -> Path:
    scenario, output = SCENARIOS / f"{name}.yaml", folder / name
    _run(sys.executable, "-m", "scheduler", "solve", scenario, "--out", output)
    return output


def _replanned(plan: Path) -> Path:
    scenario, output = SCENARIOS / f"{PUT_OFF}.yaml", plan.with_name(f"{PUT_OFF}.{VARIANT}")
    _run(sys.executable, "-m", "scheduler", "replan", scenario, "--variant", VARIANT, "--from", plan, "--out", output)
    return output


def _client(browser: Browser, plan: Path, picture: Path) -> None:
    """What a calendar program shows of the published calendar of a unit."""
    home = plan.with_name("khal")
    _run(sys.executable, "-m", "scheduler", "publish", plan, "--to", home / "published")
    settings = home / "khal.conf"
    settings.write_text(_SETTINGS.format(home=home), encoding="utf-8")
    khal = (CLIENT, "-c", settings)
    _run(*khal, "import", "--batch", home / "published" / WEEK / "units" / f"{UNIT_OF_WEEK}.ics")
    listed = _run(*khal, "list", "--format", "  {start-end-time-style}  {title}", FROM, TO)
    page = browser.new_page(viewport={"width": 900, "height": 100}, device_scale_factor=0.9)
    page.set_content(f"<pre style='margin: 1em; font: 15px monospace'>$ khal list\n{escape(listed)}</pre>")
    page.screenshot(path=picture, full_page=True)
    page.close()


def _page(browser: Browser, file: Path, picture: Path) -> None:
    """The timeline of a page with what stands above it."""
    page = browser.new_page(viewport={"width": 1280, "height": 1240}, device_scale_factor=0.75)
    page.goto(file.as_uri())
    page.screenshot(path=picture)
    page.close()


def _sheet(document: Path, picture: Path) -> None:
    _drawn(_printed(document), 1, picture)


def _week(workbook: Path, picture: Path) -> None:
    """The first page of a printed workbook that shows a week."""
    printed = _printed(workbook)
    title = say("vi", "tables.week", number="", year="", first="", last="").split("/")[0].strip()
    text = _run("pdftotext", "-layout", printed, "-")
    number = next(number for number, page in enumerate(text.split("\f"), start=1) if title in page)
    _drawn(printed, number, picture)


def _printed(file: Path) -> Path:
    _run("soffice", "--headless", "--convert-to", "pdf", "--outdir", file.parent, file)
    return file.with_suffix(".pdf")


def _drawn(printed: Path, page: int, picture: Path) -> None:
    """One page of a PDF as a picture."""
    _run("pdftoppm", "-png", "-singlefile", "-r", "80", "-f", page, "-l", page, printed, picture.with_suffix(""))


def _run(*command: str | int | Path) -> str:
    """Run a program and give what it printed."""
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    words = [str(word) for word in command]
    return subprocess.run(words, check=True, capture_output=True, text=True, env=environment).stdout


if __name__ == "__main__":
    draw()
