"""The key is in the system's keychain or nowhere, and a keychain that fails is as none."""

from pathlib import Path

import keyring

from desktop_app.sources.hubspot import keychain as keychains
from desktop_app.sources.hubspot.key import ServiceKey
from desktop_app.sources.hubspot.keychain import BACKENDS, forget_key, load_key, save_key, system_keychain
from tests.hubspot.keychains import LockedKeychain, MemoryKeychain
from tests.hubspot.stand_in import KEY


def test_a_key_is_stored_read_and_forgotten() -> None:
    keychain = MemoryKeychain()
    assert load_key(keychain, "book") is None
    assert save_key(keychain, "book", ServiceKey(KEY))
    assert save_key(keychain, "other", ServiceKey(KEY + "0"))
    loaded = load_key(keychain, "book")
    assert loaded is not None
    assert loaded.secret == KEY
    assert forget_key(keychain, "book")
    assert forget_key(keychain, "book"), "there is none left, as asked"
    assert load_key(keychain, "book") is None
    assert load_key(keychain, "other") is not None


def test_without_a_keychain_nothing_is_stored() -> None:
    assert not save_key(None, "book", ServiceKey(KEY))
    assert load_key(None, "book") is None
    assert forget_key(None, "book")


def test_a_locked_keychain_stores_nothing_and_says_so() -> None:
    keychain = LockedKeychain()
    assert not save_key(keychain, "book", ServiceKey(KEY))
    assert load_key(keychain, "book") is None
    assert not forget_key(keychain, "book"), "it may still be there"


def test_what_somebody_else_wrote_under_our_name_is_no_key() -> None:
    keychain = MemoryKeychain()
    keychain.set_password(keychains.SERVICE, "book", "not a key\n")
    assert load_key(keychain, "book") is None


def test_a_backend_that_plugs_itself_in_is_not_taken() -> None:
    keyring.set_keyring(MemoryKeychain())
    assert not isinstance(system_keychain(), MemoryKeychain)


def test_the_frozen_program_holds_every_keychain() -> None:
    spec = (Path(__file__).parents[3] / "installer" / "frozen" / "partner-dashboard.spec").read_text(encoding="utf-8")
    assert "hiddenimports=[module for module, _ in BACKENDS]" in spec
    assert all(module.startswith("keyring.backends.") for module, _ in BACKENDS)
