from vetdesk.domain.journal import Head
from vetdesk.storage import checks


def test_a_fresh_station_is_sound(station):
    found = checks.check(station.database)
    assert found.sound
    assert found.what == ""
    assert found.rows["staff"] == 5
    assert found.heads[station.database.origin].seq == found.rows["journal"]


def test_a_rewritten_entry_is_named(station):
    with station.database.write("attack", None) as work:
        work.connection.exec_driver_sql("DROP TRIGGER journal_never_changes")
        work.connection.exec_driver_sql("UPDATE journal SET at = '2024-01-01T00:00:00.000Z' WHERE seq = 7")
    found = checks.check(station.database)
    assert not found.sound
    assert found.what == "journal 7: content"


def test_a_head_from_a_paper_that_the_chain_does_not_pass_is_a_break(station):
    printed = {station.database.origin: Head(5, "0" * 64)}
    assert checks.check(station.database, printed).what == "journal 5: content"
