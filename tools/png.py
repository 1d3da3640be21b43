"""Writes pictures small enough for a repository: 256 colours, chosen from those that a picture has the most of."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

_COLOURS = 256
_SMALLEST_FILE = 0  # what Qt calls the quality of a PNG that is packed most


def write_png(image: QImage, file: Path) -> None:
    """Write `image`, without transparency, to `file`."""
    pixels = _pixels(image)
    colours, places, counts = np.unique(pixels, return_inverse=True, return_counts=True)
    kept = colours[np.sort(np.argsort(-counts, kind="stable")[:_COLOURS])]
    nearest = _nearest(colours, kept)[places].reshape(image.height(), image.width())
    small = QImage(image.width(), image.height(), QImage.Format.Format_Indexed8)
    small.setColorTable([int(colour) for colour in kept])
    rows = np.frombuffer(small.bits(), np.uint8).reshape(image.height(), small.bytesPerLine())
    rows[:, : image.width()] = nearest
    small.save(str(file), "PNG", _SMALLEST_FILE)  # type: ignore[call-overload]  # the stub wants bytes for the format


def _pixels(image: QImage) -> NDArray[np.uint32]:
    """The pixels as 0xffRRGGBB, row by row."""
    opaque = image.convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(opaque.constBits(), np.uint32).reshape(opaque.height(), opaque.bytesPerLine() // 4)
    return rows[:, : opaque.width()].reshape(-1) | np.uint32(0xFF000000)


def _nearest(colours: NDArray[np.uint32], kept: NDArray[np.uint32]) -> NDArray[np.uint8]:
    """For each colour the place of the one among `kept` that is nearest."""
    wanted, offered = _channels(colours), _channels(kept)
    places: NDArray[np.intp] = ((wanted[:, None, :] - offered[None, :, :]) ** 2).sum(axis=2).argmin(axis=1)
    return places.astype(np.uint8)


def _channels(colours: NDArray[np.uint32]) -> NDArray[np.int64]:
    return np.stack([(colours >> shift) & 0xFF for shift in (16, 8, 0)], axis=1).astype(np.int64)
