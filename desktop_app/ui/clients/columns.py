"""The columns of the table of clients, as data: what each is called, says and looks like."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from desktop_app.domain.client_groups import AMOUNTS
from desktop_app.domain.client_list import ClientRow
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.own_columns import OwnColumn, OwnType
from desktop_app.formatting import format_count, format_day, format_money
from desktop_app.i18n import translate
from desktop_app.ui.clients import renewal_cells
from desktop_app.ui.shared import client_texts
from desktop_app.ui.shared.own_texts import own_text

# Counted towards median app usage (fact, 2018); a full bar.
ALL_APPS = 16
NO_DATA = "–"


class CellStyle(Enum):
    """Who paints a column's cells."""

    TEXT = auto()
    CLIENT = auto()
    PRODUCTS = auto()
    USAGE = auto()
    MONEY = auto()
    RENEWAL = auto()
    ENGAGEMENT = auto()
    STATUS = auto()
    RENEWAL_MRR = auto()


_NUMBERS = (OwnType.NUMBER, OwnType.AMOUNT)
_FIGURES = (CellStyle.USAGE, CellStyle.MONEY, CellStyle.RENEWAL, CellStyle.ENGAGEMENT, CellStyle.STATUS)


@dataclass(frozen=True, slots=True)
class ClientColumn:
    """One column: `key` names its order in `client_order.SORT_KEYS`, `text` is what a cell says in words.

    A column is as wide as its rows and its few `words` need; a `whole` one, of figures, days or such words, never
    narrower.
    `first_down` columns sort largest first on the first click. `own` is the column that a person made.
    """

    key: str
    title: str
    text: Callable[[ClientRow, date], str]
    look: CellStyle = CellStyle.TEXT
    right: bool = False
    shown: bool = True
    first_down: bool = False
    ended_only: bool = False
    words: Callable[[], Sequence[str]] = tuple
    days: bool = False
    own: OwnColumn | None = None

    @property
    def whole(self) -> bool:
        return self.right or self.days or self.look in _FIGURES or self.words is not tuple

    @property
    def adds_up(self) -> bool:
        """Whether groups show the sum of it."""
        return self.key in AMOUNTS or (self.own is not None and self.own.type in _NUMBERS)

    def heading(self) -> str:
        return self.title if self.own is not None else translate("Clients", self.title)


def client_column(own: OwnColumn) -> ClientColumn:
    """A column that a person made, as one of the list."""
    return ClientColumn(
        own.key, own.name, lambda row, _: own_text(row.own.get(own.uid)) or NO_DATA,
        right=own.type in _NUMBERS, days=own.type is OwnType.DATE, own=own, first_down=own.type in _NUMBERS,
    )  # fmt: skip


def _client(row: ClientRow, _today: date) -> str:
    return row.name


def _products(row: ClientRow, _today: date) -> str:
    return ", ".join(chip.label for chip in row.products) or NO_DATA


def _relationship(row: ClientRow, _today: date) -> str:
    return client_texts.relationship_label(row.relationship) if row.relationship else NO_DATA


def _usage(row: ClientRow, _today: date) -> str:
    return (
        translate("Clients", "no data") if row.apps_used is None else translate("Clients", "%n app(s)", row.apps_used)
    )


def _mrr(row: ClientRow, _today: date) -> str:
    return (
        format_money(row.mrr, row.currency) if row.mrr is not None and row.currency else translate("Clients", "no data")
    )


def _renewal(row: ClientRow, today: date) -> str:
    if row.next_renewal is None:
        return translate("Clients", "no data")
    return f"{format_day(row.next_renewal)}, {client_texts.days_left((row.next_renewal - today).days)}"


def _engagement(row: ClientRow, _today: date) -> str:
    if row.engagement_index is None or row.engagement is None:
        return translate("Clients", "no data")
    return f"{row.engagement_index:g} {client_texts.short_band(row.engagement)}"


def _score(row: ClientRow, _today: date) -> str:
    return NO_DATA if row.usage_score is None else f"{row.usage_score:g}"


def _of_limit(used: int | None, limit: int | None) -> str:
    if used is None:
        return NO_DATA
    return (
        format_count(used)
        if limit is None
        else translate("Clients", "{used} of {limit}").format(used=format_count(used), limit=format_count(limit))
    )


def _contacts(row: ClientRow, _today: date) -> str:
    return _of_limit(row.contacts_used, row.contacts_limit)


def _emails(row: ClientRow, _today: date) -> str:
    return _of_limit(row.emails_used, row.emails_limit)


def _seats(row: ClientRow, _today: date) -> str:
    return NO_DATA if row.seats is None else format_count(row.seats)


def _credit(row: ClientRow, _today: date) -> str:
    return NO_DATA if row.credit is None else format_money(row.credit, row.credit_currency)


def _day_of(value: date | None) -> str:
    return format_day(value) if value else NO_DATA


def _ended_reason(row: ClientRow) -> str:
    if row.ended_on is None and row.is_active is False:
        return translate("Clients", "Not active in HubSpot")
    return row.ended_reason or NO_DATA


