"""What the panels of lists have in common: whom they list, why they are written, and a password on request."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar, Final, TypedDict

from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from vetdesk.domain.rosters import RosterFilter
from vetdesk.domain.staff import Right
from vetdesk.ui.desk import Desk
from vetdesk.ui.exporting.choice_form import ChoiceForm
from vetdesk.ui.exporting.panel import ExportPanel
from vetdesk.ui.forms.code_edit import CodeEdit
from vetdesk.ui.glyphs import marked
from vetdesk.ui.outgoing import ask_purpose
from vetdesk.ui.talk import Talk
from vetdesk.ui.tasks import Task, TaskRunner
from vetdesk.ui.texts import breakable, language
from vetdesk.ui.widgets.hints import give_hint

if TYPE_CHECKING:  # needed only when something is written
    from vetdesk.domain.partners import Partner
    from vetdesk.services.export_deed import ExportReport
    from vetdesk.services.progress import Progress
    from vetdesk.services.villages import VillageLine

EVERYONE: Final = "*"
"""The choice of statuses that leaves nobody out, not even those whose entitlement has ended."""
LONGEST_PASSWORD: Final = 255
"""What Excel and WPS allow."""


class Told(TypedDict):
    """What is told of a workbook that leaves: why, to whom (may be ""), and the password that locks it ("" none)."""

    purpose: str
    to_whom: str
    password: str


class ListPanel(ExportPanel):
    """One list that is written into a workbook. A panel says which choices it offers and what it writes.

    `village`, `category` and `status` are there only where `people` names them.
    """

    key: ClassVar[str]
    """What names of editors begin with."""
    people: ClassVar[tuple[str, ...]] = ()

    def __init__(
        self, services: Desk, tasks: TaskRunner, talk: Talk, follow: Callable[[Task], Task], parent: QWidget
    ) -> None:
        super().__init__(services, tasks, talk, follow, parent)
        self._vocabulary = services.station.definitions.vocabulary
        self.village, self.category, self.status = CodeEdit(), CodeEdit(), CodeEdit()
        self.purpose, self.password, self.to_whom = QLineEdit(), QLineEdit(), QComboBox()
        self.to_whom.setEditable(True)
        self.to_whom.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.to_whom.setMinimumContentsLength(8)
        self.purpose.setMaxLength(200)
        self.password.setMaxLength(LONGEST_PASSWORD)
        self.password.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
        offered = {"village": self.village, "category": self.category, "status": self.status}
        asked = {name: editor for name, editor in offered.items() if name in self.people}
        editors = {
            **self.choices(),
            **asked,
            "purpose": self.purpose,
            "to_whom": self.to_whom,
            "password": self.password,
        }
        self.form = ChoiceForm({f"{self.key}_{name}": editor for name, editor in editors.items()}, self)
        self.arrange()
        self.retranslate()

    def choices(self) -> Mapping[str, QWidget]:
        """Further editors of the panel, by name, in front of the common ones."""
        return {}

    def arrange(self) -> None:
        """Lay out the panel: the form alone, if nothing else is there."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)

    def retranslate(self) -> None:
        """Set every text that the panels share."""
        names = {
            "village": self.tr("Villa&ge"),
            "category": self.tr("&Category"),
            "status": self.tr("&Status"),
            "purpose": self.tr("&Purpose, for the journal"),
            "to_whom": self.tr("Se&nt to"),
            "password": self.tr("Passwo&rd to open it"),
        }
        for name in (*self.people, "purpose", "to_whom", "password"):
            self.form.name(f"{self.key}_{name}", names[name])
        self.village.set_placeholder(self.tr("All villages"))
        self.category.set_placeholder(self.tr("All categories"))
        self.status.set_placeholder(self.tr("Everyone on the register"))
        give_hint(self.password, self.tr("No password: anyone with the file can read it"))
        word = self._vocabulary.code_label
        self.category.offer([(code, word("category", code, language())) for code in self._vocabulary.categories])
        statuses = [(code, word("status", code, language())) for code in self._vocabulary.statuses]
        self.status.offer([(EVERYONE, self.tr("Everyone, including ended")), *statuses])

    def fetch(self) -> None:
        """Fetch the villages, and the partners to whom lists go; who may not know them types whom a list is for."""
        if self.services.station.session.actor.may(Right.IMPORT):
            self.tasks.look(
                lambda _progress: self.services.partners.all(), owner=self, done=self._offer_partners,
                instead_of="partners",
            )  # fmt: skip
        if "village" in self.people:
            self.tasks.look(
                lambda _progress: self.services.villages.list(), owner=self, done=self._offer, instead_of="villages"
            )

    def wanted(self) -> RosterFilter:
        """Whom the list is about by the choices made."""
        village, category, status = self.village.value(), self.category.value(), self.status.value()
        standing = {code for code, known in self._vocabulary.statuses.items() if not known.ended}
        statuses = {status} if status else standing
        return RosterFilter(
            frozenset({category} if category else ()),
            frozenset(() if status == EVERYONE else statuses),
            frozenset({int(village)} if village else ()),
        )

    def write(self, work: "Callable[[Told, Progress], ExportReport]") -> None:
        """Write with what was told of it; the password is forgotten as soon as it was used.

        Without a purpose it is asked for: the journal and the register of exports tell it.
        """
        purpose = self.purpose.text().strip()
        if not purpose:
            ask_purpose(self.talk, self._told_why(work))
            return
        told = Told(purpose=purpose, to_whom=self.to_whom.currentText().strip(), password=self.password.text())
        self.follow(self.tasks.change(lambda progress: work(told, progress), owner=self, done=self.tell_written))

    def _told_why(self, work: "Callable[[Told, Progress], ExportReport]") -> Callable[[str], None]:
        """Writes once the purpose was told."""

        def go_on(purpose: str) -> None:
            self.purpose.setText(purpose)
            self.write(work)

        return go_on

    def tell_written(self, report: "ExportReport") -> None:
        """Say what was written; the page shows it."""
        text = self.tr("Rows written: {rows}. Export {year}-{number}, file {path}")
        if self.password.text():
            text = f"{text} {self.tr('The file opens only with this password. Keep it safe: it cannot be recovered.')}"
            self.password.clear()
        self.told.emit(
            text.format(rows=f"{report.rows:,}", year=report.year, number=report.number, path=breakable(report.path))
        )
        if report.undrawn:
            text = self.tr("Kept in the workbook, though this computer may show them as boxes: {characters}")
            self.talk.tell(text.format(characters=marked("".join(report.undrawn))))

    def _offer_partners(self, partners: "Sequence[Partner]") -> None:
        told = self.to_whom.currentText()
        self.to_whom.clear()
        self.to_whom.addItems([one.name for one in partners if not one.revoked_at])
        self.to_whom.setCurrentIndex(-1)
        self.to_whom.setEditText(told)

    def _offer(self, lines: "Sequence[VillageLine]") -> None:
        self.village.offer([(str(line.village.id), line.village.name) for line in lines])
