"""What a person does to many clients at once: each verb is one transaction, and gives back what undoing it needs."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.changes import Changed
from desktop_app.domain.records import RenewalStatus
from desktop_app.domain.reminders import Task
from desktop_app.domain.renewals import RenewalKey
from desktop_app.services.client_edits import Own
from desktop_app.services.reminders import add_task
from desktop_app.services.typing.edits import Typist
from desktop_app.storage import client_edits as store
from desktop_app.storage import tasks
from desktop_app.storage.typed.entering import Entering
from desktop_app.storage.typed.live_rows import client_number
from desktop_app.storage.typed.overlay import typed_aside
from desktop_app.storage.typed.row_images import RowImages, row_images
from desktop_app.storage.workspace import Workspace

# From here on it takes less time to lay all typed values of a book aside once than those of each client.
_MANY = 100

Tags = tuple[str, ...]
ClientRenewal = tuple[str, RenewalKey]


@dataclass(frozen=True, slots=True)
class ManyTagsChanged:
    """The tags of clients before, by client id."""

    before: Mapping[str, Tags]
    changed: Changed = Changed.CLIENTS


@dataclass(frozen=True, slots=True)
class StatusesChanged:
    """What a person had set for renewals before, by client and renewal."""

    before: Mapping[ClientRenewal, Mapping[str, str]]
    changed: Changed = Changed.CLIENTS | Changed.RENEWALS


@dataclass(frozen=True, slots=True)
class OwnersChanged:
    """The rows that changed with the owners of clients."""

    images: RowImages
    changed: Changed = Changed.CLIENTS


@dataclass(frozen=True, slots=True)
class TasksAdded:
    """Tasks that were written down."""

    tasks: tuple[Task, ...]
    changed: Changed = Changed.TASKS


def change_tag(workspace: Workspace, client_ids: Iterable[str], tag: str, *, has: bool) -> ManyTagsChanged:
    """Give a tag to clients, or take it off; those that are so already are left out."""
    word = " ".join(tag.split())
    before = {}
    with workspace.writing():
        for client_id in client_ids:
            tags = store.tags_of(workspace, client_id)
            if word and (word in tags) != has:
                before[client_id] = tags
                store.set_tags(workspace, client_id, {*tags, word} if has else set(tags) - {word})
    return ManyTagsChanged(before)


def put_tags(workspace: Workspace, tags: Mapping[str, Tags]) -> ManyTagsChanged:
    """Give each client exactly its tags."""
    with workspace.writing():
        before = {client_id: store.tags_of(workspace, client_id) for client_id in tags}
        for client_id, wanted in tags.items():
            store.set_tags(workspace, client_id, wanted)
    return ManyTagsChanged(before)


def set_statuses(
    workspace: Workspace, renewals: Iterable[ClientRenewal], status: RenewalStatus, reason: str, *, on: date
) -> StatusesChanged:
    """Set the status of renewals as of the day `on`; `reason` says why they are lost, and goes with other statuses."""
    before = {}
    with workspace.writing():
        for client_id, renewal in renewals:
            own = before[client_id, renewal] = store.renewal_overrides(workspace, client_id, renewal)
            others = {name: value for name, value in own.items() if name != Own.LOST_REASON.value}
            lost = {Own.LOST_REASON.value: " ".join(reason.split())} if reason.strip() else {}
            values = {**others, Own.STATUS.value: status.value, **lost}
            store.set_renewal_overrides(workspace, client_id, renewal, values, on)
    return StatusesChanged(before)


def put_statuses(workspace: Workspace, made: StatusesChanged, *, on: date) -> StatusesChanged:
    """Undo a change of statuses: each renewal has again what a person had set for it."""
    with workspace.writing():
        for (client_id, renewal), values in made.before.items():
            store.set_renewal_overrides(workspace, client_id, renewal, values, on)
    return made


def set_owner(workspace: Workspace, client_ids: Iterable[str], owner: str, typist: Typist) -> OwnersChanged:
    """Type the owner of clients over what the data says; empty for none. Clients that are gone are left out."""
    name = " ".join(owner.split())
    wanted = list(client_ids)
    with row_images(workspace) as images, workspace.writing():
        if len(wanted) < _MANY:
            for client_id in wanted:
                with typed_aside(workspace, client_id):
                    _type_owner(workspace, client_id, name, typist)
        else:
            with typed_aside(workspace):
                for client_id in wanted:
                    _type_owner(workspace, client_id, name, typist)
    return OwnersChanged(images)


def _type_owner(workspace: Workspace, client_id: str, name: str, typist: Typist) -> None:
    number = client_number(workspace, client_id)
    if number is not None:
        Entering(workspace, client_id, typist.name, typist.now).change("clients", number, {"partner_owner": name})


def put_owners(workspace: Workspace, made: OwnersChanged) -> OwnersChanged:
    """Undo a change of owners."""
    with workspace.writing():
        made.images.put_back(workspace)
    return made


def add_tasks(workspace: Workspace, text: str, due_on: date, client_ids: Iterable[str]) -> TasksAdded:
    """Write the same task down for each client; raises `WrongUse` when it says nothing."""
    with workspace.writing():
        made = [add_task(workspace, text, due_on, client_id).after for client_id in client_ids]
    return TasksAdded(tuple(task for task in made if task is not None))


def put_tasks(workspace: Workspace, added: Sequence[Task], *, there: bool) -> TasksAdded:
    """Write tasks back as they were, or delete them."""
    with workspace.writing():
        for task in added:
            if there:
                tasks.put_task(workspace, task)
            else:
                tasks.drop_task(workspace, task.task_id)
    return TasksAdded(tuple(added))