COLUMNS: tuple[ClientColumn, ...] = (
    ClientColumn("client", QT_TRANSLATE_NOOP("Clients", "Client"), _client, CellStyle.CLIENT),
    ClientColumn("ended", QT_TRANSLATE_NOOP("Clients", "Ended on"), lambda row, _: _day_of(row.ended_since), days=True,
                 ended_only=True, first_down=True),
    ClientColumn("reason", QT_TRANSLATE_NOOP("Clients", "Reason"), lambda row, _: _ended_reason(row), ended_only=True),
    ClientColumn("products", QT_TRANSLATE_NOOP("Clients", "Products"), _products, CellStyle.PRODUCTS),
    ClientColumn("relationship", QT_TRANSLATE_NOOP("Clients", "Relationship"), _relationship,
                 words=client_texts.relationship_labels),
    ClientColumn("usage", QT_TRANSLATE_NOOP("Clients", "Usage"), _usage, CellStyle.USAGE, first_down=True),
    ClientColumn("mrr", QT_TRANSLATE_NOOP("Clients", "MRR"), _mrr, CellStyle.MONEY, right=True, first_down=True),
    ClientColumn("renewal", QT_TRANSLATE_NOOP("Clients", "Next renewal"), _renewal, CellStyle.RENEWAL),
    ClientColumn("status", QT_TRANSLATE_NOOP("Clients", "Renewal status"), renewal_cells.status, CellStyle.STATUS),
    ClientColumn("decide_by", QT_TRANSLATE_NOOP("Clients", "Decide by"), renewal_cells.deadline, days=True,
                 shown=False),
    ClientColumn("renewal_mrr", QT_TRANSLATE_NOOP("Clients", "Renewal MRR"), renewal_cells.amount_and_change,
                 CellStyle.RENEWAL_MRR, right=True, first_down=True, shown=False),
    ClientColumn("engagement", QT_TRANSLATE_NOOP("Clients", "Engagement"), _engagement, CellStyle.ENGAGEMENT),
    ClientColumn("days_left", QT_TRANSLATE_NOOP("Clients", "Days left"), renewal_cells.days_to_deadline, right=True,
                 shown=False),
    ClientColumn("overdue", QT_TRANSLATE_NOOP("Clients", "Overdue"), renewal_cells.overdue, shown=False),
    ClientColumn("renewal_change", QT_TRANSLATE_NOOP("Clients", "Change at renewal"), renewal_cells.change, right=True,
                 shown=False, first_down=True),
    ClientColumn("lost_reason", QT_TRANSLATE_NOOP("Clients", "Renewal lost because"), renewal_cells.lost,
                 shown=False),
    ClientColumn("edition", QT_TRANSLATE_NOOP("Clients", "Edition"), lambda row, _: ", ".join(row.editions) or NO_DATA,
                 shown=False),
    ClientColumn("country", QT_TRANSLATE_NOOP("Clients", "Country"), lambda row, _: row.country or NO_DATA,
                 shown=False),
    ClientColumn("owner", QT_TRANSLATE_NOOP("Clients", "Owner"), lambda row, _: row.partner_owner or NO_DATA,
                 shown=False),
    ClientColumn("contact", QT_TRANSLATE_NOOP("Clients", "Contact"), lambda row, _: row.contact_name or NO_DATA,
                 shown=False),
    ClientColumn("seats", QT_TRANSLATE_NOOP("Clients", "Seats"), _seats, right=True, shown=False, first_down=True),
    ClientColumn("contacts", QT_TRANSLATE_NOOP("Clients", "Marketing contacts"), _contacts, right=True,
                 shown=False, first_down=True),
    ClientColumn("emails", QT_TRANSLATE_NOOP("Clients", "Emails this month"), _emails, right=True, shown=False,
                 first_down=True),
    ClientColumn("usage_score", QT_TRANSLATE_NOOP("Clients", "Usage score"), _score, right=True, shown=False,
                 first_down=True),
    ClientColumn("credit", QT_TRANSLATE_NOOP("Clients", "Sold credit"), _credit, right=True, shown=False,
                 first_down=True),
    ClientColumn("tags", QT_TRANSLATE_NOOP("Clients", "Tags"), lambda row, _: ", ".join(row.tags) or NO_DATA,
                 shown=False),
    ClientColumn("changed", QT_TRANSLATE_NOOP("Clients", "Last change"), lambda row, _: _day_of(row.changed_on),
                 days=True, shown=False, first_down=True),
    ClientColumn("industry", QT_TRANSLATE_NOOP("Clients", "Industry"), lambda row, _: row.industry or NO_DATA,
                 shown=False),
    ClientColumn("hub_id", QT_TRANSLATE_NOOP("Clients", "Account ID"), lambda row, _: row.hub_id or NO_DATA,
                 shown=False),
)  # fmt: skip

INDEX = {column.key: number for number, column in enumerate(COLUMNS)}
