"""Whether this computer has a default mail program to hand emails to."""

import shutil
import subprocess
import sys

_SECONDS = 5


def has_mail_program() -> bool | None:
    """Whether a program is set for `mailto:` links; `None` where the system does not say.

    Linux desktops say that a link was opened whether or not anything opened it, and say which is set; the others ask
    the person when nothing is. Takes up to a tenth of a second, so not to be called on the window's thread.
    """
    return has_default_program("x-scheme-handler/mailto")


def has_default_program(kind: str) -> bool | None:
    """Whether a Linux desktop has a program set for `kind`; `None` where the system does not say."""
    teller = shutil.which("xdg-mime")
    if sys.platform != "linux" or teller is None:
        return None
    try:
        answer = subprocess.run(  # noqa: S603 - nothing of the command comes from outside
            [teller, "query", "default", kind],
            capture_output=True, text=True, timeout=_SECONDS, check=False,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return None
    return None if answer.returncode else bool(answer.stdout.strip())
