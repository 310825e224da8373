"""Showing a masked value in full: the purpose is asked for, and what was looked at goes into the journal."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from vetdesk.domain.forms import Value
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown

PROMPT = QT_TRANSLATE_NOOP("revealing", "For what do you need it in full? The answer is written into the journal.")


def reveal(
    owner: QWidget, tasks: TaskRunner, talk: Talk, fetch: Callable[[str], Value], then: Callable[[Value], None]
) -> None:
    """Ask for the purpose, fetch the value with it (that writes into the journal) and hand it on."""
    talk.ask_text(
        shown("revealing", PROMPT),
        lambda purpose: _fetch(owner, tasks, lambda: fetch(purpose), then),
    )


def _fetch(owner: QWidget, tasks: TaskRunner, work: Callable[[], Value], then: Callable[[Value], None]) -> None:
    tasks.change(lambda _progress: work(), owner=owner, done=then)
