"""A station's own rates: entered, imported from a circular, seen beforehand, kept with a reason, taken back."""

import json
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import openpyxl
import pytest

from tests.builders import a_station, an_actor
from tests.people_world import a_person, keep
from vetdesk.domain.benefits.entitled import entitled
from vetdesk.domain.benefits.extras import Dated, Supplement, YearFigure
from vetdesk.domain.benefits.rate_tables import STATION, Confidence, Mode, Period, RateTable
from vetdesk.domain.errors import InvalidFieldsError, NotFoundError, NotPermittedError
from vetdesk.domain.forms import Label
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.staff import Role
from vetdesk.services.circulars import TableAnswer
from vetdesk.services.rates import Rates
from vetdesk.wiring import Services

PLAIN = Label("参战标准", "参战标准")


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    station = a_station(tmp_path_factory.mktemp("rates"))
    identity = Identity(0, "", "51", "drawing", {"benefit_from": "2010-01", "monthly_standard": 9_500_000})
    late = replace(identity, values={"benefit_from": "2024-11", "monthly_standard": 9_500_000})
    people = [
        _with("王㛃", 1, identity),
        _with("史长河", 2, late),
        _with("单雄", 3, replace(identity, status="recognised")),
    ]
    keep(station.database, *people)
    yield Services(station)
    station.close()


def _with(name: str, serial: int, held: Identity) -> Recipient:
    return replace(a_person(name, serial), identities=(held,))


def combat(month: str, yuan: int, **more: object) -> RateTable:
    table = RateTable(
        "", "combat_subsidy", PLAIN, month, Period.MONTH, (), {(): yuan * 10_000}, source="县〔2024〕8号",
        confidence=Confidence.CERTAIN, origin=STATION,
    )  # fmt: skip
    return replace(replace(table, key=Rates.own_key(table)), **more)  # type: ignore[arg-type]  # fields of the table


def test_who_would_change_is_seen_before_anything_is_kept(services: Services) -> None:
    before = services.rates.book
    found = services.rates.effect([combat("2024-08", 992)])
    assert (found.concerned, found.changed, found.unknown) == (2, 2, 0)
    assert found.monthly == 2 * 420_000
    assert {(one.name, one.before, one.after, one.arrears) for one in found.sample} == {
        ("王㛃", 9_500_000, 9_920_000, 5 * 420_000), ("史长河", 9_500_000, 9_920_000, 2 * 420_000),
    }  # fmt: skip
    assert services.rates.book is before


def test_a_table_is_kept_with_its_reason_and_in_force_at_once(services: Services) -> None:
    services.rates.keep([combat("2024-08", 992)], "县文件")
    line = next(one for one in services.rates.tables() if one.key == "own_combat_subsidy_2024_08")
    assert (line.own, line.standing, line.confidence) == (True, "in_force", "certain")
    with services.station.database.read() as look:
        person = look.people.by_id_number(a_person("王㛃", 1).id_number)[0]
        entry = look.journal.entries(kind="definition", subject="rates/own_combat_subsidy_2024_08@1", limit=1)[0]
    (month,) = entitled(person, person.identities[0], "2025-01", "2025-01", services.rates.book)
    assert month.amount == 9_920_000
    assert (entry.reason, json.loads(entry.after)["origin"]) == ("县文件", STATION)


def test_a_correction_is_a_new_version_and_the_old_one_stays(services: Services) -> None:
    services.rates.keep([combat("2024-08", 993)], "更正")
    with services.station.database.read() as look:
        rows = [row for row in look.definitions.all() if row.key == "own_combat_subsidy_2024_08"]
    assert [row.version for row in rows] == [1, 2]
    assert services.rates.book.tables["own_combat_subsidy_2024_08"].amounts == {(): 9_930_000}


def test_what_others_rest_on_cannot_be_taken_back(services: Services) -> None:
    raised = combat("2025-08", 0, amounts={(): 420_000}, mode=Mode.ADDED, changes="own_combat_subsidy_2024_08")
    services.rates.keep([raised], "提高")
    assert services.rates.compare("combat_subsidy", "2024-09", "2025-09")[0].now == 9_930_000 + 420_000
    with pytest.raises(InvalidFieldsError):
        services.rates.withdraw("own_combat_subsidy_2024_08", "")
    services.rates.withdraw("own_combat_subsidy_2025_08", "撤回")
    assert "own_combat_subsidy_2025_08" not in services.rates.book.tables


