"""What the proof on bare machines takes over from this one, and what it reads from what is printed there."""

import subprocess

import pytest

from tools import fresh_debian

USER = "somebody"
ANSWER = """\
global.cert='/etc/ssl/own.pem'
global.constraint='/etc/constraints.txt'
global.extra-index-url='file:///srv/wheels'
global.index-url='https://packages.example/simple'
:env:.default-timeout='180'
"""


def test_the_index_is_taken_over_and_nothing_that_is_on_this_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    answer = subprocess.CompletedProcess[str]([], 0, stdout=ANSWER)
    monkeypatch.setattr(subprocess, "run", lambda *_arguments, **_options: answer)
    lines = fresh_debian.pip_settings().splitlines()
    assert lines[0] == "[global]"
    assert {"index-url = https://packages.example/simple", "default-timeout = 180"} < set(lines)
    assert not [line for line in lines if "file:" in line or "constraint" in line or "own.pem" in line]


def test_the_variables_of_this_session_stay_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VIRTUAL_ENV", "/somewhere/.venv")
    monkeypatch.setenv("https_proxy", "proxy.example:3128")
    variables = fresh_debian.environment(USER)
    assert (variables["HOME"], variables["https_proxy"]) == (f"/home/{USER}", "proxy.example:3128")
    assert "VIRTUAL_ENV" not in variables


def test_one_command_is_read_from_what_a_user_is_told() -> None:
    message = "System packages are missing. Please type this, then try again:\n  sudo apt-get install -y make\n"
    assert fresh_debian.command_to_type(message) == "apt-get install -y make"
    assert fresh_debian.command_to_type(message + message) == ""
    assert fresh_debian.command_to_type("make: *** [Makefile:10: test] Error 1\n") == ""
