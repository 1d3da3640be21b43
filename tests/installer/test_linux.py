"""The files that make the program at home on a Linux desktop."""

import configparser
import gzip
import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from desktop_app.cli import commands
from desktop_app.paths import APPLICATION
from desktop_app.storage.migrations.version import APPLICATION_ID
from desktop_app.version import VERSION
from installer.__main__ import write_checksums
from installer.facts import ENDING, IDENTIFIER, MEDIA_TYPE, news
from installer.linux import deb


@pytest.fixture
def share(tmp_path: Path) -> Path:
    """The folder `share` of the package."""
    deb.lay_out_share(tmp_path / "share")
    return tmp_path / "share"


def _accepted(*command: str | Path) -> None:
    """Let a tool of the desktop look at a file, where that tool is installed."""
    if shutil.which(str(command[0])):
        done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr


def test_the_entry_opens_workspaces_under_the_name_that_the_window_has(share: Path) -> None:
    file = share / "applications" / f"{APPLICATION}.desktop"
    entry = configparser.RawConfigParser()
    entry.read(file, encoding="utf-8")
    main = entry["Desktop Entry"]
    assert (main["Exec"], main["MimeType"], main["Icon"]) == (f"{APPLICATION} %f", f"{MEDIA_TYPE};", APPLICATION)
    assert "Version" not in main  # Debian 12 knows none after 1.4
    assert (share / "icons/hicolor/scalable/apps" / f"{main['Icon']}.svg").is_file()
    assert (share / "icons/hicolor/512x512/mimetypes" / f"{MEDIA_TYPE.replace('/', '-')}.png").is_file()
    _accepted("desktop-file-validate", file)


def test_a_workspace_is_known_by_its_name_and_by_its_mark(share: Path) -> None:
    kind = ET.fromstring((share / "mime/packages" / f"{APPLICATION}.xml").read_text(encoding="utf-8"))  # noqa: S314
    space = {"": "http://www.freedesktop.org/standards/shared-mime-info"}
    assert [glob.get("pattern") for glob in kind.findall(".//glob", space)] == [f"*.{ENDING}"]
    marks = {match.get("offset"): match.get("value") for match in kind.findall(".//match", space)}
    assert marks["68"] == APPLICATION_ID.to_bytes(4, "big").decode()
    assert [item.get("type") for item in kind.findall("mime-type", space)] == [MEDIA_TYPE]


def test_the_page_of_the_software_centre_tells_this_version_and_its_news(share: Path) -> None:
    file = share / "metainfo" / f"{IDENTIFIER}.metainfo.xml"
    page = ET.fromstring(file.read_text(encoding="utf-8"))  # noqa: S314 - our own file
    release = page.find("releases/release")
    assert release is not None
    assert release.get("version") == VERSION
    assert len(release.findall(".//li")) == len(news()) > 0
    assert page.findtext("launchable") == f"{APPLICATION}.desktop"
    assert page.findtext("provides/mediatype") == MEDIA_TYPE
    _accepted("appstreamcli", "validate", "--no-net", file)


def test_the_man_page_has_every_command_and_option(share: Path) -> None:
    page = gzip.decompress((share / "man/man1" / f"{APPLICATION}.1.gz").read_bytes()).decode()
    assert page.startswith(".TH PARTNER")
    assert VERSION in page.splitlines()[0]
    assert set(re.findall(r"^\.B (\w+)$", page, re.MULTILINE)) == set(commands._COMMANDS)
    for option in (r"\-\-self\-test", r"\-\-demo\-clients", r"\-\-workspace"):
        assert option in page
    assert "$" not in page


def test_the_package_says_what_it_is_and_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEBFULLNAME", "Ada")
    monkeypatch.setenv("DEBEMAIL", "ada@example.org")
    control = deb.control_text("amd64", 4711, ["libc6 (>= 2.34)", "libgl1"])
    fields = dict(re.findall(r"^([A-Z][\w-]+): (.*)$", control, re.MULTILINE))
    assert fields["Package"] == APPLICATION
    assert fields["Version"] == VERSION
    assert fields["Depends"] == "libc6 (>= 2.34), libgl1"
    assert fields["Maintainer"] == "Ada <ada@example.org>"
    assert control.endswith("\n")


def test_the_changes_are_in_debian_s_form() -> None:
    lines = deb.changelog().splitlines()
    assert lines[0] == f"{APPLICATION} ({VERSION}) stable; urgency=medium"
    assert re.fullmatch(r" -- .+ <.+@.+>  \w{3}, \d{2} \w{3} \d{4} \d\d:\d\d:\d\d \+0000", lines[-1])
    assert max(map(len, lines[:-1])) <= 80
    assert sum(line.startswith("  * ") for line in lines) == len(news())


def test_the_checksums_are_in_the_form_that_sha256sum_reads(tmp_path: Path) -> None:
    (tmp_path / "one.deb").write_bytes(b"abc")
    write_checksums([tmp_path / "one.deb"], tmp_path / "SHA256SUMS")
    expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"  # of FIPS 180-2
    assert (tmp_path / "SHA256SUMS").read_text("utf-8") == f"{expected}  one.deb\n"


def test_the_licences_name_every_part_and_say_where_qt_can_be_had() -> None:
    text = deb.copyright_text(["Python 3.11", "peewee 4"])
    assert "  * peewee 4" in text
    assert "https://download.qt.io" in text
    assert "/usr/share/common-licenses/LGPL-3" in text
    assert "Permission is hereby granted" in text


def test_the_package_brings_no_script_that_would_run_as_root() -> None:
    files = {file.name for file in Path(deb.__file__).parent.iterdir()}
    assert files & {"preinst", "postinst", "prerm", "postrm", "config"} == set()
