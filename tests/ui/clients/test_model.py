"""The table's model keeps Qt's rules, and persistent indexes follow their client when it is sorted."""

from pathlib import Path

from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from desktop_app.domain.client_order import SORT_KEYS
from desktop_app.services.clients import list_clients
from desktop_app.ui.clients.columns import COLUMNS, INDEX
from desktop_app.ui.clients.model import ClientModel, RecordRole
from tests.client_books import TODAY, a_workspace


def a_model(tmp_path: Path) -> ClientModel:
    model = ClientModel()
    with a_workspace(tmp_path / "book.pdw") as workspace:
        model.show_records(list_clients(workspace, TODAY).rows, TODAY)
    return model


def test_it_keeps_the_rules_of_qt(tmp_path: Path, qapp: QApplication) -> None:
    model = a_model(tmp_path)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.sort(INDEX["mrr"], Qt.SortOrder.DescendingOrder)
    model.show_records(model.records[:2], TODAY)
    assert tester.model() is model


def test_a_persistent_index_follows_its_client(tmp_path: Path) -> None:
    model = a_model(tmp_path)
    stored = QPersistentModelIndex(model.index(0, 2))
    client = stored.data(RecordRole).client_id
    model.sort(INDEX["client"], Qt.SortOrder.DescendingOrder)
    assert stored.row() == 3
    assert stored.data(RecordRole).client_id == client


def test_each_column_can_be_sorted_and_says_something(tmp_path: Path) -> None:
    model = a_model(tmp_path)
    assert {column.key for column in COLUMNS} <= SORT_KEYS.keys()
    for number in range(model.columnCount()):
        model.sort(number)
        assert all(model.index(row, number).data() for row in range(model.rowCount()))
        assert model.headerData(number, Qt.Orientation.Horizontal)
    assert model.headerData(99, Qt.Orientation.Horizontal) is None
