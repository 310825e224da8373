"""The box of saved views above the list, and what one can do with them."""

from collections.abc import Callable, Sequence
from unicodedata import east_asian_width

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from vetdesk.domain.list_views import ListView, SavedView
from vetdesk.services.views import ViewLine
from vetdesk.ui.desk import Desk
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.page import Navigator
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.widgets.hints import give_hint
from vetdesk.ui.widgets.small_screens import SteadyPanel


class ViewBox(SteadyPanel):
    """Chooses a view; `entries` fills a menu with what can be done with the chosen one."""

    chosen = Signal(object)
    """The list is to look so (ListView)."""

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._views = services.views
        self._tasks = tasks
        self._talk = talk
        self._navigator = navigator
        self._lines: dict[int, ViewLine] = {}
        self._look: Callable[[], ListView] = ListView
        self.box = CodeEdit(self)
        self.box.setObjectName("saved_views")
        self.box.currentIndexChanged.connect(lambda _place: self._tell())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.box.setAccessibleName(self.tr("Saved views"))
        if line := self.box.lineEdit():
            give_hint(line, self.tr("Saved views"))
            # whole even where the search line beside it takes all it can get
            self.box.setMinimumContentsLength(_letters(self.tr("Saved views")))
        self._offer()

    def watch(self, look: Callable[[], ListView]) -> None:
        """`look` tells how the list looks now."""
        self._look = look

    def refresh(self, then: Callable[[], None] | None = None) -> None:
        """Fetch the views anew."""

        def done(lines: Sequence[ViewLine]) -> None:
            self._lines = {line.saved.id: line for line in lines}
            self._offer()
            if then is not None:
                then()

        self._tasks.look(lambda _progress: self._views.mine(), owner=self, done=done, instead_of="views")

    def begin(self) -> None:
        """Fetch the views, and show the one with which the list begins."""
        self._tasks.look(
            lambda _progress: (self._views.mine(), self._views.first()), owner=self,
            done=lambda found: self._begun(*found), instead_of="views",
        )  # fmt: skip

    def current(self) -> ViewLine | None:
        """The chosen view."""
        return self._lines.get(int(self.box.value() or 0))

    def fill(self, menu: QMenu) -> None:
        """Offer what can be done with how the list looks now, and with the chosen view."""
        menu.addAction(self.tr("Save this view as…")).triggered.connect(self._ask_name)
        line = self.current()
        if line is None:
            return
        name = line.saved.name
        if line.may_change:
            menu.addAction(self.tr("Save what was changed in “{name}”").format(name=name)).triggered.connect(
                lambda: self._change(lambda saved: self._views.change(saved.id, saved.version, self._look()))
            )
            menu.addAction(self.tr("Rename “{name}”…").format(name=name)).triggered.connect(self._ask_new_name)
            shared = menu.addAction(self.tr("“{name}” is everyone's").format(name=name))
            shared.setCheckable(True)
            shared.setChecked(line.saved.shared)
            shared.triggered.connect(lambda checked: self._share(shared=checked))
            opens = menu.addAction(self.tr("The list begins with “{name}”").format(name=name))
            opens.setCheckable(True)
            opens.setChecked(line.saved.opens)
            opens.triggered.connect(lambda checked: self._open_with(begins=checked))
            menu.addAction(self.tr("Remove “{name}”").format(name=name)).triggered.connect(self._withdraw)

    def _begun(self, lines: Sequence[ViewLine], first: SavedView | None) -> None:
        self._lines = {line.saved.id: line for line in lines}
        self._offer()
        if first is not None and not self.box.value():
            self.box.choose(str(first.id))

    def _offer(self) -> None:
        everyones = self.tr("{name} (everyone's)")
        choices = []
        for number, line in self._lines.items():
            name = line.saved.name
            choices.append((str(number), everyones.format(name=name) if line.saved.shared else name))
        if self.box.value() and int(self.box.value()) not in self._lines:
            self.box.blockSignals(True)
            self.box.choose("")
            self.box.blockSignals(False)
        self.box.offer(choices)

    def _tell(self) -> None:
        line = self.current()
        self.chosen.emit(line.saved.view if line else ListView())
        if line is not None and line.saved.gone:
            told = self.tr("“{name}”: conditions left out because their fields are no longer in use: {count}")
            self._navigator.say(told.format(name=line.saved.name, count=len(line.saved.gone)))

    def _ask_name(self) -> None:
        self._talk.ask_text(self.tr("Under which name is the view saved?"), self._add)

    def _add(self, name: str) -> None:
        if not name.strip():
            return
        view = self._look()

        def kept(saved: SavedView) -> None:
            self._navigator.say(self.tr("The view “{name}” is saved.").format(name=saved.name))
            self.refresh(lambda: self._choose_quietly(saved.id))

        self._tasks.change(lambda _progress: self._views.add(name, view), owner=self, done=kept)

    def _choose_quietly(self, view_id: int) -> None:
        self.box.blockSignals(True)
        self.box.choose(str(view_id))
        self.box.blockSignals(False)

    def _ask_new_name(self) -> None:
        line = self.current()
        if line is not None:
            saved = line.saved
            self._talk.ask_text(
                self.tr("What should the view be called?"),
                lambda name: self._change(
                    lambda _saved: self._views.rename(saved.id, saved.version, name, shared=saved.shared)
                ) if name.strip() else None,
                saved.name,
            )  # fmt: skip

    def _share(self, *, shared: bool) -> None:
        self._change(lambda saved: self._views.rename(saved.id, saved.version, saved.name, shared=shared))

    def _open_with(self, *, begins: bool) -> None:
        self._change(lambda saved: self._views.begin_with(saved.id, saved.version, begins=begins))

    def _withdraw(self) -> None:
        self._change(lambda saved: self._views.withdraw(saved.id, saved.version))

    def _change(self, deed: Callable[[SavedView], None]) -> None:
        line = self.current()
        if line is None:
            return
        saved = line.saved
        self._tasks.change(lambda _progress: deed(saved), owner=self, done=lambda _none: self._changed())

    def _changed(self) -> None:
        self._navigator.say(self.tr("The saved views are changed."))
        self.refresh()


def _letters(text: str) -> int:
    """How many Latin letters are as wide as a text; a Chinese sign takes the room of two."""
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)
