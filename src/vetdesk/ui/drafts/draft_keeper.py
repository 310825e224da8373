"""Keeps what is typed in a window's forms, offers it again, and drops it when it has been saved."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QSessionManager
from PySide6.QtWidgets import QApplication, QWidget

from vetdesk.domain.drafts import Draft
from vetdesk.domain.errors import VetDeskError
from vetdesk.services.progress import Progress
from vetdesk.ui.desk import Desk
from vetdesk.ui.drafts.draft_bar import DraftBar, put_above, tabs_around, turn_to
from vetdesk.ui.drafts.draft_sheet import DraftSheet
from vetdesk.ui.drafts.drafted import KEEPER, Drafted
from vetdesk.ui.drafts.not_kept import lost_with
from vetdesk.ui.drafts.touches import Touches
from vetdesk.ui.drafts.typed import compared
from vetdesk.ui.drafts.watched import ANOTHER, Watched, about, free_slot
from vetdesk.ui.page import Page
from vetdesk.ui.tasks import TaskRunner

DRAFT = "draft"
"""What the navigator opens to go on with a draft: this kind, and the draft's number."""
SAVED_AFTER_MS = 1000
"""So long after the last key what was typed is kept."""
PATIENCE = 20
"""So many deliveries a draft waits for widgets that are drawn only after something was fetched."""


