"""A table of rates as a workbook: written so that reading it as a circular gives the same table again."""

from vetdesk.domain.amounts import to_fen
from vetdesk.domain.rosters import CellKind, RosterColumn, RosterLayout
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.files.workbook_writer import RosterSheet
from vetdesk.services.rate_views import RateSheet
from vetdesk.services.roster_cells import yuan

_WIDTH = 16.0
_WIDE = 26.0


def rate_sheet(sheet: RateSheet, words: Vocabulary) -> RosterSheet:
    """The table with its title, unit, first month and source; amounts that are not known stay blank."""
    texts = {name: words.texts[f"rates.sheet.{name}"].zh for name in ("unit_year", "unit_month", "from", "amount")}
    period = sheet.line.period.value
    year, month = sheet.line.valid_from.split("-")
    columns = [
        RosterColumn(f"fact{place}", heading.zh, _WIDE, CellKind.CENTRED)
        for place, heading in enumerate(sheet.headings)
    ] or [RosterColumn("fact0", words.texts["rates.sheet.whom"].zh, _WIDE, CellKind.CENTRED)]
    columns.append(RosterColumn("amount", texts["amount"], _WIDTH, CellKind.MONEY))
    layout = RosterLayout(
        key="rates",
        sheet=words.texts["rates.sheet.name"].zh,
        title=sheet.line.title.zh,
        lines=(texts[f"unit_{period}"], texts["from"].format(year=year, month=int(month))),
        columns=tuple(columns),
        foot=(sheet.line.source,) if sheet.line.source else (),
    )
    everybody = () if sheet.headings else (sheet.line.benefit.zh,)
    records = [
        [*(everybody or tuple(word.zh for word in row.words)), None if row.amount is None else yuan(to_fen(row.amount))]
        for row in sheet.rows
    ]
    return RosterSheet(layout, layout.filled({}), records)
