"""The guide's reference is what the program's own data gives today, in both languages."""

import ast
import importlib
import json
from collections.abc import Mapping

import pytest

from desktop_app.domain.alert_kinds import AlertThresholds
from desktop_app.sources.cells import BlankWord, Reading, UnknownWord, parser
from desktop_app.sources.kinds import FACTS, KINDS
from desktop_app.ui.startup.language import SETTING
from tests.house.files import ROOT
from tools.reference.__main__ import pages
from tools.reference.columns import example_of
from tools.reference.command_pages import Outputs
from tools.reference.samples import sample_outputs
from tools.reference.texts import LANGUAGES, Texts

# Keys that a module imports where it uses them.
_KEYS = {"SETTING": SETTING}


@pytest.fixture(scope="module")
def outputs() -> Outputs:
    return sample_outputs()


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_not_stale(language: str, outputs: Outputs) -> None:
    stale = {file for file, text in pages(Texts(language), outputs).items() if file.read_text("utf-8") != text}
    assert stale == set(), "run `make reference`, and commit what it writes"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_example_of_a_cell_is_read(language: str) -> None:
    texts = Texts(language)
    tables = {kind.name: kind.columns for kind in KINDS} | {"facts": tuple(FACTS.values())}
    for table, columns in tables.items():
        assert list(texts.columns[table]) == [column.name for column in columns]
        for column in columns:
            read = parser(column, Reading())(example_of(texts, table, column))
            assert read is not None
            assert not isinstance(read, BlankWord | UnknownWord), f"{table}.{column.name}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_setting_of_the_window_is_listed_with_its_default(language: str) -> None:
    texts = Texts(language)
    listed = {item["key"]: item["default"] for group in texts["settings"] for item in group["keys"]}
    used = _settings()
    assert set(listed) == set(used)
    for key, default in used.items():
        assert default is None or listed[key] == default, key
    assert set(texts["thresholds"]) == set(AlertThresholds.__dataclass_fields__)


def _settings() -> Mapping[str, str | None]:
    """The keys that the window reads or writes, each with its default where that is written beside it as JSON."""
    result: dict[str, str | None] = {}
    for file in sorted((ROOT / "desktop_app").rglob("*.py")):
        text = file.read_text("utf-8")
        if "settings" in text and file.stem != "settings_store":
            for call in (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call)):
                if _is_of_settings(call):
                    key = _key(call.args[0], ".".join(file.relative_to(ROOT).with_suffix("").parts))
                    result[key] = result.get(key) or _default(call)
    return result


def _is_of_settings(call: ast.Call) -> bool:
    function = call.func
    if not isinstance(function, ast.Attribute) or function.attr not in ("get", "set"):
        return False
    of = function.value
    name = of.attr if isinstance(of, ast.Attribute) else getattr(of, "id", "")
    return name in ("settings", "_settings")


def _key(written: ast.expr, module: str) -> str:
    if isinstance(written, ast.Constant):
        return str(written.value)
    assert isinstance(written, ast.Name)
    return str(getattr(importlib.import_module(module), written.id, None) or _KEYS[written.id])


def _default(call: ast.Call) -> str | None:
    is_get = isinstance(call.func, ast.Attribute) and call.func.attr == "get"
    written = call.args[1] if is_get and len(call.args) > 1 else None
    if isinstance(written, ast.Constant | ast.List | ast.Dict):
        return json.dumps(ast.literal_eval(written))
    return None
