"""The line at the foot: what the workspace holds, and the work that is under way."""

from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QStatusBar, QToolButton, QWidget

from desktop_app.ui.session.jobs import Job, Jobs
from desktop_app.ui.shared.card import plain_label
from desktop_app.ui.style.icons import icon


class WorkStatus(QStatusBar):
    """Counts on the left; on the right the tasks due, and the newest work with a title, its progress and Cancel.

    `clients` is how many there are, `week_lines` how many lines the week has; `None` until they are counted.
    """

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._under_way: list[Job[Any]] = []
        self.clients = 0
        self.week_lines: int | None = None
        self.setSizeGripEnabled(False)
        self.setContentsMargins(10, 2, 10, 2)
        self.counts = plain_label()
        self.addWidget(self.counts)
        self.place = plain_label()
        self.addPermanentWidget(self.place)
        self.due = QPushButton(self)
        self.due.setObjectName("link")
        self.due.hide()
        self.addPermanentWidget(self.due)
        self._work = self._make_work()
        self.addPermanentWidget(self._work)
        jobs.started.connect(self._started)
        jobs.progressed.connect(self._progressed)
        jobs.finished.connect(self._finished)

    def say(self, left: str, right: str) -> None:
        """Show what is in front: its counts on the left, what they are made by on the right."""
        self.counts.setText(left)
        self.place.setText(right)

    def say_counts(self) -> None:
        """Show how many clients there are, and how many of them need somebody this week."""
        parts = [self.tr("%n client(s)", "", self.clients)] if self.clients else []
        if self.week_lines is not None and self.clients:
            parts.append(self.tr("%n need(s) you", "", self.week_lines))
        self.say(" · ".join(parts), "")

    def show_text(self, text: str) -> None:
        """Show a text for 8 seconds."""
        self.showMessage(text, 8_000)

    def show_due(self, number: int) -> None:
        """Show how many tasks are due, where some are."""
        self.due.setVisible(number > 0)
        self.due.setText(self.tr("%n task(s) due", "", number))

    def stop(self, job: Job[Any]) -> None:
        """Ask `job` to give up, and say so."""
        job.stop()
        if self._under_way and job is self._under_way[-1]:
            self.step.setText(self.tr("Cancelling…"))
            self.cancel.setEnabled(False)

    def _make_work(self) -> QWidget:
        work = QWidget(self)
        self.step: QLabel = plain_label(parent=work)
        self.bar = QProgressBar(work)
        self.bar.setFixedWidth(180)
        self.bar.setTextVisible(False)
        self.cancel = QToolButton(work)
        self.cancel.setObjectName("plain")
        self.cancel.setIcon(icon("x", "muted"))
        self.cancel.setIconSize(QSize(14, 14))
        self.cancel.clicked.connect(lambda _checked=False: self._cancel_newest())
        layout = QHBoxLayout(work)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for widget in (self.step, self.bar, self.cancel):
            layout.addWidget(widget)
        work.hide()
        return work

    def _started(self, job: Job[Any]) -> None:
        self._under_way.append(job)
        self._show_newest()

    def _progressed(self, job: Job[Any], done: int, total: int) -> None:
        if self._under_way and job is self._under_way[-1]:
            self.bar.setRange(0, total)
            self.bar.setValue(done)
            self._name(job)

    def _finished(self, job: Job[Any]) -> None:
        self._under_way.remove(job)
        self._show_newest()

    def _show_newest(self) -> None:
        self._work.setVisible(bool(self._under_way))
        if self._under_way:
            title = self._under_way[-1].title
            self._name(self._under_way[-1])
            self.cancel.setToolTip(self.tr("Cancel"))
            self.cancel.setAccessibleName(self.tr("Cancel: {work}").format(work=title))
            self.cancel.setEnabled(True)
            self.bar.setRange(0, 0)

    def _name(self, job: Job[Any]) -> None:
        """Say what is done, and which part of it."""
        text = f"{job.title} · {job.step}" if job.step else job.title
        self.step.setText(text)
        self.bar.setAccessibleName(text)

    def _cancel_newest(self) -> None:
        if self._under_way:
            self.stop(self._under_way[-1])
