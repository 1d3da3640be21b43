"""The page of commands: each with its options, a sample and its JSON."""

from argparse import Action, ArgumentParser
from collections.abc import Iterator, Mapping, Sequence

from desktop_app.cli.command_names import COMMANDS
from desktop_app.cli.parser import command_parser, window_parser
from tools.reference.markdown import block, code, page, table
from tools.reference.texts import Texts

Outputs = Mapping[str, Sequence[tuple[str, str]]]


def commands_page(texts: Texts, outputs: Outputs) -> str:
    """The page `reference-commands`."""
    parts = [texts["commands_intro"], _options(texts, parsers()[""])]
    for name in COMMANDS:
        parser = parsers()[name]
        parts += [f"## {name}", texts.of_help(parser.description or ""), texts["more"].get(name, "")]
        parts += [_options(texts, parser), *_samples(outputs[name])]
    return page(*parts)


def _samples(outputs: Sequence[tuple[str, str]]) -> Iterator[str]:
    for typed, printed in outputs:
        yield block(f"partner-dashboard {typed}", "sh")
        yield block(printed, "json" if "--json" in typed else "text")


def parsers() -> Mapping[str, ArgumentParser]:
    """The parser of each command by its name, and under an empty name that of what opens the window."""
    commands = next(action for action in command_parser()._actions if action.dest == "command")  # noqa: SLF001
    return {"": window_parser(), **(commands.choices if isinstance(commands.choices, dict) else {})}


def _options(texts: Texts, parser: ArgumentParser) -> str:
    rows = [[_typed(action), texts.of_help(action.help or "")] for action in parser._actions]  # noqa: SLF001
    return table(texts["option_header"], rows)


def _typed(action: Action) -> str:
    """An option or argument as it is typed."""
    value = str(action.metavar or action.dest.upper())
    if not action.option_strings:
        return code(f"[{value}]" if action.nargs == "?" else f"{value}…" if action.nargs == "+" else value)
    takes = "" if action.nargs == 0 else f" {value}"
    return ", ".join(code(f"{option}{takes}") for option in action.option_strings)
