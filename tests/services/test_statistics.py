"""Statistics: every table adds up, and behind every figure stands exactly the list that it counts."""

import random
from collections import Counter
from pathlib import Path

import openpyxl
import pytest

from tests.builders import Clock
from tests.libre_office import converted, needs_libre_office
from tests.services.visit_desk import Desk, a_desk, definitions
from tests.statistics_world import YEAR, open_cases, pay, settle_people
from vetdesk.domain.errors import NotPermittedError
from vetdesk.domain.payments.lists import ListState
from vetdesk.domain.staff import Right
from vetdesk.domain.statistics import FigureKind, Source
from vetdesk.services.statistics import Statistics, TableView
from vetdesk.storage.database import Database

TABLES = tuple(definitions().statistics)


def statistics(desk: Desk) -> Statistics:
    return Statistics(desk.database, desk.session, definitions(), desk.clock)


@pytest.fixture
def desk(database: Database, clock: Clock) -> Desk:
    return a_desk(database, clock)


def test_behind_every_figure_of_every_table_stands_exactly_whom_it_counts(desk: Desk) -> None:
    chance = random.Random(7)
    people = settle_people(desk, chance)
    open_cases(desk, chance, people)
    paid = pay(desk, chance, people)
    pay(desk, chance, people, ListState.PREPARED)
    service = statistics(desk)
    for key in TABLES:
        view = service.view(key, YEAR)
        for column in (one for one in view.table.columns if one.kind is FigureKind.COUNT):
            found = service.behind(key, None, column.key, YEAR)
            by_row = Counter(one.row for one in found)
            for row in view.rows:
                assert row.figures[column.key] == by_row[row.key or ""], (key, row.key, column.key)
            assert len({one.id for one in found}) == len(found) == view.total.figures[column.key]
            row = chance.choice(view.rows)
            behind = service.behind(key, row.key, column.key, YEAR)
            assert behind == [one for one in found if one.row == row.key], (key, row.key, column.key)
        assert view.total.figures["all"], f"nobody in {key}"
    assert service.view("paid", YEAR).total.figures["all_sum"] == paid


def test_amounts_and_averages_are_those_of_whom_the_column_counts(desk: Desk) -> None:
    chance = random.Random(8)
    pay(desk, chance, settle_people(desk, chance))
    service = statistics(desk)
    for key in ("pensions", "subsidies", "paid"):
        view = service.view(key, YEAR)
        for column in (one for one in view.table.columns if one.kind is not FigureKind.COUNT):
            found = service.behind(key, None, column.key, YEAR)
            for row in (*view.rows, view.total):
                amounts = [one.amount for one in found if row.key in (None, one.row)]
                if column.kind is FigureKind.AMOUNT:
                    assert row.figures[column.key] == sum(amounts)
                elif amounts:
                    assert abs((row.figures[column.key] or 0) - sum(amounts) / len(amounts)) <= 50
                else:
                    assert row.figures[column.key] is None


def test_rows_of_codes_and_bands_stand_even_where_nobody_is_and_unknown_ones_come_last(desk: Desk) -> None:
    settle_people(desk, random.Random(9), 300)
    service = statistics(desk)
    years = [row.label.zh for row in service.view("service_years").rows]
    assert years[:3] == ["1年", "2年", "3年"]
    assert years[-2:] == ["26年及以上", "未填"]
    assert len(service.view("disability").rows) == 11
    assert [row.label.zh for row in service.view("recipients").rows] == ["村0", "村1", "村2", "村3", "未分村"]
    assert service.view("service_years").total.figures["years"]


def test_a_year_without_lists_pays_nobody_and_a_prepared_list_does_not_count(desk: Desk) -> None:
    chance = random.Random(10)
    pay(desk, chance, settle_people(desk, chance, 20), ListState.PREPARED)
    service = statistics(desk)
    assert service.view("paid", YEAR).total.figures["all"] == 0
    assert service.years() == [2025]


