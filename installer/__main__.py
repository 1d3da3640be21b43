"""Builds the installer for the platform it runs on: `python -m installer`, or `make installer`."""

import hashlib
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from installer.facts import BUILD, DIST, FROZEN, ROOT, TITLE
from installer.linux import deb, tarball
from installer.linux.trim import trim
from installer.macos import dmg
from installer.pictures import write_icons
from installer.windows import setup

_SPEC = ROOT / "installer" / "frozen" / "partner-dashboard.spec"


def main() -> int:
    """Freeze the program, let it try itself, and wrap it up; the files are then in `dist/`."""
    freeze()
    program = frozen_program()
    run([str(program), "--self-test"])
    packages = wrap()
    for package in packages:
        print(f"{package.relative_to(ROOT)}  {package.stat().st_size / 1e6:.1f} MB")
    write_checksums(packages, DIST / "SHA256SUMS")
    return 0


def write_checksums(packages: Sequence[Path], file: Path) -> None:
    """Write the SHA-256 of each package into `file`, as `sha256sum --check` reads it."""
    lines = (f"{hashlib.sha256(package.read_bytes()).hexdigest()}  {package.name}\n" for package in packages)
    file.write_text("".join(lines), encoding="utf-8")


def freeze() -> None:
    """Make the frozen program in `dist/`."""
    shutil.rmtree(FROZEN, ignore_errors=True)
    BUILD.mkdir(exist_ok=True)
    write_icons(BUILD)
    (BUILD / "windows-version.txt").write_text(setup.version_file(), encoding="utf-8")
    folders = ["--distpath", str(DIST), "--workpath", str(BUILD / "pyinstaller")]
    run([sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *folders, str(_SPEC)])
    if sys.platform == "linux":
        trim(FROZEN)


def frozen_program() -> Path:
    """The program that was frozen for this platform."""
    if sys.platform == "darwin":
        return DIST / f"{TITLE}.app" / "Contents" / "MacOS" / FROZEN.name
    return FROZEN / f"{FROZEN.name}{'.exe' if sys.platform == 'win32' else ''}"


def run(command: Sequence[str]) -> None:
    """Run `command` in the checkout; the build ends where one fails."""
    subprocess.run(command, cwd=ROOT, check=True)


def wrap() -> list[Path]:
    """What this platform installs from, made of the frozen program."""
    if sys.platform == "win32":
        return [setup.build(os.environ)]
    if sys.platform == "darwin":
        return [dmg.build(os.environ)]
    packages = [tarball.build(platform.machine())]
    return [*packages, deb.build()] if shutil.which("dpkg-deb") else packages


if __name__ == "__main__":
    os.environ.setdefault("PYTHONHASHSEED", "0")  # the order of sets is in what is compiled
    sys.exit(main())
