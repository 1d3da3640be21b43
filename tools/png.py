"""Writes pictures small enough for a repository: 256 colours, chosen from those that a picture has the most of."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

_COLOURS = 256
# How far apart colours are chosen first, so that a small sign keeps its own beside many greys; then nearer ones.
_APART = (40, 20, 8, 0)
_SMALLEST_FILE = 0  # what Qt calls the quality of a PNG that is packed most


def write_png(image: QImage, file: Path) -> None:
    """Write `image`, without transparency, to `file`."""
    pixels = _pixels(image)
    colours, places, counts = np.unique(pixels, return_inverse=True, return_counts=True)
    palette = np.array(_chosen(colours[np.argsort(-counts, kind="stable")]), np.uint32)
    nearest = _nearest(colours, palette)[places].reshape(image.height(), image.width())
    small = QImage(image.width(), image.height(), QImage.Format.Format_Indexed8)
    small.setColorTable([int(colour) for colour in palette])
    rows = np.frombuffer(small.bits(), np.uint8).reshape(image.height(), small.bytesPerLine())
    rows[:, : image.width()] = nearest
    small.save(str(file), "PNG", _SMALLEST_FILE)  # type: ignore[call-overload]  # the stub wants bytes for the format


def _pixels(image: QImage) -> NDArray[np.uint32]:
    """The pixels as 0xffRRGGBB, row by row."""
    opaque = image.convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(opaque.constBits(), np.uint32).reshape(opaque.height(), opaque.bytesPerLine() // 4)
    return rows[:, : opaque.width()].reshape(-1) | np.uint32(0xFF000000)


def _chosen(colours: NDArray[np.uint32]) -> list[int]:
    """Up to 256 of `colours`, which come in order of use."""
    channels = _channels(colours)
    chosen: list[int] = []
    for apart in _APART:
        distance = np.full(len(colours), np.inf)
        for place in chosen:
            distance = np.minimum(distance, np.abs(channels - channels[place]).sum(axis=1))
        share = _COLOURS * (_APART.index(apart) + 1) // len(_APART)
        while len(chosen) < min(share, len(colours)) and (distance > apart).any():
            place = int(np.argmax(distance > apart))
            chosen.append(place)
            distance = np.minimum(distance, np.abs(channels - channels[place]).sum(axis=1))
    return [int(colours[place]) for place in chosen]


def _nearest(colours: NDArray[np.uint32], palette: NDArray[np.uint32]) -> NDArray[np.uint8]:
    """For each colour the place of the one among `kept` that is nearest."""
    wanted, offered = _channels(colours), _channels(palette)
    places: NDArray[np.intp] = ((wanted[:, None, :] - offered[None, :, :]) ** 2).sum(axis=2).argmin(axis=1)
    return places.astype(np.uint8)


def _channels(colours: NDArray[np.uint32]) -> NDArray[np.int64]:
    return np.stack([(colours >> shift) & 0xFF for shift in (16, 8, 0)], axis=1).astype(np.int64)
