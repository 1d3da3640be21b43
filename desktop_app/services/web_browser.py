"""Whether this computer has a web browser to open links in."""

import os
import shutil
import sys

from desktop_app.services.mail_program import has_default_program

# What a desktop without a default browser falls back on.
_BROWSERS = (
    "x-www-browser", "firefox", "firefox-esr", "chromium", "chromium-browser", "google-chrome", "epiphany",
    "konqueror", "falkon", "www-browser", "w3m", "links", "elinks", "lynx",
)  # fmt: skip


def has_web_browser() -> bool | None:
    """Whether a program for web links is there; `None` where the system does not say.

    Linux desktops say that a link was opened whether or not anything opened it.
    """
    if sys.platform == "linux" and ("BROWSER" in os.environ or any(map(shutil.which, _BROWSERS))):
        return True
    return has_default_program("x-scheme-handler/https")
