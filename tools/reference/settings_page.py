"""The page of settings: every key with its default."""

from dataclasses import asdict

from desktop_app.domain.alert_kinds import AlertThresholds
from tools.reference.markdown import code, page, table
from tools.reference.texts import Texts


def settings_page(texts: Texts) -> str:
    """The page `reference-settings`."""
    parts = [texts["settings_intro"]]
    for group in texts["settings"]:
        rows = [
            [code(setting["key"]), setting["about"], setting["values"], code(setting["default"])]
            for setting in group["keys"]
        ]
        parts += [f"## {group['title']}", group["intro"], table(texts["setting_header"], rows)]
    rows = [
        [code(key), texts["thresholds"][key], code(f"{value:g}")] for key, value in asdict(AlertThresholds()).items()
    ]
    return page(*parts, texts["thresholds_intro"], table(texts["threshold_header"], rows))
