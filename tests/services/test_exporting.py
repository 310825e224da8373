from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from tests.builders import Clock
from tests.rare_characters import NO_GLYPH
from tests.services.visit_desk import Desk, a_desk, definitions
from vetdesk.domain.errors import CancelledError, NotPermittedError, NotWrittenError
from vetdesk.domain.people import Identity, Recipient, Village
from vetdesk.domain.rosters import RosterFilter
from vetdesk.domain.staff import Right
from vetdesk.services.exporting import Exporting
from vetdesk.services.period_words import chinese_day
from vetdesk.storage.database import Database


@pytest.fixture
def desk(database: Database, clock: Clock) -> Desk:
    return a_desk(database, clock)


@pytest.fixture
def exporting(desk: Desk) -> Exporting:
    return Exporting(desk.database, desk.session, definitions(), desk.clock)


def a_village(desk: Desk, name: str) -> int:
    with desk.database.write("set up", desk.session.actor) as work:
        return work.villages.add(Village(0, "", name)).id


def a_disabled_person(village_id: int) -> Recipient:
    values = {
        "name": "邓春国", "sex": "male", "id_number": "529901195301119018", "birth_date": "1953-01-11",
        "household_type": "rural", "phone": "13900001234", "account_number": "6299016312418623826",
        "enlisted_on": "1972-03", "remarks": "=HYPERLINK(1)",
    }  # fmt: skip
    disabled = {"disability_grade": "6", "disability_cause": "war", "monthly_standard": 29_080_000}
    held = (Identity(0, "", "11", "drawing", disabled), Identity(0, "", "51", "recognised", {"service_years": 4}))
    return Recipient(0, "", values, held, village_id)


def rows_of(path: Path, sheet: str, first: int) -> list[dict[str, object]]:
    found = openpyxl.load_workbook(path)[sheet]
    heading = [
        found.cell(first - 1, at).value or found.cell(first - 2, at).value for at in range(1, found.max_column + 1)
    ]
    return [dict(zip(heading, row, strict=True)) for row in found.iter_rows(first, values_only=True)]


def test_the_roster_lists_every_identity_in_words_and_numbers_that_are_names_as_text(
    desk: Desk, exporting: Exporting, tmp_path: Path
) -> None:
    desk.people([a_disabled_person(a_village(desk, "云杉村"))])
    report = exporting.roster(tmp_path / "花名册.xlsx", purpose="报区局")
    first, second, total, foot = rows_of(report.path, "花名册", 5)
    assert (first["序号"], first["村（社区）"], first["姓名"], first["性别"]) == (1, "云杉村", "邓春国", "男")
    assert (first["身份证号码"], first["银行账号"], first["联系电话"]) == (
        "529901195301119018", "6299016312418623826", "13900001234",
    )  # fmt: skip
    assert (first["优抚对象类别"], first["优抚对象状态"], first["户籍类别"]) == ("残疾军人", "享受待遇", "农村")
    assert (first["残疾等级"], first["残疾性质"], first["月标准（元）"]) == ("六级", "因战", 2908)
    assert (first["入伍时间"], first["备注"]) == ("1972-03", "=HYPERLINK(1)")
    assert second["折算年限"] == "4"
    assert (total["序号"], total["姓名"], total["月标准（元）"]) == ("合计", "1人", 2908)
    assert foot["序号"] == "负责人："
    assert (report.number, report.rows) == (1, 2)


def test_characters_of_names_that_no_font_draws_are_told_and_written(
    desk: Desk, exporting: Exporting, tmp_path: Path
) -> None:
    desk.people([Recipient(0, "", {"name": f"王{NO_GLYPH}"}), Recipient(0, "", {"name": "曾𬴂"})])
    report = exporting.roster(tmp_path / "花名册.xlsx", purpose="报县局")
    assert report.undrawn == (NO_GLYPH,)
    assert {row["姓名"] for row in rows_of(report.path, "花名册", 5)} >= {f"王{NO_GLYPH}", "曾𬴂"}


