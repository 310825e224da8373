"""Whether leaving would lose something: what is unsaved in a form is kept as its draft; what says so elsewhere, not."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from vetdesk.ui.drafts.drafted import Drafted


def lost_with(page: QWidget, is_kept: Callable[[Drafted], bool]) -> list[QWidget]:
    """The parts of a page with something unsaved that no draft holds now.

    A part that only passes on what a form within it says is as safe as that form.
    """
    parts: list[QWidget] = [page, *page.findChildren(QWidget)]
    claiming = [part for part in parts if getattr(part, "has_unsaved", bool)()]
    forms = [part for part in parts if isinstance(part, Drafted) and is_kept(part)]
    lost = [one for one in claiming if not any(one is form or one.isAncestorOf(form) for form in forms)]
    return [*lost, *(part for part in parts if isinstance(part, Drafted) and part.draft_left_out())]
