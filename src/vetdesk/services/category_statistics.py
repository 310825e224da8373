"""The statistic of recipients (优抚对象统计表): how many identities of each kind every village has."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from vetdesk.domain.rosters import CountTable, RosterLayout
from vetdesk.services.roster_cells import Cells
from vetdesk.storage.roster_rows import RosterRow

NOWHERE = "未分村"


@dataclass
class CategoryStatistics:
    """The rows of the statistic, a village each, and its last row; every figure is the sum of those it says."""

    rows: list[Cells] = field(default_factory=list)
    totals: dict[str, str | int | float | None] = field(default_factory=dict)
    uids: list[str] = field(default_factory=list)
    people: set[int] = field(default_factory=set)


def statistic_fields(table: CountTable) -> tuple[str, ...]:
    """The fields to fetch for it, village and category first."""
    return ("village", "category", *table.fields)


def counted(table: CountTable, layout: RosterLayout, found: Iterable[RosterRow]) -> CategoryStatistics:
    """Count the rows, which come village by village."""
    villages: dict[str, Counter[str]] = {}
    result = CategoryStatistics()
    fields = table.fields
    for row in found:
        village, category, *values = row.values
        told = {key: str(value or "") for key, value in zip(fields, values, strict=True)}
        column = table.column(str(category or ""), told)
        villages.setdefault(str(village or NOWHERE), Counter())[column] += 1
        result.uids.append(row.identity_uid or row.recipient_uid)
        result.people.add(row.recipient_id)
    result.rows = [_cells(village, table.added_up(figures), layout) for village, figures in villages.items()]
    everything = sum(villages.values(), Counter())
    result.totals = dict(table.added_up(everything))
    return result


def _cells(village: str, figures: dict[str, int], layout: RosterLayout) -> Sequence[str | int]:
    return [village, *(figures[column.field] for column in layout.columns[1:])]
