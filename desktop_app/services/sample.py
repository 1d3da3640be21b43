"""Make a workspace of sample data: the book imported as any other, with the past that its trends need."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop_app.domain.errors import DamagedWorkspace
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.rule_set_files import to_toml
from desktop_app.services.client_edits import end_services
from desktop_app.services.importing import import_files
from desktop_app.services.rule_sets import rule_set
from desktop_app.services.sample_progress import Report, SampleProgress, SampleStep
from desktop_app.sources.sample import LOOKS_BACK, write_sample_files
from desktop_app.sources.sample_clients import ENDED, client_id
from desktop_app.sources.sample_credit import RATES
from desktop_app.storage import sample_past
from desktop_app.storage.copies import put_in_place
from desktop_app.storage.sample_past import PastEmail, PastNote
from desktop_app.storage.workspace import Workspace, create_workspace, open_workspace

CLIENTS = 60
_RULES = "sample-rules"
_CALLER = ("Rosalind Okafor", "rosalind.okafor@vendor.example")
_CONSULTANT = ("Tomás Varga", "tomas.varga@vendor.example")


def prepare_sample(
    path: Path,
    today: date,
    now: datetime,
    *,
    clients: int = CLIENTS,
    report: Report | None = None,
    stopped: Callable[[], bool] | None = None,
) -> None:
    """See to it that `path` holds the sample of `today` with so many `clients`; one made for it before is kept.

    `report` and `stopped` are as for `make_sample_workspace`. Raises `WorkspaceInUse` while another window shows it.
    """
    if not (path.exists() and _is_current(path, _mark(today, clients))):
        make_sample_workspace(path, clients, today=today, now=now, report=report, stopped=stopped)


def _is_current(path: Path, wanted: str) -> bool:
    try:
        with open_workspace(path, write=True) as workspace:
            return sample_past.marked(workspace) == wanted
    except DamagedWorkspace:
        return False


def _mark(today: date, clients: int) -> str:
    return f"{today.isoformat()} {clients}"


def make_sample_workspace(
    path: Path,
    clients: int = CLIENTS,
    *,
    today: date,
    now: datetime,
    events_per_client: int = 0,
    report: Report | None = None,
    stopped: Callable[[], bool] | None = None,
) -> None:
    """Make a workspace of `clients` sample clients at `path`, in place of the one there; a stop leaves that as it is.

    `events_per_client` pads the credit history for measuring speed. `report` receives the step and how many
    thousandths of all steps are done; `stopped` is asked whether to give up (`Stopped`).
    """
    progress = SampleProgress(clients, report, stopped)
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with TemporaryDirectory(prefix=".sample-", dir=path.parent) as folder:
        draft = Path(folder, path.name)
        with create_workspace(draft) as workspace:
            workspace.is_passing = True
            _set_rules(workspace)
            _look_back(workspace, Path(folder), clients, today, now, progress)
            progress.begin(SampleStep.CLIENTS, clients)
            files = write_sample_files(
                Path(folder), today, clients, events_per_client=events_per_client, report=progress.note
            )
            _import_book(workspace, files, now, progress)
            _live_in(workspace, today, now, clients)
            progress.note(1)
        put_in_place(draft, path)


def _set_rules(workspace: Workspace) -> None:
    """The default rules with rates typed in, as no fixed rates are public."""
    per_100 = {currency: Decimal(100) / rate for currency, rate in RATES.items() if currency != "USD"}
    rules = replace(
        rule_set(workspace),
        rule_set_id=_RULES,
        title=QT_TRANSLATE_NOOP("Data", "Sample rules"),
        source=QT_TRANSLATE_NOOP(
            "Data", "A copy of “MRR credit, January 2018” with made-up exchange rates, for the sample data only"
        ),
        sure="ours",
        per_100=per_100,
    )
    with workspace.writing():
        sample_past.put_rules(workspace, _RULES, to_toml(rules))


def _look_back(
    workspace: Workspace, folder: Path, clients: int, today: date, now: datetime, progress: SampleProgress
) -> None:
    """Import how the clients stood on some days before, oldest first."""
    progress.begin(SampleStep.EARLIER_DAYS, len(LOOKS_BACK))
    for number, days_ago in enumerate(LOOKS_BACK, 1):
        files = write_sample_files(folder, today, clients, days_ago=days_ago)
        import_files(workspace, files, now=now - timedelta(days=days_ago), stopped=progress.stopped)
        progress.note(number)


def _import_book(workspace: Workspace, files: Sequence[Path], now: datetime, progress: SampleProgress) -> None:
    """Import the book of today."""
    rows = sum(map(_count_rows, files))

    def report(read: int) -> None:
        progress.note(read)
        if read >= rows:  # what follows of the import are totals and credit
            progress.begin(SampleStep.TOTALS, 1)

    progress.begin(SampleStep.IMPORT, rows)
    import_files(workspace, files, now=now, report=report, stopped=progress.stopped)


def _count_rows(file: Path) -> int:
    """The rows of a table without line breaks in its cells."""
    with file.open("rb") as lines:
        return sum(1 for _ in lines) - 1


def _live_in(workspace: Workspace, today: date, now: datetime, clients: int) -> None:
    """Leave the traces of people at work."""
    with workspace.writing():
        sample_past.put_past(workspace, _notes(now), _tags(), _emails(now))
        sample_past.put_predecessor(
            workspace, "Bertil Amsel", "Channel Consultant", "bertil.amsel@vendor.example", today - timedelta(days=140)
        )
        sample_past.put_hours(workspace, _CALLER[1], "Mon–Fri 09:00–17:30")
        sample_past.put_hours(workspace, _CONSULTANT[1], "Mon–Fri 08:30–17:00")
        sample_past.mark(workspace, _mark(today, clients))
    if clients > ENDED:
        end_services(
            workspace, [client_id(ENDED)], ended_on=today - timedelta(days=75), reason="Moved to another partner"
        )


def _notes(now: datetime) -> Sequence[PastNote]:
    return (
        PastNote(client_id(0), _at(now, 19), "Wants a second Sales Hub seat once the new practice opens."),
        PastNote(client_id(0), _at(now, 3), "Called about the renewal; asked for terms in writing."),
        PastNote(client_id(6), _at(now, 41), "New marketing lead since last month. Plan a workflow review."),
    )


def _tags() -> Sequence[tuple[str, str]]:
    return ((client_id(0), "key account"), (client_id(7), "key account"), (client_id(12), "at risk"))


def _emails(now: datetime) -> Sequence[PastEmail]:
    return (
        PastEmail(_at(now, 33), *_CALLER, "Path to Platinum before the next review", None, "tier-path"),
        PastEmail(_at(now, 19), *_CALLER, "Renewal terms for Aldermoor Dental Group", client_id(0), "renewal-terms"),
        PastEmail(_at(now, 64), *_CONSULTANT, "Usage review for Gantry Works", client_id(6), "client-support"),
    )


def _at(now: datetime, days_ago: int) -> datetime:
    return datetime.combine(now.date() - timedelta(days=days_ago), time(10, 12), tzinfo=now.tzinfo)
