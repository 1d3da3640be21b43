"""What goes into the frozen program and what is left to the system: said once, for the program and its yardstick."""

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

# A line of PyInstaller's tables: where it goes, where it comes from, and of what kind it is.
Entry = tuple[str, str, str]

# Needed on no way through the program; some would come along because a library looks whether they are there.
EXCLUDED = [
    "tkinter", "_tkinter", "curses", "readline", "lib2to3", "distutils", "setuptools", "pip", "ensurepip", "yaml",
    "IPython", "matplotlib", "scipy", "OpenGL", "cupy", "numba", "pytest", "_pytest", "hypothesis", "PIL", "pygments",
    "rich", "click", "markdown_it", "pytz",
    "pyqtgraph.opengl", "pyqtgraph.examples", "pyqtgraph.jupyter", "numpy.f2py",
]  # fmt: skip

# Qt plugins for screens without a desktop, for Qt's own tools, and for pictures that nobody hands to this program.
_NOT_PLUGINS = re.compile(
    r"/plugins/(egldeviceintegrations|generic|qmltooling|designer|sqldrivers|vectorimageformats)/"
    r"|/plugins/platforms/(lib)?q(eglfs|linuxfb|vnc|vkkhrdisplay|minimal|minimalegl)\."
    r"|/plugins/imageformats/(lib)?q(icns|tga|tiff|wbmp)\."
)
_ONLY_FOR_THEM = re.compile(r"libQt6(EglFSDeviceIntegration|EglFsKmsSupport|EglFsKmsGbmSupport)\.")
# Of Qt's own translations only those of the windows that Qt itself shows; of ours what is loaded, without its source.
_NOT_TEXTS = re.compile(r"(?<!resources)/translations/(?!qtbase_)|/translations/.+\.ts$")
# The libraries of a Linux system that are shipped, since their versions differ or desktops lack them. Every other one
# is the system's: copies of what GL, GTK or C++ are made of break as soon as the system has newer ones.
_SHIPPED = re.compile(
    r"lib(python|ssl|crypto|sqlite3|ffi|bz2|lzma|xcb-(cursor|icccm|image|keysyms|render-util|util)\b)"
)


def shipped(entries: Iterable[Entry], system: str) -> list[Entry]:
    """The entries that belong into the frozen program for `system`, named as in `sys.platform`."""
    useful = [entry for entry in entries if not _is_useless(entry[0].replace("\\", "/"))]
    return [entry for entry in useful if not _is_the_system_s(entry)] if system == "linux" else useful


def _is_useless(place: str) -> bool:
    return any(pattern.search(f"/{place}") for pattern in (_NOT_PLUGINS, _ONLY_FOR_THEM, _NOT_TEXTS))


def _is_the_system_s(entry: Entry) -> bool:
    place, source = PurePosixPath(entry[0]), PurePosixPath(entry[1])
    from_system = any(source.is_relative_to(folder) for folder in ("/lib", "/lib64", "/usr/lib", "/usr/lib64"))
    return from_system and len(place.parts) == 1 and not _SHIPPED.match(place.name)
