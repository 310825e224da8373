from tests.domain.importing.reading_rows import LI, ZHANG, a_reading, codes, rules
from vetdesk.domain.importing.answers import Answers, MaskedNumbers, Repeated, TwoPeople
from vetdesk.domain.importing.settling import CellRepair, Settled, cell_text, reread, settled
from vetdesk.domain.reading.result import ReadRow, WorkbookReading

COLUMNS = ("name", "id_number", "category", "sex", "birth_date", "disability_grade", "disability_cause", "village")


def put_right(reading: WorkbookReading, **answers: object) -> Settled:
    return settled(reading, Answers(**answers), rules())  # type: ignore[arg-type]  # a test's shorthand


def again(row: ReadRow, **texts: str) -> ReadRow:
    return reread(row, texts, COLUMNS, rules())


def test_without_answers_no_row_is_copied() -> None:
    reading = a_reading(["张三", ZHANG], ["李四", "529901"])
    after = put_right(reading)
    assert [row is before for row, before in zip(after.reading.rows, reading.rows, strict=True)] == [True] * 3
    assert (after.left, after.repairs) == (frozenset(), {})


def test_a_repaired_cell_is_read_by_the_rules_of_the_file() -> None:
    (_, row) = a_reading(["张三", "529901195910112010", "残疾军人", "女"]).rows
    assert codes(row) == ["id.checksum"]
    fresh = again(row, id_number=" ５２９９０１１９５９１０１１２０１９ ")
    assert fresh.values["id_number"] == ZHANG
    assert codes(fresh) == ["sex.mismatch"], "a contradiction that only shows now is told at once"
    assert codes(again(row, id_number="529901")) == ["id.length"]
    assert codes(again(row, id_number="")) == ["id.missing"]
    assert codes(row) == ["id.checksum"], "the row of the file stays as it was"


def test_a_repair_takes_away_a_contradiction_and_its_finding() -> None:
    (_, row) = a_reading(["张三", ZHANG, "残疾军人", "女", "1960-10-11", "七级", "因病"]).rows
    assert sorted(codes(row)) == ["birth.mismatch", "grade.illness_over_6", "sex.mismatch"]
    assert codes(again(row, sex="男", birth_date="1959.10", disability_cause="公")) == []
    fresh = again(row, sex="男", birth_date="1959.10", disability_cause="公")
    assert (fresh.values["birth_date"], fresh.values["disability_cause"]) == ("1959-10", "duty")


def test_the_text_of_the_file_goes_with_the_value_that_replaced_it() -> None:
    (_, row) = a_reading(["张三", "529901195910112010", "", "", "1959.1O"]).rows
    fresh = again(row, id_number=ZHANG, birth_date="1959-10-11")
    assert fresh.written == {"id_number": "529901195910112010", "birth_date": "1959.1O"}


def test_a_repair_is_kept_as_written_and_repaired() -> None:
    reading = a_reading(["张三", "5299011959"])
    after = put_right(reading, repairs={(0, 2): {"id_number": ZHANG}})
    assert after.repairs == {(0, 2): (CellRepair("id_number", "5299011959", ZHANG),)}
    assert codes(after.reading.rows[1]) == []
    assert codes(reading.rows[1]) == ["id.length"]


def test_a_grade_with_its_cause_in_one_cell_brings_both() -> None:
    (_, row) = a_reading(["张三", ZHANG, "三等甲级"], headings=("姓名", "身份证号", "残疾等级")).rows
    fresh = reread(row, {"disability_grade": "因公六级"}, ("name", "id_number", "disability_grade"), rules())
    assert (fresh.values["disability_grade"], fresh.values["disability_cause"]) == (6, "duty")


def test_a_wording_gets_its_code_in_every_row() -> None:
    reading = a_reading(["张三", ZHANG, "荣军", "", "", "三等甲级"], ["李四", LI, "荣军", "", "", "三等甲级"])
    assert codes(reading.rows[1]) == ["category.unknown", "grade.unknown"]
    after = put_right(reading, values={"category": {"荣军": "11"}, "disability_grade": {"三等甲级": "7"}})
    for row in after.reading.rows[1:]:
        assert (row.values["category"], row.values["disability_grade"], codes(row)) == ("11", 7, [])
        assert row.written == {"category": "荣军", "disability_grade": "三等甲级"}


