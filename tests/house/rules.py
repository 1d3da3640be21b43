"""The rules of the house that a parsed file shows by itself: each gives what breaks it, with its place in the file."""

import ast
import re
import sys
from collections.abc import Callable, Iterable

from tests.house.files import names_used, nodes

Rule = Callable[[ast.Module], Iterable[tuple[ast.AST, str]]]

FUNCTION_LINES = 50
FILLER_NAMES = {
    "deed",
    "deeds",
    "desk",
    "door",
    "found",
    "given",
    "kept",
    "one",
    "said",
    "things",
    "told",
    "way",
    "ways",
}
FORBIDDEN_NAMES = {"utils", "util", "common", "helper", "helpers", "manager", "managers", "misc"}

COLOUR_TEXT = re.compile(r"#([0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b|\b(rgb|hsl|hsv)a?\(")
_THREADS = re.compile(
    r"(^|\.)(threading(?!\.Lock$)|concurrent|_thread|multiprocessing|QThread|QThreadPool|QRunnable)(\.|$)"
)
_CLOCKS = re.compile(r"(^|\.)(date|datetime|QDate|QDateTime)\.(today|now|utcnow|currentDate|currentDateTime)$")
_DISK = {"os", "io", "pathlib", "shutil", "tempfile", "time", "sqlite3", "socket", "subprocess", "logging", "glob"}
_COLOUR_NAMES = re.compile(r"(^|\.)GlobalColor\.(?!transparent$)\w+$|^QtCore\.Qt\.GlobalColor$")
_SQL = re.compile(r"^\s*(SELECT\s.+\sFROM|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM)\s", re.DOTALL)
_STATEMENT = re.compile(r"\s*(SELECT|INSERT|UPDATE|DELETE|WITH|CREATE)\b")
# A text without data, or one that is made fit for a tip.
_OWN_WORDS = re.compile(r"tool_tip\(.*\)|self\.tr\('[^']*'\)|''", re.DOTALL)
_WAITS = {"waitActive", "waitExposed", "waitSignal", "waitSignals", "waitCallback", "assertNotEmitted"}
_WHEELED = {"QComboBox", "QSpinBox", "QDoubleSpinBox", "QDateEdit", "QDateTimeEdit", "QTimeEdit", "QTabBar"}
_ENDLESS = re.compile(r"(functools\.)?(cache|lru_cache\((maxsize=)?None\))")
_READERS = re.compile(r"\b(json|tomllib)\.loads?\(")
_NAMES_FILE = re.compile(r"""f["'].*\{.*(\.[a-z]{2,8}|\{_?ENDING\})["']""", re.DOTALL)
_FUNCTIONS = ast.FunctionDef | ast.AsyncFunctionDef


def without_docstring(module: ast.Module) -> Iterable[tuple[ast.AST, str]]:
    """Each module opens with what it promises."""
    return [] if ast.get_docstring(module) else [(module, "opens without a sentence")]


def long_functions(module: ast.Module) -> Iterable[tuple[ast.AST, str]]:
    """No function is longer than a screen."""
    for node in nodes(module):
        if isinstance(node, _FUNCTIONS) and (node.end_lineno or 0) - node.lineno >= FUNCTION_LINES:
            yield node, f"{node.name} is longer than {FUNCTION_LINES} lines"


def vague_classes(module: ast.Module) -> Iterable[tuple[ast.AST, str]]:
    """No class is named after nothing in particular."""
    for node in nodes(module):
        words = re.findall("[A-Z][a-z]+", node.name) if isinstance(node, ast.ClassDef) else []
        if FORBIDDEN_NAMES & {word.lower() for word in words}:
            yield node, "says nothing by its name"


def filler_names(module: ast.Module) -> Iterable[tuple[ast.AST, str]]:
    """A name says what it stands for: that something was found, kept or said does not."""
    for node, name in _names_given(module):
        if name.strip("_").lower() in FILLER_NAMES and not name.endswith("ONE"):  # the number is a constant
            yield node, f"{name} does not say what it stands for"


