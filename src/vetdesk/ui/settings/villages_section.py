"""The register of villages: add, rename, give other names, merge, close."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from vetdesk.domain.people import Village
from vetdesk.domain.staff import Right
from vetdesk.services.progress import Progress
from vetdesk.services.villages import VillageLine
from vetdesk.ui.desk import Desk
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.page import Navigator, Page
from vetdesk.ui.talk import Question, Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown
from vetdesk.ui.theme import Tone, give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.record_list import Column, RecordList, Row, Status

COLUMNS: Final = (
    Column("name", "villages", QT_TRANSLATE_NOOP("villages", "Village"), 18),
    Column("area_code", "villages", QT_TRANSLATE_NOOP("villages", "Area code"), 14),
    Column("people", "villages", QT_TRANSLATE_NOOP("villages", "People"), 8, right=True),
    Column("state", "villages", QT_TRANSLATE_NOOP("villages", "Status"), 14),
    Column("aliases", "villages", QT_TRANSLATE_NOOP("villages", "Other names"), 30),
)
_IN_USE = QT_TRANSLATE_NOOP("villages", "In use")
_ENDED = QT_TRANSLATE_NOOP("villages", "Ended")


class VillagesSection(Page):
    """The list of villages and what can be done with the chosen one."""

    SHOWS = ("village", "recipient", "batch")

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self._lines: dict[int, VillageLine] = {}
        self._hint = QLabel(self)
        self._hint.setWordWrap(True)
        give_role(self._hint, role="soft")
        self._list = RecordList(COLUMNS, tasks, self)
        self._list.setObjectName("village_list")
        self._list.chosen.connect(lambda _id: self._enable())
        self._list.opened.connect(lambda _id: self._rename())
        deeds: dict[str, Callable[[], None]] = {
            "rename_village": self._rename,
            "other_name": self._other_name,
            "area_code": self._area_code,
            "merge_village": self._merge,
            "close_village": self._close,
        }
        bar = ButtonBar(self)
        self._buttons = {name: bar.add(name, deed) for name, deed in deeds.items()}
        self._buttons["add_village"] = bar.add_primary("add_village", self._add)
        column = QVBoxLayout(self)
        column.addWidget(self._hint)
        column.addWidget(self._list, 1)
        column.addWidget(bar)
        self.retranslate()
        self._enable()

    def retranslate(self) -> None:
        """Set every text."""
        self._hint.setText(
            self.tr("Names on lists are matched with this register; an unknown name is asked about once.")
        )
        self._list.setAccessibleName(self.tr("Villages"))
        self._list.tell_nothing(
            self.tr("No village yet. Villages come with the roster, or are added with the button below.")
        )
        texts = {
            "add_village": self.tr("&New village…"),
            "rename_village": self.tr("&Rename…"),
            "other_name": self.tr("&Other name…"),
            "area_code": self.tr("Area &code…"),
            "merge_village": self.tr("&Merge…"),
            "close_village": self.tr("C&lose…"),
        }
        for key, text in texts.items():
            self._buttons[key].setText(text)
        self._show(list(self._lines.values()))

    def refresh(self) -> None:
        """Fetch the register."""
        self.tasks.look(lambda _progress: self.services.villages.list(), owner=self, done=self._show, instead_of="list")

    def primary(self) -> None:
        """Add a village."""
        self._add()

    def _show(self, lines: Sequence[VillageLine]) -> None:
        self._lines = {line.village.id: line for line in lines}
        rows = {line.village.id: _row(line) for line in lines}
        self._list.show_records(list(rows), lambda ids: [rows[number] for number in ids], list(rows.values()))
        self._enable()

    def _chosen(self) -> Village | None:
        line = self._lines.get(self._list.current_id())
        return line.village if line is not None and line.in_use else None

    def _enable(self) -> None:
        may = self.services.station.session.actor.may(Right.MANAGE_VILLAGES)
        for name, button in self._buttons.items():
            button.setEnabled(may and (name == "add_village" or self._chosen() is not None))

    def _change(self, deed: Callable[[], object], said: str) -> None:
        def work(_progress: Progress) -> object:
            return deed()

        self.tasks.change(work, owner=self, done=lambda _: self.navigator.say(said))

    def _add(self) -> None:
        if self._buttons["add_village"].isEnabled():
            self.talk.ask_text(
                self.tr("Name of the new village:"),
                lambda name: self._change(
                    lambda: self.services.villages.add(name), self.tr("The village {name} is added.").format(name=name)
                ),
            )

    def _rename(self) -> None:
        village = self._chosen()
        if village is not None and self._buttons["rename_village"].isEnabled():
            self.talk.ask_text(
                self.tr("New name (the old one can still be searched):"),
                lambda name: self._change(
                    lambda: self.services.villages.rename(village, name),
                    self.tr("{old} is now called {name}.").format(old=village.name, name=name),
                ),
                village.name,
            )

    def _other_name(self) -> None:
        village = self._chosen()
        if village is not None:
            self.talk.ask_text(
                self.tr("Another name that lists use for {name}:").format(name=village.name),
                lambda alias: self._change(
                    lambda: self.services.villages.add_alias(village, alias),
                    self.tr("{alias} means {name} from now on.").format(alias=alias, name=village.name),
                ),
            )

    def _area_code(self) -> None:
        village = self._chosen()
        if village is not None:
            self.talk.ask_text(
                self.tr("Area code of {name}, 12 digits:").format(name=village.name),
                lambda code: self._change(
                    lambda: self.services.villages.set_area_code(village, code), self.tr("The area code is saved.")
                ),
                village.area_code,
            )

    def _merge(self) -> None:
        village = self._chosen()
        if village is None:
            return
        others = [line.village for line in self._lines.values() if line.in_use and line.village.id != village.id]
        dialog = MergeDialog(village, others, self)
        dialog.accepted.connect(lambda: self._keep_merge(village, dialog.into()))
        dialog.open()

    def _keep_merge(self, village: Village, into: Village | None) -> None:
        if into is not None:
            self._change(
                lambda: self.services.villages.merge(village, into, date.today()),
                self.tr("{name} is merged into {into}; its people moved along.").format(
                    name=village.name, into=into.name
                ),
            )

    def _close(self) -> None:
        village = self._chosen()
        if village is None:
            return
        question = Question(
            self.tr("Close {name}?").format(name=village.name),
            self.tr("&Close the village"),
            self.tr("&Keep"),
            self.tr("Its people stay as they are until they are changed. To move them all, merge it instead."),
            destructive=True,
        )
        self.talk.ask(
            question,
            lambda: self._change(
                lambda: self.services.villages.close(village, date.today()),
                self.tr("{name} is closed.").format(name=village.name),
            ),
        )


class MergeDialog(QDialog):
    """Into which village another one goes."""

    def __init__(self, village: Village, others: Sequence[Village], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Merge villages"))
        self._others = {str(other.id): other for other in others}
        label = QLabel(self.tr("Merge {name} and its people &into:").format(name=village.name), self)
        self._choice = CodeEdit(self)
        self._choice.setObjectName("into")
        self._choice.offer([(key, other.name) for key, other in self._others.items()])
        label.setBuddy(self._choice)
        bar = ButtonBar(self)
        merge = bar.add_primary("go", self.accept)
        merge.setText(self.tr("&Merge"))
        merge.setEnabled(False)
        bar.add("cancel", self.reject, right=True).setText(self.tr("&Cancel"))
        self._choice.currentIndexChanged.connect(lambda _place: merge.setEnabled(self.into() is not None))
        column = QVBoxLayout(self)
        column.addWidget(label)
        column.addWidget(self._choice)
        column.addWidget(bar)

    def into(self) -> Village | None:
        """The chosen village."""
        return self._others.get(self._choice.value())


def _row(line: VillageLine) -> Row:
    state = (
        Status(Tone.GOOD, shown("villages", _IN_USE)) if line.in_use else Status(Tone.DRAFT, shown("villages", _ENDED))
    )
    village = line.village
    return (village.name, village.area_code, f"{line.people:,}", state, " / ".join(village.aliases))
