"""Whether there is a newer version of the program; nothing is downloaded, and nothing installed."""

from desktop_app.version import VERSION


def newer_version(address: str, current: str = VERSION) -> str | None:
    """The newest version published at `address` when it is newer than `current`, else `None`.

    Raises `WrongUse` for an unusable address and `NotReached` when there is no usable answer.
    """
    from desktop_app.sources.releases import newest_version  # only those who ask pay for loading it

    newest = newest_version(address)
    return newest if _numbers(newest) > _numbers(current) else None


def _numbers(version: str) -> list[int]:
    """The parts of a version to compare; 1.2 is as old as 1.2.0."""
    parts = [int(part) for part in version.split(".")]
    return parts + [0] * (4 - len(parts))
