"""What is locked is installed as it is, next year too: each lock meets all that its packages require, by itself."""

import os
import subprocess
import sys
import venv
import zipfile
from collections.abc import Mapping
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from tools.environment import PYTHON, install_options
from tools.locks import DEV, LOCKS, Environment, Lock, environments, key, parse_lock, problems, read_metadata

HERE: Environment = {"sys_platform": "linux", "python_version": "3.11"}


def lock_problems(wanted: str, lock: str, metadata: Mapping[str, list[str]]) -> list[str]:
    return problems([Requirement(wanted)], parse_lock(lock), metadata, HERE)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.file.name)
def test_a_lock_meets_all_that_its_packages_require_on_each_platform_with_each_python(lock: Lock) -> None:
    roots, entries, metadata = lock.roots(), lock.entries(), read_metadata()
    assert len(roots) >= 10
    result = {problem for where in environments() for problem in problems(roots, entries, metadata, where)}
    assert result == set()


def test_the_requirements_beside_the_locks_are_those_of_what_is_installed() -> None:
    metadata, compared = read_metadata(), 0
    for entry in DEV.entries():
        try:
            installed = distribution(entry.name)
        except PackageNotFoundError:
            continue  # for another platform or Python
        if key(entry).endswith(f"=={installed.version}"):
            assert sorted(metadata[key(entry)]) == sorted(installed.requires or []), entry
            compared += 1
    assert compared >= 50


def test_a_lock_that_lacks_something_is_found_out() -> None:
    metadata = {"a==1": ["b[x]>=2", "c; extra == 'more'"], "b==2": ["d; extra == 'x'"], "c==1": [], "d==3": []}
    assert lock_problems("a", "a==1\nb[x]==2\nd==3", metadata) == []
    assert lock_problems("a", "a==1\nb==2", metadata) == ["b[x]>=2 is not met by b==2"]
    assert lock_problems("a", "a==1\nb[x]==1.9", metadata) == ["b[x]>=2 is not met by b[x]==1.9"]
    assert lock_problems("a", "a==1\nb[x]==2", metadata) == ['d; extra == "x" is not met by None']
    assert lock_problems("a", "a==1\nb[x]==2\nd==3; sys_platform == 'win32'", metadata) == [
        'd; extra == "x" is not met by None'
    ]
    assert lock_problems("a[more]", "a[more]==1\nb[x]==2\nc==1\nd==3", metadata) == []
    assert lock_problems("a", "a==1\nb[x]==2\nc==1\nd==3", metadata) == ["nothing requires c==1"]


def wheel(folder: Path, name: str, version: str, *metadata: str) -> str:
    """Make a wheel with nothing in it but its metadata, listed in the index `folder`; gives its hash."""
    (folder / name).mkdir(parents=True, exist_ok=True)
    info, file = f"{name}-{version}.dist-info", folder / name / f"{name}-{version}-py3-none-any.whl"
    texts = {
        "METADATA": "\n".join(["Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}", *metadata, ""]),
        "WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        "RECORD": "".join(f"{info}/{part},,\n" for part in ("METADATA", "WHEEL", "RECORD")),
    }
    with zipfile.ZipFile(file, "w") as archive:
        for part, text in texts.items():
            archive.writestr(f"{info}/{part}", text)
    with (folder / name / "index.html").open("a", encoding="utf-8") as index:
        index.write(f'<a href="{file.name}">{file.name}</a>\n')
    return sha256(file.read_bytes()).hexdigest()


def test_what_is_locked_is_installed_although_newer_versions_are_offered(tmp_path: Path) -> None:
    """As a newer `coverage` was, which `coverage[toml]` of another package asked for beside the locked one."""
    index, lock = tmp_path / "index", tmp_path / "test.lock"
    asks = ["Requires-Dist: measure[toml]>=1", "Provides-Extra: more"]
    extra = ["Provides-Extra: toml", 'Requires-Dist: reader>=1; extra == "toml"']
    hashes = {"reports": wheel(index, "reports", "1.0", *asks)}
    hashes |= {"measure[toml]": wheel(index, "measure", "1.0", *extra), "reader": wheel(index, "reader", "1.0")}
    for name, metadata in {"reports": asks, "measure": extra, "reader": []}.items():
        wheel(index, name, "2.0", *metadata)
    lock.write_text("".join(f"{name}==1.0 --hash=sha256:{hashe}\n" for name, hashe in hashes.items()), encoding="utf-8")
    venv.create(tmp_path / "venv", symlinks=os.name != "nt")
    python = tmp_path / "venv" / ("Scripts" if os.name == "nt" else "bin") / Path(PYTHON).name
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
    environment |= {"PIP_INDEX_URL": index.as_uri(), "PIP_CONFIG_FILE": os.devnull}
    for options in (install_options(lock), ["check"], ["freeze"]):
        done = subprocess.run(
            [sys.executable, "-m", "pip", "--python", python, *options],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["measure==1.0", "reader==1.0", "reports==1.0"]
