"""The Debian package, laid out and built with dpkg-deb alone: it has no scripts, so nothing runs as root."""

import gzip
import json
import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from email.utils import format_datetime
from pathlib import Path
from textwrap import fill

from desktop_app.cli.parser import command_parser
from desktop_app.paths import APPLICATION
from desktop_app.version import VERSION
from installer.facts import BUILD, DIST, FROZEN, IDENTIFIER, MAKER, MEDIA_TYPE, ROOT, filled, news, released_at
from installer.linux.needs import packages

_HERE = Path(__file__).parent
_ICONS = ROOT / "resources" / "icons" / "app"
_EVERYONE = "partner-dashboard@packages.invalid"


def build() -> Path:
    """Build `dist/partner-dashboard_VERSION_ARCHITECTURE.deb` from the frozen program."""
    tree = BUILD / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(FROZEN, tree / "usr/lib" / APPLICATION, symlinks=True)
    command = tree / "usr/bin" / APPLICATION
    command.parent.mkdir()
    command.symlink_to(f"../lib/{APPLICATION}/{APPLICATION}")
    lay_out_share(tree / "usr/share")
    lay_out_documents(tree / "usr/share/doc" / APPLICATION)
    _set_modes(tree)
    architecture = _answer("dpkg", "--print-architecture")
    control = control_text(architecture, _kibibytes(tree), packages(FROZEN))
    _write(tree / "DEBIAN/control", control)
    _write(tree / "DEBIAN/md5sums", _checksums(tree))
    package = DIST / f"{APPLICATION}_{VERSION}_{architecture}.deb"
    # Debian 12's lintian refuses zstd.
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(package)],
        check=True,
        env=os.environ | {"SOURCE_DATE_EPOCH": str(int(released_at().timestamp()))},
    )
    return package


def lay_out_share(share: Path) -> None:
    """What a desktop reads: the entry in its menus, pictures, the kind of file, and the page of a software centre."""
    items = "\n".join(f"          <li>{_escaped(line)}</li>" for line in news())
    _write(share / "applications" / f"{APPLICATION}.desktop", filled(_HERE / f"{APPLICATION}.desktop"))
    _write(share / "metainfo" / f"{IDENTIFIER}.metainfo.xml", filled(_HERE / "metainfo.xml", news=items))
    _write(share / "mime/packages" / f"{APPLICATION}.xml", filled(_HERE / "mime.xml"))
    _write_packed(share / "man/man1" / f"{APPLICATION}.1.gz", man_page())
    _write(share / "lintian/overrides" / APPLICATION, filled(_HERE / "lintian-overrides"))
    kind = MEDIA_TYPE.replace("/", "-")
    for picture in sorted(_ICONS.iterdir()):
        size = "scalable" if picture.suffix == ".svg" else f"{picture.stem}x{picture.stem}"
        for folder, name in (("apps", APPLICATION), ("mimetypes", kind)):
            place = share / "icons/hicolor" / size / folder / f"{name}{picture.suffix}"
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(picture, place)


def lay_out_documents(folder: Path) -> None:
    """Whose work is in the package, and what changed."""
    parts = json.loads((FROZEN / "_internal/licences/parts.json").read_text(encoding="utf-8"))
    _write(folder / "copyright", copyright_text([f"{part['name']} {part['version']}".strip() for part in parts]))
    _write_packed(folder / "changelog.gz", changelog())


def man_page() -> str:
    """The page for `man`, with every command and what it does."""
    commands = command_parser().format_help().partition("\noptions:")[0]
    described = re.findall(r"^    (\w+) +(\S.*(?:\n {8,}.*)*)", commands, re.MULTILINE)
    lines = [f".TP\n.B {name}\n{' '.join(text.split())}" for name, text in described]
    return filled(_HERE / f"{APPLICATION}.1", commands="\n".join(lines))


def control_text(architecture: str, size: int, depends: Sequence[str]) -> str:
    """What apt reads; `size` in KiB."""
    return filled(
        _HERE / "control",
        architecture=architecture,
        size=str(size),
        depends=", ".join(depends),
        maintainer=maintainer(),
    )


def maintainer() -> str:
    """Who answers for the package: as Debian's own tools are told, by `DEBFULLNAME` and `DEBEMAIL`."""
    return f"{os.environ.get('DEBFULLNAME', MAKER)} <{os.environ.get('DEBEMAIL', _EVERYONE)}>"


def changelog() -> str:
    """The changes in the form that Debian wants."""
    changes = "\n".join(fill(line, 78, initial_indent="  * ", subsequent_indent="    ") for line in news())
    signed = f" -- {maintainer()}  {format_datetime(released_at())}"
    return f"{APPLICATION} ({VERSION}) stable; urgency=medium\n\n{changes}\n\n{signed}\n"


def copyright_text(parts: Sequence[str]) -> str:
    """The licences, in the form that machines read; each part's own text is shipped beside the program."""
    shipped = "\n".join(f"  * {part}" for part in parts)
    mit = "\n".join(f" {line or '.'}" for line in (ROOT / "LICENSE").read_text(encoding="utf-8").splitlines())
    return filled(_HERE / "copyright", parts=shipped, mit=mit)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _write_packed(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def _set_modes(tree: Path) -> None:
    """Folders and the program may be entered and run by everyone, all else may be read: libraries are not programs."""
    program = tree / "usr/lib" / APPLICATION / APPLICATION
    for path in tree.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == program else 0o644)
    tree.chmod(0o755)


def _kibibytes(tree: Path) -> int:
    return sum(-(-file.lstat().st_size // 1024) for file in tree.rglob("*"))


def _checksums(tree: Path) -> str:
    files = [f for f in sorted(tree.rglob("*")) if f.is_file() and not f.is_symlink() and "DEBIAN" not in f.parts]
    done = subprocess.run(
        ["md5sum", *(str(file.relative_to(tree)) for file in files)],
        cwd=tree, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return done.stdout


def _answer(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
