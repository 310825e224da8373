from dataclasses import replace
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest

from tests.samples.scoring import samples
from vetdesk.domain.errors import (
    CancelledError,
    NotFoundError,
    NotPermittedError,
    StaleRecordError,
    UnreadableFileError,
)
from vetdesk.domain.forms import Severity
from vetdesk.domain.importing.answers import AmbiguousMonth, Answers, QuestionKind, Side, TakeOver
from vetdesk.domain.materials import MaterialState
from vetdesk.domain.people import Recipient
from vetdesk.domain.reading.cells import Sheet
from vetdesk.domain.reading.result import WorkbookReading
from vetdesk.domain.reading.rules import reading_rules
from vetdesk.domain.reading.tables import SheetReader
from vetdesk.files.workbooks.child import add_file_findings
from vetdesk.services.entries import FurtherEntries
from vetdesk.services.filing import Filing
from vetdesk.services.importing import Importing
from vetdesk.services.importing.reading import shipped_definitions

ZHANG, LI, WANG = "529901195910112019", "52990119610209729X", "529901196210126996"
DRAWING = Answers(take_over={"": TakeOver("drawing", "2019-11")})


@pytest.fixture
def importing(station):
    return Importing(station.database, station.session, station.definitions, station.now)


@pytest.fixture
def write(tmp_path):
    def write(rows, name="花名册.csv"):
        path = tmp_path / name
        path.write_text("\n".join(",".join(row) for row in rows), encoding="utf-8")
        return path

    return write


@cache
def rules():
    definitions = shipped_definitions()
    return reading_rules(definitions.columns, definitions.vocabulary, date(2025, 1, 20))


def understood(rows, headings=None):
    """The reading of a csv with these rows, without the child process."""
    sheet = Sheet("", [list(row) for row in rows], untyped=True)
    read_sheet, read_rows = SheetReader(rules(), sheet, 0, (headings or {}).get("")).read()
    add_file_findings(read_rows, rules())
    digest = sha256(repr(rows).encode()).hexdigest()
    return WorkbookReading("花名册.csv", "csv", digest, (read_sheet,), tuple(read_rows))


def roster(*people):
    return [["姓名", "身份证号", "类别", "标准", "联系电话"], *people]


def bring_in(importing, what, answers=DRAWING):
    reading = importing.read(what) if isinstance(what, Path) else understood(what)
    plan = importing.plan(reading, answers)
    return importing.keep(plan, answers)


def everybody(station):
    """Every live person as business facts, without ids and versions."""
    with station.database.read() as look:
        ids = [row[0] for row in look.connection.exec_driver_sql("SELECT id FROM recipient WHERE withdrawn = 0")]
        people = look.people.many(ids)
    return {
        one.id: replace(
            one, version=0, identities=tuple(sorted((replace(held, version=0) for held in one.identities), key=str))
        )
        for one in people
    }


def names(station):
    return sorted(person.name for person in everybody(station).values())


def test_a_roster_is_taken_over_in_one_named_deed(station, importing):
    report = bring_in(importing, roster(["张三", ZHANG, "参战", "890", "13900005452"], ["李四", LI, "烈属", "", ""]))
    assert (report.added, report.totals["skip"]) == (2, 1)
    assert sum(report.totals.values()) == 3
    zhang = next(person for person in everybody(station).values() if person.name == "张三")
    assert zhang.values["id_number"] == ZHANG
    assert (zhang.values["sex"], zhang.values["birth_date"]) == ("male", "1959-10-11")
    (held,) = zhang.identities
    assert (held.category, held.status, held.since, held.taken_over) == ("51", "drawing", "2019-11", True)
    assert held.values["monthly_standard"] == 8_900_000
    with station.database.read() as look:
        entries = look.journal.entries(source=report.batch.source)
    assert {entry.label for entry in entries} == {"import a workbook"}
    assert {entry.kind for entry in entries} == {"recipient", "identity", "batch", "layout"}


def test_the_same_file_twice_changes_nothing(station, importing):
    path = roster(["张三", ZHANG, "参战", "890", "13900005452"], ["李四", LI, "烈属", "2830.5", ""])
    bring_in(importing, path)
    before = everybody(station)
    again = bring_in(importing, path)
    assert (again.added, again.updated, again.totals["same"]) == (0, 0, 2)
    assert everybody(station) == before


