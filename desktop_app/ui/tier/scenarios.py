"""The named scenarios of the what-if sheet: a button to keep, imagine, compare and delete them with."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QUndoCommand
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from desktop_app.domain.changes import Changed
from desktop_app.domain.imagined_clients import Move
from desktop_app.domain.tier_report import TierReport
from desktop_app.domain.what_if import Base, WhatIf, imagine
from desktop_app.formatting import format_change
from desktop_app.i18n import translate
from desktop_app.services.what_if import base_of, put_scenario, scenarios
from desktop_app.ui.session.announcer import FreshWhenSeen
from desktop_app.ui.session.session import Session
from desktop_app.ui.shared.text_prompt import ask_for_text
from desktop_app.ui.shared.undo_step import UndoStep
from desktop_app.ui.tier import tier_texts


class ScenariosButton(QPushButton):
    """Keeps the moves that `current` gives; `imagined` carries those of a scenario, `compared` the results of all."""

    imagined = Signal(object)
    compared = Signal(str)

    def __init__(self, session: Session, current: Callable[[], Sequence[Move]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(self.tr("Scenarios"))
        self.setProperty("drops", True)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._offer)
        self.setMenu(self._menu)
        self._session = session
        self._current = current
        self._report: TierReport | None = None
        self.stored: Mapping[str, Sequence[Move]] = {}
        FreshWhenSeen(self, session.announcer, Changed.SETTINGS, self._ask)

    def use(self, report: TierReport) -> None:
        """Compare scenarios laid upon this report from now on."""
        self._report = report

    def _ask(self) -> None:
        self._session.ask(scenarios, self._keep, topic="tier-scenarios")

    def _keep(self, stored: Mapping[str, Sequence[Move]]) -> None:
        self.stored = stored

    # What the menu does

    def _offer(self) -> None:
        menu = self._menu
        menu.clear()
        save = menu.addAction(self.tr("Save as…"))
        save.setEnabled(bool(self._current()))
        save.triggered.connect(lambda _checked=False: self._save())
        if self.stored:
            menu.addSeparator()
        for name, moves in self.stored.items():
            self._offer_scenario(menu.addMenu(name.replace("&", "&&")), name, moves)

    def _offer_scenario(self, entry: QMenu, name: str, moves: Sequence[Move]) -> None:
        imagine_ = entry.addAction(self.tr("Apply"))
        imagine_.triggered.connect(lambda _checked=False: self.imagined.emit(moves))
        compare = entry.addAction(self.tr("Compare"))
        compare.triggered.connect(lambda _checked=False: self._compare())
        delete = entry.addAction(self.tr("Delete"))
        delete.triggered.connect(lambda _checked=False: self._push(name, None))

    def _save(self) -> None:
        moves = tuple(self._current())
        name = ask_for_text(self, self.tr("Save the scenario"), self.tr("Name"))
        if name and name.strip():
            self._push(name.strip(), moves)

    def _push(self, name: str, moves: Sequence[Move] | None) -> None:
        self._session.undo_stack.push(save_scenario(self._session, name, moves))

    def _compare(self) -> None:
        """Say what each scenario comes to by the review, one line each."""
        report = self._report
        if report is None:
            return
        stored = self.stored
        wanted = {move.client_id for moves in stored.values() for move in moves if move.client_id is not None}

        def show(base: Base) -> None:
            self.compared.emit("\n".join(self._summary(name, imagine(base, moves)) for name, moves in stored.items()))

        self._session.ask(lambda workspace: base_of(workspace, report, wanted), show, topic="tier-compare")

    def _summary(self, name: str, outcome: WhatIf) -> str:
        last = outcome.outlooks[-1].after.tier if outcome.outlooks else None
        return (
            f"{name}: {format_change(outcome.sold_change)} {self.tr('sold')},"
            f" {format_change(outcome.managed_change)} {self.tr('managed')} → {tier_texts.tier_name(last)}"
        )


def save_scenario(session: Session, name: str, moves: Sequence[Move] | None) -> QUndoCommand:
    """A scenario is saved, or deleted (`moves` is `None`)."""
    text = translate("Tier", "Save the scenario {name}") if moves else translate("Tier", "Delete the scenario {name}")
    return UndoStep(
        text.format(name=name), session,
        lambda workspace: put_scenario(workspace, name, moves),
        lambda workspace, made: put_scenario(workspace, name, made.before),
    )  # fmt: skip
