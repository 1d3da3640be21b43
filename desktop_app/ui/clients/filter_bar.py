"""What the list is narrowed to: a quick text, and filters as chips; beside them groups, saved views and columns."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.domain.alert_kinds import Alert
from desktop_app.domain.client_list import OVERDUE_ONLY, ClientQuery, UsageBand
from desktop_app.domain.client_offer import Offer
from desktop_app.domain.folding import natural_key
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.own_columns import OwnColumn
from desktop_app.domain.records import Relationship, RenewalStatus
from desktop_app.domain.renewals import HORIZONS
from desktop_app.domain.usage import Band
from desktop_app.i18n import translate
from desktop_app.ui.clients.filter_criteria import ChoiceCriterion, Criterion, MrrCriterion
from desktop_app.ui.clients.own_criteria import OwnRangeCriterion, OwnValuesCriterion, own_criterion
from desktop_app.ui.shared import client_texts
from desktop_app.ui.shared.filter_field import FilterField
from desktop_app.ui.shared.flow_layout import FlowLayout
from desktop_app.ui.shared.pill import PillButton
from desktop_app.ui.shared.renewal_texts import status_text

_ALERTS = {
    Alert.DECISIONS: QT_TRANSLATE_NOOP("Clients", "Renewal decisions due"),
    Alert.MANAGED: QT_TRANSLATE_NOOP("Clients", "Managed clients"),
    Alert.LOW_ENGAGEMENT: QT_TRANSLATE_NOOP("Clients", "Low engagement"),
    Alert.NEAR_LIMIT: QT_TRANSLATE_NOOP("Clients", "Near a limit"),
    Alert.CHANGED: QT_TRANSLATE_NOOP("Clients", "Changed"),
}


_CHOICES = {
    "decide_within": QT_TRANSLATE_NOOP("Clients", "Decision due"),
    "statuses": QT_TRANSLATE_NOOP("Clients", "Renewal status"),
    "renews_within": QT_TRANSLATE_NOOP("Clients", "Renews"),
    "owners": QT_TRANSLATE_NOOP("Clients", "Owner"),
    "products": QT_TRANSLATE_NOOP("Clients", "Product"),
    "editions": QT_TRANSLATE_NOOP("Clients", "Edition"),
    "relationships": QT_TRANSLATE_NOOP("Clients", "Relationship"),
    "usage": QT_TRANSLATE_NOOP("Clients", "Usage"),
    "engagement": QT_TRANSLATE_NOOP("Clients", "Engagement"),
    "countries": QT_TRANSLATE_NOOP("Clients", "Country"),
    "tags": QT_TRANSLATE_NOOP("Clients", "Tags"),
}
_SINGLE = frozenset({"decide_within", "renews_within"})


class FilterBar(QWidget):
    """Holds the query; says when it changed, and when the columns are asked for."""

    changed = Signal(ClientQuery)
    columns_asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.query = ClientQuery()
        self.text = self._text_field()
        self._choices = {field: self._choice(field, title) for field, title in _CHOICES.items()}
        self._mrr = MrrCriterion(self.tr("MRR"), self)
        self._own: dict[str, OwnValuesCriterion | OwnRangeCriterion] = {}
        self._criteria: list[Criterion] = [*self._choices.values(), self._mrr]
        self.add = PillButton(self.tr("+ Filter"), self, radius=8)
        self.add.setAccessibleName(self.tr("Add a filter"))
        self.filter_menu = QMenu(self)
        self.add.set_menu(self.filter_menu)
        self._alert = PillButton("", self, radius=8)
        self._alert.cleared.connect(lambda: self.ask(replace(self.query, alert=None)))
        self.ended = PillButton(self.tr("Ended"), self, radius=8)
        self.ended.clicked.connect(lambda: self.ask(ClientQuery(ended=not self.query.ended)))
        self.ended.cleared.connect(lambda: self.ask(ClientQuery()))
        self.clear = PillButton(self.tr("Clear"), self, radius=8)
        self.clear.clicked.connect(lambda: self.ask(ClientQuery(ended=self.query.ended)))
        self.views = PillButton(self.tr("Saved views"), self, radius=8)
        self.group = PillButton(self.tr("Group"), self, radius=8, arrow=True)
        self.columns = PillButton(self.tr("Columns"), self, radius=8, arrow=True)
        for criterion in self._criteria:
            criterion.changed.connect(self.ask)
            criterion.add_to(self.filter_menu)
        self._lay_out()
        self._offer_fixed_choices()
        self._show_query()

    def ask(self, query: ClientQuery) -> None:
        """Narrow the list to `query` and emit it."""
        if query != self.query:
            self.query = query
            self._show_query()
            self.changed.emit(query)

    def offer(self, offer: Offer) -> None:
        """Offer what occurs among the clients, and the ended clients where there are any."""
        query, choices = self.query, self._choices
        choices["products"].offer((line, line) for line in sorted(offer.products | query.products))
        choices["tags"].offer((tag, tag) for tag in sorted(offer.tags | query.tags, key=natural_key))
        choices["editions"].offer(_named(offer.editions | query.editions, self.tr("No edition known")))
        choices["owners"].offer(_named(offer.owners | query.owners, self.tr("No owner")))
        choices["countries"].offer(_named(offer.countries | query.countries, self.tr("No country")))
        self._mrr.offer(offer.currencies)
        self._offer_own(offer)
        self.ended.show_text(translate("Clients", "Ended %n", offer.ended))
        self.ended.setVisible(bool(offer.ended) or self.query.ended)
        self._show_query()

    def _offer_own(self, offer: Offer) -> None:
        """Offer criteria of the columns that people made, anew where one has changed."""
        columns = {column.uid: column for column, _ in offer.own}
        for uid, criterion in list(self._own.items()):
            if columns.get(uid) != criterion.column:
                criterion.hide()
                self._criteria.remove(criterion)
                del self._own[uid]
        for column, texts in offer.own:
            if column.uid not in self._own:
                self._add_own(column)
            self._own[column.uid].offer(texts)

    def _add_own(self, column: OwnColumn) -> None:
        self._own[column.uid] = criterion = own_criterion(column, self)
        self._criteria.append(criterion)
        self._flow.add_before(criterion.chip, self.add)
        criterion.changed.connect(self.ask)
        criterion.add_to(self.filter_menu)

    def show_group(self, heading: str | None) -> None:
        """Say by which column the clients are grouped, if they are."""
        self.group.show_text(self.tr("Group: {column}").format(column=heading) if heading else self.tr("Group"))
        self.group.set_active(heading is not None)

    def facet(self, name: str) -> PillButton:
        """The chip of one of the query's criteria, such as `products`."""
        return self._choices[name].chip

    # Set up

    def _text_field(self) -> FilterField:
        field = FilterField(self)
        field.setPlaceholderText(self.tr("Filter clients"))
        field.setAccessibleName(self.tr("Filter clients by name, domain, contact or product"))
        field.textChanged.connect(lambda text: self.ask(replace(self.query, text=text)))
        field.returnPressed.connect(self.left)
        return field

    def _choice(self, field: str, title: str) -> ChoiceCriterion:
        return ChoiceCriterion(field, translate("Clients", title), self, single=field in _SINGLE)

    def _lay_out(self) -> None:
        layout = self._flow = FlowLayout(self)
        layout.addWidget(self.text)
        for criterion in self._criteria:
            layout.addWidget(criterion.chip)
        for button in (self._alert, self.add, self.ended, self.clear):
            layout.addWidget(button)
        layout.add_gap()
        self.columns.clicked.connect(self.columns_asked)
        layout.addWidget(self.group)
        layout.addWidget(self.views)
        layout.addWidget(self.columns)

    def _offer_fixed_choices(self) -> None:
        relationships: tuple[Relationship | None, ...] = (*Relationship, None)
        bands: tuple[Band | None, ...] = (*Band, None)
        statuses: tuple[RenewalStatus | None, ...] = (*RenewalStatus, None)
        for field, choices in (
            ("relationships", [(kind, client_texts.relationship_label(kind)) for kind in relationships]),
            ("usage", [(band, client_texts.usage_label(band)) for band in UsageBand]),
            ("engagement", [(band, client_texts.band_label(band)) for band in bands]),
            ("statuses", [(status, _status_label(status)) for status in statuses]),
            ("renews_within", [(days, translate("Clients", "in %n day(s)", days)) for days in HORIZONS]),
            ("decide_within", [(days, _deadline_label(days)) for days in (OVERDUE_ONLY, *HORIZONS)]),
        ):
            self._choices[field].offer(choices)

    # The query and what shows it

    def _show_query(self) -> None:
        query = self.query
        if self.text.text() != query.text:
            self.text.blockSignals(True)
            self.text.setText(query.text)
            self.text.blockSignals(False)
        for criterion in self._criteria:
            criterion.show_query(query)
        self._alert.setVisible(query.alert is not None)
        if query.alert is not None:
            self._alert.show_text(translate("Clients", _ALERTS[query.alert]))
            self._alert.set_active(True, clearable=True)
        self.ended.set_active(query.ended, clearable=True)
        self.clear.setVisible(query.narrows)
        self._flow.invalidate()
        self.updateGeometry()


def _named(values: frozenset[str | None], unknown: str) -> list[tuple[str | None, str]]:
    """Values with their labels, as people sort them; `unknown` for those that have none comes last."""
    known = sorted((value for value in values if value is not None), key=natural_key)
    choices: list[tuple[str | None, str]] = [(value, value) for value in known]
    return [*choices, (None, unknown)] if known and None in values else choices


def _status_label(status: RenewalStatus | None) -> str:
    return translate("Clients", "No renewal known") if status is None else status_text(status)


def _deadline_label(days: int) -> str:
    return translate("Clients", "Overdue") if days == OVERDUE_ONLY else translate("Clients", "in %n day(s)", days)
