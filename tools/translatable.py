"""Finds every text of the program that can be translated, and the context it is looked up in at run time.

Taken are literals, also one of two (`"a" if so else "b"`), in calls of
- `self.tr("text")` under the class that it stands in, and `translate("Context", "text")`;
- `QT_TRANSLATE_NOOP("Context", "text")`, and `Message("text")` under `Messages`;
- functions that hand their first argument to `translate("Context", …)`, wherever they are imported.

Texts for people stand in the data files that come with the program, too: those are looked up under `Data`.
A text of which `%n` is a part has plural forms. Qt's own extractor is not used: see docs/decisions.
"""

import ast
import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
MESSAGES, DATA = "Messages", "Data"
_NAMED = {"translate", "QT_TRANSLATE_NOOP"}

# The data files with texts for people in them, and under which keys those stand. A role's title is HubSpot's own.
_DATA_KEYS = {
    "tier_rules/*.toml": ("title", "source"),
    "templates/emails/*.toml": ("title", "subject", "body"),
    "team_roles.toml": ("description",),
}


class Text(NamedTuple):
    """One text for people, and where it is looked up."""

    context: str
    source: str

    @property
    def is_counted(self) -> bool:
        return "%n" in self.source


class Untranslatable(Exception):
    """A text that is put together before it is looked up, so that no translation can be found."""


@cache
def texts_of_program() -> tuple[Text, ...]:
    """All texts of the program and its data files, sorted; raises `Untranslatable`."""
    return tuple(sorted([*texts_of(ROOT / "desktop_app"), *texts_in_data(ROOT / "resources")]))


def texts_of(folder: Path) -> list[Text]:
    """All texts of the modules in the package `folder`, sorted; raises `Untranslatable`."""
    names = {file: ".".join(file.relative_to(folder.parent).with_suffix("").parts) for file in folder.rglob("*.py")}
    modules = {name: ast.parse(file.read_text("utf-8"), str(file)) for file, name in names.items()}
    lookups = {name: dict(_lookups(module)) for name, module in modules.items()}
    texts: set[Text] = set()
    for name, module in modules.items():
        texts.update(_Reader(name, _known(name, module, lookups)).read(module))
    return sorted(texts)


def texts_in_data(folder: Path) -> list[Text]:
    """All texts for people in the data files under `folder`, sorted."""
    files = ((file, keys) for pattern, keys in _DATA_KEYS.items() for file in folder.glob(pattern))
    return sorted(
        {
            Text(DATA, text)
            for file, keys in files
            for text in _texts_under(tomllib.loads(file.read_text("utf-8")), keys)
        }
    )


def _texts_under(table: Mapping[str, object], keys: Collection[str]) -> Iterator[str]:
    for key, value in table.items():
        if isinstance(value, list):
            yield from (text for inner in value if isinstance(inner, dict) for text in _texts_under(inner, keys))
        elif key in keys:
            yield str(value)


def _lookups(module: ast.Module) -> Iterator[tuple[str, str]]:
    """The functions that look their first argument up, and their contexts."""
    for function in module.body:
        if isinstance(function, ast.FunctionDef) and function.args.args:
            first = function.args.args[0].arg
            for call in ast.walk(function):
                if isinstance(call, ast.Call) and _name(call.func) == "translate" and len(call.args) > 1:
                    context, text = call.args[:2]
                    if isinstance(context, ast.Constant) and isinstance(text, ast.Name) and text.id == first:
                        yield function.name, str(context.value)


def _known(name: str, module: ast.Module, lookups: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """What each looking-up function is called in `module`, with its dots, and its context."""
    known = dict(lookups[name])
    nodes = [node for node in ast.walk(module) if isinstance(node, ast.ImportFrom | ast.Assign)]
    for node in nodes:
        if isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                here = alias.asname or alias.name
                known |= {
                    f"{here}.{name_there}": context
                    for name_there, context in lookups.get(f"{node.module}.{alias.name}", {}).items()
                }
                if context := lookups.get(node.module, {}).get(alias.name):
                    known[here] = context
    return known | {
        node.targets[0].id: known[_dotted(node.value)]
        for node in nodes
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and _dotted(node.value) in known
    }


def _dotted(expression: ast.expr) -> str:
    """A name with its dots, as `texts.label`; what a call or anything else returns begins with a dot or is empty."""
    if isinstance(expression, ast.Attribute):
        return f"{_dotted(expression.value)}.{expression.attr}"
    return expression.id if isinstance(expression, ast.Name) else ""


def _name(function: ast.expr) -> str:
    return _dotted(function).rpartition(".")[2]


class _Reader(ast.NodeVisitor):
    def __init__(self, name: str, known: Mapping[str, str]) -> None:
        self._name = name
        self._known = known
        self._classes: list[str] = []
        self._collected: list[Text] = []

    def read(self, module: ast.Module) -> list[Text]:
        self.visit(module)
        return self._collected

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        called = _dotted(node.func)
        if called == "self.tr" and node.args:
            self._take(self._classes[-1], node.args[0])
        elif called == "Message" and node.args:
            self._take(MESSAGES, node.args[0])
        elif called in self._known and node.args:
            self._take(self._known[called], node.args[0])
        elif _name(node.func) in _NAMED and len(node.args) > 1 and isinstance(node.args[0], ast.Constant):
            self._take(str(node.args[0].value), node.args[1])
        self.generic_visit(node)

    def _take(self, context: str, text: ast.expr) -> None:
        self._collected += [Text(context, literal) for literal in self._literals(text)]

    def _literals(self, text: ast.expr) -> Iterable[str]:
        """What `text` can be, as far as it stands here: a name or a call is found where its texts are marked."""
        if isinstance(text, ast.IfExp):
            yield from self._literals(text.body)
            yield from self._literals(text.orelse)
        elif isinstance(text, ast.Constant) and isinstance(text.value, str):
            yield from [text.value] if text.value else []
        elif isinstance(text, ast.JoinedStr | ast.BinOp | ast.Constant):
            raise Untranslatable(f"{self._name}:{text.lineno} puts its text together: {ast.unparse(text)}")