@pytest.mark.parametrize(
    "path", [p for p in samples() if p.name[:3] in {"v01", "v05", "v12"}], ids=lambda p: p.name[:3]
)
def test_every_kind_of_sample_twice_and_undone(station, importing, path):
    answers = Answers(take_over={"": TakeOver("drawing")}, keep_errors=True, month=AmbiguousMonth.YEAR_ONLY)
    first = bring_in(importing, path, answers)
    assert first.added > 15
    people = everybody(station)
    again = bring_in(importing, path, answers)
    assert (again.added, again.updated) == (0, 0)
    assert everybody(station) == people
    report = importing.undo(first.batch.id)
    assert (report.withdrawn, report.blocked) == (len(people), ())
    assert everybody(station) == {}
    revived = bring_in(importing, path, answers)
    assert revived.added == first.added
    assert everybody(station) == people


def test_totals_add_up_to_the_rows_of_the_file(importing):
    path = next(p for p in samples() if p.name.startswith("v04"))
    reading = importing.read(path)
    plan = importing.plan(reading)
    assert sum(plan.totals().values()) == len(reading.rows)
    assert plan.totals()["error"] == 9  # eight with errors and one whose masked number fits nobody


def test_a_blank_never_erases_and_a_change_is_shown_cell_by_cell(station, importing):
    bring_in(importing, roster(["张三", ZHANG, "参战", "890", "13900005452"]))
    plan = importing.plan(understood(roster(["张三", ZHANG, "参战", "900", ""])), DRAWING)
    row = next(row for row in plan.rows if row.verdict == "update")
    assert [(c.field, c.before, c.after) for c in row.changes] == [("monthly_standard", 8_900_000, 9_000_000)]
    importing.keep(plan, DRAWING)
    (person,) = everybody(station).values()
    assert person.values["phone"] == "13900005452"


def test_a_less_precise_date_does_not_replace_a_better_one(station, importing):
    head = ["姓名", "身份证号", "入伍时间"]
    bring_in(importing, ([head, ["张三", ZHANG, "1978-12-05"]]))
    assert bring_in(importing, ([head, ["张三", ZHANG, "1978.12"]])).updated == 0
    assert bring_in(importing, ([head, ["张三", ZHANG, "1979.12"]])).updated == 1
    (person,) = everybody(station).values()
    assert (person.values["enlisted_on"], person.as_written["enlisted_on"]) == ("1979-12", "1979.12")


def test_undo_brings_every_person_back_as_before(station, importing):
    bring_in(importing, roster(["张三", ZHANG, "参战", "890", "13900005452"]))
    before = everybody(station)
    rows = roster(
        ["张三", ZHANG, "参战", "900", "13800001111"],
        ["张三", ZHANG, "残疾军人", "100", ""],
        ["李四", LI, "烈属", "", ""],
    )
    second = bring_in(importing, (rows))
    assert len(everybody(station)) == 2
    report = importing.undo(second.batch.id)
    assert (report.withdrawn, report.restored, report.blocked) == (1, 1, ())
    assert everybody(station) == before
    assert importing.batches()[0].undone_by
    with pytest.raises(NotFoundError):
        importing.undo(second.batch.id)


def test_a_later_edit_blocks_only_its_own_row_and_is_named(station, importing):
    batch = bring_in(importing, roster(["张三", ZHANG, "参战", "", ""], ["李四", LI, "烈属", "", ""])).batch
    zhang = next(person for person in everybody(station).values() if person.name == "张三")
    with station.database.write("change an archive", station.session.actor) as work:
        person = work.people.get(zhang.id)
        work.people.save(replace(person, values={**person.values, "phone": "13900005452"}))
    report = importing.undo(batch.id)
    assert report.withdrawn == 1
    (blocked,) = report.blocked
    assert (blocked.row, blocked.name, blocked.label) == (2, "张三", "change an archive")
    assert blocked.who == station.session.actor.name
    assert names(station) == ["张三"]


def test_a_person_with_a_family_member_does_not_vanish_with_the_import(station, importing):
    batch = bring_in(importing, roster(["张三", ZHANG, "参战", "", ""], ["李四", LI, "烈属", "", ""])).batch
    zhang, li = (next(one for one in everybody(station).values() if one.name == name) for name in ("张三", "李四"))
    entries = FurtherEntries(station.database, station.session, station.definitions, station.now)
    entries.add(zhang.id, "family_member", {"member_relation": "70"}, linked_id=li.id)
    report = importing.undo(batch.id)
    assert (report.withdrawn, {one.label for one in report.blocked}) == (0, {"add an entry"})
    assert set(names(station)) == {"张三", "李四"}


def test_a_person_with_a_paper_in_the_file_does_not_vanish_with_the_import(station, importing):
    batch = bring_in(importing, roster(["张三", ZHANG, "参战", "", ""], ["李四", LI, "烈属", "", ""])).batch
    zhang = next(person for person in everybody(station).values() if person.name == "张三")
    Filing(station).set_state(zhang.id, "id_card", MaterialState.COPY)
    report = importing.undo(batch.id)
    assert (report.withdrawn, [one.label for one in report.blocked]) == (1, ["note a material"])
    assert names(station) == ["张三"]