def test_a_wording_that_was_guessed_may_be_confirmed_or_corrected() -> None:
    reading = a_reading(["张三", ZHANG, "残废军人"])
    assert codes(reading.rows[1]) == ["category.typo"]
    confirmed = put_right(reading, values={"category": {"残废军人": "11"}}).reading.rows[1]
    assert (confirmed.values["category"], codes(confirmed)) == ("11", [])
    left_open = put_right(reading, values={"category": {"残废军人": ""}}).reading.rows[1]
    assert codes(left_open) == ["category.typo"]


def test_a_wording_answered_so_that_it_contradicts_is_told() -> None:
    reading = a_reading(["张三", ZHANG, "残疾军人", "", "", "三等乙级", "因病"])
    after = put_right(reading, values={"disability_grade": {"三等乙级": "9"}})
    assert codes(after.reading.rows[1]) == ["grade.illness_over_6"]


def test_the_first_or_the_last_of_repeated_rows_counts() -> None:
    reading = a_reading(["张三", ZHANG, "参战"], ["张三", ZHANG, "参战"], ["张三", ZHANG, "残疾军人"])
    assert codes(reading.rows[2]) == ["duplicate.in_file_same_category"]
    first = put_right(reading, repeated=Repeated.FIRST)
    assert first.left == {(0, 3)}
    last = put_right(reading, repeated=Repeated.LAST)
    assert last.left == {(0, 2)}
    assert codes(last.reading.rows[2]) == [], "the row that counts repeats nobody any more"
    assert codes(last.reading.rows[3]) == ["duplicate.multiple_identity"]


def test_a_row_with_an_error_does_not_win_over_a_good_one() -> None:
    reading = a_reading(["张三", ZHANG, "参战", "", ""], ["张三", ZHANG, "参战", "", "1979-2-30"])
    assert put_right(reading, repeated=Repeated.LAST).left == {(0, 3)}


def test_leaving_the_first_row_out_lets_the_second_count() -> None:
    reading = a_reading(["张三", ZHANG, "参战"], ["张三", ZHANG, "参战"])
    after = put_right(reading, left=frozenset({(0, 2)}))
    assert codes(after.reading.rows[2]) == []
    assert after.left == frozenset(), "that was a decision about one row, not about the file"


def test_a_repair_may_take_a_repetition_away_or_bring_one() -> None:
    reading = a_reading(["张三", ZHANG, "参战"], ["李四", ZHANG, "参战"], ["王五", "5299", "参战"])
    after = put_right(reading, repairs={(0, 3): {"id_number": LI}, (0, 4): {"id_number": LI}})
    assert [codes(row) for row in after.reading.rows[1:]] == [[], [], ["duplicate.in_file_same_category"]]


def test_masked_rows_are_left_out_together() -> None:
    reading = a_reading(["张三", "529901********2019"], ["李四", LI])
    assert put_right(reading, masked=MaskedNumbers.LEAVE).left == {(0, 2)}
    assert put_right(reading, masked=MaskedNumbers.MATCH).left == frozenset()


def test_one_of_two_people_in_a_cell_is_meant() -> None:
    reading = a_reading(["张三/李四", f"{ZHANG}/{LI}"])
    assert codes(reading.rows[1]) == ["two_people_in_cell", "id.two_in_cell"]
    first = put_right(reading, two_people=TwoPeople.FIRST).reading.rows[1]
    assert (first.values["name"], first.values["id_number"], codes(first)) == ("张三", ZHANG, [])
    last = put_right(reading, two_people=TwoPeople.LAST).reading.rows[1]
    assert (last.values["name"], last.values["id_number"]) == ("李四", LI)
    assert first.written["name"] == "张三/李四"


def test_a_cell_is_told_as_it_is_written() -> None:
    (_, row) = a_reading(["张三（已故）", "5299 0119", "残疾军人", "男", "1959.10"]).rows
    assert [cell_text(row, name) for name in ("name", "id_number", "birth_date", "village")] == [
        "张三（已故）", "5299 0119", "1959.10", "",
    ]  # fmt: skip
