"""The installer's script for Windows, read as Inno Setup reads it; only Windows can compile it."""

import re
from pathlib import Path
from types import SimpleNamespace

import pytest

from desktop_app.version import VERSION
from installer.facts import WINDOWS_ID
from installer.windows import setup

# Every section, and what its entries may say, of those that the script uses.
_SECTIONS = {
    "Languages": {"Name", "MessagesFile"},
    "Tasks": {"Name", "Description", "Flags"},
    "InstallDelete": {"Type", "Name"},
    "Files": {"Source", "DestDir", "Flags"},
    "Icons": {"Name", "Filename", "Tasks"},
    "Registry": {"Root", "Subkey", "ValueType", "ValueName", "ValueData", "Flags"},
    "Run": {"Filename", "Description", "Flags"},
}
_CONSTANTS = {"app", "localappdata", "autoprograms", "autodesktop"}
_PARAMETER = re.compile(r'(\w+): ("(?:[^"]|"")*"|[^;"]+)(?:; |$)')


def _lines() -> dict[str, list[str]]:
    """The lines of each section, without remarks."""
    sections: dict[str, list[str]] = {}
    for line in setup.SCRIPT.read_text(encoding="utf-8").splitlines():
        if heading := re.fullmatch(r"\[(\w+)\]", line):
            lines = sections.setdefault(heading[1], [])
        elif line and not line.startswith(";"):
            lines.append(line)
    return sections


def _settings() -> dict[str, str]:
    return dict(line.split("=", 1) for line in _lines()["Setup"] if not line.startswith("#"))


def _entries(section: str) -> list[dict[str, str]]:
    entries = []
    for line in _lines()[section]:
        result = _PARAMETER.findall(line)
        assert "; ".join(f"{name}: {value}" for name, value in result) == line, line
        entries.append({name: value.removeprefix('"').removesuffix('"') for name, value in result})
    return entries


def test_every_line_is_of_a_form_that_its_section_knows() -> None:
    sections = _lines()
    assert set(sections) == {"Setup", "CustomMessages", *_SECTIONS}
    for section, parameters in _SECTIONS.items():
        for entry in _entries(section):
            assert set(entry) <= parameters, (section, entry)
    for line in sections["Setup"]:
        assert re.fullmatch(r"\w+=.+|#(ifdef \w+|endif)", line), line


def test_every_name_is_told_from_outside_and_none_in_vain() -> None:
    text = setup.SCRIPT.read_text(encoding="utf-8")
    assert set(re.findall(r"\{#(\w+)\}", text)) == set(setup.definitions())


def test_constants_are_those_of_inno_setup_and_of_the_script() -> None:
    body = "\n".join(line for lines in _lines().values() for line in lines).replace("{{{#Id}}", "")
    names = set(re.findall(r"\{([a-z]\w*)\}", body))
    assert names <= _CONSTANTS
    messages = {line.split("=")[0].partition(".")[2] for line in _lines()["CustomMessages"]}
    assert set(re.findall(r"\{cm:(\w+)", body)) <= messages | {"CreateDesktopIcon", "LaunchProgram"}


def test_it_needs_no_administrator_and_upgrades_the_version_before() -> None:
    settings = _settings()
    assert settings["PrivilegesRequired"] == "lowest"
    assert settings["AppId"] == "{{{#Id}}"
    assert re.fullmatch(r"[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}", WINDOWS_ID)
    assert _entries("InstallDelete") == [{"Type": "filesandordirs", "Name": r"{app}\_internal"}]
    assert {entry["Root"] for entry in _entries("Registry")} == {"HKA"}


def test_what_it_registers_goes_when_it_is_uninstalled() -> None:
    keys = [(entry["Subkey"], entry.get("Flags", "")) for entry in _entries("Registry")]
    gone = [key for key, flags in keys if flags == "uninsdeletekey"]
    stored = [key for key, flags in keys if not flags and not any(key.startswith(name) for name in gone)]
    assert stored == []


def test_a_double_click_hands_the_file_over() -> None:
    commands = [entry["ValueData"] for entry in _entries("Registry") if entry["Subkey"].endswith("command")]
    assert commands == [r'""{app}\{#Name}-window.exe"" ""%1""']
    assert _settings()["ChangesAssociations"] == "yes"


@pytest.mark.parametrize("name", ["partner-dashboard.exe", "partner-dashboard-window.exe"])
def test_the_programs_that_it_names_are_frozen(name: str) -> None:
    recipe = (setup.SCRIPT.parent.parent / "frozen" / "partner-dashboard.spec").read_text(encoding="utf-8")
    stem = Path(name).stem.removeprefix("partner-dashboard")
    assert f'f"{{name}}{stem}"' in recipe if stem else "program(name, console=True)" in recipe


def test_without_a_key_nothing_is_signed_and_with_one_installer_and_uninstaller_are() -> None:
    plain = setup.compile_command({})
    assert not any("sign" in part.lower() for part in plain)
    assert f"/DVersion={VERSION}" in plain
    signed = setup.compile_command({"WINDOWS_SIGN_CERTIFICATE": r"C:\my keys\a.pfx", "WINDOWS_SIGN_PASSWORD": "x"})
    assert "/DSigned" in signed
    assert r"/Ssign=signtool sign /fd sha256" in " ".join(signed)
    assert r"$qC:\my keys\a.pfx$q" in " ".join(signed)


def test_the_properties_of_the_programs_tell_the_version() -> None:
    def part(*values: object, **named: object) -> SimpleNamespace:
        return SimpleNamespace(values=values, **named)

    names = ("VSVersionInfo", "FixedFileInfo", "StringFileInfo", "StringTable", "StringStruct", "VarFileInfo")
    made = eval(setup.version_file(), dict.fromkeys((*names, "VarStruct"), part))  # noqa: S307 - our own file
    assert made.ffi.filevers == (*map(int, VERSION.split(".")), 0)
    assert f"StringStruct('ProductVersion', '{VERSION}')" in setup.version_file()
