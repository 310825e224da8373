"""The figures of a chart as a sheet of a workbook: a row for each point, a column for each series."""

from collections.abc import Mapping
from typing import Final

from vetdesk.domain.charts import Chart
from vetdesk.domain.rosters import CellKind, RosterColumn, RosterLayout
from vetdesk.files.workbook_writer import RosterSheet
from vetdesk.services.roster_cells import Cells

_SHEET_NAME: Final = 31
"""Characters at most in the name of a sheet."""
_POINT, _SERIES = 34, 16


def chart_sheet(chart: Chart, facts: Mapping[str, str]) -> RosterSheet:
    """The sheet of a chart; counts are added up at the foot, averages and sums of money are not."""
    counted = all(float(bar.value).is_integer() for point in chart.points for bar in point.bars)
    layout = _layout(chart, counted=counted)
    records: list[Cells] = [
        [point.label.zh, *(int(bar.value) if counted else round(bar.value, 2) for bar in point.bars)]
        for point in chart.points
    ]
    totals = {"point": "合计"} | {
        str(place): sum(int(point.bars[place].value) for point in chart.points) for place in range(len(chart.series))
    }
    return RosterSheet(layout, layout.filled(facts), records, totals=totals if counted else {})


def _layout(chart: Chart, *, counted: bool) -> RosterLayout:
    kind = CellKind.NUMBER if counted else CellKind.MONEY
    series = (
        RosterColumn(str(place), label.zh, _SERIES, kind, total=counted) for place, label in enumerate(chart.series)
    )
    lines = ("{station}　{date}", f"单位：{chart.unit.zh}")  # no more texts than the narrowest sheet has columns
    return RosterLayout(
        chart.key, chart.title.zh[:_SHEET_NAME], f"{{station}}{chart.title.zh}", lines,
        (RosterColumn("point", "项目", _POINT), *series), "合计" if counted else "",
        ("审核人：", "制单人："), 1,
    )  # fmt: skip
