"""Whatever a text of the data holds, a file that is named after it lies in the folder where it is put."""

from pathlib import PurePosixPath, PureWindowsPath

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.file_names import file_name


def test_names_are_kept_as_far_as_every_system_takes_them() -> None:
    names = {
        "points-2026-01": "points-2026-01.toml",
        "Größe 東京 (2)": "Größe 東京 (2).toml",
        "../Tiers: 2026": "Tiers- 2026.toml",
        "/etc/passwd": "etc-passwd.toml",
        "C:\\Windows\\win.ini": "C-Windows-win.ini.toml",
        "a\nb\0c": "a-b-c.toml",
        "nul": "_nul.toml",
        "COM1.x": "_COM1.x.toml",
        "\u202egpj.exe": "gpj.exe.toml",
        "..": "file.toml",
        "": "file.toml",
    }
    assert {text: file_name(text, ".toml") for text in names} == names


@given(st.text() | st.text(alphabet="./\\:nulcom1 -\0", max_size=8))
def test_a_name_leads_nowhere_else(text: str) -> None:
    name = file_name(text, ".toml")
    assert PurePosixPath(name).name == PureWindowsPath(name).name == name
    assert name.endswith(".toml")
    assert not name.startswith((".", " ", "-"))
    assert len(name.encode()) <= 255
    assert name.isprintable()
    assert name.split(".")[0].lower() not in ("con", "prn", "aux", "nul", "com1", "lpt1")
