"""Imports as the log of imports knows them."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ImportRun:
    """An import or sync that was not taken back: its number, when it began (aware), and the names of its files."""

    import_id: int
    started_at: datetime
    files: tuple[str, ...]
