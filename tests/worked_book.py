"""The worked example as a workspace, imported from files like anybody's."""

import csv
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from desktop_app.services.importing import import_files
from desktop_app.sources.kinds import KINDS
from desktop_app.storage.workspace import Workspace, create_workspace
from tests.made_once import laid_down
from tests.worked_example import CLIENTS, EVENTS

Tables = dict[str, tuple[list[str], Iterable[Sequence[object]]]]

NOW = datetime(2022, 6, 30, 7, 12, tzinfo=UTC)
CERTIFIED = [("certified_until", "2023-07-18")]
APPS = (
    "Ads", "Contacts", "CRM", "CTAs", "Email", "Forms", "Workflows",
)  # fmt: skip


def worked_workspace(folder: Path, partner: Sequence[tuple[str, str]] = CERTIFIED, now: datetime = NOW) -> Workspace:
    """A workspace in `folder` that holds the worked example, open for writing."""
    return laid_down(folder / "worked.pdw", _made, tuple(partner), now)


def _made(path: Path, partner: Sequence[tuple[str, str]], now: datetime) -> Workspace:
    files: Tables = {
        "clients": (
            ["client_id", "name", "relationship", "managing_partners", "mrr", "currency"],
            [(name, f"Client {name}", relation, partners, mrr, "USD") for name, mrr, relation, partners, _ in CLIENTS],
        ),
        "portal_usage": (
            ["client", "app", "used"],
            [
                (name, app, "yes" if place < apps else "no")
                for name, _, _, _, apps in CLIENTS
                if apps is not None
                for place, app in enumerate(APPS)
            ],
        ),
        "credit_events": (
            ["client", "product_line", "date", "kind", "amount"],
            [
                (name, line, day, kind, "" if amount is None else amount)
                for name, events in EVENTS.items()
                for day, kind, amount, line in events
            ],
        ),
        "partner": (["key", "value"], partner),
    }
    workspace = create_workspace(path)
    import_tables(workspace, path.parent, files, now)
    return workspace


def import_tables(
    workspace: Workspace,
    folder: Path,
    files: Tables,
    now: datetime = NOW,
) -> None:
    """Write `files` (per kind: header and rows) as CSV into `folder` and import them; every row must be taken."""
    paths = []
    for kind in (kind.name for kind in KINDS if kind.name in files):
        header, rows = files[kind]
        paths.append(folder / f"{kind}.csv")
        with paths[-1].open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows([header, *rows])
    result = import_files(workspace, paths, now=now)
    refused = [row for item in result.files for row in item.rejected]
    assert not refused, refused