def test_error_rows_are_left_out_unless_kept_by_a_deliberate_deed(station, importing):
    path = roster(["张三", "52990119591011201", "参战", "890", ""], ["李四", LI, "烈属", "", ""])
    assert bring_in(importing, path).added == 1
    assert names(station) == ["李四"]
    kept = replace(DRAWING, kept=frozenset({(0, 2)}))
    assert bring_in(importing, path, kept).added == 1
    zhang = next(person for person in everybody(station).values() if person.name == "张三")
    assert zhang.temporary_number
    assert zhang.id_number.startswith("临2025-")
    assert zhang.as_written["id_number"] == "52990119591011201"
    assert bring_in(importing, path, kept).totals["same"] == 2


def test_a_temporary_number_is_replaced_by_the_real_one_later(station, importing):
    head = ["姓名", "身份证号", "出生日期", "类别"]
    bring_in(importing, ([head, ["张三", "", "1959-10-11", "参战"]]), replace(DRAWING, keep_errors=True))
    (before,) = everybody(station).values()
    assert before.temporary_number
    report = bring_in(importing, ([head, ["张三", ZHANG, "1959-10-11", "参战"]]))
    assert report.updated == 1
    (after,) = everybody(station).values()
    assert (after.id, after.id_number, after.temporary_number) == (before.id, ZHANG, False)
    importing.undo(report.batch.id)
    assert everybody(station) == {before.id: before}


def test_masked_numbers_match_by_name_and_the_digits_that_show(station, importing):
    bring_in(importing, roster(["张三", ZHANG, "参战", "890", ""]))
    rows = roster(["张三", "529901********2019", "参战", "900", ""], ["李四", "529901********2019", "参战", "", ""])
    plan = importing.plan(understood(rows), DRAWING)
    assert [str(row.verdict) for row in plan.rows] == ["skip", "update", "error"]


def test_a_row_that_fits_several_people_is_an_error(station, importing):
    with station.database.write("make a double", station.session.actor) as work:
        for _ in range(2):
            work.people.add(Recipient(0, "", {"name": "张三", "id_number": ZHANG}))
    plan = importing.plan(understood(roster(["张三", ZHANG, "参战", "", ""])), replace(DRAWING, keep_errors=True))
    assert str(plan.rows[1].verdict) == "error"
    assert plan.rows[1].problems[-1].code == "duplicate.several_in_station"


def test_another_name_under_the_same_number_is_a_conflict_until_decided(station, importing):
    bring_in(importing, roster(["张三", ZHANG, "参战", "", ""]))
    reading = understood(roster(["张珊", ZHANG, "参战", "", ""]))
    assert str(importing.plan(reading, DRAWING).rows[1].verdict) == "conflict"
    taken = replace(DRAWING, chosen={(0, 2): {"name": Side.FILE}})
    plan = importing.plan(reading, taken)
    assert str(plan.rows[1].verdict) == "update"
    importing.keep(plan, taken)
    assert names(station) == ["张珊"]


def test_two_identities_of_one_person_in_a_file_become_one_archive(station, importing):
    report = bring_in(importing, roster(["张三", ZHANG, "参战", "890", ""], ["张三", ZHANG, "残疾军人", "1000", ""]))
    assert report.added == 2
    (person,) = everybody(station).values()
    assert sorted(held.category for held in person.identities) == ["11", "51"]


def test_a_later_import_never_changes_a_status(station, importing):
    bring_in(importing, roster(["张三", ZHANG, "参战", "890", ""]))
    stopped = Answers(take_over={"": TakeOver("stopped")})
    assert bring_in(importing, roster(["张三", ZHANG, "参战", "890", ""]), stopped).updated == 0
    (person,) = everybody(station).values()
    assert person.identities[0].status == "drawing"


def test_nothing_is_taken_over_for_a_person_who_has_a_case(station, importing, monkeypatch):
    bring_in(importing, roster(["张三", ZHANG, "参战", "890", ""]))
    from vetdesk.storage.followers import Followers

    (person,) = everybody(station).values()
    monkeypatch.setattr(Followers, "with_cases", lambda self: frozenset({person.id}))
    plan = importing.plan(understood(roster(["张三", ZHANG, "60岁", "100", ""])), DRAWING)
    assert str(plan.rows[1].verdict) == "same"


