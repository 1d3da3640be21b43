"""The files that the rules of the house speak about."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
_ROOMS = ("desktop_app", "tests", "tools", "benchmarks", "installer")


@cache
def python_files(*rooms: str) -> tuple[Path, ...]:
    """The Python files of `rooms`, or of all, without empty ones."""
    result = (file for room in rooms or _ROOMS for file in (ROOT / room).rglob("*.py"))
    return tuple(sorted(file for file in result if file.stat().st_size))


@cache
def tree(file: Path) -> ast.Module:
    """What `file` says, parsed."""
    return ast.parse(file.read_text(encoding="utf-8"), str(file))


def place(file: Path, node: ast.AST | None = None) -> str:
    """Where something is, for a person to click on."""
    name = file.relative_to(ROOT).as_posix()
    return f"{name}:{node.lineno}" if isinstance(node, ast.expr | ast.stmt) else name


@cache
def nodes(module: ast.Module) -> tuple[ast.AST, ...]:
    """Every node of `module`: twenty rules look at them, and to walk a module takes longer than to look."""
    return tuple(ast.walk(module))


@cache
def names_used(module: ast.Module) -> tuple[tuple[ast.AST, str], ...]:
    """Every name that `module` uses, with its dots, and every module or name that it imports."""
    return tuple(_names_used(module))


def _names_used(module: ast.Module) -> Iterator[tuple[ast.AST, str]]:
    for node in nodes(module):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node, f"{node.module}.{alias.name}") for alias in node.names)
        elif isinstance(node, ast.Attribute | ast.Name):
            yield node, ast.unparse(node)
