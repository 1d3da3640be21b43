"""The week as it is printed."""

from collections.abc import Sequence

from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.printed_sheets import PrintedGroup, PrintedSheet
from desktop_app.domain.week_items import Week
from desktop_app.formatting import format_day
from desktop_app.i18n import translate
from desktop_app.ui.week.model import WeekHeading, WeekRow
from desktop_app.ui.week.texts import stake_text

_HEADINGS = (
    QT_TRANSLATE_NOOP("Week", "When"),
    QT_TRANSLATE_NOOP("Week", "Client"),
    QT_TRANSLATE_NOOP("Week", "Why"),
    QT_TRANSLATE_NOOP("Week", "MRR"),
)
_RIGHT = frozenset({3})


def week_sheet(week: Week, rows: Sequence[WeekHeading | WeekRow]) -> PrintedSheet:
    """The lines of `rows`, which are those of `week`, as a sheet."""
    groups: list[tuple[WeekHeading, list[tuple[str, ...]]]] = []
    for row in rows:
        if isinstance(row, WeekHeading):
            groups.append((row, []))
        else:
            groups[-1][1].append(_cells(row))
    about = " · ".join(part for part in (format_day(week.as_of), stake_text(week)) if part)
    headings = [translate("Week", heading) for heading in _HEADINGS]
    return PrintedSheet(
        title=translate("Week", "This week"),
        about=about,
        groups=[PrintedGroup(lines, heading.title, heading.aside) for heading, lines in groups],
        headings=headings,
        right=_RIGHT,
    )


def _cells(row: WeekRow) -> tuple[str, ...]:
    texts = row.texts
    return texts.pill, texts.name, " · ".join(part for part in (texts.headline, texts.more) if part), texts.amount
