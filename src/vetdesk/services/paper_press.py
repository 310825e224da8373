"""What one deed of printing puts on paper, how it is kept and journalled, and how it is drawn.

A printing is one change: the number is given, what stands on each sheet is kept, and the journal says so; only then is
the file drawn and handed out. So nothing leaves the office that the journal does not know.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from vetdesk import paths
from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.forms import Label
from vetdesk.domain.paper_lines import Line
from vetdesk.domain.paper_sheets import PrintedSheet, shown_values
from vetdesk.domain.paper_values import station_values
from vetdesk.domain.papers import PaperCode, PaperDefinition, PaperFile, PaperFilling, PaperMark, PrinterSetting
from vetdesk.domain.recovery_key import RecoveryKey
from vetdesk.domain.stations import StationDetails
from vetdesk.services.paper_subjects import Told
from vetdesk.services.progress import Progress
from vetdesk.storage.reading import Work
from vetdesk.storage.transaction import instant

RECOVERY_SHEET = "recovery_sheet"


@dataclass(frozen=True, slots=True)
class ListContent:
    """What a list (清单、花名册、登记表) is about: a line for each thing, what stands above the table, who is named.

    `values` are by binding key, `people` ids of recipients: each is journalled. A list about a record of its own (a
    public notice) names its `kind` and its uid as `record`; its code then leads back to it.
    """

    lines: Sequence[Line] = ()
    values: Mapping[str, str] = field(default_factory=dict)
    people: Sequence[int] = ()
    kind: str = ""
    record: str = ""

    def told(self) -> Told:
        """As papers are filled."""
        people = tuple(dict.fromkeys(self.people))
        return Told(people=people, record=self.record, lines={"line": self.lines}, beside=self.values)


@dataclass(frozen=True, slots=True)
class PaperRun:
    """A paper that somebody wants: `preview` shows it as it would be, `make` makes it for real and journals.

    `make` gets what it is printed for, the correction of the printer (None: for a file), and who watches; `purpose` is
    proposed. `paper` is the key of the declared paper.
    """

    title: Label
    preview: Callable[[], PaperFile]
    make: Callable[[str, PrinterSetting | None, Progress], PaperFile]
    purpose: str = ""
    paper: str = ""


@dataclass
class PrintDeed:
    """What one deed of printing puts on paper, about records of one kind."""

    kind: str
    mark: PaperMark | None = None
    fillings: list[PaperFilling] = field(default_factory=list)
    printed: list[tuple[int, PaperFilling]] = field(default_factory=list)

    def add(self, told: Told, fillings: Sequence[PaperFilling]) -> None:
        """Take up the sheets about one subject: journalled once with each person they name."""
        self.fillings += fillings
        self.printed += [(person, fillings[0]) for person in told.people]

    @property
    def letters(self) -> str:
        """The letters of the first sheet's code; "" for blank forms."""
        codes = (filling.code for filling in self.fillings if filling.code is not None)
        return next((code.letters for code in codes), "")

    def keep(
        self, work: Work, paper: PaperDefinition, purpose: str, second: Mapping[str, object] | None = None
    ) -> None:
        """Journal every sheet, with the second person who confirmed it; keep what stands on those about one record."""
        for person, filling in self.printed:
            code = filling.code
            assert code is not None, "only previews have no code"
            facts = {**_printed(code, purpose, filling.values.get("paper.number", "")), **(second or {})}
            work.journal.record("paper", code.record, person, {}, facts)
        for code, filling in {filling.code: filling for filling in self.fillings}.items():
            if code is not None and code.record and self.kind:
                values, number = shown_values(paper, filling.values), filling.values.get("paper.number", "")
                keep_sheet(work, code, values, kind=self.kind, version=paper.version, purpose=purpose, number=number)


def keep_sheet(
    work: Work, code: PaperCode, values: Mapping[str, str], *, kind: str, version: int, purpose: str, number: str = ""
) -> None:
    """Keep what one printed sheet shows, so that it is known again when it comes back."""
    sheet = PrintedSheet(
        0, "", code.paper, version, code.letters, kind, code.record, code.version, code.head, number, values, purpose,
        instant(work.now), work.actor.staff.name if work.actor else "",
    )  # fmt: skip
    work.paper_sheets.add(sheet)


def draw(
    paper: PaperDefinition,
    fillings: Sequence[PaperFilling],
    printer: PrinterSetting | None = None,
    mark: PaperMark | None = None,
) -> PaperFile:
    """Draw with the shipped fonts. reportlab is heavy: it is imported for the first paper, not for the window."""
    from vetdesk.files.fonts import Fonts
    from vetdesk.files.papers import drawing

    return drawing.draw(paper, fillings, Fonts(paths.resources() / "fonts"), printer, mark)


def printer_of(setting: Mapping[str, float | bool] | None) -> PrinterSetting:
    """The station's own printer as its setting says."""
    if not setting:
        return PrinterSetting()
    right, down = float(setting.get("shift_right", 0)), float(setting.get("shift_down", 0))
    return PrinterSetting(right, down, bool(setting.get("values_only", False)))


def recovery_sheet(
    definitions: Definitions, station: StationDetails, key: RecoveryKey, made_on: str,
    *, number: int = 1, printer: PrinterSetting | None = None,
) -> PaperFile:  # fmt: skip
    """The sheet with the recovery key (恢复密钥), to be sealed; its code names no record and nothing is journalled.

    `made_on` is the ISO date; the key is in no log, file or journal: only in the bytes that are returned.
    """
    paper = definitions.papers[RECOVERY_SHEET]
    values = station_values(station) | {"recovery.made_on": made_on, "recovery.number": str(number)}
    values |= {f"recovery.group{place}": group for place, group in enumerate(key.text.split("-"), 1)}
    return draw(paper, [PaperFilling(values, PaperCode(paper.key, "", "", ""))], printer)


def _printed(code: PaperCode, purpose: str, number: str) -> dict[str, str]:
    """What the journal keeps of a printing: enough to recognise the sheet, nothing of its contents."""
    facts = {"paper": code.paper, "code": code.letters, "version": code.version, "head": code.head}
    return facts | {"purpose": purpose} | ({"number": number} if number else {})
