"""Read what a person types into a field of a form."""

from datetime import date

from desktop_app.sources.dates import day_of_text
from desktop_app.sources.faults import BadCell, Undecided


def read_day(text: str, *, day_first: bool) -> date | None:
    """The day that `text` writes in any usual way; `None` for anything else.

    `day_first` says which comes first where day and month could be either.
    """
    try:
        return date.fromisoformat(day_of_text(text, day_first=day_first)[0])
    except (BadCell, Undecided):
        return None
