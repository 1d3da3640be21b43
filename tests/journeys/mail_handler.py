"""A mail program for tests: writes the link that it was opened with, and a part of its environment, into its folder."""

import json
import os
import sys
from pathlib import Path

NAMES = ("LD_LIBRARY_PATH", "QT_PLUGIN_PATH", "QML2_IMPORT_PATH")


def main(folder: Path, link: str) -> None:
    """Write one file per link, whole or not at all."""
    text = json.dumps({"link": link, "environment": {name: os.environ.get(name) for name in NAMES}})
    draft = folder / f".{os.getpid()}"
    draft.write_text(text, encoding="utf-8")
    draft.rename(folder / f"{len(list(folder.glob('*.json'))):02}.json")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
