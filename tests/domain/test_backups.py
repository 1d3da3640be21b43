"""Which backups stay: by examples that a person can follow, and for whatever days there are."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.backups import BackupLevel, BackupReason, BackupRule, is_daily_due, is_large_change, levels_of

TODAY = date(2026, 11, 30)  # a Monday
_DAYS = st.dates(date(2024, 1, 1), date(2027, 1, 1))
_INSTANTS = st.builds(datetime.combine, _DAYS, st.times())
_BOOKS = st.dictionaries(st.integers(0, 10_000), _INSTANTS, max_size=50)


def at(day: date, hour: int = 8) -> datetime:
    return datetime.combine(day, time(hour))


def test_a_year_of_days_leaves_seven_days_four_weeks_and_six_months() -> None:
    year = {day: at(TODAY - timedelta(day)) for day in range(365)}
    stored = levels_of(year, TODAY)
    days = {
        level: sorted((year[key].date() for key in stored if stored[key] is level), reverse=True)
        for level in BackupLevel
    }
    assert days[BackupLevel.TODAY] == [TODAY]
    assert days[BackupLevel.DAY] == [TODAY - timedelta(day) for day in range(1, 7)]
    # Sunday 29 November is among the days, and the newest of the first of the four weeks.
    assert days[BackupLevel.WEEK] == [date(2026, 11, 22), date(2026, 11, 15), date(2026, 11, 8)]
    assert days[BackupLevel.MONTH] == [
        date(2026, 10, 31), date(2026, 9, 30), date(2026, 8, 31), date(2026, 7, 31), date(2026, 6, 30),
    ]  # fmt: skip


def test_all_of_today_stay_and_of_each_other_day_the_newest() -> None:
    backups = {hour: at(TODAY, hour) for hour in (8, 9, 17)} | {
        f"y{hour}": at(TODAY - timedelta(1), hour) for hour in (8, 18)
    }
    assert set(levels_of(backups, TODAY)) == {8, 9, 17, "y18"}


def test_a_holiday_costs_no_backup() -> None:
    before = {day: at(TODAY - timedelta(day)) for day in range(60, 200)}
    stored = levels_of(before, TODAY)
    assert sum(level is BackupLevel.DAY for level in stored.values()) == BackupRule().days
    assert 60 in stored


def test_backups_from_the_future_push_nothing_out() -> None:
    real = {day: at(TODAY - timedelta(day)) for day in range(40)}
    wrong = {f"wrong {day}": at(TODAY + timedelta(400 + day)) for day in range(20)}
    with_wrong = levels_of(real | wrong, TODAY)
    assert {key: with_wrong[key] for key in with_wrong if key in real} == levels_of(real, TODAY)
    assert set(wrong) <= set(with_wrong)


@given(_BOOKS, _DAYS)
def test_what_stays_is_bounded_and_stays_when_asked_again(backups: dict[int, datetime], today: date) -> None:
    stored = levels_of(backups, today)
    past = [key for key in stored if backups[key].date() < today]
    assert len(past) <= 7 + 4 + 6
    assert set(levels_of({key: backups[key] for key in stored}, today)) == set(stored)
    if backups:
        assert max(backups, key=lambda key: backups[key]) in stored
        months = {backups[key].date().replace(day=1) for key in backups if backups[key].date() < today}
        assert {backups[key].date().replace(day=1) for key in past} >= set(sorted(months)[-6:])


@given(st.lists(st.integers(0, 3), min_size=1, max_size=90), st.integers(0, 3))
def test_thinned_day_by_day_as_much_is_kept_as_thinned_once(counts: list[int], seed: int) -> None:
    """Whoever thins every day must not end with less than who never did: a week's last is not known before its end."""
    backups: dict[tuple[int, int], datetime] = {}
    everything: dict[tuple[int, int], datetime] = {}
    start = date(2026, 1, 1 + seed)
    for number, count in enumerate(counts):
        today = start + timedelta(number)
        new = {(number, hour): at(today, 8 + hour) for hour in range(count)}
        backups |= new
        everything |= new
        backups = {key: backups[key] for key in levels_of(backups, today)}
    assert set(levels_of(backups, today)) >= set(levels_of(everything, today))


def test_only_what_the_program_wrote_by_itself_is_thinned() -> None:
    assert [reason for reason in BackupReason if reason.is_thinned] == ["daily", "before-import", "before-sync"]


@pytest.mark.parametrize(
    ("rows", "clients", "large"), [(0, 0, False), (9, 5, False), (10, 5, True), (30, 400, False), (40, 400, True),
    (99, 20_000, False), (100, 20_000, True)],
)  # fmt: skip
def test_what_is_a_large_change(rows: int, clients: int, large: bool) -> None:
    assert is_large_change(rows, clients) is large


def test_a_day_without_a_backup_is_due_also_after_the_clock_went_back() -> None:
    assert is_daily_due([TODAY + timedelta(30)], TODAY)
    assert not is_daily_due([TODAY + timedelta(30), TODAY], TODAY)