def test_what_must_be_asked_is_asked_once(importing):
    head = ["村", "姓名", "身份证号", "类别", "联系人电话", "入伍时间"]
    rows = [head, ["云杉村", "张三", ZHANG, "参战", "1", "1978.1"], ["云杉村", "李四", LI, "参战", "", "1979.1"]]
    reading = understood(rows)
    asked = {(q.kind, q.key): q.rows for q in importing.plan(reading).questions}
    assert asked == {
        (QuestionKind.HEADING, "E"): 0,
        (QuestionKind.MONTH, ""): 2,
        (QuestionKind.TAKE_OVER, "51"): 2,
        (QuestionKind.VILLAGE, "云杉村"): 2,
    }
    answers = replace(DRAWING, month=AmbiguousMonth.OCTOBER, villages={"云杉村": 0})
    assert [q.kind for q in importing.plan(reading, answers).questions] == [QuestionKind.HEADING]


def test_the_month_of_a_number_is_that_of_the_answer(station, importing):
    path = [["姓名", "身份证号", "入伍时间"], ["张三", ZHANG, "1978.1"]]
    bring_in(importing, path, replace(DRAWING, month=AmbiguousMonth.OCTOBER))
    (person,) = everybody(station).values()
    assert (person.values["enlisted_on"], person.as_written["enlisted_on"]) == ("1978-10", "1978.1")


def test_villages_of_the_register_are_recognised(station, importing):
    path = [["村", "姓名", "身份证号"], ["云杉村委会", "张三", ZHANG], ["石桥村", "李四", LI]]
    importing.add_villages({"云杉村": "", "云杉村委会": ""})
    bring_in(importing, path)
    found = {person.name: person for person in everybody(station).values()}
    assert found["张三"].village_id is not None
    assert found["张三"].village == "云杉村"
    assert (found["李四"].village_id, found["李四"].village) == (None, "石桥村")


def test_columns_that_a_label_fits_become_fields_and_others_are_kept(station, importing):
    path = [
        ["姓名", "身份证号", "婚姻状况", "是否孤老", "护理费", "类别", "鞋码"],
        ["张三", ZHANG, "丧偶", "是", "100", "残疾军人", "42"],
    ]
    bring_in(importing, path)
    (person,) = everybody(station).values()
    assert (person.values["marital_status"], person.values["childless_elder"]) == ("30", 1)
    assert person.identities[0].values["nursing_allowance"] == 1_000_000
    assert person.extra == {"鞋码": "42"}


def test_an_archive_changed_since_the_plan_refuses_the_whole_import(station, importing):
    plan = importing.plan(understood(roster(["张三", ZHANG, "参战", "", ""], ["李四", LI, "烈属", "", ""])), DRAWING)
    with station.database.write("begin an archive", station.session.actor) as work:
        work.people.add(Recipient(0, "", {"name": "张三", "id_number": ZHANG}))
    with pytest.raises(StaleRecordError):
        importing.keep(plan, DRAWING)
    assert names(station) == ["张三"]


def test_cancelling_keeps_nothing(station, importing):
    class Stop:
        def at(self, done, total, what=""):
            if what == "keeping" and done:
                raise CancelledError

    plan = importing.plan(understood(roster(["张三", ZHANG, "参战", "", ""])), DRAWING)
    with pytest.raises(CancelledError):
        importing.keep(plan, DRAWING, Stop())
    assert everybody(station) == {}
    assert importing.batches() == []


def test_without_the_right_nothing_is_imported(station, importing, write):
    station.session.actor = replace(station.session.actor, rights=frozenset())
    with pytest.raises(NotPermittedError):
        importing.read(write(roster()))


def test_a_file_without_a_roster_is_told_so(importing, write):
    with pytest.raises(UnreadableFileError) as caught:
        importing.read(write([["甲", "乙"], ["1", "2"]]))
    assert caught.value.reason == "no_table"


def test_problems_of_rows_are_told_with_their_severity(importing):
    plan = importing.plan(understood(roster(["张三（已故）", ZHANG, "参站退役人员", "", ""])), DRAWING)
    assert {(p.code, p.severity) for p in plan.rows[1].problems} == {
        ("name.remark_in_cell", Severity.WARNING),
        ("category.typo", Severity.WARNING),
    }


def test_a_revived_person_has_only_the_identities_of_the_new_file(station, importing):
    first = bring_in(importing, roster(["张三", ZHANG, "参战", "", ""], ["张三", ZHANG, "残疾军人", "", ""]))
    importing.undo(first.batch.id)
    rows = roster(["张三", ZHANG, "参战", "890", ""])
    bring_in(importing, rows, Answers(take_over={"51": TakeOver("recognised")}))
    (person,) = everybody(station).values()
    assert [(held.category, held.status) for held in person.identities] == [("51", "recognised")]