@pytest.mark.parametrize(
    ("table", "code"),
    [
        (combat("2025-03", 1, source=" "), "rate.no_source"),
        (combat("2025-03", 1, title=Label("", "")), "rate.no_title"),
        (combat("2025-03", 1, keys=("household_type",), amounts={("rural",): 1}), "rate.not_covered"),
    ],
)
def test_a_wrong_table_is_refused_with_its_sentence(services: Services, table: RateTable, code: str) -> None:
    with pytest.raises(InvalidFieldsError) as refused:
        services.rates.keep([table], "")
    assert [one.code for one in refused.value.problems] == [code]
    assert "{" not in services.station.definitions.vocabulary.problem_text(refused.value.problems[0], "zh_CN")


def test_a_supplement_and_a_wage_change_what_is_due(services: Services) -> None:
    extra = Supplement("", Label("高龄补贴", "高龄补贴"), Dated("2024-08"), frozenset({"51"}), 300_000, source="县通知")
    assert services.rates.effect_of_supplement(extra).changed == 2
    key = services.rates.keep_supplement(extra, "")
    assert services.rates.book.supplements[-1].key == key
    services.rates.withdraw(key, "")
    wage = YearFigure("average_wage", 2023, 80_000_000, Period.MONTH, "2024-01", "统计局", origin=STATION)
    services.rates.keep_figure(wage, "")
    figure = services.rates.book.figure("average_wage", "2024-09")
    assert figure is not None
    assert figure.monthly == 80_000_000


def test_a_circular_is_read_settled_and_kept_in_one_change(services: Services, tmp_path: Path) -> None:
    path = _circular(tmp_path)
    reading = services.circulars.read(path)
    assert (reading.source, reading.left) == ("县退役军人发〔2025〕3号", ())
    first, second = reading.tables
    assert services.circulars.old_rates(second, "2025-03", Period.MONTH)[0].in_station == 9_930_000
    answers = [
        TableAnswer(one.title, one.valid_from, Period(one.period or "year"), reading.source) for one in (first, second)
    ]
    with pytest.raises(InvalidFieldsError):
        services.circulars.keep([services.circulars.table(first, answers[0])], reading)
    settled = (replace(answers[0], gaps_unknown=True), answers[1])
    tables = [services.circulars.table(one, said) for one, said in zip((first, second), settled, strict=True)]
    services.circulars.keep(tables, reading)
    sheet = services.rates.sheet("own_disability_pension_2025_03")
    assert sheet.rows[0].amount == Fraction(1_062_700_000)
    assert services.rates.book.table("combat_subsidy", "2025-03").amounts == {(): 10_000_000}  # type: ignore[union-attr]  # it was kept
    for table in tables:
        services.rates.withdraw(table.key, "")


def test_an_exported_table_reads_back_as_the_same(services: Services, tmp_path: Path) -> None:
    for key in ("disability_2021", "combat_2018"):
        path = tmp_path / f"{key}.xlsx"
        services.rates.export(key, path, purpose="报县局")
        (read,) = services.circulars.read(path).tables
        original = services.rates.book.tables[key]
        assert read.amounts == original.amounts
        assert (read.benefit, read.period, read.valid_from) == (original.benefit, original.period, original.valid_from)


def test_the_list_of_tables_tells_which_counts(services: Services) -> None:
    standing = {line.key: line.standing for line in services.rates.tables()}
    assert standing["disability_raise_2024"] == "reference"
    assert standing["disability_2021"] == "past"
    assert "Survivor's pension" in {label.en for label in services.rates.without_rate()}
    with pytest.raises(NotFoundError):
        services.rates.sheet("nothing")


def test_only_who_may_set_rates_keeps_them(services: Services) -> None:
    session = services.station.session
    actor = session.actor
    session.actor = replace(an_actor(Role.EXAMINER), rights=actor.rights - {"set_rates"})
    try:
        with pytest.raises(NotPermittedError):
            services.rates.keep([combat("2026-01", 1)], "")
    finally:
        session.actor = actor


def _circular(folder: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    head = [["县退役军人发〔2025〕3号 自2025年3月1日起执行"], ["单位：元/年"], ["等级", "因战", "因公"]]
    for row in (*head, ["一级", 106270, 101560], ["二级", 95220, 88770]):
        sheet.append(row)
    other = book.create_sheet("参战")
    for row in (["自2025年3月1日起，元/月"], ["对象", "原标准", "新标准"], ["参战参试退役人员", 950, 1000]):
        other.append(row)
    path = folder / "调标.xlsx"
    book.save(path)
    return path
