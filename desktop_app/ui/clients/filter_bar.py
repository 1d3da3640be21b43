"""What the list is narrowed to: a quick text, menus whose buttons turn into chips, saved views and columns."""

from collections.abc import Hashable, Mapping
from dataclasses import replace
from typing import Any, cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.domain.alert_kinds import Alert
from desktop_app.domain.client_list import ClientQuery, UsageBand
from desktop_app.domain.client_offer import Offer
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.records import Relationship
from desktop_app.domain.renewals import HORIZONS
from desktop_app.domain.usage import Band
from desktop_app.i18n import translate
from desktop_app.ui.clients.choice_menu import ChoiceMenu
from desktop_app.ui.clients.flow_layout import FlowLayout
from desktop_app.ui.shared import client_texts
from desktop_app.ui.shared.filter_field import FilterField
from desktop_app.ui.shared.pill import PillButton
from desktop_app.ui.shared.text_prompt import ask_for_text

_ALERTS = {
    Alert.DECISIONS: QT_TRANSLATE_NOOP("Clients", "Renewal decisions due"),
    Alert.MANAGED: QT_TRANSLATE_NOOP("Clients", "Managed clients"),
    Alert.LOW_ENGAGEMENT: QT_TRANSLATE_NOOP("Clients", "Low engagement"),
    Alert.NEAR_LIMIT: QT_TRANSLATE_NOOP("Clients", "Near a limit"),
    Alert.CHANGED: QT_TRANSLATE_NOOP("Clients", "Changed"),
}


