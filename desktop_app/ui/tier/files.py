"""Ask where to, and write the chart as an image or the whole report as PDF or XLSX."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.domain.errors import NotWritable
from desktop_app.i18n import translate
from desktop_app.services.file_writing import write_whole
from desktop_app.services.tier_files import export_tier
from desktop_app.ui.session.session import Session
from desktop_app.ui.tier.chart_card import ChartCard


def ask_for_image(card: ChartCard, parent: QWidget, session: Session) -> None:
    """Save the chart where the person says."""
    name = _name(
        parent,
        translate("Tier", "Save the chart"),
        "credit.png",
        translate("Tier", "Pictures (*.png);;Drawings (*.svg)"),
    )
    if name is None:
        return
    try:
        write_whole(name, lambda draft: card.save(draft, svg=name.suffix.lower() == ".svg"))
    except NotWritable as fault:
        session.failed.emit(fault)


def ask_for_report(session: Session, parent: QWidget) -> None:
    """Save the tier report where the person says."""
    name = _name(
        parent,
        translate("Tier", "Save the tier report"),
        "tier.pdf",
        translate("Tier", "PDF (*.pdf);;Workbook (*.xlsx)"),
    )
    if name is not None:
        today = session.today()
        # A file each: the next question must not replace the one before.
        session.ask(lambda workspace: export_tier(workspace, name, today), lambda _rows: None, topic=f"write {name}")


def _name(parent: QWidget, title: str, suggested: str, kinds: str) -> Path | None:
    name, chosen = QFileDialog.getSaveFileName(parent, title, suggested, kinds)
    if not name:
        return None
    file = Path(name)
    return file if file.suffix else file.with_suffix(chosen[chosen.index("*") + 1 :].rstrip(")"))
