"""The code keeps the rules of the house, and each rule sees what breaks it."""

import ast
import re
from pathlib import Path
from statistics import median

import pytest

from tests.house import rules
from tests.house.files import ROOT, nodes, place, python_files, tree

_CODE = python_files("desktop_app")
_COLOURED = {ROOT / "desktop_app" / "colours.py"}
_DRESSING = ROOT / "desktop_app" / "ui" / "style" / "appearance.py"
# Lanes for work, and what nothing can interrupt while HubSpot is asked.
_THREADS = tuple(ROOT / "desktop_app" / file for file in ("ui/session/jobs.py", "sources/hubspot/detached.py"))
_LABELS = {ROOT / "desktop_app" / "ui" / "shared" / name for name in ("card.py", "elided_label.py")}
_WINDOW = python_files("desktop_app/ui")
_PAGES = tuple(file for file in _WINDOW if ROOT / "desktop_app" / "ui" / "shared" not in file.parents)
# Rejects hold the cells of a file as they were, and samples nothing from outside.
_SPREADSHEETS = ("reports/tables.py", "services/rejects.py", "sources/sample.py")
_NO_SPREADSHEETS = tuple(file for file in _CODE if not file.as_posix().endswith(_SPREADSHEETS))
# Where links are opened, folders, and drafts of emails; and where a draft becomes a link.
_OPENING = ("shared/external_links.py", "shared/folders.py", "emailing/sending.py", "domain/emails.py")
_NO_LINKS = tuple(file for file in _CODE if not file.as_posix().endswith(_OPENING))
# Pages and pictures of our own, and what a person chose, with the ending that was left out.
_OWN_NAMES = re.compile(r"/(style|help)/|/(blank_tables|views_dialog)\.py$")
_NO_NAMES = tuple(file for file in _WINDOW if not _OWN_NAMES.search(file.as_posix()))
# Fields and cells that hold a day, the program's own test, samples, a colleague's zone, and what is local by promise.
_LOCAL = re.compile(
    r"/(day_field|end_dialog|self_test|sample|formatting|data_age|applying|app|xlsx_child)\.py$"
    r"|/(changes/page|team/texts|domain/backups)\.py$"
)
_INSTANTS = tuple(file for file in _CODE if not _LOCAL.search(file.as_posix()))
_DOMAIN = python_files("desktop_app/domain")
_OUTSIDE_STORAGE = tuple(file for file in _CODE if ROOT / "desktop_app" / "storage" not in file.parents)

CHECKS: list[tuple[rules.Rule, tuple[Path, ...], str]] = [
    (rules.without_docstring, python_files(), "x = 1"),
    (rules.long_functions, python_files(), "def f():\n" + "    x = 1\n" * rules.FUNCTION_LINES),
    (rules.vague_classes, python_files(), "class ThemeManager: ..."),
    (rules.filler_names, python_files(), "for one in rows: ..."),
    (rules.filler_names, (), "def look(self, found): ..."),
    (rules.filler_names, (), "self._told = text"),
    (rules.filler_names, (), "match row:\n    case Row(client=one): ..."),
    (rules.threads, tuple(file for file in _CODE if file not in _THREADS), "from threading import Thread"),
    (rules.threads, (), "QtCore.QThreadPool.globalInstance()"),
    (rules.sizes_past_the_screen, _WINDOW, "self.resize(1_040, 720)"),
    (rules.turning_the_loop, python_files("desktop_app", "tests"), "application.processEvents()"),
    (rules.waits_that_never_begin, python_files("tests"), "qtbot.waitExposed(window)"),
    (rules.sheets_of_their_own, tuple(file for file in _CODE if file != _DRESSING), "button.setStyleSheet('')"),
    (rules.colours, tuple(file for file in _CODE if file not in _COLOURED), "x = '#FFF'"),
    (rules.colours, (), "QColor('red')"),
    (rules.colours, (), "x = 'background: rgba(0, 0, 0, 20)'"),
    (rules.colours, (), "Qt.GlobalColor.red"),
    (rules.sql, _OUTSIDE_STORAGE, "rows('SELECT name FROM client')"),
    (rules.sql, (), "write('''\n  UPDATE client SET name = ?''')"),
    (rules.imports_beyond_the_standard_library, _DOMAIN, "import peewee"),
    (rules.imports_beyond_the_standard_library, (), "from pathlib import Path"),
    (rules.imports_beyond_the_standard_library, (), "from desktop_app.storage import workspace"),
    (rules.text_shown_past_its_functions, tuple(file for file in _WINDOW if file not in _LABELS), "QLabel(name)"),
    (rules.text_shown_past_its_functions, (), "button.setToolTip(name)"),
    (rules.text_shown_past_its_functions, (), "button.setToolTip(self.tr('{name}').format(name=name))"),
    (rules.text_shown_past_its_functions, (), "QToolTip.showText(place, name)"),
    (rules.text_shown_past_its_functions, (), "self._icon.showMessage(title, text)"),
    (rules.links_opened_past_their_functions, _NO_LINKS, "QDesktopServices.openUrl(QUrl(link))"),
    (rules.links_opened_past_their_functions, (), "QUrl.fromUserInput(link)"),
    (rules.links_opened_past_their_functions, (), "link = f'mailto:{address}'"),
    (rules.fields_that_the_wheel_changes, _PAGES, "self.goal = QComboBox(self)"),
    (rules.fields_that_the_wheel_changes, (), "class Days(QSpinBox): ..."),
    (rules.cells_written_past_their_functions, _NO_SPREADSHEETS, "csv.writer(file).writerow(row)"),
    (rules.files_named_past_their_function, _NO_NAMES, "save(f'{client.name}.pdf')"),
    (rules.files_named_past_their_function, (), "save(f'{client.name}{ENDING}')"),
    (rules.shallow_readers, _CODE, "import json\ntry:\n    json.loads(text)\nexcept (ValueError, KeyError):\n    pass"),
    (rules.days_of_other_places, _INSTANTS, "format_day(change.changed_at.date())"),
    (rules.days_of_other_places, (), "instant.astimezone(UTC).date()"),
    (rules.caches_without_end, _CODE, "@cache\ndef key(text): ..."),
    (rules.caches_without_end, (), "@functools.lru_cache(maxsize=None)\ndef key(*, text): ..."),
    (rules.caches_without_end, (), "key = cache(partial(_key, book))"),
    (rules.clocks, _DOMAIN, "date.today()"),
]


