"""Takes a workbook in as a list (接收名单): its rows become lines, each matched and compared; nothing else changes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.forms import FieldKind
from vetdesk.domain.outside_list_lines import LineReader, ListLine, OutsideList, totals_of
from vetdesk.domain.outside_list_matching import Sought, sought
from vetdesk.domain.outside_lists import ListBook, Recognition
from vetdesk.domain.reading.fields import Scalar
from vetdesk.domain.reading.result import WorkbookReading
from vetdesk.domain.reading.rows import RowKind
from vetdesk.services.outside_lists.comparing import Comparison
from vetdesk.services.roster_cells import CHINESE
from vetdesk.storage.reading import Work

Pairs = list[tuple[ListLine, Sought]]


@dataclass(frozen=True, slots=True)
class Intake:
    """How a person wants a file taken in: `kind` where several were possible, and what they know of it."""

    kind: str = ""
    sender: str = ""
    period: str = ""
    kinds: Mapping[int, str] = field(default_factory=dict)


def settled_kinds(
    book: ListBook, reading: WorkbookReading, found: Recognition | None, wanted: Intake
) -> dict[int, str]:
    """The kind of each sheet with a table, by its place: as a person said, else as recognised; empty if unknown."""
    places = [place for place, sheet in enumerate(reading.sheets) if sheet.is_roster]
    if wanted.kind:
        return {place: wanted.kinds.get(place, book.kind(wanted.kind).key) for place in places}
    if found is None:
        return {}
    return {place: wanted.kinds.get(place, found.by_sheet.get(place, found.kind).key) for place in places}


def keep_lists(
    work: Work, definitions: Definitions, reading: WorkbookReading, kinds: Mapping[int, str], wanted: Intake
) -> list[OutsideList]:
    """Keep one list per kind that the file holds."""
    kept: list[OutsideList] = []
    for kind in dict.fromkeys(kinds.values()):
        places = [place for place, one in kinds.items() if one == kind]
        kept.append(_keep(work, definitions, reading, (kind, places, not kept), wanted))
    return kept


def _keep(
    work: Work,
    definitions: Definitions,
    reading: WorkbookReading,
    part: tuple[str, Sequence[int], bool],
    wanted: Intake,
) -> OutsideList:
    kind, places, first = part
    others = [place for place, sheet in enumerate(reading.sheets) if not sheet.is_roster] if first else []
    totals = totals_of(reading.rows, [*places, *others])
    sheets = [reading.sheets[place] for place in places]
    title = next((text for sheet in sheets for text in sheet.titles), "") or reading.file.rpartition(".")[0]
    period = wanted.period or next((sheet.period for sheet in sheets if sheet.period), "")
    uid = work.outside_lists.new_uid()
    told = wanted.sender.strip(), period, reading.file, reading.sha256, totals
    new = OutsideList(0, uid, kind, title, *told, received_at=work.now.isoformat())
    comparison = Comparison(definitions, work, new)
    lines = comparison.examined(comparison.matched(_lines(definitions, reading, kind, places)))
    return work.outside_lists.add(new, [*lines, *comparison.missing(lines)])


def _lines(definitions: Definitions, reading: WorkbookReading, kind: str, places: Sequence[int]) -> Pairs:
    declared = definitions.outside_lists.kind(kind)
    vocabulary = definitions.vocabulary

    def wording(field: str, value: Scalar) -> str:
        if field == "category":
            return vocabulary.code_label(field, str(value), CHINESE)
        known = vocabulary.fields.get(field)
        coded = known is not None and known.kind is FieldKind.CODE
        return vocabulary.code_label(known.vocabulary, str(value), CHINESE) if known and coded else str(value)

    readers = {place: LineReader(declared, reading.sheets[place], wording) for place in places}
    records = [row for row in reading.rows if row.kind is RowKind.RECORD and row.sheet in readers]
    return [(readers[row.sheet].line(row, place), sought(row)) for place, row in enumerate(records, 1)]
