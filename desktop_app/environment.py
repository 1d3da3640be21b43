"""The environment that mail programs and browsers get from us: the user's own, not that of an installed bundle."""

from collections.abc import MutableMapping

# An installed program's loader points these at its own libraries, and keeps the user's value beside where there was
# one. Programs that are opened from here would load our Qt in place of theirs, and often not start.
_OF_THE_BUNDLE = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "QT_PLUGIN_PATH", "QML2_IMPORT_PATH")


def give_back(environment: MutableMapping[str, str]) -> None:
    """Put back in `environment` what the loader of an installed program changed.

    Called once Qt has read what it needs, right after the application is made.
    """
    for name in _OF_THE_BUNDLE:
        own = environment.pop(f"{name}_ORIG", None)
        environment.pop(name, None)
        if own is not None:
            environment[name] = own
