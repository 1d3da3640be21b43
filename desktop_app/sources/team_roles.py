"""The roles on a partner's team that come with the program, read from their TOML file."""

import tomllib
from pathlib import Path

from desktop_app.domain.team import Role


def read_team_roles(file: Path) -> tuple[Role, ...]:
    """The roles of `file`, in its order."""
    return tuple(Role(**role) for role in tomllib.loads(file.read_text(encoding="utf-8"))["role"])
