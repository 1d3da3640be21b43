"""The line under the table: how many clients are shown and selected, and their MRR per currency."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from desktop_app.domain.client_list import ClientRow
from desktop_app.domain.client_totals import mrr_totals, unknown_mrr
from desktop_app.formatting import format_count, format_totals
from desktop_app.i18n import translate
from desktop_app.ui.shared.card import PlainLabel
from desktop_app.ui.shared.elided_label import ElidedLabel


class Footer(QWidget):
    """Counts and sums of what the table shows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counts = self._label(self.tr("Clients shown"))
        self.selected = self._label(self.tr("Clients selected"))
        self.mrr = ElidedLabel(look="quiet", parent=self)
        self.mrr.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.mrr.setAccessibleDescription(self.tr("MRR shown"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 0)
        layout.setSpacing(20)
        layout.addWidget(self.counts)
        layout.addWidget(self.selected)
        layout.addWidget(self.mrr, 1)

    def show_rows(self, rows: Sequence[ClientRow], of_all: int) -> None:
        """Count `rows`, shown out of `of_all`, and add them up."""
        count = translate("Clients", "%n client(s)", len(rows))
        narrowed = translate("Clients", "{shown} of {all}").format(shown=count, all=format_count(of_all))
        self.counts.setText(count if len(rows) == of_all else narrowed)
        self.mrr.setText(translate("Clients", "MRR shown {amount}").format(amount=mrr_text(rows)) if rows else "")

    def show_loading(self) -> None:
        """Say that the clients are being counted and added up."""
        self.counts.setText(translate("Loading", "Loading…"))
        self.mrr.setText("")

    def show_selected(self, rows: Sequence[ClientRow]) -> None:
        """Count the selected `rows`; several are added up."""
        count = translate("Clients", "%n selected", len(rows)) if rows else ""
        self.selected.setText(f"{count} · {mrr_text(rows)}" if len(rows) > 1 else count)

    def _label(self, name: str) -> QLabel:
        label = PlainLabel(parent=self)
        label.setObjectName("quiet")
        label.setAccessibleDescription(name)
        # A new text must not lay the window out anew.
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        return label

    # Qt

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), 34)


def mrr_text(rows: Sequence[ClientRow]) -> str:
    """The MRR of `rows` per currency, and how many of them have no known MRR."""
    known = mrr_totals(rows)
    unknown = unknown_mrr(rows)
    if not known:
        return translate("Clients", "no data")
    return format_totals(known) + (f" · {translate('Clients', '%n without data', unknown)}" if unknown else "")
