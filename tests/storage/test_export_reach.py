import pytest

from tests.builders import an_actor
from vetdesk.storage.database import Database
from vetdesk.storage.export_reach import ExportReach


def test_whom_an_export_was_about_is_kept_compactly_and_found_again(database: Database) -> None:
    with database.write("export", an_actor()) as work:
        reach = ExportReach(work)
        digest = reach.keep("all", range(1, 100_001))
        reach.keep("few", {7, 900, 90_000})
        reach.keep("nobody", set())
        size = work.connection.exec_driver_sql("SELECT sum(length(people)) FROM export_reach").scalar_one()
    assert len(digest) == 64
    assert size < 1000
    with database.read() as look:
        reach = ExportReach(look)
        everything = ["all", "few", "nobody", "unknown"]
        assert reach.holding([900], everything) == {"all", "few"}
        assert reach.holding([901, 100_001], everything) == {"all"}
        assert reach.holding([100_001], everything) == set()
        assert reach.of("few") == (7, 900, 90_000)
        assert reach.of("nobody") == reach.of("unknown") == ()


def test_what_was_kept_is_never_changed(database: Database) -> None:
    with database.write("export", an_actor()) as work:
        ExportReach(work).keep("one", {1})
    for statement in ("DELETE FROM export_reach", "UPDATE export_reach SET first = 2"):
        with pytest.raises(Exception, match="export"), database.write("tamper", None) as work:
            work.connection.exec_driver_sql(statement)
