import json

import pytest

from tests.builders import Clock, an_actor
from vetdesk.domain.errors import NotFoundError
from vetdesk.storage.database import Database
from vetdesk.storage.layouts import DRAFT_DAYS, StoredDraft, StoredLayout

SPRUCE = StoredLayout(0, "", "云杉镇", "姓名|身份证号", "2025-Q3", "花名册.xlsx", {"month": "october"})
STONE = StoredLayout(0, "", "石桥镇", "姓名|身份证号", "", "名单.xls", {})


def remember(database: Database, *layouts: StoredLayout) -> None:
    with database.write("import a workbook", an_actor()) as work:
        for one in layouts:
            work.layouts.remember(one)


def test_what_was_answered_is_remembered_by_sender_and_headings(database: Database, clock: Clock) -> None:
    remember(database, SPRUCE)
    clock.move(days=1)
    remember(database, STONE)
    with database.read() as look:
        newest, oldest = look.layouts.like("姓名|身份证号")
        assert look.layouts.like("姓名") == []
    assert (newest.sender, oldest.sender, oldest.answers) == ("石桥镇", "云杉镇", {"month": "october"})
    assert oldest.read_by == an_actor().staff.uid


def test_the_newest_answers_replace_those_before_and_the_change_is_journalled(database: Database) -> None:
    remember(database, SPRUCE)
    again = StoredLayout(0, "", "云杉镇", "姓名|身份证号", "2025-Q4", "四季度.xlsx", {"month": "january"})
    remember(database, again, again)
    with database.read() as look:
        (held,) = look.layouts.all()
        entries = look.journal.entries(kind="layout")
    assert (held.period, held.file_name, held.version) == ("2025-Q4", "四季度.xlsx", 3)
    assert [json.loads(entry.after).get("answers") for entry in entries] == [{"month": "october"}, {"month": "january"}]


def test_a_forgotten_layout_is_offered_no_more_until_it_is_remembered_anew(database: Database) -> None:
    remember(database, SPRUCE)
    with database.read() as look:
        (held,) = look.layouts.all()
    with database.write("forget a layout", an_actor()) as work:
        work.layouts.forget(held.id)
    with database.read() as look:
        assert look.layouts.like(SPRUCE.headings) == []
    with pytest.raises(NotFoundError), database.write("forget a layout", an_actor()) as work:
        work.layouts.forget(held.id)
    remember(database, SPRUCE)
    with database.read() as look:
        assert [one.id for one in look.layouts.all()] == [held.id]


def test_a_draft_holds_until_it_is_dropped_and_leaves_no_trace(database: Database) -> None:
    for month in ("january", "october"):
        with database.write("keep answers", an_actor()) as work:
            work.layouts.keep_draft(StoredDraft("ab", "花名册.xlsx", "云杉镇", {"month": month}))
    with database.read() as look:
        draft = look.layouts.draft("ab")
        assert look.layouts.draft("cd") is None
    assert draft is not None
    assert (draft.answers, draft.saved_at) == ({"month": "october"}, "2025-01-20T01:00:00.000Z")
    with database.write("drop answers", an_actor()) as work:
        work.layouts.drop_draft("ab")
    with database.read() as look:
        assert look.layouts.draft("ab") is None
        assert look.journal.entries(kind="layout") == []


def test_answers_to_a_file_that_was_never_imported_go_after_three_months(database: Database, clock: Clock) -> None:
    for sha256, days in (("ab", DRAFT_DAYS + 1), ("cd", 0)):
        with database.write("keep answers", an_actor()) as work:
            work.layouts.keep_draft(StoredDraft(sha256, "花名册.xlsx", "", {}))
        clock.move(days=days)
    with database.read() as look:
        assert look.layouts.draft("ab") is None
        assert look.layouts.draft("cd") is not None
