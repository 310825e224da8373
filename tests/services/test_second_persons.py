from datetime import date
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
import sqlcipher3.dbapi2
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy.exc import DBAPIError

from tests.builders import PASSWORD, Clock, a_station_folder
from tests.people_world import a_person, keep, with_identities
from vetdesk.domain.errors import (
    InvalidFieldsError,
    NotPermittedError,
    SecondPersonNeededError,
    WrongPasswordError,
)
from vetdesk.domain.second_person import signed_text
from vetdesk.services.opening import sign_in
from vetdesk.services.progress import Unwatched
from vetdesk.storage.export_lines import ExportLine, ExportLines
from vetdesk.wiring import Services


@pytest.fixture
def desk(tmp_path: Path, clock: Clock):
    station = sign_in(a_station_folder(tmp_path), "zhang", PASSWORD, clock)
    keep(station.database, with_identities(a_person("王㛃", 1), ("51", "drawing")))
    yield Services(station)
    station.close()


def lines(desk: Services) -> list[ExportLine]:
    with desk.station.database.read() as look:
        return list(ExportLines(look).between("", ""))


def refused(desk: Services, path: Path, purpose: str = "报区局") -> SecondPersonNeededError:
    with pytest.raises(SecondPersonNeededError) as caught:
        desk.exporting.roster(path, purpose=purpose)
    assert not path.exists()
    assert not list(path.parent.glob("*.part"))
    return caught.value


def test_a_roster_leaves_only_once_another_person_has_confirmed_it(desk: Services, tmp_path: Path, clock: Clock):
    path = tmp_path / "花名册.xlsx"
    error = refused(desk, path)
    assert (error.why, error.leaving.what) == ("unmasked", "roster")
    assert [one.user for one in desk.second_persons.who()] == ["li", "wang", "zhao"]
    with pytest.raises(NotPermittedError):
        desk.second_persons.confirm(error.leaving, "zhang", PASSWORD)
    with pytest.raises(WrongPasswordError):
        desk.second_persons.confirm(error.leaving, "li", "not his password")
    refused(desk, path)
    clock.move(minutes=20)
    desk.second_persons.confirm(error.leaving, "li", PASSWORD)
    desk.exporting.roster(path, purpose="报区局")
    assert openpyxl.load_workbook(path)["花名册"]["C5"].value == "王㛃"
    refused(desk, tmp_path / "b.xlsx", "自用")
    clock.move(minutes=29)
    desk.exporting.roster(path, purpose="报区局")
    clock.move(minutes=2)
    refused(desk, tmp_path / "c.xlsx")
    desk.second_persons.confirm(error.leaving, "li", PASSWORD)
    desk.station.lock()
    desk.station.unlock(PASSWORD)
    refused(desk, tmp_path / "d.xlsx")


def test_the_register_and_the_journal_name_both_and_the_second_ones_signature(desk: Services, tmp_path: Path):
    error = refused(desk, tmp_path / "a.xlsx")
    desk.second_persons.confirm(error.leaving, "zhao", PASSWORD)
    desk.exporting.roster(tmp_path / "a.xlsx", purpose="报区局")
    (line,) = lines(desk)
    assert (line.way, line.what, line.number, line.people, line.lines) == ("workbook", "roster", "2025-1", 1, 1)
    assert (line.purpose, line.file, line.needed) == ("报区局", "a.xlsx", "unmasked")
    station = desk.station
    with station.database.read() as look:
        zhao = look.staff.by_user("zhao")
        entry = next(one for one in look.journal.entries(kind="export"))
        key = look.connection.exec_driver_sql(
            "SELECT public_key FROM staff_key WHERE staff_id = ? ORDER BY id DESC", (zhao.id,)
        ).scalar()
    assert line.second_id == zhao.id
    assert (entry.new["second"], entry.new["second_signature"]) == (zhao.uid, line.signature)
    first = station.session.actor.staff.uid
    text = signed_text(station.slots.station, first, zhao.uid, error.leaving, line.confirmed_at)
    Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)).verify(bytes.fromhex(line.signature), text.encode())


