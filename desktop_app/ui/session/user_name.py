"""Who is at the keyboard, for histories that name it."""

import getpass


def user_name() -> str:
    """The name of the account on this computer."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "?"
