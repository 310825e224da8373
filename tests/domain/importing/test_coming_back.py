"""What came back, row by row: what is taken, asked, proposed or left alone, against what left and what stands here."""

from collections.abc import Container, Mapping
from dataclasses import replace

import pytest

from tests.domain.importing.reading_rows import definitions
from vetdesk.domain.columns import ReturnMarks
from vetdesk.domain.forms import Problem, Severity, Value
from vetdesk.domain.importing.coming_back import Everything, Proposal, Returned, ReturnPlanner, ReturnWords, Settled
from vetdesk.domain.importing.merging_rows import Places
from vetdesk.domain.importing.plan import CellDiff, Verdict
from vetdesk.domain.importing.row_person import RowMapper
from vetdesk.domain.importing.sent_rows import Sent
from vetdesk.domain.people import Identity, Recipient, Village
from vetdesk.domain.reading.result import Finding, ReadRow
from vetdesk.domain.reading.rows import RowKind
from vetdesk.domain.three_way import Outcome, Side
from vetdesk.domain.village_names import VillageIndex

ONE, TWO, NEW = "529901195003050011", "529901195003050038", "529901195003050054"
MARKS = ReturnMarks(frozenset({"清空"}), frozenset({"删除"}), "状态")
WORDS = ReturnWords(MARKS, {"drawing": "享受", "stopped": "停发"})
MAPPER = RowMapper(definitions().vocabulary)
EAST, WEST = Village(1, "v1", "东村", aliases=("东庄",)), Village(2, "v2", "西村")
COMBAT = Identity(1, "i1", "51", "drawing", {"certificate_number": "A1"})
ZHANG = Recipient(
    1, "p1", {"name": "张三", "id_number": ONE, "sex": "male", "birth_date": "1950-03-05", "phone": "1"}, (COMBAT,), 1,
    "", {"组别": "一组"},
)  # fmt: skip
LI = replace(ZHANG, id=2, uid="p2", values={"name": "李四", "id_number": TWO}, identities=(), village_id=None, extra={})


def a_row(key: str = "i1", who: Recipient = ZHANG, **values: str) -> ReadRow:
    """The row of a person as it left; values that are named stand there otherwise."""
    told = {"name": who.name, "id_number": who.id_number} | values
    return ReadRow(0, 5, RowKind.RECORD, {name: text for name, text in told.items() if text}, key=key)


def came_back(
    *rows: ReadRow,
    now: Recipient = ZHANG,
    base: Recipient = ZHANG,
    decisions: Mapping[str, Side] | None = None,
    settled: Container[Settled] = (),
) -> Returned:
    """The plan of a file in which one person left under an identity and another one without."""
    sent = {"i1": Sent(now, base, "i1"), "p2": Sent(LI, LI)}
    planner = ReturnPlanner(
        sent, MAPPER, Places(VillageIndex((EAST, WEST)), {}), words=WORDS, sheets=["花名册", "附表"], settled=settled,
        decisions={("i1", name): side for name, side in (decisions or {}).items()},
    )  # fmt: skip
    return planner.plan(rows)


def cells(found: Returned) -> list[tuple[str, Value, Value, Value, Outcome]]:
    return [(c.field, c.base, c.ours, c.theirs, c.outcome) for record in found.records for c in record.cells]


def having(**values: Value) -> Recipient:
    return replace(ZHANG, values={**ZHANG.values, **values})


def test_a_row_that_says_what_left_is_the_same() -> None:
    found = came_back(a_row(phone="1"))
    (row,) = found.rows
    assert (row.verdict, row.person, row.changes, row.undecided, row.problems) == (Verdict.SAME, 0, (), (), ())
    assert (row.sheet, row.row, row.kind) == (0, 5, RowKind.RECORD)
    assert [(one.before, one.after) for one in found.people] == [(ZHANG, ZHANG)]
    assert (found.records, found.proposals, found.removals, found.unkeyed, found.gone) == ([], [], [], [], [])