@pytest.mark.parametrize(("rule", "files", "broken"), CHECKS, ids=lambda value: getattr(value, "__name__", ""))
def test_a_rule_is_kept(rule: rules.Rule, files: tuple[Path, ...], broken: str) -> None:
    assert list(rule(ast.parse(broken))), "the rule is blind"
    results = [f"{place(file, node)} {what}" for file in files for node, what in rule(tree(file))]
    assert not results, "\n".join([str(rule.__doc__), *results])


def test_sql_as_text_is_rare() -> None:
    """Queries are peewee's expressions: text stays where peewee cannot say it, or loses a fifth, with its reason."""
    assert len(list(rules.statements_as_text(ast.parse("x = f'SELECT {y}', 'CREATE INDEX a', 'selected'")))) == 2
    migrations = ROOT / "desktop_app" / "storage" / "migrations"
    files = [file for file in _CODE if migrations not in file.parents]
    results = [
        f"{place(file, node)} {text[:60]}" for file in files for node, text in rules.statements_as_text(tree(file))
    ]
    assert len(results) < 20, "\n".join(results)


def test_files_are_short_and_rarely_long() -> None:
    lines = {place(file): len(file.read_text(encoding="utf-8").splitlines()) for file in python_files()}
    long = sorted(name for name, length in lines.items() if length > 300)
    assert [name for name, length in lines.items() if length > 400] == []
    assert len(long) <= len(lines) / 12, long
    assert median(lines.values()) < 120


def test_functions_are_mostly_very_short() -> None:
    functions = [
        node for file in _CODE for node in nodes(tree(file)) if isinstance(node, ast.FunctionDef) and node.end_lineno
    ]
    assert median((node.end_lineno or 0) - node.lineno + 1 for node in functions) < 10


def test_files_are_named_after_what_they_hold() -> None:
    words = {place(file): {*file.relative_to(ROOT).with_suffix("").parts} for file in python_files()}
    vague = {name for name, parts in words.items() for part in parts if rules.FORBIDDEN_NAMES & {*part.split("_")}}
    assert not vague


def test_package_files_are_empty() -> None:
    assert [place(file) for file in python_files() if file.name == "__init__.py"] == []


def test_the_style_sheet_takes_its_colours_from_the_tokens() -> None:
    sheets = sorted((ROOT / "resources" / "themes").glob("*.qss"))
    assert sheets
    for sheet in sheets:
        values = re.findall(r":\s*([^:;{}]+);", sheet.read_text(encoding="utf-8"))
        assert values
        assert [value for value in values if rules.COLOUR_TEXT.search(value)] == [], sheet.name
