"""The Windows installer: what its script is told, and the programs signed when a key is given.

The key comes from the environment: `WINDOWS_SIGN_CERTIFICATE` (the path of a PFX file) and `WINDOWS_SIGN_PASSWORD`.
"""

import subprocess
from collections.abc import Mapping
from pathlib import Path

from desktop_app.paths import APPLICATION
from desktop_app.version import VERSION
from installer.facts import BUILD, DIST, ENDING, FROZEN, MAKER, TITLE, WINDOWS_ID, filled

_HERE = Path(__file__).parent
SCRIPT = _HERE / "partner-dashboard.iss"
_TIMESTAMPS = "http://timestamp.digicert.com"  # the answer is signed; this service speaks no other protocol


def build(environment: Mapping[str, str]) -> Path:
    """Build `dist/partner-dashboard-VERSION-windows-setup.exe` from the frozen program."""
    for program in sorted(FROZEN.glob("*.exe")):
        if signing := sign_command(environment):
            subprocess.run([*signing, str(program)], check=True)
    subprocess.run(compile_command(environment), check=True)
    return DIST / f"{APPLICATION}-{VERSION}-windows-setup.exe"


def definitions() -> dict[str, str]:
    """What the script is told."""
    return {
        "Version": VERSION,
        "Name": APPLICATION,
        "Title": TITLE,
        "Maker": MAKER,
        "Ending": ENDING,
        "Id": WINDOWS_ID,
        "Frozen": str(FROZEN),
        "Icon": str(BUILD / "icon.ico"),
        "Out": str(DIST),
    }


def compile_command(environment: Mapping[str, str]) -> list[str]:
    """How Inno Setup is called; it signs the installer and the uninstaller itself."""
    defined = [f"/D{name}={value}" for name, value in definitions().items()]
    signing = sign_command(environment)
    signed = [f"/Ssign={' '.join(_quoted(part) for part in signing)} $f", "/DSigned"] if signing else []
    return ["iscc", "/Qp", *defined, *signed, str(SCRIPT)]


def sign_command(environment: Mapping[str, str]) -> list[str]:
    """How a file is signed, without the file; nothing without a key."""
    certificate = environment.get("WINDOWS_SIGN_CERTIFICATE")
    if not certificate:
        return []
    key = ["/f", certificate, "/p", environment.get("WINDOWS_SIGN_PASSWORD", "")]
    return ["signtool", "sign", "/fd", "sha256", "/tr", _TIMESTAMPS, "/td", "sha256", *key]


def version_file() -> str:
    """What the properties of the programs show, in the form that PyInstaller reads."""
    return filled(_HERE / "version.txt", numbers=f"({', '.join(VERSION.split('.'))}, 0)")


def _quoted(part: str) -> str:
    return f"$q{part}$q" if " " in part else part  # $q is a quotation mark to Inno Setup
