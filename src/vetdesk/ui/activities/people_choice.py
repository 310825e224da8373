"""Choosing whom to put on the list of an activity: by category, village and age, or by name."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from vetdesk.domain.people_list import PersonRow
from vetdesk.services.activities import Activity
from vetdesk.services.activity_lists import PeopleFilter, Reached
from vetdesk.ui.desk import Desk
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, language
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar
from vetdesk.ui.widgets.flow_layout import FlowingRow
from vetdesk.ui.widgets.hints import give_hint
from vetdesk.ui.widgets.record_list import Column, RecordList, Row
from vetdesk.ui.widgets.search_box import SearchBox
from vetdesk.ui.widgets.small_screens import SteadyPanel

COLUMNS = (
    Column("name", "activities", QT_TRANSLATE_NOOP("activities", "Name"), 12, must_show=True),
    Column("village", "activities", QT_TRANSLATE_NOOP("activities", "Village"), 12),
    Column("birth", "activities", QT_TRANSLATE_NOOP("activities", "Born"), 12),
    Column("category", "activities", QT_TRANSLATE_NOOP("activities", "Category"), 30),
)
OLDEST = 120


class PeopleChoice(SteadyPanel):
    """Shows who fits and may be invited: nobody who died or moved away is among them."""

    left = Signal()
    """Back to the activity."""
    done = Signal(object)
    """People were put on the list: what came of it (Reached)."""

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._talk = talk
        self._activity = 0
        self._found: list[int] = []
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        give_role(self._title, role="heading")
        self.words = SearchBox(self)
        self.words.setObjectName("activity_words")
        self.words.searched.connect(lambda _words: self.look())
        self.category, self.village = CodeEdit(self), CodeEdit(self)
        self.category.setObjectName("activity_category")
        self.village.setObjectName("activity_village")
        self.age = QLineEdit(self)
        self.age.setObjectName("activity_age")
        self.age.setValidator(QIntValidator(0, OLDEST, self.age))
        for edit in (self.category, self.village):
            edit.currentIndexChanged.connect(lambda _index: self.look())
        self.age.editingFinished.connect(self.look)
        self.list = RecordList(COLUMNS, tasks, self)
        self.list.setObjectName("people_to_invite")
        self.list.opened.connect(lambda one: self._put([one]))
        self.list.picked.connect(lambda _count: self._enable())
        self.buttons = ButtonBar(self)
        self._leave = self.buttons.add("leave_people", self.left.emit)
        self._all = self.buttons.add("put_all_on", lambda: self._put(self._found), right=True)
        self._chosen = self.buttons.add_primary("put_chosen_on", lambda: self._put(self.list.selected_ids()))
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._title.setText(self.tr("Put people on the list"))
        give_hint(self.words, self.tr("Name, pinyin or ID number"))
        self.words.setAccessibleName(self.tr("Find a person"))
        for edit, text in ((self.category, self.tr("Any category")), (self.village, self.tr("Any village"))):
            edit.set_placeholder(text)
            edit.setAccessibleName(text)
        give_hint(self.age, self.tr("From this age"))
        self.age.setAccessibleName(self.tr("From this age"))
        self.list.setAccessibleName(self.tr("People who may be invited"))
        self.list.tell_nothing(
            self.tr("Nobody fits. Change the words, the age or the category above, or choose “all”.")
        )
        self._leave.setText(self.tr("Back"))
        self._chosen.setText(self.tr("Put the chosen on"))
        self._enable()

    def begin(self, activity: Activity) -> None:
        """Begin to choose for an activity."""
        self._activity = activity.id
        self.words.clear()
        self.age.clear()
        self._tasks.look(
            lambda _progress: self._services.providers.form().villages, owner=self,
            done=lambda villages: self._offer([(str(one.id), one.name) for one in villages]),
        )  # fmt: skip
        self.words.setFocus()

    def primary(self) -> None:
        """Put the chosen people on the list."""
        self._chosen.click()

    def look(self) -> None:
        """Fetch who fits."""
        words, wanted = self.words.text().strip(), self._wanted()
        archives, lists = self._services.archives, self._services.activities.lists
        self._tasks.look(
            lambda _progress: list(archives.hit_ids(words, wanted)) if words else lists.fitting(wanted),
            owner=self, done=self._show, instead_of="people_to_invite",
        )  # fmt: skip

    def _wanted(self) -> PeopleFilter:
        categories = frozenset({self.category.value()} - {""})
        villages = frozenset({int(self.village.value())}) if self.village.value() else frozenset[int]()
        today = date.fromisoformat(self._services.activities.today())
        years = int(self.age.text() or 0)
        born_to = f"{today.year - years:04d}-{today:%m-%d}" if years else ""
        return PeopleFilter(categories=categories, village_ids=villages, born_to=born_to)

    def _offer(self, villages: Sequence[tuple[str, str]]) -> None:
        self.village.offer(villages)
        words = self._services.station.definitions.vocabulary
        self.category.offer([(code, one.label.text(language())) for code, one in words.categories.items()])
        self.look()

    def _show(self, ids: list[int]) -> None:
        self._found = ids
        archives = self._services.archives
        self.list.show_records(ids, lambda wanted: [self._row(one) for one in archives.rows(wanted)])
        self.list.clearSelection()
        self._enable()

    def _row(self, one: PersonRow) -> Row:
        words = self._services.station.definitions.vocabulary
        held = dict.fromkeys(category for category, _status in one.identities)
        categories = ", ".join(words.code_label("category", code, language()) for code in held)
        return (one.name, one.village, one.birth_date, categories)

    def _put(self, ids: Sequence[int]) -> None:
        activity, lists = self._activity, self._services.activities.lists
        self._tasks.change(lambda _progress: lists.put_on(activity, ids), owner=self, done=self._reached)

    def _reached(self, reached: Reached) -> None:
        self.done.emit(reached)

    def _enable(self) -> None:
        self._chosen.setEnabled(bool(self.list.selected_count()))
        self._all.setEnabled(bool(self._found))
        self._all.setText(self.tr("Put all on ({count})").format(count=len(self._found)))

    def _arrange(self) -> None:
        head = FlowingRow(self)
        for edit in (self.words, self.category, self.village, self.age):
            head.add(edit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(head)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.buttons)