class DraftKeeper(QObject):
    """One for each window. Writing goes through the lane of changes: in its order, so before a lock or a closing."""

    kept = Signal(str, str)
    """A draft is durable: its title, and when (an instant)."""
    discarded = Signal(object)
    """A draft was thrown away by its owner (Draft); `bring_back` takes it up again."""
    refused = Signal(object)
    """A draft could not be kept: the error."""

    def __init__(self, window: QWidget, services: Desk, tasks: TaskRunner, page_key: Callable[[], str]) -> None:
        super().__init__(window)
        window.setProperty(KEEPER, self)
        self._window = window
        self._page_key = page_key
        self._services = services
        self._tasks = tasks
        self._watched: dict[Drafted, Watched] = {}
        self._drafts: dict[tuple[str, str], Draft] = {}
        self._wanted: Draft | None = None
        self._opened: list[Drafted] = []
        self._asked: list[Page] = []
        self._patience = 0
        self._failing = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVED_AFTER_MS)
        self._timer.timeout.connect(self._keep_all)
        touches = Touches(self)
        touches.entered.connect(self._entered)
        touches.left.connect(self._left)
        touches.moved.connect(self._capture)
        touches.touched.connect(self.touched)
        tasks.delivered.connect(self._delivered)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.commitDataRequest.connect(self._system_ends)  # a lambda would keep the window for ever

    def begin(self) -> None:
        """Learn which drafts there are."""
        drafts = self._services.drafts
        self._tasks.look(lambda _progress: drafts.mine(), owner=self, done=self._learn)

    @property
    def drafts(self) -> list[Draft]:
        """All drafts of the person at the desk, the newest first."""
        return sorted(self._drafts.values(), key=lambda one: one.saved_at, reverse=True)

    # --- what forms tell

    def begun(self, form: Drafted) -> None:
        """A form shows a record: offer what was typed about it, or take it at once if its owner asked for that."""
        before = self._watched.get(form)
        widget = form.draft_widget
        if not form.draft_key():
            if (old := self._watched.pop(form, None)) is not None and old.bar is not None:
                old.bar.hide()
            return
        one = Watched(form, widget, form.draft_key(), form.draft_version())
        one.bar = before.bar if before is not None else None
        one.slot = free_slot(self._drafts.values(), one.key)
        if before is None:
            widget.destroyed.connect(lambda _gone: self._watched.pop(form, None))
        self._watched[form] = one
        self._offer(one)
        if self._wanted is not None and self._wanted in about(self._drafts.values(), one.key):
            draft, self._wanted = self._wanted, None
            self._continue(one, draft)

    def touched(self, form: Drafted) -> None:
        """Something was typed; it is kept a second after the last key."""
        one = self._watched.get(form)
        if one is None:
            return
        if one.key != form.draft_key():
            self.begun(form)
            one = self._watched.get(form)
            if one is None:
                return
        one.dirty, one.done = True, False
        one.title, one.place = form.draft_title(), form.draft_place()
        self._timer.start()

    def saved(self, form: Drafted) -> None:
        """What was typed has been saved: drop the draft."""
        one = self._watched.get(form)
        if one is None:
            return
        one.dirty, one.done, one.kept, one.captured = False, True, None, None
        self._drop(one.form_key, one.slot)
        form.draft_mark()

    def leaving(self, form: Drafted) -> None:
        """What was typed is about to be taken out of a form: keep it as it is now."""
        one = self._watched.get(form)
        if one is not None and one.dirty:
            self._keep(one)

    def holds_all_of(self, widget: QWidget) -> bool:
        """Whether nothing typed within a widget would be lost with it; what can be kept is kept now."""
        self.flush()
        return not lost_with(widget, self.is_kept)

    # --- what the window asks for

    def flush(self) -> None:
        """Keep everything that was typed and is not kept yet. What an input method composes is written first."""
        QGuiApplication.inputMethod().commit()
        self._keep_all()

    def _system_ends(self, _manager: QSessionManager) -> None:
        self.flush()

    def is_kept(self, form: Drafted) -> bool:
        """Whether what was typed into a form would not be lost now; ask it after `flush`."""
        one = self._watched.get(form)
        return not self._failing and one is not None and (bool(one.kept) or one.done or not form.draft_content())

    def go_on(self, draft_id: int, open_place: Callable[[str, int], None], show_page: Callable[[str], None]) -> None:
        """Bring the owner of a draft to its form, and put it in there; where there is none any more, lay it open."""
        draft = next((one for one in self._drafts.values() if one.id == draft_id), None)
        if draft is None:
            return
        self.flush()
        self._wanted, self._patience, self._opened, self._asked = draft, PATIENCE, [], []
        place = draft.place or {}
        if place.get("open"):
            open_place(*place["open"])
        elif place.get("page"):
            show_page(place["page"])
        self._begin_form(draft)
        if self._tasks.idle:
            self._give_up()

    # --- keeping

    def _keep_all(self) -> None:
        self._timer.stop()
        for one in [one for one in self._watched.values() if one.dirty and shiboken6.isValid(one.widget)]:
            self._keep(one)

    def _keep(self, one: Watched) -> None:
        one.dirty, shows_it = False, one.form.draft_key() == one.key
        content = one.form.draft_content() if shows_it else one.captured
        if not content and shows_it and self._is_at(one):  # it was deleted again, key by key
            one.kept = None
            self._drop(one.form_key, one.slot)
        if not content or content == one.kept:
            return
        one.kept = content
        place = {"open": one.place, "page": self._page_key(), "tabs": tabs_around(one.widget)}
        now = self.now().astimezone(UTC).isoformat()
        draft = Draft(one.form_key, one.slot, one.title, content, one.version, place, now, now)
        self._drafts[draft.key] = draft
        drafts = self._services.drafts

        def work(_progress: Progress) -> Draft:
            return drafts.keep(draft)

        self._tasks.change(work, owner=self, done=self._is_kept, failed=partial(self._not_kept, one))

    def _is_kept(self, draft: Draft) -> None:
        self._failing = False
        if draft.key in self._drafts:
            self._drafts[draft.key] = draft
        self.kept.emit(draft.title, draft.saved_at)

    def _not_kept(self, one: Watched, error: Exception) -> None:
        """Say so, softly, and try again at the next key: what was typed still stands in the form."""
        if not isinstance(error, VetDeskError):
            raise error
        one.kept, self._failing = None, True
        self.refused.emit(error)

    def _drop(self, form: str, record: str) -> None:
        if self._drafts.pop((form, record), None) is None:
            return
        drafts = self._services.drafts
        self._tasks.change(lambda _progress: drafts.drop(form, record), owner=self, failed=self.refused.emit)

    def _learn(self, found: tuple[Draft, ...]) -> None:
        self._drafts = {one.key: one for one in found} | self._drafts

    # --- offering

    def _offer(self, one: Watched) -> None:
        """Show the newest draft about what the form shows, or nothing."""
        drafts = [draft for draft in about(self._drafts.values(), one.key) if draft.record != one.slot]
        one.offered = drafts[0] if drafts else None
        if one.offered is None:
            if one.bar is not None and shiboken6.isValid(one.bar):
                one.bar.hide()
            return
        if one.bar is None or not shiboken6.isValid(one.bar):
            form = one.form
            one.bar = DraftBar(
                one.widget, go_on=lambda: self._take_offered(form), compare=lambda: self._compare(form),
                discard=lambda: self._discard(form),
            )  # fmt: skip
            put_above(one.bar, one.widget)
        one.bar.offer(one.offered, self.now(), changed=self._changed(one, one.offered))

    def _take_offered(self, form: Drafted) -> None:
        one = self._watched[form]
        if one.offered is not None:
            self._continue(one, one.offered)

    def _continue(self, one: Watched, draft: Draft) -> None:
        """Put a draft into its form; from now on it is the form's own."""
        if one.dirty:
            self._keep(one)
        one.slot, one.offered = draft.record, None
        content = {key: list(told) for key, told in draft.content.items()}
        one.kept, self._patience = content, PATIENCE
        one.waiting = one.form.take_draft(content) or None
        if one.bar is not None:
            one.bar.hide()

    def _compare(self, form: Drafted) -> None:
        one = self._watched[form]
        if (draft := one.offered) is None:
            return
        lines = compared(one.form.draft_parts(), {key: list(told) for key, told in draft.content.items()})
        DraftSheet(
            draft, lines, one.widget, go_on=lambda: self._take_offered(form), discard=lambda: self._discard(form)
        ).open()

    def _discard(self, form: Drafted) -> None:
        one = self._watched[form]
        if one.offered is not None:
            self._throw_away(one.offered)
            self._offer(one)

    def _throw_away(self, draft: Draft) -> None:
        self._drop(*draft.key)
        self.discarded.emit(draft)

    def bring_back(self, draft: Draft) -> None:
        """Keep a draft again that was discarded; it is offered when its form is opened next."""
        slot = free_slot(self._drafts.values(), f"{draft.form}:{draft.record.partition(ANOTHER)[0]}")
        again = replace(draft, record=slot, id=0)
        self._drafts[again.key] = again
        drafts = self._services.drafts
        self._tasks.change(
            lambda _progress: drafts.keep(again), owner=self, done=self._is_kept, failed=self.refused.emit
        )

    @staticmethod
    def _changed(one: Watched, draft: Draft) -> bool:
        return bool(draft.begun_on and one.version and draft.begun_on != one.version)

    # --- going on from elsewhere

    def _begin_form(self, draft: Draft) -> None:
        """Let the form of a draft come into sight, once it is there; where it stands already, it takes the draft."""
        turn_to(self._window, (draft.place or {}).get("tabs", ()))
        record = draft.record.partition(ANOTHER)[0]
        around: list[object] = list(self._window.findChildren(QWidget))
        for page in [one for one in around if isinstance(one, Page) and one.isVisible() and one not in self._asked]:
            self._asked.append(page)
            page.continue_draft(draft.form, record)
        for form in [one for one in around if isinstance(one, Drafted) and draft.form == one.DRAFT]:
            if self._wanted is not None and form not in self._opened:
                self._opened.append(form)
                form.draft_open(record)
            shown = form.draft_widget.isVisible() and form.draft_key() == f"{draft.form}:{record}"
            if self._wanted is not None and shown:
                form.draft_begun()

    def _give_up(self) -> None:
        """No form took the draft: its owner still sees what was typed, and can copy it."""
        if (draft := self._wanted) is None:
            return
        self._wanted = None
        lines = compared((), {key: list(told) for key, told in draft.content.items()})
        DraftSheet(draft, lines, self._window, go_on=None, discard=lambda: self._throw_away(draft)).open()

    def _delivered(self) -> None:
        """Something was fetched: a form that was waited for may be there, or the widgets of one."""
        if self._wanted is None and not any(one.waiting for one in self._watched.values()):
            return
        self._patience -= 1
        for one in [one for one in self._watched.values() if one.waiting and shiboken6.isValid(one.widget)]:
            one.waiting = one.form.take_draft(one.waiting or {}) or None if self._patience > 0 else None
        if self._wanted is not None:
            self._begin_form(self._wanted)
            if self._tasks.idle or self._patience <= 0:
                self._give_up()

    def _entered(self, form: Drafted) -> None:
        """The cursor came into a form: if it shows something else than it did, it was begun."""
        one = self._watched.get(form)
        key = form.draft_key()
        if key and (one is None or one.key != key):
            form.draft_begun()

    def _capture(self, form: Drafted) -> None:
        """The cursor goes on within a form: remember what it holds, as a button may show something else in it next."""
        if (one := self._watched.get(form)) is not None and one.dirty and one.key == form.draft_key():
            one.captured = form.draft_content()

    @staticmethod
    def _is_at(one: Watched) -> bool:
        """Whether the user is in the form."""
        focus = QApplication.focusWidget()
        return one.widget.isVisible() and focus is not None and one.widget.isAncestorOf(focus)

    def _left(self, form: Drafted) -> None:
        if (one := self._watched.get(form)) is not None and one.dirty and shiboken6.isValid(one.widget):
            self._keep(one)

    def now(self) -> datetime:
        """The moment, by the station's clock."""
        return self._services.station.now()
