"""Rates in the window: seen by date, read from a circular, entered, tried out, kept, compared, taken back."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt

from tests.people_world import a_person, keep
from tests.ui.audit import HARDEST_LOOKS, Look
from tests.ui.desks import a_desk
from tests.ui.recording import RecordingNavigator, RecordingTalk
from vetdesk.domain.people import Identity
from vetdesk.ui.benefits.rates.rates_page import RatesPage
from vetdesk.ui.tasks import TaskRunner
from vetdesk.wiring import Services

Settle = Callable[[], None]


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    with a_desk(tmp_path_factory.mktemp("rates")) as desk:
        held = Identity(0, "", "51", "drawing", {"benefit_from": "2010-01", "monthly_standard": 9_500_000})
        keep(desk.station.database, replace(a_person("王㛃", 1), identities=(held,)))
        yield desk


@pytest.fixture
def page(
    services: Services, tasks: TaskRunner, talk: RecordingTalk, navigator: RecordingNavigator, settle: Settle
) -> Iterator[RatesPage]:
    shown = RatesPage(services, tasks, talk, navigator)
    shown.resize(1366, 768)
    shown.show()
    settle()
    yield shown
    settle()
    shown.close()


@pytest.fixture
def circular(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    head = [["县〔2025〕3号 自2024年11月1日起执行，元/月"], ["对象", "原标准", "新标准"]]
    for row in (*head, ["参战参试退役人员", 950, 992], ["部分烈士子女", "", 721]):
        book.active.append(row)
    book.active.append(["取暖", "", 300])
    path = tmp_path / "调标.xlsx"
    book.save(path)
    return path


def choose(page: RatesPage, key: str, settle: Settle) -> None:
    page.tables.choose(key)
    settle()


def test_the_amounts_of_the_chosen_table_are_shown(page: RatesPage, settle: Settle) -> None:
    choose(page, "disability_2021", settle)
    model = page.tables.amounts.model()
    texts = {model.index(row, 0).data(): model.index(row, 2).data() for row in range(model.rowCount())}
    assert texts["Grade 6, Duty"] == "3340.00"
    assert not page._withdraw.isEnabled()
    choose(page, "disability_raise_2024", settle)
    assert page.tables.amounts.model().index(0, 3).data() == "+6%"


def test_a_circular_is_read_checked_tried_out_and_kept(
    page: RatesPage, settle: Settle, talk: RecordingTalk, circular: Path, services: Services
) -> None:
    talk.answers = [circular]
    page.read_circular()
    settle()
    panel = page.circular
    assert panel.tables.count() == 2
    assert "C5 300" in panel._left_over.text()
    model = panel.amounts.model()
    assert [model.index(0, column).data() for column in range(4)] == ["Everybody", "992.00", "950.00", "—"]
    panel.try_out()
    settle()
    assert "Other amount: 1, together 42.00" in panel.keeping.effect._told.text()
    page.primary()
    settle()
    assert services.rates.book.tables["own_combat_subsidy_2024_11"].source == "县〔2025〕3号"
    choose(page, "own_combat_subsidy_2024_11", settle)
    assert re.search(r"张经办: .+ \(check sum [0-9a-f]{12}…\)", page.tables._kept.text())
    talk.answers = ["文号有误"]
    page.withdraw()
    settle()
    assert "own_combat_subsidy_2024_11" not in services.rates.book.tables


def test_what_a_circular_does_not_say_is_asked(page: RatesPage, settle: Settle, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (["对象", "标准"], ["烈士遗属", 39220]):
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    page.read(tmp_path / "a.xlsx")
    settle()
    panel = page.circular
    assert panel.tables.item(0).checkState() is Qt.CheckState.Unchecked
    assert len(panel.fields._doubts.text().splitlines()) == 2
    panel.tables.item(0).setCheckState(Qt.CheckState.Checked)
    panel.keep()
    assert "month" in panel.keeping.problem_text()
    panel.fields.valid_from.setText("2024-11")
    panel.fields.valid_from.editingFinished.emit()
    panel.keep()
    settle()
    assert "No amount for" in panel.keeping.problem_text()
    panel.fields.gaps.setChecked(True)
    panel.keep()
    settle()
    assert "own_survivor_pension_2024_11" in page.services.rates.book.tables


def test_a_table_is_entered_from_what_is_in_force(page: RatesPage, settle: Settle, services: Services) -> None:
    page.new_table()
    form = page.form
    form.benefit.choose("martyr_child_subsidy")
    form.mode.choose("amount")
    (edit,) = form.grid.edits.values()
    form.keep()
    settle()
    assert form.keeping.problem_text()
    edit.setText("72x")
    form.keep()
    assert "72x" in form.keeping.problem_text()
    edit.setText("721")
    form.source.setText("县通知")
    form.keep()
    settle()
    kept = services.rates.book.tables["own_martyr_child_subsidy_2025_01"]
    assert (kept.amounts, kept.title.zh) == ({(): 7_210_000}, "烈士老年子女生活补助标准（2025年1月起）")


def test_two_dates_are_compared(page: RatesPage, settle: Settle) -> None:
    choose(page, "survivors_2018", settle)
    page.compare()
    settle()
    model = page.compared.list.model()
    assert [model.index(0, column).data() for column in range(5)] == [
        "Martyr's survivor", "1927.50", "2120.00", "192.50", "+9.99%",
    ]  # fmt: skip


def test_a_supplement_and_a_wage_are_entered(page: RatesPage, settle: Settle, services: Services) -> None:
    page.show_extras()
    page.extras.new_supplement()
    form = page.extras.supplement_form
    form.keep()
    assert form.keeping.problem_text()
    form.title.setText("粮油补贴")
    form.amount.setText("30")
    form.source.setText("县通知")
    for place in range(form.categories.count()):
        if form.categories.item(place).data(Qt.ItemDataRole.UserRole) == "51":
            form.categories.item(place).setCheckState(Qt.CheckState.Checked)
    form.try_out()
    settle()
    assert "Other amount: 1" in form.keeping.effect._told.text()
    form.keep()
    settle()
    assert services.rates.book.supplements[-1].amount == 300_000
    page.extras.enter_figure()
    wage = page.extras.figure_form
    wage.amount.setText("96000")
    wage.source.setText("统计局")
    wage.keep()
    settle()
    figure = services.rates.book.figure("average_wage", "2025-02")
    assert figure is not None
    assert figure.amount == 960_000_000


def test_a_supplement_is_asked_for_by_facts_of_the_archive(page: RatesPage, settle: Settle, services: Services) -> None:
    page.show_extras()
    page.extras.new_supplement()
    form = page.extras.supplement_form
    for edit, text in ((form.title, "高龄独居补贴"), (form.amount, "100"), (form.source, "县发〔2025〕3号")):
        edit.setText(text)
    form.categories.item(0).setCheckState(Qt.CheckState.Checked)
    first, second = form.conditions.rows[:2]
    first.fact.choose("age")
    assert form.conditions.is_wrong()
    form.keep()
    settle()
    assert form.keeping.problem_text(), "a condition that is not complete is told"
    first.text.setText("80")
    form.conditions._show(2)
    second.fact.choose("lives_alone")
    second.code.choose("1")
    assert form.conditions.table() == {
        "all": [
            {"age_of": "birth_date", "at_least": 80, "counting": "month"}, {"field": "lives_alone", "is": 1},
        ]
    }  # fmt: skip
    form.keep()
    settle()
    kept = services.rates.book.supplements[-1]
    assert kept.written
    assert len(services.rates.asked_by(kept, "en")) == 3


def test_how_the_county_pays_is_set(page: RatesPage, settle: Settle, services: Services) -> None:
    page.show_extras()
    page.extras.set_ways()
    form = page.extras.ways_form
    form.tails["42"].setText("半年")
    form.keep()
    assert "半年" in form.keeping.problem_text()
    form.tails["42"].setText("6")
    form.starts["81"].choose("january_of_birthday_year")
    form.flags["month_of_stop"].setChecked(True)
    form.source.setText("县规定")
    form.keep()
    settle()
    ways = services.rates.ways()
    assert (ways.tails["42"], ways.starts["81"], ways.habits.month_of_stop) == (6, "january_of_birthday_year", True)


@pytest.mark.parametrize("look", HARDEST_LOOKS, ids=str)
def test_every_part_of_the_page_fits(
    page: RatesPage, settle: Settle, audited: Callable[[RatesPage, Look], list[str]], look: Look, circular: Path
) -> None:
    choose(page, "disability_2021", settle)
    assert audited(page, look) == []
    page.read(circular)
    settle()
    assert audited(page, look) == []
    if look is not HARDEST_LOOKS[0]:
        return  # the forms are built alike: one look at each will do
    page.new_table()
    assert audited(page, look) == []
    page.compare()
    settle()
    assert audited(page, look) == []
    page.show_extras()
    assert audited(page, look) == []
    page.extras.new_supplement()
    assert audited(page, look) == []
    page.extras.enter_figure()
    assert audited(page, look) == []
    page.extras.set_ways()
    assert audited(page, look) == []
