"""Takes the README's two commands through bare Debian folders, as root and as an ordinary user: part of `make harden`.

Each folder is as `debootstrap` leaves it, with what the README asks for and no more: Python, git and make. How this
machine reaches packages (mirror, proxy, pip's index, certificates) is read from its own settings and used there too.
"""

import argparse
import os
import shlex
import shutil
import ssl
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = Path("/var/tmp/partner-dashboard-machines")  # noqa: S108 - for root alone, see `main`
SUITES = {"bookworm": "3.11", "trixie": "3.13"}  # with the Python of each
USERS = ("root", "somebody")
_ASKED_FOR = ("python3", "git", "make")  # in the README
_TO_SEE_A_WINDOW = ("xvfb", "xauth", "x11-utils")
_CERTIFICATES = "/etc/certificates-of-this-machine.crt"
_OF_PIP = ("index-url", "extra-index-url", "trusted-host", "proxy", "timeout", "default-timeout")
_PROXIES = ("http_proxy", "https_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY")
# Opens the window, waits until the screen shows it, and ends the program as a logout does.
_SEE_THE_WINDOW = """
make run & made=$!
for second in $(seq 180); do
    xwininfo -root -tree | grep -q '"[^"]*Partner Dashboard' && break
    kill -0 $made 2>/dev/null || break
    sleep 1
done
xwininfo -root -tree | grep '"[^"]*Partner Dashboard' || exit 1
kill -TERM "$(pgrep -P "$(pgrep -P $made)")"
wait $made
"""


class Machine:
    """A Debian folder with nothing in it but what every installation has."""

    def __init__(self, suite: str) -> None:
        self.suite = suite
        self.folder = FOLDERS / suite

    def make(self) -> None:
        """Lay it out anew."""
        shutil.rmtree(self.folder, ignore_errors=True)
        FOLDERS.mkdir(mode=0o755, parents=True, exist_ok=True)
        command = ["debootstrap", "--variant=minbase", self.suite, str(self.folder), *mirror()]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            sys.exit(done.stdout + done.stderr)
        self._reach_packages()
        self.run(
            "apt-get -q update && apt-get -q install -y --no-install-recommends " + " ".join(_ASKED_FOR), quiet=True
        )
        self.run("useradd --create-home somebody")

    def _reach_packages(self) -> None:
        """Use this machine's own ways to package registries, in apt and pip."""
        settings = subprocess.run(["apt-config", "dump", "Acquire"], capture_output=True, text=True, check=True).stdout
        (self.folder / "etc/apt/apt.conf.d/90this-machine").write_text(settings, encoding="utf-8")
        (self.folder / "etc/pip.conf").write_text(pip_settings(), encoding="utf-8")
        if certificates := ssl.get_default_verify_paths().cafile:
            shutil.copy(certificates, f"{self.folder}{_CERTIFICATES}")
        for file in ("resolv.conf", "hosts"):
            shutil.copy(Path("/etc", file), self.folder / "etc" / file)

    def clone(self, user: str, name: str) -> str:
        """Give a user a fresh clone of what is committed here; gives its folder inside the machine."""
        home = "/root" if user == "root" else f"/home/{user}"
        place = f"{home}/{name}"
        subprocess.run(["git", "clone", "-q", "--no-hardlinks", str(ROOT), f"{self.folder}{place}"], check=True)
        self.run(f"chown -R {user}: {place}")
        return place

    def run(self, command: str, user: str = "root", folder: str = "/", *, quiet: bool = False) -> tuple[int, str]:
        """Run a shell command as `user`, showing and giving what it prints; gives its exit status too.

        What the machine needs mounted is mounted for this command alone, and all that it started ends with it.
        """
        print(f"[{self.suite}, {user}] {command.strip()}" if not quiet else f"[{self.suite}] installing", flush=True)
        mounts = f"mount -t proc proc {self.folder}/proc && mount --rbind /dev {self.folder}/dev"
        as_user = shlex.join(["runuser", "-u", user, "--", "sh", "-c", f"cd {folder} && {command}"])
        inside = f"{mounts} && exec chroot {self.folder} {as_user}"
        started = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-c", inside]
        printed = list[str]()
        with subprocess.Popen(
            started,
            env=environment(user),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
        ) as process:
            for line in process.stdout or ():
                printed.append(line)
                if not quiet:
                    print(f"    {line}", end="", flush=True)
        return process.returncode, "".join(printed)


