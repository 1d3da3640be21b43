"""What a person types in, as steps that can be undone and redone as they were."""

from collections.abc import Callable, Sequence

from desktop_app.services.rule_sets import RulesInUse, put_rules_back, rule_set, use_rule_set
from desktop_app.services.typing.edits import Edit, Typist
from desktop_app.services.typing.entry import TypedIn, make_again, take_back, type_in
from desktop_app.storage.workspace import Workspace
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.user_name import user_name
from desktop_app.ui.shared.undo_step import UndoStep


def typist(session: Session) -> Typist:
    """Who types now."""
    return Typist(user_name(), session.now())


def typing_step(
    session: Session, text: str, edits: Sequence[Edit], done: Callable[[TypedIn], None] | None = None
) -> UndoStep[TypedIn]:
    """`edits` in one step, called `text` in the Edit menu; `done` is called once they are stored."""
    who = typist(session)
    undone: list[TypedIn] = []

    def do(workspace: Workspace) -> TypedIn:
        return make_again(workspace, undone.pop(), who) if undone else type_in(workspace, edits, who)

    def undo(workspace: Workspace, made: TypedIn) -> TypedIn:
        undone.append(take_back(workspace, made, who))
        return made

    return UndoStep(text, session, do, undo, done)


def programme_step(session: Session, text: str, rule_set_id: str) -> UndoStep[RulesInUse]:
    """Judge by a programme from now on."""
    now, name = session.now(), user_name()

    def choose(workspace: Workspace) -> RulesInUse:
        return use_rule_set(workspace, rule_set(workspace, rule_set_id))

    return UndoStep(text, session, choose, lambda workspace, made: put_rules_back(workspace, made, now, name))
