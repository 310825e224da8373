"""The stamp of a workbook: what is signed, what rows are known by, and which respellings leave a row the same."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from vetdesk.domain.stamps import (
    Manifest,
    Stamp,
    WorkbookStamp,
    manifest_of,
    read_stamp,
    row_digest,
    row_key,
    stamp_facts,
)
from vetdesk.domain.uids import uid_from

UIDS = [uid_from(1_700_000_000_000 + at, at * 7919) for at in range(1200)]


def made() -> Stamp:
    facts = stamp_facts(
        station=("station-uid", "示范镇", "529901"),
        export=("export-uid", "2026-7", "roster"),
        journal=("origin-uid", 42, "f" * 64),
        columns=("serial", "name", "monthly_standard"),
        made_at="2026-11-22T04:00:00.000Z",
        public_key="ab" * 32,
    )
    return Stamp(facts, lambda content: f"signed{len(content)}")


def written(stamp: Stamp) -> WorkbookStamp:
    read = read_stamp(list(stamp.cells()))
    assert read is not None
    return read


def manifest(stamp: WorkbookStamp) -> Manifest:
    found = manifest_of(stamp)
    assert found is not None
    return found


def test_what_is_written_is_read_again() -> None:
    stamp = made()
    keys = [stamp.add(uid, [at, f"人{at}", 650.5]) for at, uid in enumerate(UIDS, 1)]
    found = manifest(written(stamp))
    assert list(found.rows) == keys
    assert [row.uid for row in found.rows.values()] == UIDS
    assert (found.number, found.journal_seq, found.columns) == ("2026-7", 42, ("serial", "name", "monthly_standard"))
    assert found.signature == f"signed{len(found.canonical)}"


def test_no_cell_of_the_sheet_is_longer_than_a_workbook_allows() -> None:
    stamp = made()
    for uid in UIDS:
        stamp.add(uid, [1, "x", 2])
    assert max(len(text) for row in stamp.cells() for text in row) < 32_767


@pytest.mark.parametrize("name", ["number", "journal_seq", "area_code", "columns", "public_key", "origin"])
def test_a_changed_fact_changes_what_is_signed(name: str) -> None:
    stamp = made()
    stamp.add(UIDS[0], [1, "张三", 650])
    as_written = written(stamp)
    changed = replace(as_written, facts={**as_written.facts, name: "7"})
    assert manifest(changed).canonical != manifest(as_written).canonical


def test_a_changed_row_changes_what_is_signed() -> None:
    first, second = made(), made()
    first.add(UIDS[0], [1, "张三", 650])
    second.add(UIDS[0], [1, "张三", 651])
    assert manifest(written(first)).canonical != manifest(written(second)).canonical


def test_a_stamp_with_rows_cut_off_is_broken() -> None:
    stamp = made()
    for uid in UIDS:
        stamp.add(uid, [1, "张三", 650])
    cells = list(stamp.cells())
    cut = read_stamp(cells[:-1])
    assert cut is not None
    assert manifest_of(cut) is None


def test_another_sheet_of_that_name_is_no_stamp() -> None:
    assert read_stamp([["format", "2"], ["name", "张三"]]) is None
    assert read_stamp([]) is None


def test_a_stamp_of_another_format_is_broken() -> None:
    stamp = written(made())
    assert manifest_of(replace(stamp, facts={**stamp.facts, "format": "9"})) is None


def test_numbering_rows_anew_leaves_them_as_they_were() -> None:
    first, second = made(), made()
    first.add(UIDS[0], [1, "张三", 650])
    second.add(UIDS[0], [88, "张三", 650])
    assert first.lines == second.lines


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("张三", " 张三\u200b "),
        (650, 650.0),
        (650.5, 650.5),
        (None, ""),
        ("", "  "),
        ("1950-03-05", date(1950, 3, 5)),
        (date(1950, 3, 5), datetime(1950, 3, 5)),
        ("é", "e\u0301"),
    ],
)
def test_the_ways_programs_respell_a_cell_leave_its_row_the_same(one: object, other: object) -> None:
    assert row_digest([one, "x"]) == row_digest([other, "x"])  # type: ignore[list-item]  # parametrised cells


@pytest.mark.parametrize(("one", "other"), [(["ab", "c"], ["a", "bc"]), (["a", None], [None, "a"]), ([1], [2])])
def test_other_cells_make_another_row(one: list[str], other: list[str]) -> None:
    assert row_digest(one) != row_digest(other)


def test_keys_are_short_and_each_ends_with_letters() -> None:
    keys = [row_key(number, uid) for number, uid in enumerate(UIDS, 1)]
    assert len(set(keys)) == len(UIDS)
    assert all(len(key) <= 11 and key[-3:].isalpha() for key in keys)
