"""The disk image: the application beside a link to where it belongs, signed and notarised when keys are given.

Keys come from the environment: `MACOS_SIGN_IDENTITY` (a Developer ID in the keychain; PyInstaller signs the application
with it), and for the notary `MACOS_NOTARY_APPLE_ID`, `MACOS_NOTARY_TEAM_ID` and `MACOS_NOTARY_PASSWORD`.
"""

import platform
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from desktop_app.paths import APPLICATION
from desktop_app.version import VERSION
from installer.facts import BUILD, DIST, TITLE

Command = list[str]
_NOTARY = ("APPLE_ID", "TEAM_ID", "PASSWORD")


def build(environment: Mapping[str, str]) -> Path:
    """Build `dist/partner-dashboard-VERSION-macos-MACHINE.dmg` from the application in `dist/`."""
    folder = BUILD / "dmg"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copytree(DIST / f"{TITLE}.app", folder / f"{TITLE}.app", symlinks=True)
    (folder / "Applications").symlink_to("/Applications")
    image = DIST / f"{APPLICATION}-{VERSION}-macos-{platform.machine()}.dmg"
    for command in commands(folder, image, environment):
        subprocess.run(command, check=True)
    return image


def commands(folder: Path, image: Path, environment: Mapping[str, str]) -> list[Command]:
    """What makes `image` of `folder`, signs it and has Apple look at it, as far as `environment` has keys."""
    made = ["hdiutil", "create", "-volname", TITLE, "-srcfolder", str(folder), "-format", "UDZO", "-ov", str(image)]
    return [made, *_signing(image, environment), *_notarising(image, environment)]


def _signing(image: Path, environment: Mapping[str, str]) -> list[Command]:
    identity = environment.get("MACOS_SIGN_IDENTITY")
    return [["codesign", "--sign", identity, "--timestamp", str(image)]] if identity else []


def _notarising(image: Path, environment: Mapping[str, str]) -> list[Command]:
    keys = {name: environment.get(f"MACOS_NOTARY_{name}", "") for name in _NOTARY}
    if not all(keys.values()) or not environment.get("MACOS_SIGN_IDENTITY"):
        return []
    options = [part for name, key in keys.items() for part in (f"--{name.lower().replace('_', '-')}", key)]
    submitted = ["xcrun", "notarytool", "submit", str(image), *options, "--wait"]
    return [submitted, ["xcrun", "stapler", "staple", str(image)]]
