"""Connecting a workspace to HubSpot: which key it has, where that is kept, and what it may read."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.errors import WrongUse
from desktop_app.domain.messages import QT_TRANSLATE_NOOP
from desktop_app.services.sync.state import known_entry
from desktop_app.sources.hubspot import calls
from desktop_app.sources.hubspot.address import api_base
from desktop_app.sources.hubspot.answers import count
from desktop_app.sources.hubspot.calls import SCOPES
from desktop_app.sources.hubspot.client import Client
from desktop_app.sources.hubspot.faults import BrokenAnswer, MissingScopes, RequestRefused
from desktop_app.sources.hubspot.key import ServiceKey
from desktop_app.sources.hubspot.keychain import forget_key, load_key, save_key, system_keychain
from desktop_app.sources.hubspot.stages import Account, DailyUsage, read_account, read_usage
from desktop_app.sources.hubspot.timing import Timer
from desktop_app.storage.workspace import Workspace

__all__ = ["SCOPES", "ServiceKey"]  # for the window, which does not reach into `sources`

# The name of the key in the folder that a service manager gives credentials in.
CREDENTIAL = "partner-dashboard-key"
_MOST_BYTES = 4_096


@dataclass(frozen=True, slots=True)
class Connection:
    """What a key may read: `clients` is how many partner clients there are, `None` without the right to them."""

    account: Account
    usage: DailyUsage | None
    clients: int | None
    missing_scopes: tuple[str, ...]


def check_connection(key: ServiceKey, stopped: Callable[[], bool] = lambda: False) -> Connection:
    """Try `key` on every kind of data that a sync reads.

    Raises `NotReached`, and `Cancelled` when `stopped` says so.
    """
    with Client(key, api_base(), Timer(stopped)) as client:
        account, usage = Account(), None
        try:
            account = read_account(client)
            usage = read_usage(client)
        except (MissingScopes, RequestRefused, BrokenAnswer):  # neither is needed; a refused key is another fault
            pass
        nothing: dict[str, object] = {"limit": 1, "properties": [], "filterGroups": []}
        tries: dict[str, Callable[[], object]] = {
            calls.COMPANIES_SCOPE: lambda: client.ask(calls.COMPANY_SEARCH, nothing),
            calls.OWNERS_SCOPE: lambda: client.ask(calls.OWNERS, None, limit="1"),
        }
        clients = _clients(client, nothing)
        missing = [scope for scope, act in tries.items() if not _is_allowed(act)]
        if clients is None:
            missing.insert(0, calls.CLIENTS_SCOPE)
        return Connection(account, usage, clients, tuple(missing))


def _clients(client: Client, body: dict[str, object]) -> int | None:
    try:
        return count(client.ask(calls.CLIENTS, body).document.get("total")) or 0
    except MissingScopes:
        return None


def _is_allowed(act: Callable[[], object]) -> bool:
    try:
        act()
    except MissingScopes:
        return False
    return True


def keep_key(entry: str, key: ServiceKey) -> bool:
    """Keep `key` in the system's keychain; gives whether it is kept there, else it is the session's alone."""
    return save_key(system_keychain(), entry, key)


def stored_key(entry: str) -> ServiceKey | None:
    """The key that the system's keychain has under this name."""
    return load_key(system_keychain(), entry)


def drop_key(entry: str) -> bool:
    """Delete the key from the system's keychain; gives whether none is left there."""
    return forget_key(system_keychain(), entry)


def key_for_scripts(workspace: Workspace, key_file: str | None) -> ServiceKey:
    """The key of a run without a window: from `key_file` (`-` for standard input), the service manager, the keychain.

    Raises `WrongUse` where there is none. It is never an argument or a variable, which other programs can see.
    """
    text, entry = _key_text(key_file), known_entry(workspace)
    key = ServiceKey(text) if text is not None else stored_key(entry) if entry else None
    if key is None:
        raise WrongUse(
            QT_TRANSLATE_NOOP("Messages", "There is no key for HubSpot"),
            QT_TRANSLATE_NOOP("Messages", "This workspace is not connected, or the keychain does not give its key."),
            QT_TRANSLATE_NOOP("Messages", "Connect in the window, or name a file that holds the key (--key-file)."),
        )
    return key


def _key_text(key_file: str | None) -> str | None:
    if key_file == "-":
        return sys.stdin.read(_MOST_BYTES).strip()
    folder = os.environ.get("CREDENTIALS_DIRECTORY")
    path = Path(key_file) if key_file else Path(folder, CREDENTIAL) if folder else None
    if path is None or (not key_file and not path.is_file()):
        return None
    try:
        with path.open(encoding="utf-8") as file:
            return file.read(_MOST_BYTES).strip()
    except (OSError, UnicodeError) as fault:
        raise WrongUse(
            QT_TRANSLATE_NOOP("Messages", "The file with the key cannot be read"),
            QT_TRANSLATE_NOOP("Messages", "{path} is missing, or may not be read."),
            QT_TRANSLATE_NOOP("Messages", "Name a file that holds nothing but the key (--key-file)."),
            path=path,
        ) from fault