def _names_given(module: ast.Module) -> Iterable[tuple[ast.AST, str]]:
    for node in nodes(module):
        match node:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name) | ast.arg(arg=name):
                yield node, name
            case ast.Name(id=name, ctx=ast.Store()) | ast.Attribute(attr=name, ctx=ast.Store()):
                yield node, name
            case ast.MatchAs(name=str(name)):
                yield node, name


def threads(module: ast.Module) -> Iterable[tuple[ast.AST, str]]:
    """Threads are started in two files only; a lock starts none."""
    return [(node, name) for node, name in names_used(module) if _THREADS.search(name)]


def sizes_past_the_screen(module: ast.Module) -> Iterable[tuple[ast.AST, str]]:
    """A window of so many pixels may be larger than the screen: `resize_within_screen()` knows how large that is."""
    for node in (node for node in nodes(module) if isinstance(node, ast.Call)):
        resizes = ast.unparse(node.func).rpartition(".")[2] == "resize"
        if resizes and node.args and all(isinstance(size, ast.Constant) for size in node.args):
            yield node, ast.unparse(node)


def turning_the_loop(module: ast.Module) -> Iterable[tuple[ast.AST, str]]:
    """Nobody turns Qt's loop from within it, or ends a thread by force."""
    names = {"processEvents", "terminate"}
    return [(node, name) for node, name in names_used(module) if name.rpartition(".")[2] in names]


def waits_that_never_begin(module: ast.Module) -> Iterable[tuple[ast.AST, str]]:
    """What waits does so around a block of its own: called alone, it waits for nothing."""
    alone = (node.value for node in nodes(module) if isinstance(node, ast.Expr))
    return [
        (call, ast.unparse(call))
        for call in alone
        if isinstance(call, ast.Call) and ast.unparse(call.func).rpartition(".")[2] in _WAITS
    ]


def sheets_of_their_own(module: ast.Module) -> Iterable[tuple[ast.AST, str]]:
    """There is one style sheet: a widget with its own keeps a style that ends with the program's next sheet."""
    return [(node, name) for node, name in names_used(module) if name.rpartition(".")[2] == "setStyleSheet"]


