"""The payment list (抚恤补助发放花名册) and the statistic of recipients (优抚对象统计表) as workbooks."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QWidget

from vetdesk.domain.rosters import RosterLayout
from vetdesk.ui.exporting.changes_panel import MONTHS, months_back
from vetdesk.ui.exporting.list_panel import ListPanel
from vetdesk.ui.months import month_words
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown

if TYPE_CHECKING:  # needed only when something is printed
    from vetdesk.services.paper_press import PaperRun

_MONTHS_OF_A_QUARTER = 3
_BLANKS = ("station", "period")
VARIANTS: Mapping[str, str] = {
    "payment": QT_TRANSLATE_NOOP("exporting", "All categories in one list"),
    "payment_disabled": QT_TRANSLATE_NOOP("exporting", "Disabled: grade, cause, period"),
    "payment_survivors": QT_TRANSLATE_NOOP("exporting", "Survivors: household registration"),
    "payment_demobilised": QT_TRANSLATE_NOOP("exporting", "Demobilised soldiers: period of service"),
    "payment_returned_ill": QT_TRANSLATE_NOOP("exporting", "Returned home ill"),
    "payment_combat": QT_TRANSLATE_NOOP("exporting", "Combat and nuclear-test veterans"),
    "payment_rural": QT_TRANSLATE_NOOP("exporting", "Rural ex-conscripts and martyrs' children: converted years"),
}
"""The declared variants in words; a variant that a county adds is called by its own title."""


def last_quarter(today: date) -> tuple[date, date]:
    """The first days of the first and the last month of the quarter before the one of a day."""
    begins = date(today.year, (today.month - 1) // 3 * 3 + 1, 1)
    months = months_back(begins, _MONTHS_OF_A_QUARTER + 1)
    return months[-1], months[1]


class PaymentPanel(ListPanel):
    """Writes who is paid what in a period, with a subtotal for each village and the sum in words."""

    key = "payment"
    prints = True
    people = ("village",)

    def choices(self) -> Mapping[str, QWidget]:
        """The kind of list, its first and its last month."""
        self.variant, self.first, self.last = QComboBox(), QComboBox(), QComboBox()
        self._layouts = [layout.key for layout in self.services.exporting.payment_variants()]
        for key in self._layouts:
            self.variant.addItem("", key)
        self.variant.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._months = months_back(self.today(), MONTHS)
        for box, month in zip((self.first, self.last), last_quarter(self.today()), strict=True):
            for one in self._months:
                box.addItem("", one)
            box.setCurrentIndex(self._months.index(month))
        self.first.currentIndexChanged.connect(lambda _place: self.deed_changed.emit())
        self.last.currentIndexChanged.connect(lambda _place: self.deed_changed.emit())
        return {"variant": self.variant, "first": self.first, "last": self.last}

    def retranslate(self) -> None:
        """Set every text."""
        super().retranslate()
        self.form.about.setText(
            self.tr(
                "Amounts are what the archive holds now: monthly standard and care allowance × months from the start "
                "of the benefit on. Arrears and local subsidies stay blank."
            )
        )
        self.form.name("payment_variant", self.tr("&List"))
        self.form.name("payment_first", self.tr("Fro&m month"))
        self.form.name("payment_last", self.tr("&Until month"))
        titles = {one.key: one.title.format_map(dict.fromkeys(_BLANKS, "")) for one in self._variants()}
        for place, key in enumerate(self._layouts):
            self.variant.setItemText(place, shown("exporting", VARIANTS[key]) if key in VARIANTS else titles[key])
        for place, month in enumerate(self._months):
            text = month_words(f"{month:%Y-%m}")
            self.first.setItemText(place, text)
            self.last.setItemText(place, text)

    def deed(self) -> str:
        """The verb on the primary button."""
        return self.tr("Save as &workbook…")

    def ready(self) -> bool:
        """A period does not end before it begins."""
        return self.span()[0] <= self.span()[1]

    def hint(self) -> str:
        """Why it cannot be written."""
        return "" if self.ready() else self.tr("The last month lies before the first.")

    def carry_out(self) -> None:
        """Ask where to, then write."""
        first, last = self.span()
        self.choose_target(f"{self.tr('Payment list')}{first:%Y-%m}_{last:%Y-%m}", self._write)

    def paper(self) -> "tuple[PaperRun, str]":
        """The roster to be signed and paid by."""
        first, last = self.span()
        lists, variant = self.services.printed_lists, str(self.variant.currentData())
        name = f"{self.tr('Payment list')}{first:%Y-%m}_{last:%Y-%m}.pdf"
        return lists.payment(first, last, self.wanted(), variant=variant), name

    def span(self) -> tuple[date, date]:
        """The first days of the first and the last month."""
        return self._months[self.first.currentIndex()], self._months[self.last.currentIndex()]

    def _variants(self) -> tuple[RosterLayout, ...]:
        return self.services.exporting.payment_variants()

    def _write(self, path: Path) -> None:
        (first, last), wanted = self.span(), self.wanted()
        variant, exporting = str(self.variant.currentData()), self.services.exporting
        self.write(
            lambda told, progress: exporting.payment(
                path, first, last, wanted, variant=variant, progress=progress, **told
            )
        )


class StatisticsPanel(ListPanel):
    """Writes how many identities of each kind every village has."""

    key = "statistics"

    def retranslate(self) -> None:
        """Set every text."""
        super().retranslate()
        self.form.about.setText(
            self.tr(
                "How many recipients of each kind every village has. Each identity that draws is counted once, so all "
                "figures add up."
            )
        )

    def deed(self) -> str:
        """The verb on the primary button."""
        return self.tr("Save as &workbook…")

    def carry_out(self) -> None:
        """Ask where to, then write."""
        self.choose_target(self.tr("Statistic of recipients"), self._write)

    def _write(self, path: Path) -> None:
        exporting = self.services.exporting
        self.write(lambda told, progress: exporting.statistics(path, progress=progress, **told))
