"""A workbook that came back, before it is taken in: whose it is, what it brings, what both sides changed."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from vetdesk.domain.importing.plan import Verdict
from vetdesk.domain.station_time import minute_at_station
from vetdesk.domain.three_way import Decisions
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.ui.exchange.merge_review import MergeReview
from vetdesk.ui.exchange.received.words import explained, field_words, verdict_status
from vetdesk.ui.glyphs import marked
from vetdesk.ui.texts import language
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.current_tabs import CurrentTabs
from vetdesk.ui.widgets.small_screens import SteadyPanel, is_low_window
from vetdesk.ui.widgets.status_chip import StatusChip

if TYPE_CHECKING:  # needed only when a file was read
    from vetdesk.domain.importing.coming_back import Proposal
    from vetdesk.domain.importing.plan import PlannedRow
    from vetdesk.services.receiving import Received

_UID, _PERSON = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class ReviewPanel(SteadyPanel):
    """Shows one file; it decides nothing by itself."""

    decided = Signal()
    """Something was decided, or another wish confirmed."""
    person_wanted = Signal(int)
    """The record of a row is to be shown."""

    def __init__(self, vocabulary: Vocabulary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vocabulary = vocabulary
        self.found: Received | None = None
        self._title, self._chip = QLabel(self), StatusChip(self)
        give_role(self._title, role="heading")
        self._facts = QLabel(self)
        self._facts.setWordWrap(True)
        self.merge = MergeReview(self)
        self.merge.use_words(*field_words(vocabulary))
        self.merge.decided.connect(self.decided)
        self.wishes = QListWidget(self)
        self.wishes.setObjectName("wishes")
        self.wishes.setWordWrap(True)
        self.wishes.itemChanged.connect(lambda _item: self.decided.emit())
        self.wishes.itemActivated.connect(self._open)
        self._tabs = CurrentTabs(self)
        self._tabs.setObjectName("received_tabs")
        self._tabs.setUsesScrollButtons(False)
        self._tabs.addTab(self.merge, "")
        self._tabs.addTab(self.wishes, "")
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._chip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addWidget(self._facts)
        column.addWidget(self._tabs, 1)
        column.addStretch(0)
        self.retranslate()

    def show_file(self, found: "Received") -> None:
        """Show what a file is and brings; decisions made before about the same values stay."""
        self.found = found
        self.merge.show_records(found.records)
        self._fill_wishes(found)
        self._tabs.setCurrentIndex(0 if found.records or not self.wishes.count() else 1)
        self.retranslate()

    def decisions(self) -> Decisions:
        """What was decided in conflicts."""
        return self.merge.decisions()

    def removals(self) -> list[str]:
        """The rows that are to be taken off the books, by key."""
        items = (self.wishes.item(place) for place in range(self.wishes.count()))
        return [str(item.data(_UID)) for item in items if item.checkState() is Qt.CheckState.Checked]

    def ready(self) -> bool:
        """Whether there is something to take in, and everything is decided."""
        found = self.found
        if found is None or found.plan is None or self.merge.open_count():
            return False
        changes = found.plan.changes_anything or bool(found.conflicts)
        return changes or bool(self.removals())

    def hint(self) -> str:
        """Why it cannot be taken in, or what will happen."""
        if self.found is None or self.found.plan is None:
            return ""
        if count := self.merge.open_count():
            return self.tr("Still to decide: {count}").format(count=count)
        if not self.ready():
            return self.tr("It brings nothing new: every value is here already.")
        return self.tr("All of it is taken in at once, and can be undone.")

    def retranslate(self) -> None:
        """Set every text."""
        found = self.found
        self.wishes.setAccessibleName(self.tr("Rows that ask for more"))
        self._tabs.setAccessibleName(self.tr("What the workbook brings"))
        self._tabs.setTabText(0, self.tr("Differences"))
        self._tabs.setTabText(1, self.tr("Rows that ask for more · {count}").format(count=self.wishes.count()))
        if found is None:
            return
        self._title.setText(found.reading.file)
        status = verdict_status(found.judged.verdict)
        self._chip.show_status(status.tone, status.word)
        self._tabs.setVisible(found.plan is not None)
        self._facts.setText("\n".join([explained(found), *self._told(found)]))
        self._fit()
        if found.plan is not None:
            self._fill_wishes(found)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: more or less room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """On low windows what is to be decided has the whole room; its figures stand in the tabs and groups."""
        roomy = not is_low_window(self.window().height()) or self.found is None or self.found.plan is None
        for widget in (self._title, self._chip, self._facts):
            widget.setVisible(roomy)

    def _told(self, found: "Received") -> Iterable[str]:
        """Figures, and what one ought to know before."""
        if found.plan is not None:
            yield self.tr(
                "Values they changed: {taken}. To decide: {open}. New rows: {added}. Not mentioned: {missing}."
            ).format(
                taken=sum(len(record.taken) for record in found.records),
                open=found.conflicts,
                added=len(found.added),
                missing=found.missing,
            )
        if found.before:
            line = found.before[0]
            yield self.tr("This very file was received before, on {moment} by {who}.").format(
                moment=minute_at_station(line.at), who=line.staff
            )
        if found.others:
            line = found.others[0]
            yield self.tr("Another answer to the same list was received on {moment}: {file}.").format(
                moment=minute_at_station(line.at), file=line.file_name
            )
        if found.newer:
            yield self.tr("A newer list was sent out since: {number}. This is the answer to an older one.").format(
                number=found.newer[0].number
            )

    def _fill_wishes(self, found: "Received") -> None:
        checked = set(self.removals())
        self.wishes.blockSignals(True)
        self.wishes.clear()
        for removal in found.removals:
            item = self._item(removal, self.tr("asks to be taken off the books: tick it to agree"))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            agreed = removal.uid in checked
            item.setCheckState(Qt.CheckState.Checked if agreed else Qt.CheckState.Unchecked)
        for proposal in found.proposals:
            self._item(proposal, self._proposed(proposal))
        for gone in found.gone:
            self._item(gone, self.tr("is no longer on the books here; nothing was taken from the row"))
        for row in found.added:
            self._added(found, row)
        self.wishes.blockSignals(False)

    def _item(self, about: "Proposal", text: str) -> QListWidgetItem:
        item = QListWidgetItem(f"{marked(about.title)} · {about.place} · {text}", self.wishes)
        item.setData(_UID, about.uid)
        item.setData(_PERSON, about.recipient_id)
        return item

    def _proposed(self, proposal: "Proposal") -> str:
        before, after = proposal.before, proposal.after
        if proposal.field == "removal":
            return self.tr("asks to be taken off the books, but has a case and stays: change the status in the record")
        if proposal.field == "status":
            return self.tr("status {before} → {after}: change it in the record, if it is so").format(
                before=before, after=after
            )
        before, after = (self._vocabulary.code_label("category", code, language()) for code in (before, after))
        return self.tr("category {before} → {after}: change it in the record, if it is so").format(
            before=before, after=after
        )

    def _added(self, found: "Received", row: "PlannedRow") -> None:
        assert found.plan is not None
        person = found.plan.people[row.person].after if row.person >= 0 else None
        words = {
            Verdict.ADD: self.tr("new row: begins an archive or an identity"),
            Verdict.UPDATE: self.tr("row without our mark: changes a record"),
            Verdict.SAME: self.tr("row without our mark: everything is here already"),
        }
        told = [words.get(row.verdict, self.tr("row that cannot be used; import it by itself to repair it"))]
        told += [self._vocabulary.problem_text(problem, language()) for problem in row.problems]
        name = marked(person.name) if person is not None else "?"
        place = f"{found.plan.sheets[row.sheet]} {row.row}"
        item = QListWidgetItem(" · ".join((name, place, *told)), self.wishes)
        item.setData(_PERSON, person.id if person is not None else 0)

    def _open(self, item: QListWidgetItem) -> None:
        if number := item.data(_PERSON):
            self.person_wanted.emit(int(number))
