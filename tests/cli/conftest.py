"""A sample workspace for the command line, made once."""

import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from desktop_app.services.sample import make_sample_workspace

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="session")
def made_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "sample.partner"
    make_sample_workspace(path, today=TODAY, now=datetime(2026, 11, 23, 7, 12, tzinfo=UTC))
    return path


@pytest.fixture
def sample(made_sample: Path, tmp_path: Path) -> Path:
    """A copy of the sample workspace that a test may change."""
    copy = tmp_path / "sample.partner"
    shutil.copyfile(made_sample, copy)
    return copy