def test_people_stand_by_village_and_only_those_of_the_filter(desk: Desk, exporting: Exporting, tmp_path: Path) -> None:
    upper, lower = a_village(desk, "上村"), a_village(desk, "下村")
    people = [("丁", lower, "drawing"), ("甲", upper, "drawing"), ("乙", upper, "died"), ("丙", upper, "suspended")]
    desk.people([Recipient(0, "", {"name": n}, (Identity(0, "", "51", s),), v) for n, v, s in people])
    everyone = rows_of(exporting.roster(tmp_path / "a.xlsx", purpose="报县局").path, "花名册", 5)
    assert [row["姓名"] for row in everyone[:-2]] == ["丙", "甲", "丁"]
    wanted = RosterFilter(frozenset({"51"}), frozenset({"died"}), frozenset({upper}))
    chosen = rows_of(exporting.roster(tmp_path / "b.xlsx", wanted, purpose="报县局").path, "花名册", 5)
    assert [row["姓名"] for row in chosen[:-2]] == ["乙"]


def test_a_person_without_any_identity_is_not_lost(desk: Desk, exporting: Exporting, tmp_path: Path) -> None:
    desk.person("未定类别", {})
    assert exporting.roster(tmp_path / "a.xlsx", purpose="报县局").rows == 1


def test_an_export_is_numbered_journalled_with_its_purpose_and_stamped(
    desk: Desk, exporting: Exporting, tmp_path: Path
) -> None:
    person = desk.person("邓春国", {"51": "drawing"})
    exporting.roster(tmp_path / "a.xlsx", purpose="报区局")
    report = exporting.roster(tmp_path / "b.xlsx", purpose="报县局")
    with desk.database.read() as look:
        first, second = look.journal.entries(kind="export")
    assert (first.reason, first.new["rows"], first.new["number"], second.new["number"]) == ("报区局", 1, 1, 2)
    stamp = dict(openpyxl.load_workbook(report.path)["_vetdesk"].iter_rows(max_col=2, values_only=True))
    assert (stamp["number"], stamp["journal_seq"], stamp["rows"]) == ("2025-2", str(report.head.seq), "1")
    assert stamp["columns"].startswith("serial,village,name,sex,id_number")
    assert person.identities[0].uid in stamp  # one record: its uid alone fills the cell


def test_whatever_fails_leaves_no_number_no_journal_and_no_file(
    desk: Desk, exporting: Exporting, tmp_path: Path
) -> None:
    class Impatient:
        def at(self, done: int, total: int, what: str = "") -> None:
            raise CancelledError

    desk.person("邓春国", {"51": "drawing"})
    with pytest.raises(CancelledError):
        exporting.roster(tmp_path / "a.xlsx", progress=Impatient(), purpose="报县局")
    with pytest.raises(NotWrittenError):
        exporting.roster(tmp_path / "missing" / "a.xlsx", purpose="报县局")
    with desk.database.read() as look:
        assert look.journal.entries(kind="export") == []
    assert list(tmp_path.glob("*.xlsx*")) == []
    assert exporting.roster(tmp_path / "a.xlsx", purpose="报县局").number == 1


def test_who_may_not_export_gets_nothing(database: Database, clock: Clock, tmp_path: Path) -> None:
    desk = a_desk(database, clock, frozenset({Right.SEE_ARCHIVE}))
    with pytest.raises(NotPermittedError):
        Exporting(database, desk.session, definitions(), clock).roster(tmp_path / "a.xlsx", purpose="报县局")


def changed(desk: Desk, person: Recipient, status: str, **values: str) -> None:
    """A later day on which the person's first identity got another status."""
    desk.clock.move(days=1)
    with desk.database.write("change", desk.session.actor, reason="医院通知" if status == "died" else "") as work:
        now = work.people.get(person.id)
        held = [Identity(one.id, one.uid, one.category, status, one.values) for one in now.identities]
        work.people.save(
            Recipient(now.id, now.uid, {**now.values, **values}, tuple(held), now.village_id, version=now.version)
        )


