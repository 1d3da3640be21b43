"""What the four tabs say about a client with everything, and about one without any data."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.services.client_details import client_details
from desktop_app.storage.workspace import open_workspace
from desktop_app.ui.detail import details_page
from desktop_app.ui.detail.canvas import Canvas, Typeset
from desktop_app.ui.detail.figure_rows import MeterRow, MonthBarsRow
from desktop_app.ui.detail.panel import DetailPanel
from desktop_app.ui.detail.special_rows import ComparisonRow
from desktop_app.ui.session.session import Session
from desktop_app.ui.startup.language import Language
from desktop_app.ui.style.tokens import theme
from tests.builders import a_subscription
from tests.locales import window_speaking
from tests.ui.detail.conftest import NOW, row, show, spoken_rows

DETAILS, RENEWALS, USAGE, ENGAGEMENT = range(4)


def test_the_details_tell_the_company_its_subscriptions_and_limits(panel: DetailPanel) -> None:
    lines = spoken_rows(panel, DETAILS)
    assert "Relationship: Sold & managed" in lines
    assert "Account ID: 24118906" in lines
    assert "Primary contact: Mara Ellison" in lines
    assert "Country: no data" in lines
    assert "Tags: key account" in lines
    assert any(
        line.startswith("Subscriptions · $2,140 / month. Last changed by clients.csv on 22 Nov 2026") for line in lines
    )
    assert "Marketing Hub Professional $1,780. 5 seats · started 12 Dec 2023 · renews 21 Jan 2027" in lines
    assert "Service Hub Starter $10. Cancelled · started 12 Dec 2023 · renews 27 Nov 2026" in lines
    assert "Marketing contacts: 9,500 of 10,000. nearly full" in lines
    assert "Emails this month: 10 of 100" in lines


def test_the_details_tell_the_credit_with_its_layers(panel: DetailPanel) -> None:
    bars = row(panel, DETAILS, "credit months")
    assert isinstance(bars, MonthBarsRow)
    assert (bars.texts[2], bars.texts[3], bars.texts[-1]) == ("Feb 2026: $0", "Mar 2026: $500", "Nov 2026: $400")
    assert (bars.heights[2], bars.heights[3], bars.heights[-1]) == (0, 1, 0.8)
    assert "Counts today: $400" in spoken_rows(panel, DETAILS)
    layer = "Marketing Hub · new $400 of $500 left. opened 10 Mar 2026 · expires 10 Mar 2027"
    assert layer in spoken_rows(panel, DETAILS)


def test_renewals_stand_beside_what_they_renew(panel: DetailPanel) -> None:
    texts = spoken_rows(panel, RENEWALS)
    assert "Renewal manager: Lena Weiss" in texts
    assert "Owner: no data" in texts
    renewal = row(panel, RENEWALS, "renewal 0")
    assert isinstance(renewal, ComparisonRow)
    assert (renewal.title, renewal.status) == ("Marketing Hub · 21 Jan 2027", "Pending")
    assert (renewal.deadline, renewal.tone) == ("Decide by 07 Dec 2026 · 15 days", "muted")
    lines = {line.title: (line.now, line.then, line.marked) for line in renewal.lines}
    assert lines["Edition"] == ("Professional", "Enterprise", True)
    assert lines["MRR"] == ("$1,780", "$1,900 (+$120)", True)
    assert lines["Term"] == ("no data", "no data", False)
    assert lines["Seats"] == ("5", "no data", False)
    assert "Marketing Hub · 21 Jan 2026 $1,700 → $1,780. Renewed · no data" in texts


def test_apps_are_grouped_and_counted_by_the_rules(panel: DetailPanel) -> None:
    lines = spoken_rows(panel, USAGE)
    assert "Count towards median app usage: 2 of 16" in lines
    assert any("Uses are those of the last 30 days" in line for line in lines)
    assert lines.index("Marketing Hub · 2 of 3 used") < lines.index("Without a product · 1 of 1 used")
    assert "Email: used, 20 Nov 2026 · 41 uses, counts" in lines
    assert "Forms: not used" in lines
    assert "Playground: used" in lines  # used, but it does not count


def test_the_two_scores_stay_apart_and_the_trend_comes_from_snapshots(panel: DetailPanel) -> None:
    lines = spoken_rows(panel, ENGAGEMENT)
    assert "Engagement index (0–10): 2.5, Low engagement" in lines
    assert "Usage score (0–100): 40" in lines
    assert "Marketing: 1.5 of 4" in lines
    assert "Sales: 2" in lines
    assert "Engagement index: 31 Oct 2026: 1, 22 Nov 2026: 2.5" in lines
    assert not any(line.startswith("Usage score: ") for line in lines)  # known on one day only


def test_what_is_not_known_is_said_to_be_so(panel: DetailPanel, qtbot: QtBot) -> None:
    show(qtbot, panel, "c4", "Dunmore Robotics")
    details = spoken_rows(panel, DETAILS)
    for title in (
        "Relationship",
        "Account ID",
        "Primary contact",
        "Industry",
        "Marketing contacts",
        "Emails this month",
    ):
        assert f"{title}: no data" in details
    assert "Tags: none" in details
    assert "No data: no subscription of this client is known." in details
    assert "No data: no sale to this client is recorded." in details
    assert "No data: no renewal of this client is known." in spoken_rows(panel, RENEWALS)
    assert "Count towards median app usage: no data" in spoken_rows(panel, USAGE)
    engagement = spoken_rows(panel, ENGAGEMENT)
    assert "Engagement index (0–10): no data" in engagement
    assert "Usage score (0–100): no data" in engagement
    assert not [line for line in (*details, *engagement) if ": 0" in line]


@pytest.mark.parametrize(
    ("direction", "filled"), [(Qt.LayoutDirection.LeftToRight, 5), (Qt.LayoutDirection.RightToLeft, 194)]
)
def test_a_bar_begins_where_reading_begins(panel: DetailPanel, direction: Qt.LayoutDirection, filled: int) -> None:
    typeset: Typeset = panel.lists[0]._delegate.typeset
    meter = MeterRow(key="m", title="", value="", share=0.25)
    image = QImage(200, meter.height(typeset, 200), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    meter.paint(Canvas(painter, image.rect(), typeset, direction))
    painter.end()
    middle = typeset.line + 2 + 2 + 3
    assert image.pixelColor(filled, middle) == theme().accent
    assert image.pixelColor(199 - filled, middle) == theme().sunken


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("width", [200, 344, 900])
def test_rows_keep_within_their_place_at_any_width(
    panel: DetailPanel, width: int, direction: Qt.LayoutDirection
) -> None:
    """Nothing is painted beside a row, and every act can be clicked on it."""
    typeset: Typeset = panel.lists[0]._delegate.typeset
    for tab in range(4):
        spoken_rows(panel, tab)
        for item in panel.lists[tab].row_model.rows:
            high = item.height(typeset, width)
            image = QImage(width + 40, high + 40, QImage.Format.Format_ARGB32)
            image.fill(Qt.GlobalColor.transparent)
            painter = QPainter(image)
            item.paint(Canvas(painter, QRect(20, 20, width, high), typeset, direction))
            painter.end()
            beside = [image.pixel(x, y) for x in (3, width + 36) for y in range(image.height())]
            assert not any(beside), item.key
            for area, _act in item.hits(typeset, width):
                assert QRect(0, 0, width, high).contains(area), item.key


def test_what_hubspot_does_not_share_is_told_with_its_reason(
    panel: DetailPanel, panel_session: Session, full_book: Path, qtbot: QtBot
) -> None:
    assert not panel.header.notices.isVisible()
    with open_workspace(full_book, write=True) as workspace, workspace.writing():
        workspace.write(
            "UPDATE client SET shared_groups = 'USAGE; TIERING;EXTRAS', missing_since = '2026-11-03',"
            " not_shared_since = '2026-11-02', sold_points = 12500000, points_as_of = '2025-11-26'"
            " WHERE client_id = 'c4'"
        )
    panel_session.look_around()
    show(qtbot, panel, "c4", "Dunmore Robotics")
    assert panel.header.notices.text().splitlines() == [
        "Not in HubSpot's list of clients since 03 Nov 2026; kept as it was.",
        "MRR not shared since 02 Nov 2026; the last known one is shown.",
    ]
    assert panel.header.notices.isVisible()
    lines = spoken_rows(panel, DETAILS)
    assert "Shared with you: usage, points, EXTRAS" in lines
    assert [line for line in lines if "points:" in line] == ["HubSpot's points: sold 12.50 as of 26 Nov 2025"]
    why = "The client shares only: usage, points, EXTRAS."
    assert f"No data: no subscription of this client is known. {why}" in lines
    assert f"No data: no renewal of this client is known. {why}" in spoken_rows(panel, RENEWALS)


def test_credit_without_a_rate_is_unknown_and_named(qtbot: QtBot, full_book: Path, panel: DetailPanel) -> None:
    with open_workspace(full_book, write=True) as workspace, workspace.writing():
        workspace.write(
            "INSERT INTO credit_event (client, date, kind, amount, currency, added_by, changed_by)"
            " VALUES (2, '2026-04-01', 'new', 300000000, 'EUR', 1, 1)"
        )
    show(qtbot, panel, "c2", "Brightwater <b>Logistics</b>")
    assert "Counts today: unknown without a rate: €300" in spoken_rows(panel, DETAILS)


def test_what_else_hubspot_says_is_listed_under_its_own_names(
    qtbot: QtBot, full_book: Path, panel: DetailPanel
) -> None:
    assert not [line for line in spoken_rows(panel, DETAILS) if "More from HubSpot" in line]
    values = '{"hs_timezone": "Europe/Dublin", "Region 10": "<b>south</b>", "Region 9": "north"}'
    with open_workspace(full_book, write=True) as workspace, workspace.writing():
        workspace.write(
            "INSERT INTO client_properties (client, properties, added_by, changed_by) VALUES (2, ?, 1, 1)", (values,)
        )
    show(qtbot, panel, "c2", "Brightwater <b>Logistics</b>")
    assert spoken_rows(panel, DETAILS)[-4:] == [
        "More from HubSpot. Last changed by clients.csv on 22 Nov 2026, 07:12",
        "hs_timezone. Europe/Dublin",
        "Region 9. north",
        "Region 10. <b>south</b>",
    ]


_SUMS: list[tuple[str | None, list[tuple[str, str | None]], bool]] = [
    ("100", [("60", "USD"), ("40", None)], False),
    ("100", [("60.01", "USD"), ("40.01", "USD")], False),  # each rounded by itself
    ("100", [("60", "USD"), ("41", "USD")], True),
    ("100", [("60", "USD")], True),
    ("100", [("60", "USD"), ("40", "EUR")], False),  # nobody knows what these add up to
    ("100", [], False),
    (None, [("60", "USD")], False),
]


def test_subscriptions_that_add_up_to_another_mrr_are_named(full_book: Path) -> None:
    with open_workspace(full_book, write=False) as workspace:
        details = client_details(workspace, "c1", NOW.date())
    ended = a_subscription(product="Ended", mrr=Decimal(7), currency="USD", status="cancelled")
    for mrr, amounts, is_other in _SUMS:
        paid = [a_subscription(mrr=Decimal(amount), currency=currency) for amount, currency in amounts]
        own = replace(details.row, mrr=None if mrr is None else Decimal(mrr), currency="USD")
        shown = details_page.rows(replace(details, row=own, subscriptions=(*paid, ended)))
        sentence = "They do not add up to the client's MRR, which is what counts."
        assert (sentence in [line.spoken for line in shown]) == is_other, (mrr, amounts)
    unknown = details_page.rows(replace(details, subscriptions=(a_subscription(product="CMS Hub", mrr=None),)))
    assert any("CMS Hub" in line.spoken and "no data" in line.spoken for line in unknown)


def test_the_terms_that_forms_offer_are_translated_and_others_stay(qapp: QApplication, full_book: Path) -> None:
    with open_workspace(full_book, write=False) as workspace:
        details = client_details(workspace, "c1", NOW.date())
    paid = [a_subscription(term=term) for term in ("annual", "Monthly", "two years")]
    with window_speaking(qapp, Language.GERMAN):
        spoken = " ".join(line.spoken for line in details_page.rows(replace(details, subscriptions=tuple(paid))))
    assert all(word in spoken for word in ("Jährlich", "Monatlich", "Two years"))
