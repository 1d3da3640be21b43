"""Where things lie: the user's data and logs in the platform's folders, our own data beside the code."""

from pathlib import Path

# No organisation: Qt and Windows would otherwise put the folder inside another of the same name.
APPLICATION = "partner-dashboard"
# How the name of a workspace ends.
ENDING = ".partner"

# platformdirs is loaded where a folder is asked for: the window is painted before anyone does.


def default_workspace() -> Path:
    """The workspace that is opened when none is named."""
    from platformdirs import user_data_path

    return user_data_path(APPLICATION, appauthor=False) / "workspace.partner"


def demo_workspace() -> Path:
    """The workspace that holds the sample data, apart from everyone's own."""
    from platformdirs import user_data_path

    return user_data_path(APPLICATION, appauthor=False) / "sample.partner"


def backup_folders() -> Path:
    """The file that says in which folder each workspace is backed up, where a person chose one."""
    from platformdirs import user_config_path

    return user_config_path(APPLICATION, appauthor=False) / "backups.json"


def logs() -> Path:
    """The folder of the log."""
    from platformdirs import user_log_path

    return user_log_path(APPLICATION, appauthor=False)


def licences() -> Path:
    """The folder with the licences of every part that an installed program brings; there is none in a checkout."""
    return Path(__file__).parent.parent / "licences"


def guide(language: str = "en") -> Path:
    """The folder of the user guide's pages in `language`, or in English where there are none in it.

    It is placed as `resources()` is. Pictures are in `images` beside it, other languages in folders below it.
    """
    package = Path(__file__).parent
    installed = package / "docs"
    english = (installed if installed.is_dir() else package.parent / "docs") / "guide"
    return english / language if (english / language).is_dir() else english


def resources() -> Path:
    """The folder of icons, themes, tier rules and templates: inside an installed package, beside a checkout's code."""
    package = Path(__file__).parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"
