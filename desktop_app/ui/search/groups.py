"""Hits as lines under headings: what each kind is called, and how it is marked."""

from collections.abc import Iterable, Mapping
from itertools import islice

from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.i18n import translate
from desktop_app.services.search import Destination, SearchEntry
from desktop_app.ui.shared.grouped_rows import GroupHeading, GroupLine, LineGroup, LineTone

# So many of a kind while there are others, so that clients do not crowd out the rest; then as many as anyone reads.
_OF_EACH, MOST = 6, 40

_HEADINGS = {
    Destination.CLIENT: QT_TRANSLATE_NOOP("Search", "Clients"),
    Destination.CONTACT: QT_TRANSLATE_NOOP("Search", "Contacts"),
    Destination.PRODUCT: QT_TRANSLATE_NOOP("Search", "Products"),
    Destination.TEAM_MEMBER: QT_TRANSLATE_NOOP("Search", "Team"),
    Destination.MONTH: QT_TRANSLATE_NOOP("Search", "Months"),
    Destination.NOTE: QT_TRANSLATE_NOOP("Search", "Notes"),
    Destination.SETTING: QT_TRANSLATE_NOOP("Search", "Settings"),
    Destination.COMMAND: QT_TRANSLATE_NOOP("Search", "Commands"),
}
_KINDS = {
    Destination.CLIENT: QT_TRANSLATE_NOOP("Search", "Client"),
    Destination.CONTACT: QT_TRANSLATE_NOOP("Search", "Contact"),
    Destination.PRODUCT: QT_TRANSLATE_NOOP("Search", "Product"),
    Destination.TEAM_MEMBER: QT_TRANSLATE_NOOP("Search", "Team member"),
    Destination.MONTH: QT_TRANSLATE_NOOP("Search", "Month"),
    Destination.NOTE: QT_TRANSLATE_NOOP("Search", "Note"),
    Destination.SETTING: QT_TRANSLATE_NOOP("Search", "Setting"),
    Destination.COMMAND: QT_TRANSLATE_NOOP("Search", "Command"),
}
_ICONS = {
    Destination.CLIENT: "building-2",
    Destination.CONTACT: "user",
    Destination.PRODUCT: "package",
    Destination.TEAM_MEMBER: "users",
    Destination.MONTH: "chart-column",
    Destination.NOTE: "sticky-note",
    Destination.SETTING: "sliders-horizontal",
    Destination.COMMAND: "terminal",
}


def grouped(hits: Iterable[SearchEntry], keys: Mapping[str, str]) -> list[LineGroup]:
    """Hits, best first, as groups in the order of their best; `keys` are those of commands, by the command's key."""
    kinds: dict[Destination, list[SearchEntry]] = {}
    for entry in hits:
        kinds.setdefault(entry.destination, []).append(entry)
    most = _OF_EACH if len(kinds) > 1 else MOST
    return [
        LineGroup(
            GroupHeading(translate("Search", _HEADINGS[kind])),
            [line_of(entry, keys) for entry in islice(entries, most)],
        )
        for kind, entries in kinds.items()
    ]


def line_of(entry: SearchEntry, keys: Mapping[str, str]) -> GroupLine:
    """One hit as a line."""
    shortcut = keys.get(entry.key, "") if entry.destination is Destination.COMMAND else ""
    parts = (entry.title, entry.subtitle, translate("Search", _KINDS[entry.destination]), shortcut)
    return GroupLine(
        entry.title,
        entry.subtitle,
        shortcut,
        _ICONS[entry.destination],
        LineTone.KEY,
        record=entry,
        spoken=", ".join(part for part in parts if part),
    )