def test_what_only_they_changed_is_taken() -> None:
    found = came_back(a_row(phone="2"))
    assert found.rows[0].verdict is Verdict.UPDATE
    assert found.rows[0].changes == (CellDiff("phone", "1", "2"),)
    (record,) = found.records
    assert (record.kind, record.uid, record.title, record.place) == ("recipient", "i1", "张三", "花名册 5")
    assert cells(found) == [("phone", "1", "1", "2", Outcome.THEIRS)]
    assert found.people[0].after.values["phone"] == "2"


def test_what_only_we_changed_stays_and_is_told() -> None:
    found = came_back(a_row(phone="1"), now=having(phone="9"))
    assert cells(found) == [("phone", "1", "9", "1", Outcome.OURS)]
    assert (found.rows[0].verdict, found.rows[0].changes) == (Verdict.SAME, ())
    assert found.people[0].after.values["phone"] == "9"


def test_what_both_changed_alike_is_no_change() -> None:
    found = came_back(a_row(phone="9"), now=having(phone="9"))
    assert [one[-1] for one in cells(found)] == [Outcome.BOTH_SAME]
    assert found.rows[0].verdict is Verdict.SAME


@pytest.mark.parametrize(
    ("decision", "verdict", "phone", "undecided"),
    [
        (None, Verdict.CONFLICT, "9", ("phone",)),
        (Side.OURS, Verdict.SAME, "9", ()),
        (Side.THEIRS, Verdict.UPDATE, "2", ()),
    ],
)
def test_what_both_changed_differently_waits_for_a_decision(
    decision: Side | None, verdict: Verdict, phone: str, undecided: tuple[str, ...]
) -> None:
    decisions = {} if decision is None else {"phone": decision}
    found = came_back(a_row(phone="2"), now=having(phone="9"), decisions=decisions)
    assert (found.rows[0].verdict, found.rows[0].undecided) == (verdict, undecided)
    assert found.people[0].after.values["phone"] == phone


def test_beside_an_open_conflict_what_only_they_changed_is_taken_all_the_same() -> None:
    found = came_back(a_row(phone="2", certificate_number="B2"), now=having(phone="9"))
    assert (found.rows[0].verdict, found.rows[0].undecided) == (Verdict.UPDATE, ("phone",))
    assert found.rows[0].changes == (CellDiff("certificate_number", "A1", "B2"),)
    after = found.people[0].after
    assert (after.values["phone"], after.identities[0].values) == ("9", {"certificate_number": "B2"})


def test_what_an_earlier_answer_brought_stays_settled() -> None:
    for settled in ({("i1", "phone", "2")}, {("p1", "phone", "2")}, Everything()):
        for now in (ZHANG, having(phone="9")):
            found = came_back(a_row(phone="2"), now=now, settled=settled)
            assert [one[-1] for one in cells(found)] == [Outcome.OURS]
            assert found.rows[0].verdict is Verdict.SAME
    other = came_back(a_row(phone="2"), settled={("i1", "phone", "3"), ("p2", "phone", "2")})
    assert other.rows[0].verdict is Verdict.UPDATE


def test_a_blank_cell_erases_nothing_and_the_mark_does() -> None:
    assert came_back(a_row()).rows[0].verdict is Verdict.SAME
    found = came_back(a_row(phone="清空", certificate_number="清空"))
    assert {(one[0], one[3]) for one in cells(found)} == {("phone", ""), ("certificate_number", "")}
    after = found.people[0].after
    assert ("phone" in after.values, after.identities[0].values, after.name) == (False, {}, "张三")
    extra = came_back(a_row(**{"extra:组别": "清空"}))
    assert (cells(extra)[0][0], extra.people[0].after.extra) == ("extra:组别", {})
    nothing = came_back(a_row(household_address="清空"))
    assert nothing.rows[0].verdict is Verdict.SAME, "where nothing stood nothing is emptied"


