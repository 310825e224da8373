"""Declared statistics: what is shipped can be read, and what is wrong is named with file and key."""

from collections.abc import Mapping

import pytest

from tests.people_world import definitions
from vetdesk.definitions import statistics
from vetdesk.definitions.source import DefinitionText
from vetdesk.domain.errors import DefinitionError
from vetdesk.domain.statistics import Group, StatisticTable, tabulated

GOOD = """
version = 1
valid_from = "2025-01-01"
[table.a]
zh = "表"
en = "Table"
unit = { zh = "人", en = "people" }
amount = "service_years"
rows.by = "numbers"
rows.field = "service_years"
rows.bands = [1, 2, 5]
rows.zh = "年"
rows.en = "Years"
rows.unit = { zh = "年", en = "years" }
columns = [
  { key = "rural", zh = "农村", en = "Rural", field = "household_type", values = ["rural"] },
  { key = "others", zh = "其他", en = "Others" },
  { key = "all", zh = "合计", en = "Total", sum = ["rural", "others"] },
  { key = "years", zh = "年限", en = "Years", amount = "all" },
  { key = "each", zh = "人均", en = "Average", average = "all" },
]
"""


def read(text: str) -> Mapping[str, StatisticTable]:
    known = definitions()
    return statistics.read(
        [DefinitionText("statistics", "own", 1, "", "station", text)], known.vocabulary, known.rosters, frozenset()
    )


def test_a_table_counts_adds_up_and_averages() -> None:
    table = read(GOOD)["a"]
    groups = [
        Group("1", "81", {"household_type": "rural"}, 2, 3),
        Group("1", "81", {"household_type": ""}, 1, 1),
        Group("5", "81", {"household_type": "urban"}, 4, 30),
    ]
    rows, whole = tabulated(table, groups)
    assert rows["1"] == {"rural": 2, "others": 1, "all": 3, "years": 4, "each": 1}
    assert whole == {"rural": 2, "others": 5, "all": 7, "years": 34, "each": 5}
    assert tabulated(table, ())[1]["each"] is None
    assert [table.row.band_label(low).zh for low in table.row.bands] == ["1年", "2–4年", "5年及以上"]
    assert table.parts("years") == {"rural", "others"}


@pytest.mark.parametrize(
    ("before", "after", "key"),
    [
        ('values = ["rural"]', 'values = ["village"]', "table.a.columns.0.values"),
        ('field = "household_type"', 'field = "household"', "table.a.columns.0.field"),
        ('  { key = "others", zh = "其他", en = "Others" },\n', "", "table.a.columns"),
        ('en = "Others" }', 'en = "Others", field = "sex", values = ["male"] }', "table.a.columns"),
        ('average = "all"', 'average = "none"', "table.a.columns"),
        ("rows.bands = [1, 2, 5]", "rows.bands = [2, 1, 5]", "table.a.rows.bands"),
        ('rows.by = "numbers"', 'rows.by = "moons"', "table.a.rows.by"),
        ('amount = "service_years"', 'amount = "service_moons"', "table.a.amount"),
        ('en = "Table"', 'en = "Table"\nsource = "dogs"', "table.a.source"),
        ('en = "Table"', 'en = "Table"\nstatuses = ["happy"]', "table.a.statuses"),
        ('en = "Table"', 'en = "Table"\nroster = "none"', "table.a.roster"),
        ('en = "Table"', 'en = "Table"\ncolour = "red"', "table.a.colour"),
    ],
)
def test_what_is_wrong_is_named_with_file_and_key(before: str, after: str, key: str) -> None:
    assert before in GOOD
    with pytest.raises(DefinitionError) as raised:
        read(GOOD.replace(before, after))
    assert (raised.value.file, raised.value.key) == ("statistics/own.toml", key)
