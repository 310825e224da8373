"""Rates are read whole: every wrong table is refused with its file and key, and what a station enters reads back."""

from fractions import Fraction

import pytest

from tests.domain.benefits.worked import book, county_text
from tests.people_world import definitions
from vetdesk.definitions import rates
from vetdesk.definitions.rate_texts import figure_text, supplement_text, table_text, withdrawn_text
from vetdesk.definitions.source import DefinitionText
from vetdesk.domain.benefits.extras import Dated, Supplement, YearFigure
from vetdesk.domain.benefits.rate_tables import STATION, Confidence, Mode, Period, RateTable
from vetdesk.domain.benefits.rates import RateBook
from vetdesk.domain.errors import DefinitionError
from vetdesk.domain.forms import Label

HEAD = 'version = 1\nvalid_from = "2025-01-01"\n'
TABLE = """
[table.own]
benefit = "survivor_pension"
zh = "标准"
en = "Rates"
from = "2025-01"
per = "year"
keys = ["category"]
source = "示例"
"""
AMOUNTS = '[table.own.amounts]\n"21" = 3\n"22" = 2\n"23" = 1\n'


def read(text: str, key: str = "own") -> RateBook:
    own = DefinitionText("rates", key, 1, "2025-01-01", STATION, text)
    return rates.read([*definitions().of_kind("rates"), own], definitions().vocabulary)


def test_the_shipped_samples_name_their_source_and_how_well_it_is_known() -> None:
    for table in book("national").tables.values():
        assert table.source
        assert table.title.zh
        assert table.title.en
    assert {table.confidence for table in book("national").tables.values()} == {Confidence.CERTAIN, Confidence.LIKELY}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (TABLE + '[table.own.amounts]\n"21" = 3\n"22" = 2\n', "not_covered"),
        (TABLE + AMOUNTS + '"51" = 1\n', "value_unknown"),
        (TABLE + AMOUNTS + '"21 rural" = 1\n', "wrong_length"),
        (TABLE.replace('["category"]', '["disability_grade"]') + AMOUNTS, "key_unknown"),
        (TABLE.replace('["category"]', '["category", "household_type"]')
         + '[table.own.amounts]\n"21 *" = 1\n"* rural" = 2\n"* *" = 3\n', "ambiguous"),
        (TABLE + 'change = "added"\n' + AMOUNTS, "change_without_table"),
        (TABLE + 'change = "added"\nof = "nothing"\n' + AMOUNTS, "no_earlier_table"),
        (TABLE.replace("2025-01", "2020-01") + 'change = "added"\nof = "survivors_2021"\n' + AMOUNTS, "not_earlier"),
        (TABLE + 'to = "2024-12"\n' + AMOUNTS, "ends_before"),
        (TABLE.replace("survivor_pension", "nothing") + AMOUNTS, "no such benefit"),
        (TABLE.replace('"year"', '"week"') + AMOUNTS, "week"),
        (TABLE.replace("2025-01", "2025-13") + AMOUNTS, "month"),
        (TABLE + AMOUNTS.replace("= 3", "= 3.5"), "yuan"),
        (TABLE + 'colour = "red"\n' + AMOUNTS, "unknown key"),
        (TABLE, "no amounts"),
    ],
)  # fmt: skip
def test_a_wrong_table_is_refused_with_its_file_and_key(text: str, problem: str) -> None:
    with pytest.raises(DefinitionError) as refused:
        read(HEAD + text)
    assert refused.value.file == "rates/own.toml"
    assert "table.own" in refused.value.key
    assert problem in f"{refused.value.problem} {refused.value.key}"


def test_two_tables_of_one_benefit_may_not_begin_in_the_same_month() -> None:
    second = TABLE.replace("table.own", "table.other") + AMOUNTS.replace("table.own", "table.other")
    with pytest.raises(DefinitionError, match="same_date"):
        read(HEAD + TABLE + AMOUNTS + second)


def test_from_the_stations_first_table_on_samples_count_no_more() -> None:
    found = read(HEAD + TABLE.replace("2025-01", "2019-01") + AMOUNTS)
    assert [found.table("survivor_pension", month).key for month in ("2018-12", "2019-01", "2021-09")] == [  # type: ignore[union-attr]  # all are there
        "survivors_2018", "own", "own",
    ]  # fmt: skip


def test_what_a_station_enters_reads_back_as_it_was() -> None:
    day = "2025-01-20"
    table = RateTable(
        "own", "disability_pension", Label("县\"标准\"", "County"), "2025-08", Period.YEAR, ("disability_cause",),
        {("war",): 550, ("duty",): 1}, Mode.SHARE, "disability_2021", 100_000, (("illness",),),
        source="文号", confidence=Confidence.CERTAIN, origin=STATION,
    )  # fmt: skip
    assert read(table_text(table, 1, day)).tables["own"] == table
    extra = Supplement(
        "own", Label("煤补", "Coal"), Dated("2025-01", "2025-12"), frozenset({"21", "41"}), share=Fraction(55, 1000),
        conditions={"childless_elder": frozenset({"1"})}, age_from=80, beside_other=True, source="文号",
        confidence=Confidence.CERTAIN, origin=STATION,
    )  # fmt: skip
    assert read(supplement_text(extra, 1, day)).supplements == (extra,)
    wage = YearFigure("average_wage", 2024, 987_654_300, Period.YEAR, "2025-07", "统计局", Confidence.CERTAIN, STATION)
    assert wage in read(figure_text(wage, 1, day)).figures
    assert read(withdrawn_text(2, day)).tables == book("national").tables


def test_the_county_of_the_examples_stands_beside_the_samples() -> None:
    assert set(book().tables) > set(book("national").tables)
    assert county_text().origin == STATION
