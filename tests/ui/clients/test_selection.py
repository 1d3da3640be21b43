"""Which rows look selected, and what the selected ones come to."""

from desktop_app.domain.client_list import ClientQuery
from desktop_app.ui.clients.tab import ClientsTab


def test_after_a_sort_the_marked_row_is_still_that_of_the_client_in_the_panel(tab: ClientsTab) -> None:
    tab.table.clearSelection()
    tab.table.sort_by("mrr", descending=True)
    current = tab.table.current_record()
    assert current is not None
    assert tab.table.clients.records[tab.table.itemDelegate().in_panel] == current  # type: ignore[attr-defined]


def test_a_client_opened_elsewhere_is_the_one_that_looks_selected(tab: ClientsTab) -> None:
    tab.table.go_to("c1")
    tab.table.show_client_in_panel("c3")
    assert [record.client_id for record in tab.table.selected_records()] == ["c3"]
    tab.bar.ask(ClientQuery(text="zoë"))
    tab.table.show_client_in_panel("c3")  # which the filter hides
    assert tab.table.selected_records() == []
    assert tab.table.itemDelegate().in_panel == -1  # type: ignore[attr-defined]


def test_several_selected_rows_are_counted_and_added_up_by_currency(tab: ClientsTab) -> None:
    tab.table.selectAll()
    assert tab.sheet.footer.selected.text() == "4 selected · $2,230 · €4,860 · 1 without data"
    tab.table.clearSelection()
    tab.table.go_to("c1")
    assert tab.sheet.footer.selected.text() == "1 selected"


def test_cards_about_clients_that_are_served_are_not_shown_over_ended_ones(tab: ClientsTab) -> None:
    assert tab.cards.isVisible()
    tab.bar.ask(ClientQuery(ended=True))
    assert not tab.cards.isVisible()
    tab.bar.ask(ClientQuery())
    assert tab.cards.isVisible()
