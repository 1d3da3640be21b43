"""Where the frozen program starts: other programs must not be sent into its folders, then it goes its usual way."""

import os
import sys
from collections.abc import MutableMapping

# Set by PyInstaller for this program. Qt finds its plugins without them, and the system's loader has read its own by
# now; a mail program or browser that inherits them would load our libraries in place of its own, and fail.
_LOADER = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
_QT = ("QT_PLUGIN_PATH", "QML2_IMPORT_PATH")


def restore_folders(environment: MutableMapping[str, str]) -> None:
    """Give the loader's folders back as they were before the start, and take Qt's away."""
    for name in (*_LOADER, *_QT):
        before = environment.pop(f"{name}_ORIG", "")
        environment.pop(name, None)
        if before:
            environment[name] = before


def main() -> int:
    """Run the program; gives its exit status."""
    restore_folders(os.environ)
    from desktop_app.__main__ import main as run

    return run()


if __name__ == "__main__":
    sys.exit(main())