def mirror() -> list[str]:
    """Where this machine gets Debian's packages from; empty for debootstrap's own choice."""
    wanted = [
        "apt-get",
        "indextargets",
        "--format",
        "$(SITE)",
        "Identifier: Packages",
        "Origin: Debian",
        "Label: Debian",
    ]
    sites = subprocess.run(wanted, capture_output=True, text=True, check=False).stdout.split()
    return sites[:1]


def pip_settings() -> str:
    """What this machine's pip is told of indexes and proxies, as a file of settings."""
    listed = subprocess.run([sys.executable, "-m", "pip", "config", "list"], capture_output=True, text=True, check=True)
    settings = {}
    for line in listed.stdout.splitlines():
        name, _, value = line.partition("=")
        if name.rpartition(".")[2] in _OF_PIP and "file:" not in value:
            settings[name.rpartition(".")[2]] = value.strip("'\"")
    if ssl.get_default_verify_paths().cafile:
        settings["cert"] = _CERTIFICATES
    return "\n".join(["[global]", *(f"{name} = {value}" for name, value in settings.items()), ""])


def environment(user: str) -> dict[str, str]:
    """The variables of a new login of `user`, with this machine's proxies and options for pytest."""
    passed = {name: os.environ[name] for name in (*_PROXIES, "PYTEST_ADDOPTS") if name in os.environ}
    home = "/root" if user == "root" else f"/home/{user}"
    path = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
    return {**passed, "HOME": home, "USER": user, "LOGNAME": user, "PATH": path, "LANG": "C.UTF-8"}


def command_to_type(printed: str) -> str:
    """The one command that a user was told to type; empty when none or several were."""
    lines = [line.strip() for line in printed.splitlines() if line.strip().startswith("sudo ")]
    return lines[0].removeprefix("sudo ") if len(lines) == 1 else ""


def prove(machine: Machine, user: str) -> list[str]:
    """Both commands for one user of a machine; gives what went wrong."""
    machine.make()
    place = machine.clone(user, "tested")
    status, printed = machine.run("make test", user, place)
    if status and user != "root":
        command = command_to_type(printed)
        if not command:
            return ["make test told no single command to type"]
        machine.run(f"apt-get -q update && {command}")
        status, printed = machine.run("make test", user, place)
    wrong = [f"make test ended with {status}"] if status else []
    machine.run(f"apt-get -q install -y --no-install-recommends {' '.join(_TO_SEE_A_WINDOW)} procps", quiet=True)
    place = machine.clone(user, "run")
    status, _ = machine.run(f"xvfb-run -a sh -c {shlex.quote(_SEE_THE_WINDOW)}", user, place)
    return wrong + ([f"make run ended with {status}"] if status else [])


def main(arguments: Sequence[str]) -> int:
    """Prove what is asked for, by default everything, and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--suite", choices=SUITES, action="append", help="a Debian to try; all of them by default")
    parser.add_argument("--user", choices=USERS, action="append", help="a user to try; both by default")
    asked = parser.parse_args(arguments)
    if os.geteuid() != 0:
        print("Bare machines are made by root only: sudo make harden", file=sys.stderr)
        return 2
    results = list[tuple[str, str, list[str]]]()
    for suite in asked.suite or SUITES:
        for user in asked.user or USERS:
            machine = Machine(suite)
            results.append((suite, user, prove(machine, user)))
            shutil.rmtree(machine.folder, ignore_errors=True)
    for suite, user, wrong in results:
        summary = "; ".join(wrong) or "make test and make run work"
        print(f"Debian {suite} with Python {SUITES[suite]}, as {user}: {summary}")
    return 1 if any(wrong for _, _, wrong in results) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