def test_the_list_behind_a_figure_tells_name_village_and_what_to_open(desk: Desk) -> None:
    chance = random.Random(11)
    people = settle_people(desk, chance, 40)
    open_cases(desk, chance, people, 5)
    service = statistics(desk)
    drawing = service.lines(service.behind("recipients", None, "all"), Source.IDENTITIES)
    assert {one.status.zh for one in drawing} == {"享受待遇"}
    assert {one.opens[0] for one in drawing} == {"recipient"}
    assert all(one.name and one.about.zh for one in drawing)
    cases = [one for year in (YEAR, YEAR + 1) for one in service.behind("cases", None, "all", year)]
    assert sorted(one.opens for one in service.lines(cases, Source.CASES)) == [
        ("case", number) for number in (1, 2, 3, 4, 5)
    ]


def test_all_tables_leave_as_one_workbook_whose_totals_are_numbers_that_add_up(desk: Desk, tmp_path: Path) -> None:
    chance = random.Random(12)
    people = settle_people(desk, chance)
    open_cases(desk, chance, people)
    pay(desk, chance, people)
    service = statistics(desk)
    report = service.write(tmp_path / "all.xlsx", year=YEAR, purpose="报县局")
    book = openpyxl.load_workbook(report.path)
    assert len([sheet for sheet in book if sheet.sheet_state == "visible"]) == len(TABLES)
    for key in TABLES:
        view = service.view(key, YEAR)
        rows = [list(row) for row in book[view.table.title.zh].iter_rows(values_only=True)]
        assert rows[0][0] == f"云杉镇退役军人服务站{f'{YEAR}年' if view.year else ''}{view.table.title.zh}"
        total = next(row for row in rows if row[0] == "合计")
        assert total[1:] == [_yuan(view, one.key) for one in view.table.columns]


def test_only_who_may_export_writes_the_workbook(database: Database, clock: Clock, tmp_path: Path) -> None:
    service = statistics(a_desk(database, clock, frozenset({Right.SEE_ARCHIVE})))
    with pytest.raises(NotPermittedError):
        service.write(tmp_path / "a.xlsx", purpose="报县局")
    assert not (tmp_path / "a.xlsx").exists()


@needs_libre_office
def test_libre_office_adds_up_the_same_totals(desk: Desk, tmp_path: Path) -> None:
    chance = random.Random(13)
    people = settle_people(desk, chance, 60)
    pay(desk, chance, people)
    book = openpyxl.load_workbook(statistics(desk).write(tmp_path / "all.xlsx", year=YEAR, purpose="报县局").path)
    wanted = {}
    for key in TABLES:
        table, sheet = definitions().statistics[key], book[definitions().statistics[key].title.zh]
        last = next(row[0].row for row in sheet.iter_rows() if row[0].value == "合计")
        first = 5 if any(one.band for one in table.columns) else 4
        for at, column in enumerate(table.columns, 2):
            if column.kind is not FigureKind.AVERAGE and last > first:
                letter = sheet.cell(1, at).coordinate.rstrip("0123456789")
                wanted[sheet.title, at, last] = sheet.cell(last, at).value
                sheet.cell(last, at).value = f"=SUM({letter}{first}:{letter}{last - 1})"
    book.save(tmp_path / "sums.xlsx")
    again = openpyxl.load_workbook(converted("xlsx", tmp_path / "out", tmp_path / "sums.xlsx")[0], data_only=True)
    found = {(name, at, row): again[name].cell(row, at).value for name, at, row in wanted}
    assert {key: round(float(value), 2) for key, value in found.items()} == {
        key: round(float(value), 2) for key, value in wanted.items()
    }


def _yuan(view: TableView, key: str) -> float | None:
    column, figure = view.table.column(key), view.total.figures[key]
    return figure / 10_000 if column.money and figure is not None else figure
