"""First sales of product lines: which day and origin all that follows in a line counts by."""

from datetime import date

from desktop_app.domain.line_sales import LineSale, LineSales
from desktop_app.domain.records import EventKind, Origin

NEW, INCREASE = EventKind.NEW, EventKind.INCREASE
SOURCED, ASSISTED = Origin


def day(month: int) -> date:
    return date(2024, month, 1)


def test_what_follows_counts_by_the_first_sale_and_its_origin() -> None:
    lines = LineSales()
    first = lines.sold("sales hub", day(1), NEW, SOURCED)
    assert first == LineSale(day(1), sure=True, origin=SOURCED)
    assert lines.sold("sales hub", day(3), INCREASE, ASSISTED) == first
    assert lines.sold("sales hub", day(4), NEW, ASSISTED) == first
    assert lines.sold("cms hub", day(4), NEW, ASSISTED) == LineSale(day(4), sure=True, origin=ASSISTED)


def test_an_increases_own_origin_counts_where_the_first_sales_is_blank() -> None:
    lines = LineSales()
    lines.sold("sales hub", day(1), NEW, None)
    assert lines.sold("sales hub", day(2), INCREASE, SOURCED) == LineSale(day(1), sure=True, origin=SOURCED)
    assert lines.sold("sales hub", day(3), INCREASE, None) == LineSale(day(1), sure=True, origin=None)


def test_a_line_that_begins_with_an_increase_was_sold_before_the_data() -> None:
    lines = LineSales()
    assert lines.sold("sales hub", day(1), INCREASE, None) == LineSale(day(1), sure=False, origin=None)
    assert not lines.sold("sales hub", day(2), NEW, None).sure


def test_churn_ends_a_line_and_churn_of_the_client_all_of_them() -> None:
    lines = LineSales()
    lines.sold("sales hub", day(1), NEW, SOURCED)
    lines.sold("cms hub", day(1), NEW, SOURCED)
    lines.churned("sales hub")
    assert lines.sold("sales hub", day(5), NEW, None) == LineSale(day(5), sure=True, origin=None)
    assert lines.sold("cms hub", day(5), INCREASE, None).first_sold_on == day(1)
    lines.churned("")
    assert lines.sold("cms hub", day(6), NEW, None).first_sold_on == day(6)
