"""Shown in place of the cards while there is no team: what to do about it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop_app.ui.shared.buttons import icon_button
from desktop_app.ui.shared.card import plain_label


class EmptyTeam(QFrame):
    """A title, a sentence and a button to add the first member."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        title = plain_label(self.tr("No team yet"), "emptyTitle")
        sentence = plain_label(
            self.tr(
                "Add who supports you at HubSpot, your Channel Account Manager and Channel Consultant first, "
                "or import a team file with name, role and email."
            ),
            "muted",
        )
        sentence.setWordWrap(True)
        self.add = icon_button("plus", self.tr("Add a team member…"), colour="on_accent")
        self.add.setObjectName("primary")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 48, 32, 48)
        layout.setSpacing(8)
        for label in (title, sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label)
        layout.addSpacing(8)
        layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignHCenter)
        self.hide()
