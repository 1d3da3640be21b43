"""Whether a history runs from its newest day: as far as that, and what its days mean, has to be looked at."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.errors import UnclearDayOrder
from desktop_app.sources.choices import Choices
from desktop_app.sources.csv_file import Table, look
from desktop_app.sources.day_order import runs_from_newest
from desktop_app.sources.kinds import CREDIT_EVENTS
from desktop_app.sources.layout import layout
from desktop_app.sources.rows import Row


def history(folder: Path, *days: str) -> Table:
    file = folder / "credit_events.csv"
    file.write_text("client,date,kind,amount\n" + "".join(f"A,{day},new,1\n" for day in days), encoding="utf-8")
    return look(file)


def is_from_newest(table: Table) -> bool:
    (part,) = layout(CREDIT_EVENTS, table.header)
    return runs_from_newest(table, part, Choices())


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (("2026-03-02", "2026-03-02", "2026-03-01"), True),
        (("2026-03-02", "soon", "", "2026-03-01"), True),
        (("2026-03-01", "2026-03-02"), False),
        (("2026-03-02", "2026-03-01", "2026-03-02"), False),
        (("2026-03-02", "2026-03-02"), False),
        ((), False),
        # The second one decides what the first one means: 3 April or 4 March.
        (("03/04/2026", "25/03/2026"), True),
        (("03/04/2026", "03/25/2026"), False),
    ],
)
def test_the_days_say_which_end_is_the_newest(tmp_path: Path, days: tuple[str, ...], expected: bool) -> None:
    assert is_from_newest(history(tmp_path, *days)) is expected


def test_the_first_day_that_stays_open_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnclearDayOrder, match="line 3,"):
        is_from_newest(history(tmp_path, "25.04.2026", "03/04/2026", "05/06/2026"))


def test_no_row_is_read_behind_the_first_day_that_is_later(tmp_path: Path) -> None:
    read: list[int] = []

    def records() -> Iterator[Row]:
        for line, day in enumerate(("2026-03-01", "2026-03-02", "2026-03-03"), start=2):
            read.append(line)
            yield Row(line, ["A", day, "new", "1"])

    assert not is_from_newest(replace(history(tmp_path), records=records))
    assert read == [2, 3]
