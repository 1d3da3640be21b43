"""One click on “Send email” opens the default mail program of a real desktop session, with all that was written."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from desktop_app.environment import give_back
from desktop_app.services.importing import import_files
from desktop_app.services.team import team_page
from desktop_app.storage.workspace import create_workspace, open_workspace
from tests.builders import NOW
from tests.ui.mailbox import set_mail_program

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent
NEEDED = {"Xvfb": "xvfb", "xdg-open": "xdg-utils"}
MISSING = [package for program, package in NEEDED.items() if not shutil.which(program)]

SUBJECT = "Größe & Preis = 5 %? “Für Łukasz” +1 #2"
BODY = ("Zeile eins & zwei\n\nÄÖÜ äöü ß € 100 % \"quoted\" 'so' <b>not bold</b> $HOME `id` \\ 日本語 🙂\n" * 40)[
    :1_999
] + "."
USERS_OWN = "a-folder-of-the-user"


@pytest.fixture
def screen() -> Iterator[str]:
    """A virtual screen of one's own: its name."""
    reader, writer = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
        pass_fds=[writer],
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    with os.fdopen(reader) as ready:
        number = ready.readline().strip()
    yield f":{number}"
    server.kill()
    server.wait()


@pytest.fixture
def session(home: Path, screen: str) -> dict[str, str]:
    """The environment of a desktop session with our mail handler as the default, as an installed program sees it."""
    (home / "inbox").mkdir()
    set_mail_program(home, f"{sys.executable} {HERE / 'mail_handler.py'} {home / 'inbox'} %u")
    return {
        **{name: value for name, value in os.environ.items() if not name.startswith(("QT_", "BROWSER"))},
        "DISPLAY": screen,
        "QT_QPA_PLATFORM": "xcb",
        "PYTHONPATH": str(ROOT),
        "LD_LIBRARY_PATH": str(home / "bundle"),
        "LD_LIBRARY_PATH_ORIG": USERS_OWN,
        "QT_PLUGIN_PATH": str(home / "bundle" / "plugins"),
    }


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A workspace with one team member."""
    (tmp_path / "team.csv").write_text("name,role,email\nRos Okafor,Channel Account Manager,ros+hub@vendor.example\n")
    with create_workspace(tmp_path / "book.partner") as workspace:
        import_files(workspace, [tmp_path / "team.csv"], now=NOW)
    return tmp_path / "book.partner"


@pytest.mark.skipif(sys.platform != "linux", reason="opens the mail program as Linux desktops do")
@pytest.mark.skipif(bool(MISSING), reason=f"needs a virtual screen: apt-get install {' '.join(MISSING)}")
def test_what_was_written_arrives_in_the_mail_program(
    session: dict[str, str], book: Path, home: Path, tmp_path: Path
) -> None:
    assert len(BODY) == 2_000
    text = tmp_path / "email.txt"
    text.write_text(f"{SUBJECT}\n{BODY}", encoding="utf-8")
    person = [sys.executable, "-m", "tests.journeys.sending_person", str(book), str(home / "inbox"), str(text)]
    ended = subprocess.run(person, cwd=ROOT, env=session, capture_output=True, text=True, timeout=120, check=False)
    arrived = [json.loads(file.read_text("utf-8")) for file in sorted((home / "inbox").glob("*.json"))]
    assert (len(arrived), ended.returncode) == (2, 0), ended.stderr
    at_once, written = (urlsplit(item["link"]) for item in arrived)
    assert (at_once.scheme, unquote(at_once.path), at_once.query) == ("mailto", "ros+hub@vendor.example", "")
    assert unquote(written.path) == "ros+hub@vendor.example"
    assert parse_qs(written.query, strict_parsing=True) == {"subject": [SUBJECT], "body": [BODY.replace("\n", "\r\n")]}
    for item in arrived:
        assert item["environment"] == {"LD_LIBRARY_PATH": USERS_OWN, "QT_PLUGIN_PATH": None, "QML2_IMPORT_PATH": None}
    with open_workspace(book, write=False) as workspace:
        assert [email.subject for email in team_page(workspace).emails] == [SUBJECT, ""]


def test_a_bundle_gives_the_users_environment_back() -> None:
    environment = {
        "HOME": "home", "LD_LIBRARY_PATH": "bundle", "LD_LIBRARY_PATH_ORIG": "mine", "QT_PLUGIN_PATH": "bundle/plugins",
    }  # fmt: skip
    give_back(environment)
    assert environment == {"HOME": "home", "LD_LIBRARY_PATH": "mine"}