def test_a_mark_that_the_reader_could_not_read_empties_too() -> None:
    row = a_row()
    row.findings.append(Finding("phone", "phone.wrong", Severity.WARNING, "清空"))
    assert "phone" not in came_back(row).people[0].after.values


@pytest.mark.parametrize("field", ["name", "id_number", "village", "category"])
def test_that_without_which_nobody_is_found_is_never_emptied(field: str) -> None:
    row = a_row(**({field: "清空"} if field in {"name", "village"} else {}))
    row.findings.append(Finding(field, "unread", Severity.WARNING, "清空"))
    found = came_back(row)
    assert (found.rows[0].verdict, found.people[0].after) == (Verdict.SAME, ZHANG)
    assert found.proposals == []


def test_another_persons_identity_is_not_emptied() -> None:
    both = replace(ZHANG, identities=(COMBAT, replace(COMBAT, id=2, uid="i9", category="81")))
    found = came_back(a_row(certificate_number="清空", category="51"), now=both, base=both)
    assert [held.values for held in found.people[0].after.identities] == [{}, {"certificate_number": "A1"}]


def test_an_id_number_may_be_corrected_under_the_key_of_its_person() -> None:
    temporary = replace(ZHANG, temporary_number=True)
    found = came_back(a_row(id_number=NEW), now=temporary, base=temporary)
    assert ("id_number", ONE, ONE, NEW, Outcome.THEIRS) in cells(found)
    assert (found.people[0].after.id_number, found.people[0].after.temporary_number) == (NEW, False)
    assert not [one for one in cells(came_back(a_row(id_number=""))) if one[0] == "id_number"]


def test_a_valid_id_number_may_be_corrected_too_and_only_where_it_is_taken() -> None:
    found = came_back(a_row(id_number=NEW, phone="2"))
    assert ("id_number", ONE, ONE, NEW, Outcome.THEIRS) in cells(found)
    assert (found.people[0].after.id_number, found.people[0].after.values["phone"]) == (NEW, "2")
    both = came_back(a_row(id_number=NEW, phone="2"), now=having(id_number=TWO))
    assert ("id_number", ONE, TWO, NEW, Outcome.CONFLICT) in cells(both)
    assert (both.people[0].after.id_number, both.people[0].after.values["phone"]) == (TWO, "2")
    temporary = replace(ZHANG, values={**ZHANG.values, "id_number": ""}, temporary_number=True)
    after = came_back(a_row(id_number="", phone="2"), now=temporary, base=temporary).people[0].after
    assert (after.values["phone"], after.temporary_number) == ("2", True)


def test_villages_that_the_register_does_not_know_are_compared_as_texts() -> None:
    outside = replace(ZHANG, village_id=None, village="外村")
    found = came_back(a_row(village="他村"), now=outside, base=outside)
    assert cells(found) == [("village", "外村", "外村", "他村", Outcome.THEIRS)]
    assert found.people[0].after.village == "他村"
    known = came_back(a_row(village="东村"), now=outside, base=outside)
    assert (known.rows[0].verdict, known.people[0].after.village_id) == (Verdict.UPDATE, 1)


def test_what_is_new_in_the_file_had_nothing_before() -> None:
    found = came_back(a_row(household_address="路1号", **{"extra:备用": "x"}))
    assert cells(found) == [
        ("household_address", "", "", "路1号", Outcome.THEIRS), ("extra:备用", "", "", "x", Outcome.THEIRS),
    ]  # fmt: skip


def test_keys_that_were_cut_off_are_found_and_those_of_somebody_else_taken_away() -> None:
    found = came_back(a_row("", phone="2", category="51"))
    assert (found.unkeyed, found.rows[0].verdict) == ([], Verdict.UPDATE)
    row = a_row(id_number=NEW)
    sent = {"i1": Sent(ZHANG, ZHANG, "i1")}
    planner = ReturnPlanner(
        sent, MAPPER, Places(VillageIndex(()), {}), words=WORDS, sheets=["花名册"], holders={NEW: 9}
    )
    assert planner.plan([row]).unkeyed == [row]


