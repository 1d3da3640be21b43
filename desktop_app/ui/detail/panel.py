"""The docked panel on the right: one client, in four tabs."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from desktop_app.domain.client_details import ClientDetails
from desktop_app.domain.money import plain
from desktop_app.services.clients import client_details
from desktop_app.ui.session import Session
from desktop_app.ui.shared.card import plain_label
from desktop_app.ui.shared.texts import day_text

Line = tuple[str, object]


class DetailPanel(QWidget):
    """Shows the client that was opened last; "no data" where nothing is known."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._session = session
        self._client_id: str | None = None
        self._name = plain_label(self.tr("No client selected"), "title")
        self._domain = plain_label(self.tr("Choose one in the list, or press Enter on it."), "muted")
        self._domain.setWordWrap(True)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("About the client"))
        self.tabs.tabBar().setObjectName("narrow")
        self.tabs.setUsesScrollButtons(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 16)
        for widget in (self._name, self._domain):
            layout.addWidget(widget)
        layout.addWidget(self.tabs, 1)
        self._pages = [
            self._add_page(name)
            for name in (self.tr("Client details"), self.tr("Renewals"), self.tr("Portal usage"), self.tr("Engagement"))
        ]
        session.changed.connect(lambda _changed: self.open(self._client_id) if self._client_id else None)

    def open(self, client_id: str) -> None:
        """Show this client."""
        self._client_id = client_id
        today = self._session.today()
        self._session.ask(lambda workspace: client_details(workspace, client_id, today), self._show, topic="panel")

    def shown_name(self) -> str:
        """The name of the client that is shown."""
        return self._name.text()

    def _add_page(self, name: str) -> QFormLayout:
        page = QWidget()
        page.setObjectName("panel")
        form = QFormLayout(page)
        form.setHorizontalSpacing(16)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        self.tabs.addTab(area, name)
        return form

    def _show(self, details: ClientDetails) -> None:
        row = details.row
        self._name.setText(row.name)
        self._domain.setText(row.domain or self.tr("No domain"))
        for form, lines in zip(
            self._pages,
            (self._facts(details), self._renewals(details), self._apps(details), self._engagement(details)),
            strict=True,
        ):
            self._fill(form, list(lines))

    def _fill(self, form: QFormLayout, lines: list[Line]) -> None:
        while form.rowCount():
            form.removeRow(0)
        for title, value in lines or [(self.tr("No data"), "")]:
            text = plain_label(self.tr("no data") if value is None else str(value))
            text.setWordWrap(True)
            text.setAccessibleName(title)
            form.addRow(plain_label(title, "muted"), text)

    def _facts(self, details: ClientDetails) -> Iterable[Line]:
        row = details.row
        yield self.tr("Relationship"), row.relationship and row.relationship.value.replace("_", " ")
        yield self.tr("Since"), row.relationship_since and day_text(row.relationship_since)
        yield self.tr("Account ID"), row.hub_id
        yield self.tr("Primary contact"), row.contact_name
        yield self.tr("Contact email"), row.contact_email
        yield self.tr("Industry"), row.industry
        yield self.tr("Country"), row.country
        yield self.tr("MRR"), None if row.mrr is None else f"{plain(row.mrr)} {row.currency}"
        yield self.tr("Marketing contacts"), _share(row.contacts_used, row.contacts_limit)
        yield self.tr("Emails this month"), _share(row.emails_used, row.emails_limit)
        yield self.tr("Sold credit"), None if row.credit is None else plain(row.credit)
        for one in details.subscriptions:
            renews = f", {day_text(one.renews_on)}" if one.renews_on else ""
            product = f"{one.product} {one.edition or ''}".strip()
            yield product, f"{plain(one.mrr)} {one.currency or row.currency or ''}{renews}"

    def _renewals(self, details: ClientDetails) -> Iterable[Line]:
        for line in (*details.renewals, *details.past_renewals):
            renewal = line.renewal
            amounts = [
                self.tr("no data") if amount is None else plain(amount)
                for amount in (renewal.current_mrr, renewal.renewal_mrr)
            ]
            yield f"{renewal.product}, {day_text(renewal.renews_on)}", " → ".join(amounts)

    def _apps(self, details: ClientDetails) -> Iterable[Line]:
        states = {True: self.tr("used"), False: self.tr("not used"), None: None}
        return ((usage.app, states[usage.used]) for usage in details.apps)

    def _engagement(self, details: ClientDetails) -> Iterable[Line]:
        row = details.row
        yield self.tr("Engagement index (0–10)"), row.engagement_index
        yield self.tr("Usage score (0–100)"), row.usage_score
        for points in details.engagement:
            yield points.category, f"{points.points:g} / {points.max_points:g}" if points.max_points else points.points


def _share(used: int | None, limit: int | None) -> str | None:
    return None if used is None or limit is None else f"{used:,} / {limit:,}"
