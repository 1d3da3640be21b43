"""The small drawings that the style sheet names by file: ticks, arrows and boxes in the colours of a theme."""

import os
from collections.abc import Callable
from functools import cache
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QTemporaryDir
from PySide6.QtGui import QColor

from desktop_app import paths
from desktop_app.ui.style.icons import svg
from desktop_app.ui.style.tokens import Theme

_BOX = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">{}</svg>'


def marks(theme: Theme) -> dict[str, str]:
    """The file of each mark, by the name that the style sheet uses."""
    folder = _folder()
    return {name: _written(folder / f"{theme.name}-{name}.svg", drawn(theme)) for name, drawn in _MARKS.items()}


@cache
def _folder() -> Path:
    """The program's own cache: style sheets name files, and a folder of each start's own would stay behind."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericCacheLocation))
    folder = folder / paths.APPLICATION / "indicators"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if os.access(folder, os.W_OK):
            return folder
    except OSError:
        pass
    return Path(_temporary_folder().path())  # a cache that cannot be written must not prevent the start


@cache
def _temporary_folder() -> QTemporaryDir:
    return QTemporaryDir()


def _written(file: Path, drawing: bytes) -> str:
    """The file with the drawing; one that another version drew otherwise is drawn anew."""
    if not file.exists() or file.read_bytes() != drawing:
        draft = file.with_name(f"{file.name}.{os.getpid()}")
        draft.write_bytes(drawing)
        draft.replace(file)
    return file.as_posix()


def _box(fill: QColor, line: QColor, tick: QColor | None) -> bytes:
    rim = f'<rect x="1.5" y="1.5" width="13" height="13" rx="3.5" fill="{fill.name()}" stroke="{line.name()}"/>'
    return _BOX.format(rim + (_tick(tick) if tick else "")).encode()


def _tick(ink: QColor) -> str:
    return (
        f'<path d="M4.5 8.2 7 10.7 11.6 5.6" fill="none" stroke="{ink.name()}" stroke-width="1.8" '
        'stroke-linecap="round" stroke-linejoin="round"/>'
    )


def _ring(fill: QColor, line: QColor, dot: QColor | None) -> bytes:
    rim = f'<circle cx="8" cy="8" r="6.5" fill="{fill.name()}" stroke="{line.name()}"/>'
    return _BOX.format(rim + (f'<circle cx="8" cy="8" r="2.8" fill="{dot.name()}"/>' if dot else "")).encode()


_MARKS: dict[str, Callable[[Theme], bytes]] = {
    "arrow_up": lambda theme: svg("chevron-up", theme.muted),
    "arrow_down": lambda theme: svg("chevron-down", theme.muted),
    "arrow_left": lambda theme: svg("chevron-left", theme.muted),
    "arrow_right": lambda theme: svg("chevron-right", theme.muted),
    "tick": lambda theme: svg("check", theme.accent),
    "box_off": lambda theme: _box(theme.surface, theme.muted, None),
    "box_on": lambda theme: _box(theme.accent, theme.accent, theme.on_accent),
    "ring_off": lambda theme: _ring(theme.surface, theme.muted, None),
    "ring_on": lambda theme: _ring(theme.accent, theme.accent, theme.on_accent),
}