def test_the_change_list_tells_what_happened_between_two_days_and_reconciles(
    desk: Desk, exporting: Exporting, tmp_path: Path
) -> None:
    old = [desk.person(name, {"51": "drawing"}, account_number="1") for name in ("甲", "乙", "丙", "丁")]
    desk.person("戊", {"81": "drawing"})
    desk.clock.move(days=10)
    changed(desk, old[0], "died", died_on="2025-01-28")
    changed(desk, old[1], "moved")
    changed(desk, old[2], "drawing", account_number="2")
    new = desk.person("己", {"51": "in_acceptance"})
    changed(desk, new, "drawing")
    desk.clock.move(days=20)
    changed(desk, old[3], "stopped")
    report = exporting.changes(tmp_path / "变动.xlsx", date(2025, 1, 25), date(2025, 2, 10), purpose="报县局")
    rows = rows_of(report.path, "变动情况", 4)[:-2]
    assert [(row["姓名"], row["变动类型"]) for row in rows] == [
        ("己", "新增"), ("甲", "去世"), ("乙", "迁出"), ("丙", "账号变更"),
    ]  # fmt: skip
    assert (rows[1]["变动时间"], rows[1]["变动原因"]) == ("2025-01-28", "医院通知")
    assert rows[3]["银行账号"] == "2"
    figures = rows_of(report.path, "增减汇总", 5)
    combat = figures[0]
    assert (combat["类别"], combat["上期人数"], combat["新增"], combat["去世"], combat["迁出"]) == (
        "参战退役军人", 4, 1, 1, 1,
    )  # fmt: skip
    assert combat["本期人数"] == 3
    assert (figures[1]["上期人数"], figures[1]["本期人数"]) == (1, 1)
    assert (figures[2]["类别"], figures[2]["上期人数"], figures[2]["本期人数"]) == ("合计", 5, 4)


def test_everything_that_changed_of_one_identity_stands_on_one_line(
    desk: Desk, exporting: Exporting, tmp_path: Path
) -> None:
    person = desk.person("甲", {"51": "drawing"}, account_number="1")
    desk.clock.move(days=10)
    changed(desk, person, "drawing", account_number="2")
    with desk.database.write("raise", desk.session.actor, reason="标准调整") as work:
        now = work.people.get(person.id)
        raised = replace(now.identities[0], values={"monthly_standard": 9_000_000})
        work.people.save(replace(now, identities=(raised,)))
    path = exporting.changes(tmp_path / "变动.xlsx", date(2025, 1, 25), date(2025, 2, 10), purpose="报县局").path
    (row,) = rows_of(path, "变动情况", 4)[:-2]
    assert (row["变动类型"], row["变动原因"]) == ("标准变动、账号变更", "标准调整")


def test_a_first_roster_counts_as_taken_over_and_an_undone_import_as_never_there(
    desk: Desk, exporting: Exporting, tmp_path: Path
) -> None:
    taken = [Recipient(0, "", {"name": n}, (Identity(0, "", "51", "drawing", taken_over=True),)) for n in ("甲", "乙")]
    stored = desk.people(taken)
    with desk.database.write("undo", desk.session.actor) as work:
        work.people.withdraw([stored[1].id])
    path = exporting.changes(tmp_path / "a.xlsx", date(2025, 1, 1), date(2025, 1, 31), purpose="报县局").path
    assert rows_of(path, "变动情况", 4)[0]["序号"] == "合计"
    (figure, total, _) = rows_of(path, "增减汇总", 5)
    assert (figure["上期人数"], figure["接收存量"], figure["本期人数"]) == (0, 1, 1)
    assert total["接收存量"] == 1


def test_days_are_written_as_officials_do() -> None:
    assert chinese_day(date(2026, 3, 5)) == "2026年3月5日"


def test_the_posted_list_names_who_draws_and_nothing_private(desk: Desk, exporting: Exporting, tmp_path: Path) -> None:
    desk.people([a_disabled_person(a_village(desk, "云杉村")), Recipient(0, "", {"name": "未享受"})])
    path = exporting.public(tmp_path / "公示.xlsx", purpose="报县局").path
    (first, _, _) = rows_of(path, "长期公示", 4)
    assert list(first.values())[:6] == [1, "云杉村", "邓春国", "男", "残疾军人", 2908]
    told = {str(cell) for row in openpyxl.load_workbook(path)["长期公示"].values for cell in row}
    assert not told & {"529901195301119018", "13900001234", "6299016312418623826", "未享受"}
