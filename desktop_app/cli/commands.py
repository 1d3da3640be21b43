"""The command line: the same work as in the window, for scripts; only answers go to standard output."""

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from desktop_app.cli import output
from desktop_app.cli.command_names import named_command
from desktop_app.cli.parser import NO_COMMAND, command_parser
from desktop_app.domain.errors import UserError

# What a command needs is loaded by its own module, once it is chosen.
DONE, FINDINGS, BUG, INTERRUPTED = 0, 1, 70, 130


def main(arguments: Sequence[str]) -> int:
    """Run the command that `arguments` name and give the exit status."""
    options = command_parser(named_command(arguments) or NO_COMMAND).parse_args(arguments)
    try:
        return _COMMANDS[options.command](options)
    except UserError as error:
        output.write_message(error)
        return error.exit_code
    except BrokenPipeError:
        # Whoever read the answer has seen enough. What Python still holds must not fail at exit either.
        _drop_answer()
        return DONE
    except output.OutputFailed as fault:
        _drop_answer()
        output.write_message(f"The answer could not be written ({fault}). What the command does is done.")
        return FINDINGS
    except KeyboardInterrupt:
        output.write_message("Cancelled; nothing was changed.")
        return INTERRUPTED
    except OSError as fault:
        from desktop_app.storage import faults

        unusable = faults.file_fault(fault)
        output.write_message(" ".join([str(unusable), *getattr(fault, "__notes__", ())]))
        return unusable.exit_code
    except Exception as error:  # noqa: BLE001 - the outermost place: what is left is a bug, and is reported as one
        return _report_bug(error)


def _drop_answer() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _report_bug(error: Exception) -> int:
    from desktop_app import logs, paths

    logs.start(paths.logs())
    report = logs.note_bug(error)
    logs.stop()
    outcome = " ".join(getattr(error, "__notes__", ("Nothing was changed.",)))
    output.write_message(f"This is a mistake in the program. {outcome} Please report this text:\n\n{report}")
    return BUG


def _import(options: Namespace) -> int:
    from desktop_app.cli.import_command import import_tables

    return import_tables(options)


def _undo(options: Namespace) -> int:
    from desktop_app.cli.import_command import undo

    return undo(options)


def _clients(options: Namespace) -> int:
    from desktop_app.cli.clients_command import clients

    return clients(options)


def _tier(options: Namespace) -> int:
    from desktop_app.cli.tier_command import tier

    return tier(options)


def _renewals(options: Namespace) -> int:
    from desktop_app.cli.renewals_command import renewals

    return renewals(options)


def _week(options: Namespace) -> int:
    from desktop_app.cli.week_command import week

    return week(options)


def _sync(options: Namespace) -> int:
    from desktop_app.cli import sync_command
    from desktop_app.cli.running import give_answer, workspace_path

    result = sync_command.run_sync(options, workspace_path(options))
    give_answer(options, sync_command.answer(result), sync_command.lines(result))
    return DONE if result.is_whole else FINDINGS


def _export(options: Namespace) -> int:
    from desktop_app.cli.export_command import export

    return export(options)


def _backup(options: Namespace) -> int:
    from desktop_app.cli import backup_commands
    from desktop_app.cli.running import give_answer, workspace_path

    give_answer(options, *backup_commands.back_up(options, workspace_path(options)))
    return DONE


def _restore(options: Namespace) -> int:
    from desktop_app.cli import backup_commands
    from desktop_app.cli.outcome import noting_outcome
    from desktop_app.cli.running import give_answer, today, workspace_path
    from desktop_app.services.backup_reading import BackupCheck

    answer, checked = backup_commands.restore(options, workspace_path(options), today())
    with noting_outcome():
        give_answer(options, *answer)
    return FINDINGS if checked is BackupCheck.CHANGED else DONE


def _check(options: Namespace) -> int:
    from desktop_app.cli.check_command import check

    return check(options)


_COMMANDS: Mapping[str, Callable[[Namespace], int]] = MappingProxyType(
    {
        "import": _import,
        "undo": _undo,
        "clients": _clients,
        "tier": _tier,
        "renewals": _renewals,
        "week": _week,
        "sync": _sync,
        "export": _export,
        "backup": _backup,
        "restore": _restore,
        "check": _check,
    }
)
