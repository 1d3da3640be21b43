"""Brings the translations up to date with the program's texts: `make translations`.

Each `.ts` file gets the texts that are new, loses those that are gone, keeps what is translated, and is compiled into
the `.qm` that the program loads. English is a translation too: of nothing but counted texts, into their plural forms.
"""

import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping
from pathlib import Path

from tools.translatable import ROOT, Text, texts_of_program

FOLDER = ROOT / "resources" / "translations"
ENGLISH, LANGUAGES = "en", ("de",)

# The forms of one text: one, or for a counted text one per plural form of the language; `()` is not translated.
Forms = tuple[str, ...]


def main() -> int:
    """Update and compile every language, and tell what is left to translate; 1 where something is."""
    left = 0
    for language, forms in updated().items():
        file = ts_file(language)
        file.write_bytes(written(language, forms))
        compile_to(file, file.with_suffix(".qm"))
        missing = [text for text, wording in forms.items() if not wording]
        left += len(missing)
        print(f"{file.name}: {len(forms)} texts, {len(missing)} to translate")
        for text in missing:
            print(f"  {text.context}: {text.source}")
    return 1 if left else 0


def ts_file(language: str) -> Path:
    return FOLDER / f"partner-dashboard_{language}.ts"


def updated() -> dict[str, dict[Text, Forms]]:
    """What each language's file has to hold by now."""
    texts = texts_of_program()
    counted = [text for text in texts if text.is_counted]
    english = merged(counted, read(ts_file(ENGLISH)))
    english = {text: wording or english_plural(text.source) for text, wording in english.items()}
    return {ENGLISH: english} | {language: merged(texts, read(ts_file(language))) for language in LANGUAGES}


def merged(texts: Iterable[Text], translated: Mapping[Text, Forms]) -> dict[Text, Forms]:
    """`texts` with what was translated before; a text that moved to another context takes its translation along."""
    by_source = {text.source: wording for text, wording in translated.items() if wording}
    return {text: translated.get(text) or by_source.get(text.source, ()) for text in texts}


def english_plural(source: str) -> Forms:
    """`"%n client(s)"` about one, and about more; the number as the locale writes it."""
    wording = source.replace("%n", "%Ln")
    return wording.replace("(s)", ""), wording.replace("(s)", "s")


def read(file: Path) -> dict[Text, Forms]:
    """What `file` holds, in its order; nothing where there is no file yet."""
    if not file.exists():
        return {}
    root = ET.parse(file).getroot()  # noqa: S314 - our own file
    return {
        Text(context.findtext("name", ""), message.findtext("source", "")): _forms(message)
        for context in root.iter("context")
        for message in context.iter("message")
    }


def _forms(message: ET.Element) -> Forms:
    translation = message.find("translation")
    if translation is None or translation.get("type"):
        return ()
    if message.get("numerus"):
        return tuple(form.text or "" for form in translation.iter("numerusform"))
    return (translation.text,) if translation.text else ()


def written(language: str, forms: Mapping[Text, Forms]) -> bytes:
    """The `.ts` file of `forms`, without places in the code, which would change with every line."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage=ENGLISH)
    contexts: dict[str, ET.Element] = {}
    for text, wording in sorted(forms.items()):
        if text.context not in contexts:
            contexts[text.context] = ET.SubElement(root, "context")
            ET.SubElement(contexts[text.context], "name").text = text.context
        message = ET.SubElement(contexts[text.context], "message")
        ET.SubElement(message, "source").text = text.source
        _write_forms(message, text, wording)
    ET.indent(root)
    body = str(ET.tostring(root, "unicode"))
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'.encode()


def _write_forms(message: ET.Element, text: Text, wording: Forms) -> None:
    translation = ET.SubElement(message, "translation")
    if not wording:
        translation.set("type", "unfinished")
    if text.is_counted:
        message.set("numerus", "yes")
        for form in wording or ("", ""):
            ET.SubElement(translation, "numerusform").text = form
    else:
        translation.text = "".join(wording)


def compile_to(ts: Path, qm: Path) -> None:
    """Make what Qt loads of `ts`; what is not translated stays out."""
    compiler = Path(sys.executable).with_name("pyside6-lrelease")  # of this environment, which need not be on the path
    # A running program has the file in its memory: written in place, it would end the program.
    draft = qm.with_suffix(".draft")
    subprocess.run([compiler, "-silent", "-nounfinished", ts, "-qm", draft], check=True)
    draft.replace(qm)


if __name__ == "__main__":
    sys.exit(main())
