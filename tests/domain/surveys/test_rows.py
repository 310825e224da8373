"""A survey's workbook that comes back with dirt: nothing lost, nothing twice, what is unclear is asked."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.people_world import definitions
from vetdesk.domain.reading.plain import PlainSheet, PlainWorkbook
from vetdesk.domain.surveys.rows import HEADINGS, Known, RowDoubt, RowVerdict, origin_of, read_answer, read_rows

SURVEY = definitions().surveys["satisfaction", 1]
HEAD = [*HEADINGS.values(), *(f"{place}. {one.label.zh}" for place, one in enumerate(SURVEY.questions, 1))]
KNOWN = Known({"0009": {"overall": "very"}}, frozenset(), lambda number: number <= "0020", {"石桥村": 7}.get)


def row(
    number: str, village: str = "石桥村", day: str = "2025-3-1", named: str = "", overall: str = "非常满意", *more: str
):
    return [number, village, day, named, overall, *more]


def book(*rows: Sequence[str], digest: str = "d" * 64) -> PlainWorkbook:
    return PlainWorkbook(
        "a.xlsx",
        digest,
        [PlainSheet("说明", False, [["填写说明"]]), PlainSheet("调查", False, [["标题"], HEAD, *rows])],
    )


def read(*rows: Sequence[str], known: Known = KNOWN):
    return read_rows(SURVEY, book(*rows), known)


def test_a_clean_row_is_taken_whatever_the_spreadsheet_did_to_its_number() -> None:
    (one,) = read(row("1.0"))
    assert (one.verdict, one.number, one.village_id, one.answered_on, dict(one.answers)) == (
        RowVerdict.TAKE, "0001", 7, "2025-03-01", {"overall": "very"},
    )  # fmt: skip
    assert (one.sheet, one.row) == ("调查", 3)


@pytest.mark.parametrize(
    ("dirty", "doubt"),
    [
        (row("0002", overall="还行吧"), RowDoubt.ANSWER),
        (row("0002", village="石头村"), RowDoubt.VILLAGE),
        (row("0002", day="三月"), RowDoubt.DAY),
        (row(""), RowDoubt.NO_NUMBER),
        (row("0777"), RowDoubt.UNKNOWN_NUMBER),
        (row("9", overall="满意"), RowDoubt.OTHER_ANSWERS),
    ],
)
def test_what_is_unclear_is_asked_and_keeps_what_was_clear(dirty, doubt) -> None:
    (one,) = read(dirty)
    assert (one.verdict, one.doubts[-1][0]) == (RowVerdict.ASK, doubt)


def test_the_same_form_twice_is_refused_and_two_answers_under_one_number_are_asked() -> None:
    first, again, other = read(row("0003"), row("3"), row("0003", overall="不满意"))
    assert [one.verdict for one in (first, again, other)] == [RowVerdict.TAKE, RowVerdict.REFUSED, RowVerdict.ASK]
    assert again.doubts == ((RowDoubt.TWICE, "0003"),)
    (entered,) = read(row("0009"))
    assert (entered.verdict, entered.doubts) == (RowVerdict.REFUSED, ((RowDoubt.ENTERED, "0009"),))


def test_a_row_without_number_that_was_entered_from_the_same_file_is_known_again() -> None:
    (one,) = read(row(""))
    origins = frozenset({origin_of("d" * 64, one)})
    (again,) = read(row(""), known=Known({}, origins, KNOWN.dealt, KNOWN.village))
    assert (again.verdict, again.doubts[-1][0]) == (RowVerdict.REFUSED, RowDoubt.ENTERED)


def test_rows_with_a_number_only_are_empty_and_the_signing_line_is_no_row() -> None:
    found = read(["0004", "石桥村", "", ""], row("0005"), ["", ""], ["负责人：", "填表人："])
    assert [one.verdict for one in found] == [RowVerdict.EMPTY, RowVerdict.TAKE, RowVerdict.EMPTY]


def test_columns_are_known_in_any_order_and_a_file_without_them_is_none_of_ours() -> None:
    turned = [list(reversed(HEAD)), list(reversed([*row("0006"), *[""] * (len(HEAD) - 5)]))]
    (one,) = read_rows(SURVEY, PlainWorkbook("b.xlsx", "e", [PlainSheet("一", False, turned)]), KNOWN)
    assert (one.number, one.verdict) == ("0006", RowVerdict.TAKE)
    assert read_rows(SURVEY, PlainWorkbook("c.xlsx", "e", [PlainSheet("一", False, [["姓名", "电话"]])]), KNOWN) is None


@pytest.mark.parametrize(
    ("key", "text", "answer"),
    [
        ("overall", "非常满意", "very"), ("overall", " ① ", "very"), ("overall", "B", "satisfied"),
        ("overall", "√满意", "satisfied"), ("overall", "Not satisfied", "not"), ("overall", "5", None),
        ("overall", "满意、不满意", None), ("attitude", "５", "5"), ("attitude", "6", None),
        ("wanted", "走访慰问、看病就医", "medical,visits"), ("wanted", "1,3", "medical,visits"),
        ("wanted", "看病，别的", None), ("suggestion", "满意", "满意"),
    ],
)  # fmt: skip
def test_answers_are_understood_as_people_write_them(key, text, answer) -> None:
    assert read_answer(SURVEY.question(key), text) == answer


CELLS = st.tuples(
    st.sampled_from(["", "1", "0002", "2.0", "３", "9", "55", "甲"]), st.sampled_from(["", "石桥村", "别村"]),
    st.sampled_from(["", "2025-3-1", "3月"]), st.sampled_from(["", "某某"]),
    st.sampled_from(["", "非常满意", "B", "凑合", "满意、不满意"]),
)  # fmt: skip


@given(st.lists(CELLS, max_size=25))
def test_whatever_stands_in_the_rows_each_has_one_verdict_and_nothing_is_taken_twice(rows) -> None:
    found = read(*(list(cells) for cells in rows))
    assert [one.row for one in found] == list(range(3, 3 + len(rows)))
    taken = [one for one in found if one.verdict is RowVerdict.TAKE]
    assert len({one.number for one in taken}) == len(taken)
    assert all(one.doubts for one in found if one.verdict in {RowVerdict.ASK, RowVerdict.REFUSED})
    known = Known(
        {**KNOWN.entered, **{one.number: one.answers for one in taken}},
        frozenset(origin_of("d" * 64, one) for one in taken), KNOWN.dealt, KNOWN.village,
    )  # fmt: skip
    again = read(*(list(cells) for cells in rows), known=known)
    assert not [one for one in again if one.verdict is RowVerdict.TAKE]
