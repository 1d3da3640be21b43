"""Markdown as the guide has it."""

from collections.abc import Iterable, Sequence


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; a bar in a cell is written so that it does not end the cell."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |" for line in lines)


def code(text: str) -> str:
    """Text as it is typed, or nothing for nothing."""
    return f"`{text}`" if text else ""


def block(text: str, language: str = "") -> str:
    """Lines as they are typed or printed."""
    return f"```{language}\n{text.rstrip()}\n```"


def page(*parts: str) -> str:
    """The text of a page, with a blank line between its parts."""
    return "\n\n".join(part for part in parts if part) + "\n"
