"""The program's picture in the containers that Windows and macOS want; both hold PNG files as they are."""

import struct
from pathlib import Path

from installer.facts import ROOT

# What macOS calls the sizes of pictures.
_APPLE = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09"}

_FOLDER = ROOT / "resources" / "icons" / "app"


def write_icons(folder: Path) -> None:
    """Write `icon.ico` and `icon.icns` into `folder`."""
    known = pictures(_FOLDER)
    (folder / "icon.ico").write_bytes(windows_icon(known))
    (folder / "icon.icns").write_bytes(apple_icon(known))


def pictures(folder: Path) -> dict[int, bytes]:
    """The PNG files in `folder` by their width, which is their name."""
    return {int(file.stem): file.read_bytes() for file in sorted(folder.glob("*.png"), key=lambda file: int(file.stem))}


def windows_icon(pictures: dict[int, bytes]) -> bytes:
    """An ICO of the pictures of up to 256 pixels."""
    small = {width: picture for width, picture in pictures.items() if width <= 256}
    place = 6 + 16 * len(small)
    entries, rest = b"", b""
    for width, picture in small.items():
        entries += struct.pack("<BBBBHHII", width % 256, width % 256, 0, 0, 1, 32, len(picture), place + len(rest))
        rest += picture
    return struct.pack("<HHH", 0, 1, len(small)) + entries + rest


def apple_icon(pictures: dict[int, bytes]) -> bytes:
    """An ICNS of the pictures in sizes that macOS knows."""
    parts = [(_APPLE[width], picture) for width, picture in pictures.items() if width in _APPLE]
    body = b"".join(kind + struct.pack(">I", 8 + len(picture)) + picture for kind, picture in parts)
    return b"icns" + struct.pack(">I", 8 + len(body)) + body
