"""What a complaint is linked with: the person in the archive, a case, the complaint it repeats, whom it is about."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from vetdesk.domain.people_list import PersonRow
from vetdesk.domain.staff import Staff
from vetdesk.services.complaints import ComplaintLinks
from vetdesk.ui.desk import Desk
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.page import Translated
from vetdesk.ui.tasks import TaskRunner
from vetdesk.ui.widgets.hints import give_hint

MOST = 30
"""How many people of a name are offered."""


class LinksForm(Translated):
    """Looks for people by what is typed, and offers the cases and complaints of the one who is chosen."""

    def __init__(self, services: Desk, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._wanted = ComplaintLinks()
        self.words = QLineEdit(self)
        self.words.setObjectName("complaint_person_words")
        self.words.editingFinished.connect(self.look_for)
        self.person, self.case, self.earlier, self.about = (CodeEdit(self) for _ in range(4))
        choices = (self.person, self.case, self.earlier, self.about)
        self._edits: tuple[QWidget, ...] = (self.words, *choices)
        for name, edit in zip(("person", "case", "earlier", "about"), choices, strict=True):
            edit.setObjectName(f"complaint_{name}")
        self.person.currentIndexChanged.connect(lambda _index: self._fetch_linkable())
        self._labels = [QLabel(self) for _ in self._edits]
        grid = QGridLayout(self)
        for row, (label, control) in enumerate(zip(self._labels, self._edits, strict=True)):
            label.setBuddy(control)
            label.setWordWrap(True)
            grid.addWidget(label, row, 0)
            grid.addWidget(control, row, 1)
        grid.setColumnStretch(1, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        texts = (
            self.tr("Find in the archive"), self.tr("Person in the archive"), self.tr("About a case"),
            self.tr("Same facts as an earlier complaint"), self.tr("About a member of staff (does not see it)"),
        )  # fmt: skip
        for label, text, edit in zip(self._labels, texts, self._edits, strict=True):
            label.setText(text)
            edit.setAccessibleName(text)
        give_hint(self.words, self.tr("Name, then Enter"))

    def show_links(self, links: ComplaintLinks, name: str = "") -> None:
        """Show what is linked; `name` is the linked person's."""
        self._wanted = links
        self.words.clear()
        people = [(str(links.recipient_id), name)] if links.recipient_id else []
        self.person.offer(people)
        self.case.offer([])
        self.earlier.offer([])
        self.person.choose(str(links.recipient_id or ""))
        self._tasks.look(lambda _progress: self._services.complaints.staff(), owner=self, done=self._offer_staff)
        self._fetch_linkable()

    def _offer_staff(self, staff: Sequence[Staff]) -> None:
        self.about.offer([(str(one.id), one.name) for one in staff])
        self.about.choose(str(self._wanted.about_staff_id or ""))

    def links(self) -> ComplaintLinks:
        """What is chosen."""
        values = [int(edit.value()) if edit.value() else None for edit in (self.person, self.case, self.earlier)]
        about = int(self.about.value()) if self.about.value() else None
        return ComplaintLinks(values[0], values[1], values[2], about)

    def look_for(self) -> None:
        """Offer the people whom the words fit."""
        words = self.words.text().strip()
        if words:
            self._tasks.look(
                lambda _progress: self._services.archives.find(words, None, MOST).rows, owner=self, done=self._offer,
                instead_of="complaint_person",
            )  # fmt: skip

    def _offer(self, rows: Sequence[PersonRow]) -> None:
        self.person.offer(
            [(str(row.id), " ".join(filter(None, (row.name, row.village, row.id_number)))) for row in rows]
        )
        if len(rows) == 1:
            self.person.choose(str(rows[0].id))
            self._fetch_linkable()

    def _fetch_linkable(self) -> None:
        if person := int(self.person.value() or 0):
            self._tasks.look(
                lambda _progress: self._services.complaints.linkable(person), owner=self, done=self._offer_linkable,
                instead_of="linkable",
            )  # fmt: skip
        else:
            self._offer_linkable(([], []))

    def _offer_linkable(self, found: tuple[Sequence[tuple[int, str]], Sequence[tuple[int, str]]]) -> None:
        for edit, offered, wanted in zip(
            (self.case, self.earlier), found, (self._wanted.case_id, self._wanted.earlier_id), strict=True
        ):
            edit.offer([(str(number), text) for number, text in offered])
            if wanted in {number for number, _ in offered}:
                edit.choose(str(wanted))
