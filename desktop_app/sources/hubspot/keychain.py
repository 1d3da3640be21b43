"""The system's keychain, the only place where a key outlives the program.

Only real keychains are taken: other backends of `keyring`, which plug themselves in, write plain text.
"""

import logging
from collections.abc import Callable
from importlib import import_module
from typing import TypeVar

from keyring.backend import KeyringBackend

from desktop_app.sources.hubspot.key import ServiceKey

T = TypeVar("T")

SERVICE = "partner-dashboard"
# macOS, Windows, and the Secret Service of GNOME, KDE and others on Linux. The frozen program names them too.
BACKENDS = (
    ("keyring.backends.macOS", "Keyring"),
    ("keyring.backends.Windows", "WinVaultKeyring"),
    ("keyring.backends.SecretService", "Keyring"),
)


def system_keychain() -> KeyringBackend | None:
    """The keychain of this system; `None` where there is none, as without a desktop."""
    for module, name in BACKENDS:
        backend: type[KeyringBackend] = getattr(import_module(module), name)
        if backend.viable:
            return backend()
    return None


def save_key(keychain: KeyringBackend | None, entry: str, key: ServiceKey) -> bool:
    """Store `key` under `entry`; gives whether it is stored, which it is not without a keychain or in a locked one."""
    if keychain is None:
        return False
    return _tried(lambda: keychain.set_password(SERVICE, entry, key.secret) or True, otherwise=False)


def load_key(keychain: KeyringBackend | None, entry: str) -> ServiceKey | None:
    """The key under `entry`; `None` where there is none, or the keychain does not give it."""
    if keychain is None:
        return None
    secret = _tried(lambda: keychain.get_password(SERVICE, entry), otherwise=None)
    return _tried(lambda: ServiceKey(secret), otherwise=None) if secret else None


def forget_key(keychain: KeyringBackend | None, entry: str) -> bool:
    """Delete the key under `entry`; gives whether none is left in the keychain."""
    if keychain is None:
        return True

    def delete() -> bool:
        if keychain.get_password(SERVICE, entry) is not None:
            keychain.delete_password(SERVICE, entry)
        return True

    return _tried(delete, otherwise=False)


def _tried(act: Callable[[], T], otherwise: T) -> T:
    """What `act` gives, or `otherwise` where the keychain fails; only the kind of the fault is logged."""
    try:
        return act()
    except Exception as fault:  # noqa: BLE001 - each system's keychain fails with errors of its own
        logging.getLogger(__name__).info("The keychain failed: %s", type(fault).__name__)
        return otherwise
