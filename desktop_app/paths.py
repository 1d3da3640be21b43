"""Where things lie: the user's data and logs in the platform's folders, our own data beside the code."""

from pathlib import Path

from platformdirs import user_config_path, user_data_path, user_log_path

# No organisation: Qt and Windows would otherwise put the folder inside another of the same name.
APPLICATION = "partner-dashboard"


def default_workspace() -> Path:
    """The workspace that is opened when none is named."""
    return user_data_path(APPLICATION, appauthor=False) / "workspace.partner"


def demo_workspace() -> Path:
    """The workspace that holds the sample data, apart from everyone's own."""
    return user_data_path(APPLICATION, appauthor=False) / "sample.partner"


def logs() -> Path:
    """The folder of the log."""
    return user_log_path(APPLICATION, appauthor=False)


def window_settings() -> Path:
    """The file in which the window remembers how it was left."""
    return user_config_path(APPLICATION, appauthor=False) / "window.ini"


def resources() -> Path:
    """The folder of icons, themes, tier rules and templates: inside an installed package, beside a checkout's code."""
    package = Path(__file__).parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"
