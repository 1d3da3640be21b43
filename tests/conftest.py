"""What every test stands on: no screen, no user's folders, and no warning that goes unnoticed."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
for variable in ("XDG_CURRENT_DESKTOP", "QT_SCALE_FACTOR"):
    os.environ.pop(variable, None)

from hypothesis import settings  # noqa: E402 - Qt reads the environment when it is first imported

settings.register_profile("house", max_examples=60, deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("house")
