"""The page of messages: every error that a person can act on, and every reason for a rejected cell."""

import ast
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain import errors
from tools.reference.markdown import page, table
from tools.reference.texts import Texts

_PACKAGE = Path(errors.__file__).parent.parent
_MESSAGES, _MARK = "Messages", "QT_TRANSLATE_NOOP"
# Where reasons for rejected cells and rows are written, and what a plan notes.
_PARTS = {
    "reasons": (
        "sources/[c-p]*.py", "storage/importing/completer.py", "storage/importing/references.py",
        "storage/importing/importer.py",
    ),
    "notes": ("services/table_import.py", "services/import_findings.py", "services/import_joins.py",
              "services/client_rows.py", "sources/xlsx_file.py"),
}  # fmt: skip


@dataclass(frozen=True, order=True)
class ErrorText:
    """An error as the code writes it: what happened, what was kept, what to do."""

    exit_code: int
    title: str
    message: str
    advice: str


def messages_page(texts: Texts) -> str:
    """The page `reference-messages`."""
    errors = sorted(set(_errors()))
    parts = [texts["messages_intro"]]
    for status in sorted({error.exit_code for error in errors}):
        parts += [f"## {texts['status']} {status}", texts["statuses"][str(status)], _table(texts, errors, status)]
    shown = {part for error in errors for part in (error.title, error.message, error.advice)}
    for part, paths in _PARTS.items():
        lines = sorted({_shown(texts, text) for text in _marked(paths) if text not in shown})
        parts += [f"## {texts[f'{part}_title']}", texts[f"{part}_intro"], "\n".join(f"- {line}" for line in lines)]
    return page(*parts)


def _table(texts: Texts, errors: list[ErrorText], status: int) -> str:
    rows = [
        [f"**{_shown(texts, error.title)}**", _shown(texts, error.message), _shown(texts, error.advice)]
        for error in errors
        if error.exit_code == status
    ]
    return table(texts["message_header"], rows)


def _shown(texts: Texts, text: str) -> str:
    """A text with its places to fill shown as such, and nothing in it read as Markdown."""
    shown = texts.of_program(_MESSAGES, text).replace("\n", " ").replace("*", "\\*")
    return shown.replace("{", "`{").replace("}", "}`")


def _errors() -> Iterator[ErrorText]:
    """Each call that makes an error, and each error that says itself what happened."""
    modules = [ast.parse(file.read_text("utf-8")) for file in sorted(_PACKAGE.rglob("*.py"))]
    codes = _exit_codes(modules)
    for module in modules:
        constants = _constants(module)
        for call in (node for node in ast.walk(module) if isinstance(node, ast.Call)):
            if isinstance(call.func, ast.Name) and call.func.id in codes:
                yield from _error(codes[call.func.id], call, constants)
        for made in (node for node in module.body if isinstance(node, ast.ClassDef) and node.name in codes):
            for call in (node for node in ast.walk(made) if isinstance(node, ast.Call)):
                if isinstance(call.func, ast.Attribute) and call.func.attr == "__init__":
                    yield from _error(codes[made.name], call, constants)


def _error(status: int, call: ast.Call, constants: Mapping[str, str]) -> Iterator[ErrorText]:
    shown = [_text(argument, constants) for argument in call.args]
    if len(shown) >= 2 and shown[0] and shown[1]:
        yield ErrorText(status, shown[0], shown[1], next(iter(shown[2:]), ""))


def _exit_codes(modules: list[ast.Module]) -> Mapping[str, int]:
    """The exit status of each class of errors, by its name."""
    known = {
        name: kind.exit_code
        for name, kind in vars(errors).items()
        if isinstance(kind, type) and issubclass(kind, errors.UserError)
    }
    for module in modules:
        for made in (node for node in module.body if isinstance(node, ast.ClassDef)):
            based = [base.id for base in made.bases if isinstance(base, ast.Name) and base.id in known]
            if based:
                known.setdefault(made.name, known[based[0]])
    return known


def _marked(paths: Sequence[str]) -> Iterator[str]:
    """The texts that the modules of these paths mark as messages."""
    for file in (file for path in paths for file in sorted(_PACKAGE.glob(path))):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and (text := _text(node, {})):
                yield text


def _constants(module: ast.Module) -> Mapping[str, str]:
    """The texts that the module marks for translation under a name."""
    return {
        target.id: _text(line.value, {})
        for line in module.body
        if isinstance(line, ast.Assign)
        for target in line.targets
        if isinstance(target, ast.Name)
    }


def _text(node: ast.expr, constants: Mapping[str, str]) -> str:
    """The text that `node` marks, or stands for; empty where it is none."""
    if isinstance(node, ast.Name):
        return constants.get(node.id, "")
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == _MARK:
        context, marked = node.args
        is_message = isinstance(context, ast.Constant) and context.value == _MESSAGES
        return str(marked.value) if is_message and isinstance(marked, ast.Constant) else ""
    return ""
