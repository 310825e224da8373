"""Which row of a returned workbook is which that left: a key is believed only where the row names its person."""

from vetdesk.domain.importing.sent_rows import Sent, identity_of, mend_keys
from vetdesk.domain.people import Identity, Recipient
from vetdesk.domain.reading.result import ReadRow
from vetdesk.domain.reading.rows import RowKind

ONE, TWO, THREE = "529901195003050011", "529901195003050038", "529901195003050054"


def a_person(number: int, name: str, id_number: str = "", *identities: Identity) -> Recipient:
    return Recipient(number, f"p{number}", {"name": name, "id_number": id_number}, identities)


def sent(person: Recipient, identity: str = "") -> Sent:
    return Sent(person, person, identity)


COMBAT, RURAL = Identity(1, "i1", "51", "drawing"), Identity(2, "i2", "81", "drawing")
ZHANG = a_person(1, "张三", ONE, COMBAT, RURAL)
LI = a_person(2, "李四", TWO)
WANG = a_person(3, "王五")
SENT = {"i1": sent(ZHANG, "i1"), "i2": sent(ZHANG, "i2"), "p2": sent(LI), "p3": sent(WANG)}


def a_row(
    key: str = "", name: str = "", number: str = "", category: str = "", kind: RowKind = RowKind.RECORD
) -> ReadRow:
    told = {"name": name, "id_number": number, "category": category}
    return ReadRow(0, 1, kind, {field: text for field, text in told.items() if text}, key=key)


def keys(*rows: ReadRow, known: dict[str, Sent] | None = None, **holders: int) -> list[str]:
    mend_keys(
        rows, SENT if known is None else known, {number.removeprefix("n"): who for number, who in holders.items()}
    )
    return [row.key for row in rows]


def test_a_row_that_left_is_known_by_its_identity_or_else_by_its_person() -> None:
    assert (SENT["i1"].uid, SENT["p2"].uid) == ("i1", "p2")
    assert (SENT["i2"].held, SENT["i2"].category) == (RURAL, "81")
    assert (Sent(LI, LI).uid, Sent(LI, LI).identity) == ("p2", "")
    assert (SENT["p2"].held, SENT["p2"].category, SENT["p2"].identity) == (None, "", "")
    nameless = Recipient(4, "p4", {}, (Identity(3, "", "51", "drawing"),))
    assert identity_of(nameless, "") is None
    gone = Sent(LI, ZHANG, "i1")
    assert (gone.held, gone.category) == (None, "51")


def test_a_row_that_names_its_person_by_number_or_by_name_keeps_its_key() -> None:
    assert keys(a_row("p2", "李四", TWO), a_row("p3", "王五"), a_row("i1", "张三", ONE, "51")) == ["p2", "p3", "i1"]
    assert keys(a_row("p2", "李思", TWO)) == ["p2"], "the name may be corrected where the number tells who it is"
    assert keys(a_row("p2", "李四", THREE)) == ["p2"], "and the number where the name does"
    assert keys(a_row("p2", "李四")) == ["p2"]
    assert keys(a_row("p2")) == keys(a_row("p2", "李思")) == ["p2"], "nobody else is named"


def test_a_row_that_names_somebody_else_of_the_file_or_the_archive_loses_its_key() -> None:
    assert keys(a_row("p2", "李四", ONE, "99")) == [""]
    assert keys(a_row("p2", "王五")) == keys(a_row("p3", "李四")) == [""]
    assert keys(a_row("p2", "赵六", THREE)) == [""], "a new person written over an old row"
    assert keys(a_row("p2", "李四", THREE), **{f"n{THREE}": 9}) == [""], "the number of somebody who is not in the file"
    assert keys(a_row("p2", "李四", THREE), **{f"n{THREE}": 2}) == ["p2"]


def test_of_two_rows_of_one_person_each_has_the_key_of_its_category() -> None:
    assert keys(a_row("i2", "张三", ONE, "51"), a_row("i1", "张三", ONE, "81")) == ["i1", "i2"]
    assert keys(a_row("i1", "张三", ONE, "11")) == ["i1"], "a category that is new may be proposed"


def test_keys_that_were_sorted_away_or_cut_off_are_found_by_number_and_category() -> None:
    assert keys(a_row("p3", "李四", TWO), a_row("p2", "王五")) == ["p2", ""]
    assert keys(a_row("", "张三", ONE, "81"), a_row("", "张三", ONE, "51")) == ["i2", "i1"]
    assert keys(a_row("", "李四", TWO)) == ["p2"]
    assert keys(a_row("", "李四", TWO, "51")) == [""], "a row of a category that did not leave is a new one"
    assert keys(a_row("", "张三", ONE)) == [""], "which of two rows it is nobody can tell"
    assert keys(a_row("i1", "张三", ONE, "51"), a_row("", "张三", ONE)) == ["i1", "i2"], "only one is left"
    assert keys(a_row("", "王五")) == [""], "a name alone is not enough"
    alone = {"i1": sent(ZHANG, "i1")}
    assert keys(a_row("", "张三", ONE), known=alone) == ["i1"]
    assert keys(a_row("", "张三", ONE, "81"), known=alone) == [""]


def test_a_key_is_given_once() -> None:
    assert keys(a_row("p2", "李四", TWO), a_row("", "李四", TWO)) == ["p2", ""]
    assert keys(a_row("", "李四", TWO), a_row("", "李四", TWO)) == ["p2", ""]


def test_of_copies_the_key_belongs_to_the_one_that_still_names_its_person() -> None:
    assert keys(a_row("p2", "李思"), a_row("p2", "李四"), a_row("p2", "李司")) == ["", "p2", ""]
    assert keys(a_row("p2", "李四"), a_row("p2", "李思", TWO), a_row("p2")) == ["", "p2", ""]
    assert keys(a_row("p2", "李四"), a_row("p2", "李四")) == ["p2", ""]
    assert keys(a_row("x", "李四"), a_row("x", "李四")) == ["x", "x"], "what we never sent is nobody's copy"
    assert keys(a_row("", "甲"), a_row("", "乙")) == ["", ""]


def test_rows_that_are_no_records_and_keys_that_are_not_ours_are_left_alone() -> None:
    title = a_row("p2", "张三", ONE, kind=RowKind.TITLE)
    assert keys(title, a_row("other", "张三", THREE)) == ["p2", "other"]
    assert keys(a_row("other", "李四", TWO)) == ["other"]


def test_people_without_a_number_are_never_taken_for_each_other() -> None:
    both = {"p3": sent(WANG), "p4": sent(a_person(4, "孙六"))}
    assert keys(a_row("p3", "王五"), a_row("p4", "孙六"), known=both) == ["p3", "p4"]
    assert keys(a_row("", "孙六"), known=both) == [""]
