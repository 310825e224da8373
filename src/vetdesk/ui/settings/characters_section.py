"""Characters that no font draws: where in the archive they stand, so that each can be looked into."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QLabel, QVBoxLayout

from vetdesk.ui.desk import Desk
from vetdesk.ui.page import Navigator, Page
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown, worded
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.record_list import Column, RecordList, Row

if TYPE_CHECKING:  # the services pull in the database
    from vetdesk.services.characters import UndrawnCharacter

COLUMNS: Final = (
    Column("point", "characters", QT_TRANSLATE_NOOP("characters", "Code"), 10),
    Column("block", "characters", QT_TRANSLATE_NOOP("characters", "Where it belongs"), 24),
    Column("name", "characters", QT_TRANSLATE_NOOP("characters", "Person"), 16),
    Column("field", "characters", QT_TRANSLATE_NOOP("characters", "Field"), 16),
)
BLOCK_NAMES: Final = (
    QT_TRANSLATE_NOOP("characters", "CJK Unified Ideographs"),
    QT_TRANSLATE_NOOP("characters", "Ideographic number zero"),
    QT_TRANSLATE_NOOP("characters", "CJK Radicals Supplement"),
    QT_TRANSLATE_NOOP("characters", "CJK Compatibility Ideographs"),
    QT_TRANSLATE_NOOP("characters", "Extension A"),
    QT_TRANSLATE_NOOP("characters", "Extension B"),
    QT_TRANSLATE_NOOP("characters", "Extension C"),
    QT_TRANSLATE_NOOP("characters", "Extension D"),
    QT_TRANSLATE_NOOP("characters", "Extension E"),
    QT_TRANSLATE_NOOP("characters", "Extension F"),
    QT_TRANSLATE_NOOP("characters", "Extension I"),
    QT_TRANSLATE_NOOP("characters", "Extension G"),
    QT_TRANSLATE_NOOP("characters", "Extension H"),
    QT_TRANSLATE_NOOP("characters", "CJK Compatibility Ideographs Supplement"),
)
_PRIVATE = QT_TRANSLATE_NOOP("characters", "self-made")


class CharactersSection(Page):
    """The list of places; a line opens the record."""

    SHOWS = ("recipient", "identity", "batch")

    def __init__(self, services: Desk, tasks: TaskRunner, talk: Talk, navigator: Navigator) -> None:
        super().__init__(services, tasks, talk, navigator)
        self._found: dict[int, UndrawnCharacter] = {}
        self._hint, self._count = QLabel(self), QLabel(self)
        self._hint.setWordWrap(True)
        self._count.setWordWrap(True)
        give_role(self._hint, role="soft")
        self._list = RecordList(COLUMNS, tasks, self)
        self._list.setObjectName("character_list")
        self._list.opened.connect(self._open)
        column = QVBoxLayout(self)
        column.addWidget(self._hint)
        column.addWidget(self._count)
        column.addWidget(self._list, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._hint.setText(
            self.tr(
                "All characters of the general standard table and of Extensions A to F can be shown and printed, "
                "whatever fonts this computer has. Newer and self-made characters appear as a box with their "
                "code; write them in by hand after printing."
            )
        )
        self._list.setAccessibleName(self.tr("Characters without a glyph"))
        self._list.tell_nothing(self.tr("No character is missing: every name can be printed."))
        self._show(list(self._found.values()))

    def refresh(self) -> None:
        """Look through the archive."""
        characters = self.services.characters
        self.tasks.look(lambda _progress: characters.undrawn(), owner=self, done=self._show, instead_of="list")

    def _show(self, found: "Sequence[UndrawnCharacter]") -> None:
        self._found = dict(enumerate(found, 1))
        rows = {number: _row(one) for number, one in self._found.items()}
        self._list.show_records(list(rows), lambda ids: [rows[number] for number in ids], list(rows.values()))
        self._count.setText(self.tr("Places with such characters: {count}").format(count=len(rows)))

    def _open(self, number: int) -> None:
        self.navigator.open("recipient", self._found[number].recipient_id)


def _row(one: "UndrawnCharacter") -> Row:
    block = shown("characters", _PRIVATE) if one.private else shown("characters", one.block)
    return (one.point, block, one.name, worded(one.field))
