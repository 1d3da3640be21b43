"""What a person does to rule sets, as steps that can be undone and redone."""

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from desktop_app.services.rule_sets import RulesInUse, put_rules_back
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.user_name import user_name
from desktop_app.ui.shared.undo_step import UndoStep


def change_rules(
    session: Session,
    text: str,
    verb: Callable[[Workspace], RulesInUse],
    done: Callable[[RulesInUse], None] | None = None,
) -> QUndoCommand:
    """One change of the rule sets or of which one is used, called `text` in the Edit menu."""
    now, name = session.now(), user_name()
    return UndoStep(text, session, verb, lambda workspace, made: put_rules_back(workspace, made, now, name), done)
