"""What a form says of itself so that what is typed into it outlives a crash, a lock and a closed window.

A form becomes one by deriving from `Drafted` first, then from its widget, and

* naming itself in `DRAFT` and what it is about in `draft_record()`; `draft_title()` says both to its owner;
* calling `self.draft_begun()` when it shows a record and is ready to be typed into (as its last step);
* calling `self.draft_saved()` when what was typed has been saved.

Everything else is done by the window's DraftKeeper. Where no window keeps drafts, the calls do nothing.
"""

from collections.abc import Callable, Sequence
from typing import ClassVar, Protocol, cast

from PySide6.QtWidgets import QLabel, QWidget

from vetdesk.ui.drafts.typed import Content, Snapshot, put_into, snapshot, typed_into

KEEPER = "draft_keeper"
"""The window's property that holds its keeper."""
Place = tuple[str, int]
"""What the navigator opens to come to a form: a kind of record and its number."""


class Keeper(Protocol):
    """What a form needs of the window's DraftKeeper."""

    def begun(self, form: "Drafted") -> None:
        """The form shows a record and can be typed into."""

    def saved(self, form: "Drafted") -> None:
        """What was typed has been saved."""

    def touched(self, form: "Drafted") -> None:
        """Something was typed."""

    def holds_all_of(self, widget: QWidget) -> bool:
        """Whether nothing typed within a widget would be lost with it; what can be kept is kept now."""

    def leaving(self, form: "Drafted") -> None:
        """What was typed is about to be taken out of the form, and not saved."""


class Drafted:
    """Mixin of a widget whose unsaved words are kept as a draft (草稿)."""

    DRAFT: ClassVar[str] = ""
    """The form's key, the same for ever: drafts are found by it."""
    draft_opener: Callable[[str], None] | None = None
    """What brings this form into sight, about a record: set by whoever shows it in a stack of panels."""
    _draft_before: Snapshot | None = None

    def draft_record(self) -> str:
        """What the form is about: "" for something new, else a number or key of the record."""
        return ""

    def draft_title(self) -> str:
        """The draft's name for its owner, such as "Visit to 张三"; the form's heading if it says no other."""
        headings = (getattr(self, name, None) for name in ("_title", "_heading"))
        return next((one.text() for one in headings if isinstance(one, QLabel)), "")

    def draft_version(self) -> str:
        """The state of the record that the form shows, so that a change since is noticed; "" where there is none."""
        return ""

    def draft_place(self) -> Place | None:
        """What the navigator opens to come back here; None: the page on which the form stands."""
        return None

    def draft_open(self, record: str) -> None:
        """Bring this form into sight, about a record: its owner goes on with a draft."""
        if self.draft_opener is not None:
            self.draft_opener(record)

    def draft_key(self) -> str:
        """Form and record; "" while there is nothing to keep."""
        return f"{self.DRAFT}:{self.draft_record()}" if self.DRAFT else ""

    def draft_parts(self) -> Sequence[QWidget]:
        """The widgets whose contents make up the draft: the whole form, unless it shows other things too."""
        return (self.draft_widget,)

    def draft_content(self) -> Content:
        """What was typed since the form was begun; nothing where the form says that all of it is saved."""
        unsaved = getattr(self, "has_unsaved", None)
        if unsaved is not None and not unsaved():
            return {}
        return typed_into(self.draft_parts(), self._draft_before or {})

    def take_draft(self, content: Content) -> Content:
        """Put a draft back; gives back what finds its place only later."""
        return put_into(self.draft_parts(), content)

    def draft_left_out(self) -> bool:
        """Whether something is unsaved that a draft cannot keep, such as photographs: then leaving is asked about."""
        return False

    def draft_mark(self, *names: str) -> None:
        """What stands in the form, or in these widgets of it, now is where typing begins: it came by itself."""
        now = snapshot(self.draft_parts())
        before = self._draft_before
        self._draft_before = now if before is None or not names else {**before, **{name: now[name] for name in names}}

    def draft_begun(self) -> None:
        """The form shows a record and is ready to be typed into."""
        self.draft_mark()
        if (keeper := keeper_of(self.draft_widget)) is not None:
            keeper.begun(self)

    def draft_touched(self) -> None:
        """Something was changed that no widget tells of by itself, such as a line that was taken away."""
        if (keeper := keeper_of(self.draft_widget)) is not None:
            keeper.touched(self)

    def draft_leave(self) -> None:
        """What was typed is about to be taken out of the form although it is not saved: it stays as a draft."""
        if (keeper := keeper_of(self.draft_widget)) is not None:
            keeper.leaving(self)

    def draft_saved(self) -> None:
        """What was typed has been saved: its draft has done its duty."""
        if (keeper := keeper_of(self.draft_widget)) is not None:
            keeper.saved(self)

    @property
    def draft_widget(self) -> QWidget:
        """The form as the widget that it is."""
        return cast(QWidget, self)


def keeper_of(widget: QWidget) -> Keeper | None:
    """The keeper of the window that a widget belongs to; boxes over a window belong to it too."""
    around: QWidget | None = widget
    while around is not None:
        if (keeper := around.property(KEEPER)) is not None:
            return cast(Keeper, keeper)
        around = around.parentWidget()
    return None


def nothing_lost(widget: QWidget) -> bool:
    """Whether everything typed within a widget is kept as drafts, so that it may be left without a question."""
    keeper = keeper_of(widget)
    return keeper is not None and keeper.holds_all_of(widget)


def form_around(widget: QWidget | None) -> Drafted | None:
    """The form that a widget belongs to."""
    while widget is not None and not isinstance(widget, Drafted):
        widget = widget.parentWidget()
    return widget
