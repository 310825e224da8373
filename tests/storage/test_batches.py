import pytest

from tests.builders import an_actor
from vetdesk.domain.errors import NotFoundError
from vetdesk.storage.batches import BatchRow
from vetdesk.storage.database import Database

ROWS = [BatchRow("Sheet1", 3, "add", 1, 1, "a1"), BatchRow("Sheet1", 4, "error", content="b2", outcome="left out")]


def keep(database: Database, sha256: str = "ab") -> int:
    with database.write("import", an_actor()) as work:
        new = work.batches.new("花名册.xls", sha256, "h1")
        assert new.source == f"batch:{new.uid}"
        return work.batches.add(new, ROWS).id


def test_a_batch_remembers_its_rows_its_file_and_how_it_was_read(database: Database) -> None:
    number = keep(database)
    with database.read() as look:
        batch = look.batches.get(number)
        assert look.batches.rows(number) == ROWS
        assert look.batches.all() == look.batches.by_sha256("ab") == [batch]
        assert look.batches.by_sha256("cd") == []
        assert look.batches.of_recipient(1) == [number]
    assert (batch.kept_by, batch.kept_at) == (an_actor().staff.uid, "2025-01-20T01:00:00.000Z")


def test_a_batch_is_undone_once_and_never_changes_otherwise(database: Database) -> None:
    number = keep(database)
    with database.write("undo", an_actor()) as work:
        undone = work.batches.mark_undone(work.batches.get(number))
    assert undone.undone_at
    with pytest.raises(NotFoundError), database.write("undo", an_actor()) as work:
        work.batches.mark_undone(undone)
    for statement in ("DELETE FROM batch", "DELETE FROM batch_row", "UPDATE batch SET file_name = 'other'"):
        with pytest.raises(Exception, match="batch"), database.write("tamper", None) as work:
            work.connection.exec_driver_sql(statement)
