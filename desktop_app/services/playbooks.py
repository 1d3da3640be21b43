"""Have playbooks make their tasks, change what they say, and turn them off for a client."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.changes import Changed
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.domain.playbooks import (
    PlaybookKey,
    PlaybookStep,
    asks_for_tasks,
    key_of,
    renewal_days,
    wanted_tasks,
)
from desktop_app.domain.reminders import DueRenewal
from desktop_app.storage import playbooks as store
from desktop_app.storage.reminder_queries import is_renewal_ahead, renewals_for_playbook
from desktop_app.storage.settings_store import keep_setting, setting
from desktop_app.storage.workspace import Workspace

# The days of contract changes (120, fact), of the talk between (90, ours), and of the decision (45, fact).
DEFAULT_STEPS = (
    PlaybookStep(120, QT_TRANSLATE_NOOP("Playbook", "Prepare the renewal of {product}: usage, seats, price")),
    PlaybookStep(90, QT_TRANSLATE_NOOP("Playbook", "Talk to the client about the renewal of {product}")),
    PlaybookStep(45, QT_TRANSLATE_NOOP("Playbook", "Have the renewal of {product} decided today")),
)
_STEPS, _LAST_RUN = "playbook", "playbook_run"


@dataclass(frozen=True, slots=True)
class PlaybookRun:
    """How many tasks a run made, and how many it deleted since their renewals are decided, moved or turned off."""

    made: int
    dropped: int

    @property
    def changed(self) -> Changed:
        return Changed.TASKS if self.made or self.dropped else Changed.NOTHING


@dataclass(frozen=True, slots=True)
class Playbook:
    """The steps, `None` for those that come with the program, and the clients that they are off for."""

    steps: tuple[PlaybookStep, ...] | None
    off: frozenset[str]


@dataclass(frozen=True, slots=True)
class StepsChanged:
    """The steps before and after; `None` for those that come with the program."""

    before: tuple[PlaybookStep, ...] | None
    after: tuple[PlaybookStep, ...] | None
    changed: Changed = Changed.SETTINGS


@dataclass(frozen=True, slots=True)
class ClientTurned:
    """A client that playbooks make no tasks for any more (`off`), or make some for again."""

    client_id: str
    off: bool
    changed: Changed = Changed.TASKS | Changed.SETTINGS


def playbook(workspace: Workspace) -> Playbook:
    """What is set in the workspace."""
    return Playbook(_steps(workspace), store.clients_off(workspace))


def run_playbook(workspace: Workspace, today: date, defaults: Sequence[PlaybookStep] = DEFAULT_STEPS) -> PlaybookRun:
    """Make the tasks that are wanted by `today`, once each; `defaults` are the usual steps in the person's language."""
    set_up = playbook(workspace)
    steps, last_run = defaults if set_up.steps is None else set_up.steps, _last_run(workspace)
    renewals = renewals_for_playbook(workspace, today, renewal_days(steps, today, last_run))
    made = store.made_tasks(workspace)
    if not renewals and not made and not is_renewal_ahead(workspace, today):
        return PlaybookRun(0, 0)
    new = {
        task.key: task for task in wanted_tasks(renewals, steps, set_up.off, today, last_run) if task.key not in made
    }
    stale = _stale(made, renewals, set_up.off, today)
    if not new and not stale and last_run == today:
        return PlaybookRun(0, 0)
    with workspace.writing():
        store.add_made_tasks(workspace, new.values())
        dropped = store.drop_made_tasks(workspace, stale)
        keep_setting(workspace, _LAST_RUN, today.isoformat())
    return PlaybookRun(len(new), dropped)


def set_steps(workspace: Workspace, steps: Sequence[PlaybookStep] | None) -> StepsChanged:
    """Change the steps; `None` brings those back that come with the program. Tasks that are there stay."""
    before = _steps(workspace)
    after = None if steps is None else tuple(sorted(steps, key=lambda step: -step.days))
    text = "" if after is None else json.dumps([[step.days, step.text] for step in after])
    with workspace.writing():
        keep_setting(workspace, _STEPS, text)
    return StepsChanged(before, after)


def turn_off(workspace: Workspace, client_id: str, *, off: bool) -> ClientTurned:
    """Make no tasks for a client from now on, or some again."""
    with workspace.writing():
        store.put_client_off(workspace, client_id, off=off)
    return ClientTurned(client_id, off)


@dataclass(frozen=True, slots=True)
class PlaybookChanged:
    """The steps before and after, and the clients that were turned off or on."""

    steps: StepsChanged
    turned: tuple[ClientTurned, ...]
    changed: Changed = Changed.TASKS | Changed.SETTINGS


def change_playbook(
    workspace: Workspace, steps: Sequence[PlaybookStep] | None, clients: Mapping[str, bool]
) -> PlaybookChanged:
    """Change the steps, and turn some `clients` off (`True`) or on."""
    turned = tuple(turn_off(workspace, client_id, off=off) for client_id, off in clients.items())
    return PlaybookChanged(set_steps(workspace, steps), turned)


def _stale(
    made: set[PlaybookKey], renewals: Sequence[DueRenewal], off: frozenset[str], today: date
) -> list[PlaybookKey]:
    """What was made for renewals ahead that are decided or gone meanwhile, or for clients that are off."""
    open_ones = {key_of(renewal, 0) for renewal in renewals if asks_for_tasks(renewal) and renewal.client_id not in off}
    return [
        key
        for key in made
        if key.renews_on >= today and PlaybookKey(key.client_id, key.line, key.renews_on, 0) not in open_ones
    ]


def _steps(workspace: Workspace) -> tuple[PlaybookStep, ...] | None:
    try:
        stored = json.loads(setting(workspace, _STEPS) or "null")
        return None if stored is None else tuple(PlaybookStep(int(days), str(text)) for days, text in stored)
    except (ValueError, TypeError, RecursionError):  # written by hand, or by another version
        return None


def _last_run(workspace: Workspace) -> date | None:
    stored = setting(workspace, _LAST_RUN)
    return date.fromisoformat(stored) if stored else None