def colours(module: ast.Module) -> Iterable[tuple[ast.AST, str]]:
    """Colours come from `colours.py`, most of them by the theme's tokens."""
    for node in nodes(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and COLOUR_TEXT.search(node.value):
            yield node, node.value
        elif isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in ("QColor", "qRgb", "qRgba"):
            if any(isinstance(argument, ast.Constant) for argument in node.args):
                yield node, ast.unparse(node)
        elif isinstance(node, ast.Attribute) and _COLOUR_NAMES.search(ast.unparse(node)):
            yield node, ast.unparse(node)


def sql(module: ast.Module) -> Iterable[tuple[ast.AST, str]]:
    """SQL is spoken in the storage room."""
    for node in nodes(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _SQL.search(f"{node.value} "):
            yield node, node.value


def text_shown_past_its_functions(module: ast.Module) -> Iterable[tuple[ast.AST, str]]:
    """Text of the data is shown by `PlainLabel`, `tool_tip` and `notification`, so that Qt takes none for markup."""
    calls = (node for node in nodes(module) if isinstance(node, ast.Call))
    return [(call, ast.unparse(call)) for call in calls if _shows_as_markup(call)]


def _shows_as_markup(call: ast.Call) -> bool:
    name, arguments = ast.unparse(call.func), [ast.unparse(argument) for argument in call.args]
    if name.endswith("setToolTip"):
        return not _OWN_WORDS.fullmatch(arguments[0])
    if name == "QToolTip.showText":
        return not arguments[1].startswith("tool_tip(")
    if name.endswith("icon.showMessage"):
        return not all(text.startswith("notification(") for text in arguments[:2])
    return name == "QLabel" or name.endswith("html.escape")


def links_opened_past_their_functions(module: ast.Module) -> Iterable[tuple[ast.AST, str]]:
    """Links are judged and opened in one file, folders in another, and what goes to a mail program is made in a third.

    Qt guesses from a text what it may be: `fromUserInput` makes a link to a file of what data calls a link.
    """
    names = {"openUrl", "fromUserInput", "xdg-open", "startfile"}
    for node, name in names_used(module):
        if name.rpartition(".")[2] in names:
            yield node, name
    for node in nodes(module):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and node.value.startswith(("mailto:", "file:"))
        ):
            yield node, node.value


def fields_that_the_wheel_changes(module: ast.Module) -> Iterable[tuple[ast.AST, str]]:
    """The mouse wheel scrolls the page: Qt's own fields take it, `ChoiceBox` and its like leave it to the page."""
    for node in nodes(module):
        made = [node.func] if isinstance(node, ast.Call) else node.bases if isinstance(node, ast.ClassDef) else []
        yield from ((node, ast.unparse(name)) for name in made if ast.unparse(name) in _WHEELED)


def cells_written_past_their_functions(module: ast.Module) -> Iterable[tuple[ast.AST, str]]:
    """Cells for a spreadsheet are written in one file: there no text is run as a formula."""
    names = {"writerow", "writerows", "write_string"}
    return [(node, name) for node, name in names_used(module) if name.rpartition(".")[2] in names]


def statements_as_text(module: ast.Module) -> Iterable[tuple[ast.AST, str]]:
    """Statements of SQL as text are for what peewee cannot say."""
    for node in nodes(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _STATEMENT.match(node.value):
            yield node, node.value


def days_of_other_places(module: ast.Module) -> Iterable[tuple[ast.AST, str]]:
    """The day of an instant is `local_day(instant)`: that of UTC is another one for part of each day."""
    calls = (node for node in nodes(module) if isinstance(node, ast.Call) and not node.args)
    days = ((call, ast.unparse(call)) for call in calls if ast.unparse(call.func).endswith(".date"))
    return [(call, text) for call, text in days if not text.endswith(".astimezone().date()")]


def imports_beyond_the_standard_library(module: ast.Module) -> Iterable[tuple[ast.AST, str]]:
    """The domain needs the standard library, itself, and neither disk nor network."""
    for node in nodes(module):
        for name in _imported(node):
            top = name.partition(".")[0]
            if name.startswith("desktop_app.domain") or (top in sys.stdlib_module_names and top not in _DISK):
                continue
            yield node, name


def files_named_past_their_function(module: ast.Module) -> Iterable[tuple[ast.AST, str]]:
    """What the data holds becomes a file's name by `file_name()` alone."""
    for node in nodes(module):
        if isinstance(node, ast.JoinedStr) and _NAMES_FILE.fullmatch(ast.unparse(node)):
            yield node, ast.unparse(node)


def shallow_readers(module: ast.Module) -> Iterable[tuple[ast.AST, str]]:
    """Whoever expects a text that is not JSON or TOML expects one that is nested too deeply, too."""
    for node in nodes(module):
        if isinstance(node, ast.Try):
            body = " ".join(map(ast.unparse, node.body))
            caught = " ".join(ast.unparse(handler.type) for handler in node.handlers if handler.type)
            if _READERS.search(body) and "ValueError" in caught and "RecursionError" not in caught:
                yield node, "does not expect RecursionError"


def caches_without_end(module: ast.Module) -> Iterable[tuple[ast.AST, str]]:
    """What is cached by its arguments has a most: what data brings would fill the memory bit by bit."""
    for node in nodes(module):
        if isinstance(node, _FUNCTIONS) and ast.unparse(node.args):
            endless = (made for made in map(ast.unparse, node.decorator_list) if _ENDLESS.fullmatch(made))
            yield from ((node, f"{node.name}: {made}") for made in endless)
        elif isinstance(node, ast.Call) and node.args and _ENDLESS.fullmatch(ast.unparse(node.func)):
            yield node, ast.unparse(node)


def clocks(module: ast.Module) -> Iterable[tuple[ast.AST, str]]:
    """The clock comes in as an argument."""
    return [(node, name) for node, name in names_used(module) if _CLOCKS.search(name)]


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.ImportFrom):
        return [node.module or "."]
    return [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
