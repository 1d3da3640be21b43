"""A damaged workspace is never lost: it keeps a second name beside the file that takes its place."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from desktop_app.storage.copies import free_name
from desktop_app.storage.workspace_paths import BESIDE, beside, resolved


@contextmanager
def damaged_kept(path: Path, today: date) -> Iterator[None]:
    """Keep the file at `path`, and what SQLite has beside it, as `NAME.damaged-DATE` while another takes its place.

    The file stays where it is until then: whoever is killed in between leaves it as it was. Where nothing takes its
    place, the second name goes. Raises `OSError`.
    """
    whole = resolved(path)
    aside = free_name(whole, "damaged", today)
    names = {beside(whole, end): beside(aside, end) for end in ("", *BESIDE)}
    made: list[Path] = []
    try:
        for file, name in names.items():
            if file.exists():
                made.append(name)
                _name_twice(file, name)
        yield
    except BaseException:
        for name in made:
            name.unlink(missing_ok=True)
        raise


def _name_twice(file: Path, name: Path) -> None:
    try:
        os.link(file, name)
    except OSError:  # not every file system knows a second name
        shutil.copy2(file, name)