class FilterBar(QWidget):
    """Holds the query; says when it changed, and what is wanted of views and columns."""

    changed = Signal(ClientQuery)
    view_saved = Signal(str)
    view_deleted = Signal(str)
    columns_asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.query = ClientQuery()
        self._views: Mapping[str, ClientQuery] = {}
        self.text = self._text_field()
        self._product = ChoiceMenu(self)
        self._relationship = ChoiceMenu(self)
        self._usage = ChoiceMenu(self)
        self._renewal = ChoiceMenu(self, single=True)
        self._tags = ChoiceMenu(self)
        self._facets = {
            "products": (self._facet(self.tr("Product"), self._product), self._product, self.tr("Product")),
            "relationships": (
                self._facet(self.tr("Relationship"), self._relationship), self._relationship, self.tr("Relationship"),
            ),
            "renews_within": (self._facet(self.tr("Renewal"), self._renewal), self._renewal, self.tr("Renewal")),
            "usage": (self._facet(self.tr("Usage"), self._usage), self._usage, self.tr("Usage")),
            "tags": (self._facet(self.tr("Tags"), self._tags), self._tags, self.tr("Tags")),
        }  # fmt: skip
        self._alert = PillButton("", self)
        self._alert.cleared.connect(lambda: self.ask(replace(self.query, alert=None)))
        self.ended = PillButton(self.tr("Ended"), self)
        self.ended.clicked.connect(lambda: self.ask(ClientQuery(ended=not self.query.ended)))
        self.ended.cleared.connect(lambda: self.ask(ClientQuery()))
        self.clear = PillButton(self.tr("Clear"), self)
        self.clear.clicked.connect(lambda: self.ask(ClientQuery(ended=self.query.ended)))
        self.views = PillButton(self.tr("Saved views"), self)
        self.views_menu = QMenu(self)
        self.views_menu.aboutToShow.connect(self._fill_views)
        self.views.set_menu(self.views_menu)
        self.columns = PillButton(self.tr("Columns"), self, arrow=True)
        self._lay_out()
        self._offer_fixed_choices()
        self._show_query()

    def ask(self, query: ClientQuery) -> None:
        """Narrow the list to `query` and tell so."""
        if query != self.query:
            self.query = query
            self._show_query()
            self.changed.emit(query)

    def offer(self, offer: Offer) -> None:
        """Offer the products and tags that occur among the clients, and the ended clients where there are any."""
        lines = sorted(offer.products | self.query.products)
        tags = sorted(offer.tags | self.query.tags)
        for menu, values in ((self._product, lines), (self._tags, tags)):
            menu.start_over()
            menu.offer((value, value) for value in values)
        self._facets["tags"][0].setVisible(bool(tags))
        self.ended.show_text(translate("Clients", "Ended %n", offer.ended))
        self.ended.setVisible(bool(offer.ended) or self.query.ended)
        self._show_query()

    def show_views(self, views: Mapping[str, ClientQuery]) -> None:
        self._views = views

    def facet(self, name: str) -> PillButton:
        """The button of one of the query's criteria, such as `products`."""
        return self._facets[name][0]

    # Set up

    def _text_field(self) -> FilterField:
        field = FilterField(self)
        field.setPlaceholderText(self.tr("Filter clients"))
        field.setAccessibleName(self.tr("Filter clients by name, domain, contact or product"))
        field.setClearButtonEnabled(True)
        field.textChanged.connect(lambda text: self.ask(replace(self.query, text=text)))
        field.returnPressed.connect(self.left)
        return field

    def _facet(self, title: str, menu: ChoiceMenu) -> PillButton:
        button = PillButton(title, self)
        button.set_menu(menu)
        menu.changed.connect(self._take_choices)
        button.cleared.connect(lambda: self._clear_facet(menu))
        return button

    def _clear_facet(self, menu: ChoiceMenu) -> None:
        menu.choose(frozenset())
        self._take_choices()

    def _lay_out(self) -> None:
        layout = self._flow = FlowLayout(self)
        layout.addWidget(self.text)
        for button, _, _ in self._facets.values():
            layout.addWidget(button)
        for button in (self._alert, self.ended, self.clear):
            layout.addWidget(button)
        layout.add_gap()
        self.columns.clicked.connect(self.columns_asked)
        layout.addWidget(self.views)
        layout.addWidget(self.columns)

    def _offer_fixed_choices(self) -> None:
        relationships: tuple[Relationship | None, ...] = (*Relationship, None)
        self._relationship.offer((kind, client_texts.relationship_label(kind)) for kind in relationships)
        self._usage.offer(((band, client_texts.usage_label(band)) for band in UsageBand), title=self.tr("Apps used"))
        bands: tuple[Band | None, ...] = (*Band, None)
        self._usage.offer(
            ((("engagement", band), client_texts.band_label(band)) for band in bands), title=self.tr("Engagement")
        )
        self._renewal.offer((days, translate("Clients", "Renews in %n day(s)", days)) for days in HORIZONS)

    # The query and what shows it

    def _take_choices(self) -> None:
        usage = self._usage.chosen
        chosen = cast("frozenset[Any]", self._renewal.chosen)
        self.ask(
            replace(
                self.query,
                products=cast("frozenset[str]", self._product.chosen),
                relationships=cast("frozenset[Relationship | None]", self._relationship.chosen),
                usage=frozenset(band for band in usage if isinstance(band, UsageBand)),
                engagement=frozenset(pair[1] for pair in usage if isinstance(pair, tuple)),
                renews_within=next(iter(chosen), None),
                tags=cast("frozenset[str]", self._tags.chosen),
            )
        )

    def _show_query(self) -> None:
        query = self.query
        if self.text.text() != query.text:
            self.text.blockSignals(True)
            self.text.setText(query.text)
            self.text.blockSignals(False)
        self._product.choose(cast("frozenset[Hashable]", query.products))
        self._relationship.choose(cast("frozenset[Hashable]", query.relationships))
        self._usage.choose(frozenset({*query.usage, *(("engagement", band) for band in query.engagement)}))
        self._renewal.choose(frozenset() if query.renews_within is None else frozenset({query.renews_within}))
        self._tags.choose(cast("frozenset[Hashable]", query.tags))
        for button, menu, title in self._facets.values():
            labels = menu.labels()
            button.show_text(_chip_text(labels) if labels else title)
            button.set_active(bool(labels), clearable=True)
        self._alert.setVisible(query.alert is not None)
        if query.alert is not None:
            self._alert.show_text(translate("Clients", _ALERTS[query.alert]))
            self._alert.set_active(True, clearable=True)
        self.ended.set_active(query.ended, clearable=True)
        self.clear.setVisible(query.narrows)
        self._flow.invalidate()
        self.updateGeometry()

    # Saved views

    def _fill_views(self) -> None:
        menu = self.views_menu
        menu.clear()
        for name, query in self._views.items():
            action = menu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(query == self.query)
            action.triggered.connect(lambda _checked=False, wanted=query: self.ask(wanted))
        if self._views:
            menu.addSeparator()
        save = menu.addAction(self.tr("Save this view…"))
        save.setEnabled(self.query.narrows)
        save.triggered.connect(lambda _checked=False: self._ask_name())
        if self._views:
            self._add_deletions(menu.addMenu(self.tr("Delete a view")))

    def _add_deletions(self, menu: QMenu) -> None:
        for name in self._views:
            action = QAction(name.replace("&", "&&"), menu)
            action.triggered.connect(lambda _checked=False, wanted=name: self.view_deleted.emit(wanted))
            menu.addAction(action)

    def _ask_name(self) -> None:
        name = ask_for_text(self, self.tr("Save this view"), self.tr("Name of the view"))
        if name and name.strip():
            self.view_saved.emit(name.strip())


def _chip_text(labels: list[str]) -> str:
    return labels[0] if len(labels) == 1 else f"{labels[0]} +{len(labels) - 1}"
