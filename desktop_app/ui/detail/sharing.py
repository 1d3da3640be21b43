"""What HubSpot shares of a client, and since when it does not: why figures of it are blank or old."""

from collections.abc import Iterator

from desktop_app.domain.client_list import ClientRow
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.formatting import format_day
from desktop_app.i18n import translate
from desktop_app.ui.detail.row import PanelRow
from desktop_app.ui.detail.text_rows import FactRow, ParagraphRow

# The groups of properties by HubSpot's names for them, which are unconfirmed: others are shown as they come.
_GROUPS = {
    "PRODUCTS": QT_TRANSLATE_NOOP("Detail", "products"),
    "USAGE": QT_TRANSLATE_NOOP("Detail", "usage"),
    "RENEWALS": QT_TRANSLATE_NOOP("Detail", "renewals"),
    "TIERING": QT_TRANSLATE_NOOP("Detail", "points"),
}


def sharing_rows(row: ClientRow) -> Iterator[PanelRow]:
    """What the client shares, where HubSpot says so."""
    if row.shared_groups is not None:
        yield FactRow(key="shared", title=translate("Detail", "Shared with you"), value=_groups(row))


def blank_rows(key: str, text: str, row: ClientRow) -> Iterator[PanelRow]:
    """That a block has no data (`text`), and why, where HubSpot says what the client shares."""
    if row.shared_groups is None:
        why = ""
    elif row.shared_groups:
        why = translate("Detail", " The client shares only: {groups}.").format(groups=_groups(row))
    else:
        why = translate("Detail", " The client shares no figures with you.")
    yield ParagraphRow(key=key, text=text + why)


def sharing_notices(row: ClientRow) -> list[str]:
    """Since when the client is not in HubSpot's list, or shares no MRR."""
    notices = []
    if row.missing_since is not None:
        text = translate("Detail", "Not in HubSpot's list of clients since {day}; kept as it was.")
        notices.append(text.format(day=format_day(row.missing_since)))
    if row.not_shared_since is not None:
        text = translate("Detail", "MRR not shared since {day}; the last known one is shown.")
        notices.append(text.format(day=format_day(row.not_shared_since)))
    return notices


def _groups(row: ClientRow) -> str:
    groups = row.shared_groups or ()
    named = [translate("Detail", _GROUPS[name]) if (name := group.upper()) in _GROUPS else group for group in groups]
    return ", ".join(named) or translate("Detail", "nothing")
