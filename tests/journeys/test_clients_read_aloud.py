"""What a screen reader meets in the Clients tab: roles, names and values, read out of the accessibility tree."""

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from desktop_app.domain.alert_kinds import Alert
from desktop_app.ui.window.main_window import MainWindow

Role, Text = QAccessible.Role, QAccessible.Text


def seen(widget: QWidget) -> QAccessibleInterface:
    result = QAccessible.queryAccessibleInterface(widget)
    assert result is not None
    return result


def below(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """The children of `interface`, and theirs, that are on the screen."""
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None and child.isValid() and not child.state().invisible:
            yield child
            yield from below(child)


def read(interface: QAccessibleInterface, role: QAccessible.Role) -> list[str]:
    return [child.text(Text.Name) for child in below(interface) if child.role() == role]


def test_tabs_are_read_with_their_counts(odd_window: MainWindow) -> None:
    assert read(seen(odd_window.tabs), Role.PageTab) == ["Clients, 4", "Tier", "Team"]


def test_cards_are_read_with_their_figures_and_whether_they_narrow_the_list(odd_window: MainWindow) -> None:
    cards = seen(odd_window.screens.clients.cards)
    assert read(cards, Role.CheckBox) == [
        "Renewal decisions due: 3",
        "Managed MRR: $2,230",
        "Low engagement: 1",
        "Near a limit: 2",
        "Changed since 31 Oct: 2",
    ]
    card = next(child for child in below(cards) if child.text(Text.Name).startswith("Low engagement"))
    assert not card.state().checked
    odd_window.screens.clients.cards.chosen.emit(Alert.LOW_ENGAGEMENT)
    assert card.state().checked


def test_the_table_is_read_by_heading_and_value(odd_window: MainWindow) -> None:
    table = seen(odd_window.screens.clients.table)
    assert table.role() == Role.Table
    headings = read(table, Role.ColumnHeader)
    assert headings[0] == "Client"
    assert {"Products", "Relationship", "Renewal status", "Usage", "MRR", "Next renewal", "Engagement"} <= set(headings)
    cells = read(table, Role.Cell)
    assert cells[:3] == ["Brightwater <b>Logistics</b>, brightwater.example", "Marketing Ent", "Sold"]
    assert cells[3].startswith("0 app")
    assert "Marketing Pro, Sales Starter" in cells
    assert "no data" in cells
