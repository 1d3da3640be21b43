"""Made-up files for every reader of files from outside: an answer or an error that a person is told, nothing else.

Hypothesis edits the seeds; where atheris can be installed, `make harden` also lets coverage choose the edits.
"""

import importlib.util
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.hardening.fuzzing.seeds import seeds
from tests.hardening.fuzzing.targets import TARGETS, Run

_ROOT = Path(__file__).parents[2]
_PIECES = (
    b'"', b",", b";", b"\n", b"\r", b"\0", b"\xff", b"\xc3", b"=", b"-", b"1e999", b"NaN", b"9" * 400, b"<", b"[", b"{",
    b"}", b"]", b"[" * 1_200, b"null", b"-1", b"\\ud800", b"true", b":", b"'", b"\\", b"</row>", b"&lt;", b'r="', b"00",
)  # fmt: skip
_EDITS = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 40), st.sampled_from(_PIECES) | st.binary(max_size=6)), max_size=6
)
# Of processor time, for each target; the figure of a thorough run is 30.
_MINUTES = float(os.environ.get("FUZZ_MINUTES", "3"))


Target = tuple[Run, list[bytes]]


@pytest.fixture(scope="module", params=sorted(TARGETS))
def target(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Target]:
    name = request.param
    with TARGETS[name](tmp_path_factory.mktemp(name)) as run:
        yield run, seeds(name)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data(), edits=_EDITS)
def test_an_edited_file_is_read_or_refused(
    target: Target, data: st.DataObject, edits: list[tuple[float, int, bytes]]
) -> None:
    run, known = target
    content = data.draw(st.sampled_from(known), label="seed")
    for share, cut, piece in edits:
        at = int(share * len(content))
        content = content[:at] + piece + content[at + cut :]
    run(content)


@pytest.mark.harden(short=0, long=1)
@pytest.mark.skipif(
    importlib.util.find_spec("atheris") is None,
    reason="atheris, which fuzzes by coverage, is not there for this system and Python: Hypothesis alone has fuzzed",
)
@pytest.mark.parametrize("name", sorted(TARGETS))
def test_fuzzing_by_coverage_finds_no_fault(rounds: range, name: str) -> None:
    """An input that leads to a fault, hangs or takes too much memory stays in `build/fuzzing/`, and so does the log."""
    if not rounds:
        pytest.skip("in make harden")
    folder = _ROOT / "build" / "fuzzing" / name
    folder.mkdir(parents=True, exist_ok=True)
    log = folder / "log.txt"
    command = [sys.executable, "-m", "tests.hardening.fuzzing.fuzz", name, str(_MINUTES), str(folder)]
    with log.open("w", encoding="utf-8") as stream:
        status = subprocess.run(command, cwd=_ROOT, stdout=stream, stderr=subprocess.STDOUT, check=False).returncode
    assert status == 0, f"see {log}"