def test_without_any_decision_every_conflict_waits() -> None:
    sent = {"i1": Sent(having(phone="9"), ZHANG, "i1")}
    planner = ReturnPlanner(sent, MAPPER, Places(VillageIndex(()), {}), words=WORDS, sheets=["花名册"])
    assert planner.plan([a_row(phone="2")]).rows[0].verdict is Verdict.CONFLICT
    assert Proposal("status", 1, "张三", "花名册 5").uid == ""


def test_values_of_an_identity_go_to_the_one_the_row_left_with() -> None:
    other = Identity(2, "i2", "81", "drawing", {"certificate_number": "Z9"})
    both = replace(ZHANG, identities=(COMBAT, other))
    for category in ("", "81"):
        found = came_back(a_row(certificate_number="B2", category=category), now=both, base=both)
        assert [held.values["certificate_number"] for held in found.people[0].after.identities] == ["B2", "Z9"]


def test_only_what_would_be_taken_or_asked_can_have_been_settled_and_a_village_only_as_a_village() -> None:
    found = came_back(a_row(phone="9"), now=having(phone="9"), settled=Everything())
    assert [one[-1] for one in cells(found)] == [Outcome.BOTH_SAME]
    found = came_back(a_row(account_name="西村"), settled={("p1", "village_id", 2)})
    assert found.rows[0].verdict is Verdict.UPDATE


def test_a_village_is_compared_as_the_register_knows_it() -> None:
    assert came_back(a_row(village="东庄")).rows[0].verdict is Verdict.SAME, "another name of the same village"
    moved = came_back(a_row(village="西村"))
    assert (moved.rows[0].changes, moved.people[0].after.village_id) == ((CellDiff("village", "", "西村"),), 2)
    both = came_back(a_row(village="西村"), now=replace(ZHANG, village_id=2))
    assert both.rows[0].verdict is Verdict.SAME
    settled = came_back(a_row(village="西村"), settled={("p1", "village_id", 2)})
    assert settled.rows[0].verdict is Verdict.SAME
    other = came_back(a_row(village="西村"), settled={("p1", "village_id", 1)})
    assert other.rows[0].verdict is Verdict.UPDATE


def test_a_status_a_category_and_a_removal_are_proposed_and_never_done_by_the_way() -> None:
    row = a_row(category="81", change_kind=" 删除 ", **{"extra:状态": " 停发 "})
    found = came_back(row)
    told = ("张三", "花名册 5")
    assert found.removals == [Proposal("removal", 1, *told, uid="i1")]
    assert found.proposals == [
        Proposal("status", 1, *told, "享受", "停发", "i1"), Proposal("category", 1, *told, "51", "81", "i1"),
    ]  # fmt: skip
    assert found.people[0].after.identities == (COMBAT,)
    assert came_back(a_row(remarks="删除")).removals == [Proposal("removal", 1, *told, uid="i1")]
    assert came_back(a_row(remarks="删除")).people[0].after == ZHANG, "the mark itself is kept nowhere"
    assert came_back(a_row(category="51", **{"extra:状态": "享受"})).proposals == []
    assert came_back(a_row(change_kind="新增")).removals == []


def test_a_status_without_a_word_stands_by_its_code() -> None:
    odd = replace(ZHANG, identities=(replace(COMBAT, status="odd"),))
    found = came_back(a_row(**{"extra:状态": "享受"}), now=odd, base=odd)
    assert [(one.before, one.after) for one in found.proposals] == [("odd", "享受")]


def test_a_person_without_an_identity_has_neither_status_nor_category_to_change() -> None:
    found = came_back(a_row("p2", LI, category="81", **{"extra:状态": "停发"}))
    assert (found.proposals, found.people[0].before) == ([], LI)


