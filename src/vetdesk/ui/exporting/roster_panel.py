"""The station's roster (花名册), its bank accounts and its posted list as workbooks: whom they list, and why."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QWidget

from vetdesk.ui.exporting.list_panel import ListPanel


class RosterPanel(ListPanel):
    """Writes the roster of everybody on the books, or of a village, a category, a status."""

    key = "roster"
    people = ("village", "category", "status")

    def choices(self) -> Mapping[str, QWidget]:
        """Subtotals for each village on request."""
        self.subtotals = QCheckBox()
        return {"subtotals": self.subtotals}

    def retranslate(self) -> None:
        """Set every text."""
        super().retranslate()
        self.form.about.setText(self.tr("One row per identity, in the official layout."))
        self.form.name("roster_subtotals", self.tr("S&ubtotals"))
        self.subtotals.setText(self.tr("A subtotal after each village"))

    def deed(self) -> str:
        """The verb on the primary button."""
        return self.tr("Save as &workbook…")

    def carry_out(self) -> None:
        """Ask where to, then write."""
        self.choose_target(self.tr("Roster"), self._write)

    def _write(self, path: Path) -> None:
        wanted, subtotals, exporting = self.wanted(), self.subtotals.isChecked(), self.services.exporting
        self.write(
            lambda told, progress: exporting.roster(path, wanted, progress=progress, **told, subtotals=subtotals)
        )


class AccountsPanel(ListPanel):
    """Writes the bank accounts in the columns of the county's template."""

    key = "accounts"
    people = ("village", "category", "status")

    def retranslate(self) -> None:
        """Set every text."""
        super().retranslate()
        self.form.about.setText(
            self.tr("Name, ID number, bank, account name and account number, in the columns that counties ask for.")
        )

    def deed(self) -> str:
        """The verb on the primary button."""
        return self.tr("Save as &workbook…")

    def carry_out(self) -> None:
        """Ask where to, then write."""
        self.choose_target(self.tr("Bank accounts"), self._write)

    def _write(self, path: Path) -> None:
        wanted, exporting = self.wanted(), self.services.exporting
        self.write(lambda told, progress: exporting.accounts(path, wanted, progress=progress, **told))


class PublicPanel(ListPanel):
    """Writes the list that stays posted over the year (长期公示): those who draw, with category and amount."""

    key = "public"
    people = ("village", "category")

    def retranslate(self) -> None:
        """Set every text."""
        super().retranslate()
        self.form.about.setText(
            self.tr("Who draws a benefit, with village, category and amount; nothing private stands on it.")
        )

    def deed(self) -> str:
        """The verb on the primary button."""
        return self.tr("Save as &workbook…")

    def carry_out(self) -> None:
        """Ask where to, then write."""
        self.choose_target(self.tr("List to be posted"), self._write)

    def _write(self, path: Path) -> None:
        wanted, exporting = self.wanted(), self.services.exporting
        self.write(lambda told, progress: exporting.public(path, wanted, progress=progress, **told))
