"""Coverage (覆盖情况): how many households have their plate and how many people their card, village by village."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from vetdesk.domain.honours.plates import Coverage
from vetdesk.domain.staff import Right
from vetdesk.services.export_deed import ExportReport
from vetdesk.services.honours import CoverageLine
from vetdesk.ui.honours.honour_view import HonourView
from vetdesk.ui.outgoing import figures_purpose
from vetdesk.ui.page import Page
from vetdesk.ui.texts import QT_TRANSLATE_NOOP
from vetdesk.ui.widgets.record_list import Column, Row

COLUMNS = (
    Column("village", "honours", QT_TRANSLATE_NOOP("honours", "Village"), 16, must_show=True),
    Column("plates_due", "honours", QT_TRANSLATE_NOOP("honours", "Plates due"), 10, right=True, must_show=True),
    Column("plates_have", "honours", QT_TRANSLATE_NOOP("honours", "Hung"), 8, right=True),
    Column("plates_part", "honours", QT_TRANSLATE_NOOP("honours", "Part hung"), 10, right=True),
    Column("cards_due", "honours", QT_TRANSLATE_NOOP("honours", "Entitled to a card"), 14, right=True, must_show=True),
    Column("cards_have", "honours", QT_TRANSLATE_NOOP("honours", "Issued"), 8, right=True),
    Column("cards_going", "honours", QT_TRANSLATE_NOOP("honours", "In progress"), 10, right=True),
    Column("cards_part", "honours", QT_TRANSLATE_NOOP("honours", "Part held"), 10, right=True),
)


class CoverageView(HonourView):
    """Sums by village, which name nobody; the last line is the whole."""

    def __init__(self, page: Page) -> None:
        super().__init__(page, COLUMNS, "coverage")
        self._lines: Sequence[CoverageLine] = ()
        self._write = self.buttons.add("write_coverage", self.write, right=True)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self._empty.set_text(self.tr("Nobody is entitled to a plate or a card yet."))
        self.list.setAccessibleName(self.tr("Coverage by village"))
        self._write.setText(self.tr("Export as &workbook…"))
        super().retranslate()

    def refresh(self) -> None:
        """Fetch the sums."""
        self.look(self.page.services.honours.coverage, self._show, "coverage")

    def rows(self) -> Mapping[int, Row]:
        """A line for each village, and the whole."""
        rows = {place: _row(line.village or self.tr("not known"), line) for place, line in enumerate(self._lines, 1)}
        if len(self._lines) > 1:
            rows[len(rows) + 1] = _row(self.tr("All"), _sum(self._lines))
        return rows

    def person_of(self, line_id: int) -> int:
        """No line is one person's."""
        return 0

    def write(self) -> None:
        """Ask where to, and write the workbook."""
        title, name = self.tr("Export the coverage"), self.tr("Plates and cards.xlsx")
        self.page.talk.choose_target(title, name, self.tr("Workbook (*.xlsx)"), self._to)

    def _to(self, path: Path) -> None:
        honours = self.page.services.honours
        purpose = figures_purpose()
        self.page.tasks.change(
            lambda _progress: honours.write_coverage(path, purpose=purpose), owner=self, done=self._written
        )

    def _written(self, report: ExportReport) -> None:
        self.page.navigator.say(self.tr("{file} is written. It names nobody.").format(file=report.path.name))

    def _show(self, lines: Sequence[CoverageLine]) -> None:
        self._lines = lines
        super().retranslate()

    def _offer(self) -> None:
        self._write.setEnabled(bool(self._lines) and self.may(Right.EXPORT))


def _row(name: str, line: CoverageLine) -> Row:
    plates, cards = line.plates, line.cards
    return (
        name, str(plates.due), str(plates.have), f"{plates.percent}%", str(cards.due), str(cards.have),
        str(cards.going), f"{cards.percent}%",
    )  # fmt: skip


def _sum(lines: Sequence[CoverageLine]) -> CoverageLine:
    plates, cards = ([getattr(line, kind) for line in lines] for kind in ("plates", "cards"))
    return CoverageLine("", _added(plates), _added(cards))


def _added(several: Sequence[Coverage]) -> Coverage:
    return Coverage(*(sum(getattr(one, name) for one in several) for name in ("due", "have", "going")))
