"""A package (变更包) before it is taken in: whose it is, what it brings, and what both PCs changed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from vetdesk.domain.station_time import minute_at_station
from vetdesk.ui.exchange.merge_review import MergeReview
from vetdesk.ui.page import Translated
from vetdesk.ui.theme import give_role
from vetdesk.ui.widgets.button_bar import ButtonBar

if TYPE_CHECKING:  # the page has looked at a package by then
    from vetdesk.domain.package_plan import Decided
    from vetdesk.services.packages import Review


class PackageReview(Translated):
    """Shows one review; nothing is taken in before everything both PCs changed is decided."""

    wanted = Signal()
    """The package shall be taken in."""
    left = Signal()
    """The package shall not be taken in now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found: Review | None = None
        self._title, self._facts = QLabel(self), QLabel(self)
        give_role(self._title, role="heading")
        self._title.setWordWrap(True)
        self._facts.setWordWrap(True)
        self.merge = MergeReview(self)
        self.merge.decided.connect(self._show_state)
        self._bar = ButtonBar(self)
        self._back = self._bar.add("leave_package", self.left.emit)
        self._take = self._bar.add_primary("take_in", self.wanted.emit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._title)
        column.addWidget(self._facts)
        column.addWidget(self.merge, 1)
        column.addWidget(self._bar)
        self.retranslate()

    def show_review(self, review: "Review") -> None:
        """Show what a package would do; decisions made before about the same values stay."""
        self.found = review
        self.merge.show_records(review.records)
        self.retranslate()

    def decided(self) -> "Decided":
        """What was decided, by table, record and value."""
        from vetdesk.services.package_words import decided_of

        return {} if self.found is None else decided_of(self.found.plan, self.merge.decisions())

    def has_decisions(self) -> bool:
        """Whether something was decided and not taken in yet."""
        return self.found is not None and bool(self.merge.decisions())

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: it comes into sight; while it was hidden the values had been given no room beside the list."""
        super().showEvent(event)
        split = self.merge.findChild(QSplitter)
        if isinstance(split, QSplitter):
            split.setSizes([2 * self.width() // 5, 3 * self.width() // 5])

    def primary(self) -> None:
        """Take it in, if everything is decided."""
        if self._take.isEnabled():
            self.wanted.emit()

    def retranslate(self) -> None:
        """Set every text."""
        self._back.setText(self.tr("&Not now"))
        self._take.setText(self.tr("&Take it in"))
        if self.found is None:
            return
        review, counts = self.found, self.found.plan.counts
        self._title.setText(
            self.tr("Package {number} of {name}, made {moment}").format(
                number=review.number, name=review.sender, moment=minute_at_station(review.made_at)
            )
        )
        told = [
            self.tr("New records: {new}. Changed records: {changed}. Scans: {scans}. Journal lines: {lines}.").format(
                new=counts["new"], changed=counts["changed"], scans=review.scans, lines=review.lines
            )
        ]
        if review.missed:
            told.append(
                self.tr("Packages before it that never arrived: {count}. All they held is in this one.").format(
                    count=review.missed
                )
            )
        if review.restored:
            told.append(self.tr("That PC was restored from a backup and goes on as a new installation."))
        if not review.records:
            told.append(self.tr("Nothing was changed on both PCs."))
        self._facts.setText("\n".join(told))
        self._show_state()

    def _show_state(self) -> None:
        if self.found is None:
            return
        asked = sum(len(met.asked) for met in self.found.plan.asked)
        open_ones = asked - len(self.decided())
        self._take.setEnabled(open_ones == 0)
        self.merge.setVisible(bool(self.found.records))
        self._bar.set_hint(
            self.tr("Still to decide: {count}").format(count=open_ones)
            if open_ones
            else self.tr("All of it is taken in at once, or nothing.")
        )