def test_without_a_purpose_or_alone_there_is_no_exception_while_somebody_is_at_work(desk: Services, tmp_path: Path):
    leaving = refused(desk, tmp_path / "a.xlsx").leaving
    with pytest.raises(NotPermittedError):
        desk.second_persons.make_exception(leaving, "都不在")
    with desk.station.database.write("leave", None) as work:
        work.connection.exec_driver_sql("UPDATE staff SET active = 0 WHERE user <> 'zhang'")
    with pytest.raises(InvalidFieldsError):
        desk.second_persons.make_exception(leaving, "  ")
    desk.second_persons.make_exception(leaving, "只有一人在岗")
    desk.exporting.roster(tmp_path / "a.xlsx", purpose="报区局")
    (line,) = lines(desk)
    assert (line.second_id, line.exception, line.needed) == (None, "只有一人在岗", "unmasked")


def test_statistics_and_a_paper_about_one_record_need_one_person_only(desk: Services, tmp_path: Path):
    desk.exporting.statistics(tmp_path / "a.xlsx", purpose="报表")
    desk.printing.make("recipient_sheet", recipient_id=1, purpose="核对")
    assert [(one.way, one.what, one.needed) for one in lines(desk)] == [
        ("paper", "recipient_sheet", ""), ("workbook", "statistics", ""),
    ]  # fmt: skip


def test_a_list_on_paper_and_a_dossier_in_full_need_a_second_person(desk: Services, tmp_path: Path):
    with pytest.raises(SecondPersonNeededError):
        desk.dossiers.make(1, "核对", masked=False, parts=())
    desk.dossiers.make(1, "核对", masked=True, parts=())
    with pytest.raises(SecondPersonNeededError) as caught:
        desk.printed_lists.payment(date(2025, 1, 1), date(2025, 1, 31)).make("发放", None, Unwatched())
    assert (caught.value.why, caught.value.leaving.unmasked) == ("unmasked", ("account_number", "id_number"))
    assert [one.what for one in lines(desk)] == ["dossier_masked"]


def test_papers_and_workbooks_say_who_let_them_out_when_and_where_the_journal_ended(desk: Services, tmp_path: Path):
    with desk.station.database.read() as look:
        head = look.journal.head().hash[:8]
    file = desk.printing.make("recipient_sheet", recipient_id=1, purpose="核对")
    page = pypdfium2.PdfDocument(file.content)[0]
    assert f"张经办　2025-01-20 09:00　日志 {head}" in page.get_textpage().get_text_range()
    desk.exporting.statistics(tmp_path / "a.xlsx", purpose="报表")
    desk.exporting.public(tmp_path / "b.xlsx", purpose="公示")
    footers = [openpyxl.load_workbook(tmp_path / name).worksheets[0].oddFooter for name in ("a.xlsx", "b.xlsx")]
    assert footers[0].left.text is None, "figures name nobody"
    assert footers[1].left.text.startswith("2025-2　张经办　2025-01-20 09:00　日志 ")


def test_the_database_refuses_a_line_that_lacks_its_second_person_and_any_change_of_one(desk: Services):
    line = ExportLine("2025-01-20T01:00:00.000Z", 1, "workbook", "roster", needed="people")
    for wrong in (line, ExportLine(line.at, 1, "workbook", "roster", second_id=1)):
        with (
            pytest.raises((DBAPIError, sqlcipher3.dbapi2.DatabaseError)),
            desk.station.database.write("forge", None) as work,
        ):
            ExportLines(work).add(wrong)
    with desk.station.database.write("enter", None) as work:
        ExportLines(work).add(ExportLine(line.at, 1, "workbook", "roster", needed="people", second_id=2))
    for statement in ("UPDATE export_line SET purpose = 'y'", "DELETE FROM export_line"):
        with (
            pytest.raises((DBAPIError, sqlcipher3.dbapi2.DatabaseError)),
            desk.station.database.write("forge", None) as work,
        ):
            work.connection.exec_driver_sql(statement)
