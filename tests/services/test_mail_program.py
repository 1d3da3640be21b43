"""What the system tells about its default mail program."""

import shutil
import sys
from pathlib import Path

import pytest

from desktop_app.services.mail_program import has_mail_program
from tests.ui.mailbox import set_mail_program

HAS_XDG_MIME = sys.platform == "linux" and shutil.which("xdg-mime") is not None


@pytest.mark.skipif(not HAS_XDG_MIME, reason="only xdg-utils tell what is set: apt-get install xdg-utils")
def test_a_default_mail_program_is_known_or_known_to_be_missing(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("XDG_CONFIG_DIRS", "XDG_DATA_DIRS"):  # what is installed on this machine
        monkeypatch.setenv(variable, str(home / "nothing"))
    assert has_mail_program() is False
    set_mail_program(home, "true %u")
    assert has_mail_program() is True


def test_where_nothing_tells_it_is_unknown(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert has_mail_program() is None
