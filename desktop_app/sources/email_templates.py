"""The email templates that come with the program, read from their TOML files."""

import tomllib
from pathlib import Path

from desktop_app.domain.emails import EmailTemplate


def read_email_templates(folder: Path) -> tuple[EmailTemplate, ...]:
    """The templates of the TOML files in `folder` by title; a template's id is its file's name without the ending."""
    templates = (
        EmailTemplate(path.stem, **tomllib.loads(path.read_text(encoding="utf-8")))
        for path in sorted(folder.glob("*.toml"))
    )
    return tuple(sorted(templates, key=lambda template: template.title))
