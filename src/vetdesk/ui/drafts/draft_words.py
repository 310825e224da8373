"""What the status line says of drafts: softly that one is kept, and why one could not be."""

from vetdesk.domain.drafts import Draft
from vetdesk.domain.errors import CancelledError, VetDeskError
from vetdesk.ui.drafts.draft_keeper import DraftKeeper
from vetdesk.ui.drafts.moments import told
from vetdesk.ui.messages import sentence
from vetdesk.ui.page import Navigator
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown


def say_drafts(keeper: DraftKeeper, navigator: Navigator) -> None:
    """Let the status line tell of every draft that is kept, or cannot be."""

    def kept(_title: str, instant: str) -> None:
        text = shown("drafts", QT_TRANSLATE_NOOP("drafts", "Draft saved {time}"))
        navigator.say(text.format(time=told(instant, keeper.now())))

    def refused(error: VetDeskError) -> None:
        if not isinstance(error, CancelledError):
            text = shown("drafts", QT_TRANSLATE_NOOP("drafts", "What you typed is not kept as a draft yet: {why}"))
            navigator.say(text.format(why=sentence(error, shown)))

    def discarded(draft: Draft) -> None:
        name = shown("drafts", QT_TRANSLATE_NOOP("drafts", "discarding of the draft “{title}”"))
        navigator.undoable(name.format(title=draft.title), lambda: keeper.bring_back(draft))

    keeper.discarded.connect(discarded)
    keeper.kept.connect(kept)
    keeper.refused.connect(refused)
