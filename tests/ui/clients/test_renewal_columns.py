"""What the columns about the next renewal say, and what of it is exported."""

from datetime import timedelta
from decimal import Decimal

from PySide6.QtCore import QRect

from desktop_app.domain.records import RenewalStatus
from desktop_app.domain.renewals import RenewalKey
from desktop_app.services.client_edits import Own, override
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.clients.columns import COLUMNS, INDEX
from desktop_app.ui.clients.model import RecordRole
from desktop_app.ui.clients.tab import ClientsTab
from tests.client_books import TODAY
from tests.ui.instant_session import InstantSession

KEYS = ("status", "decide_by", "days_left", "overdue", "renewal_mrr", "renewal_change", "lost_reason", "edition")


def lose(workspace: Workspace) -> None:
    renewal = RenewalKey("Marketing Hub", TODAY + timedelta(60))
    lost = {Own.STATUS: RenewalStatus.CANCELLATION_REQUESTED.value, Own.LOST_REASON: "too dear"}
    override(workspace, "c1", renewal, lost)


def cell_texts(tab: ClientsTab) -> dict[str, list[str]]:
    records = {row.client_id: row for row in tab.table.clients.records}
    return {name: [COLUMNS[INDEX[key]].text(row, TODAY) for key in KEYS] for name, row in records.items()}


def test_each_says_what_is_known_and_what_is_not(tab: ClientsTab, session: InstantSession) -> None:
    assert cell_texts(tab) == {
        "c1": ["Pending", "07 Dec 2026", "15 days", "Not overdue", "$1,900 +\u2060$120", "+\u2060$120", "–",
               "Professional, Starter"],
        "c2": ["Pending", "17 Jan 2027", "56 days", "Not overdue", "unknown", "unknown", "–", "Enterprise"],
        "c3": ["Pending, overdue", "28 Oct 2026", "−\u206025 days", "Overdue", "$90", "no change", "–", "Starter"],
        "c4": ["no data", "no data", "no data", "no data", "no data", "no data", "–", "–"],
    }  # fmt: skip
    lose(session.workspace)
    tab.refresh()
    assert cell_texts(tab)["c1"][0] == "Cancellation requested"
    assert cell_texts(tab)["c1"][6] == "too dear"


def test_figures_are_aligned_painted_and_exported_typed(tab: ClientsTab) -> None:
    for key in KEYS:
        tab.table.setColumnHidden(INDEX[key], False)
    shown = tab.shown()
    first = dict(zip(shown.headings, shown.rows[-1], strict=True))
    assert first["Decide by"] == TODAY + timedelta(15)
    assert (first["Days left"], first["Overdue"]) == (15, "Not overdue")
    assert (first["Renewal MRR"], first["Renewal currency"], first["Change at renewal"]) == (
        Decimal(1900), "USD", Decimal(120),
    )  # fmt: skip
    unknown = dict(zip(shown.headings, shown.rows[2], strict=True))
    assert {unknown[name] for name in ("Decide by", "Days left", "Overdue", "Renewal MRR", "Renewal status")} == {None}
    assert [COLUMNS[INDEX[key]].right for key in ("days_left", "renewal_mrr", "renewal_change")] == [True] * 3
    table = tab.table
    with_pill = table.visualRect(table.clients.index(1, INDEX["status"]))
    assert table.clients.index(1, INDEX["status"]).data(RecordRole).client_id == "c3"
    blank = table.visualRect(table.clients.index(2, INDEX["status"]))
    assert _colours(tab, with_pill) != _colours(tab, blank)


def _colours(tab: ClientsTab, area: QRect) -> set[int]:
    image = tab.table.viewport().grab(area).toImage()
    return {image.pixel(x, image.height() // 2) for x in range(image.width())}