def test_who_was_withdrawn_and_whose_identity_is_gone_is_told_and_left_alone() -> None:
    told = Proposal("gone", 1, "张三", "花名册 5", uid="i1")
    for now in (replace(ZHANG, withdrawn=True), replace(ZHANG, identities=())):
        found = came_back(a_row(phone="2"), now=now)
        assert (found.gone, found.people, found.rows[0].verdict) == ([told], [], Verdict.SKIP)


def test_rows_somebody_added_are_left_to_the_import_and_other_rows_are_no_people() -> None:
    added = a_row("", replace(LI, values={"name": "赵六"}))
    title = ReadRow(1, 1, RowKind.TITLE, {}, key="i1")
    found = came_back(title, added, a_row(phone="2"))
    assert found.unkeyed == [added]
    assert [row.verdict for row in found.rows] == [Verdict.SKIP, Verdict.SKIP, Verdict.UPDATE]
    assert [row.person for row in found.rows] == [-1, -1, 0]


def test_a_corrected_name_is_taken_and_the_title_is_the_name_here() -> None:
    found = came_back(a_row(name="张叁"), now=having(name="张三丰"), decisions={"name": Side.THEIRS})
    assert (found.records[0].title, found.people[0].after.name) == ("张三丰", "张叁")
    nameless = replace(ZHANG, values={"id_number": ONE})
    assert came_back(a_row(phone="2"), now=nameless).records[0].title == "张三"


def test_only_problems_of_cells_that_are_not_as_they_left_are_news() -> None:
    row = a_row(phone="1")
    wrong = [Finding("phone", "phone.wrong", Severity.WARNING, text) for text in ("1", "一", "", "12", "?")]
    row.findings += wrong
    known = replace(ZHANG, as_written={"phone": "一"})
    found = came_back(row, now=known, base=known)
    assert found.rows[0].problems == tuple(
        Problem("phone", "phone.wrong", Severity.WARNING, text) for text in ("12", "?")
    )
    row.findings = [Finding("household_address", "unread", Severity.WARNING, "?")]
    assert len(came_back(row).rows[0].problems) == 1


def test_two_rows_of_one_person_come_to_one_person() -> None:
    other = replace(COMBAT, id=2, uid="i2", category="81")
    both = replace(ZHANG, identities=(COMBAT, other))
    sent = {"i1": Sent(both, both, "i1"), "i2": Sent(both, both, "i2")}
    rows = [a_row("i1", category="51", phone="2"), a_row("i2", category="81", certificate_number="B2", phone="1")]
    planner = ReturnPlanner(sent, MAPPER, Places(VillageIndex(()), {}), words=WORDS, sheets=["花名册"])
    found = planner.plan(rows)
    assert [row.person for row in found.rows] == [0, 0]
    (one,) = found.people
    assert (one.after.values["phone"], one.before) == ("2", both)
    assert [held.values["certificate_number"] for held in one.after.identities] == ["A1", "B2"]
    assert [row.verdict for row in found.rows] == [Verdict.UPDATE, Verdict.UPDATE]


def test_what_we_changed_since_is_told_even_where_the_row_is_silent() -> None:
    values = {**ZHANG.values, "phone": "9", "household_address": "路1号"}
    moved = replace(
        ZHANG, values=values, village_id=None, village="外村", extra={"组别": "二组"},
        temporary_number=True, as_written={"phone": "九"},
        identities=(
            replace(COMBAT, status="stopped", since="2025-01", taken_over=True, values={"certificate_number": "C3"}),
        ),
    )  # fmt: skip
    found = came_back(a_row(), now=moved)
    assert {one[0]: one[2] for one in cells(found)} == {
        "phone": "9", "household_address": "路1号", "village": "外村", "extra:组别": "二组", "certificate_number": "C3",
    }  # fmt: skip
    assert {one[-1] for one in cells(found)} == {Outcome.OURS}
    assert found.people[0].after == moved
