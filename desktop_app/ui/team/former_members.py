"""Who was on the team before: name, role, address, and the day until which."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.team import Member
from desktop_app.formatting import format_day
from desktop_app.ui.shared.guide_page import set_guide_page
from desktop_app.ui.shared.text_table import TextColumn, TextTable
from desktop_app.ui.shared.window_size import resize_within_screen


class FormerMembers(QDialog):
    """The history of the team, the latest first."""

    def __init__(self, members: Sequence[Member], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("earlier")
        self.setWindowTitle(self.tr("Earlier members"))
        set_guide_page(self, "team")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        resize_within_screen(self, 720, 320)
        columns = [
            TextColumn(self.tr("Name"), 150),
            TextColumn(self.tr("Role"), 160),
            TextColumn(self.tr("Email"), 0),
            TextColumn(self.tr("Until"), 110),
        ]
        self.table = TextTable(self.windowTitle(), columns, self.tr("Nobody was replaced yet."), self)
        self.table.rows.show_rows([_texts(member) for member in members])
        close = QPushButton(self.tr("Close"))
        close.setObjectName("primary")
        close.clicked.connect(lambda _checked=False: self.accept())
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(16)
        layout.addWidget(self.table, 1)
        layout.addLayout(row)


def _texts(member: Member) -> tuple[str, ...]:
    return member.name, member.role, member.email, format_day(member.until) if member.until else ""
