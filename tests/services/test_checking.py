import pytest

from tests.builders import PASSWORD
from vetdesk.domain.errors import DefinitionError
from vetdesk.services.checking import check
from vetdesk.services.opening import sign_in


def test_a_fresh_station_is_sound(station):
    report = check(station)
    assert report.sound
    assert report.entries == report.head.seq == report.rows["journal"]


def test_a_forged_entry_is_named(station):
    with station.database.write("attack", None) as work:
        work.connection.exec_driver_sql("DROP TRIGGER journal_never_changes")
        work.connection.exec_driver_sql("UPDATE journal SET staff = 'other' WHERE seq = 4")
    report = check(station)
    assert not report.sound
    assert report.broken is not None
    assert (report.broken.seq, report.broken.what) == (4, "content")


def test_a_wrong_definition_is_named_with_file_and_key(station):
    with station.database.write("attack", None) as work:
        work.connection.exec_driver_sql("UPDATE definition SET text = 'version = 1' WHERE kind = 'rights'")
    station.close()
    with pytest.raises(DefinitionError) as caught:
        sign_in(station.folder, "zhang", PASSWORD, station.now)
    assert (caught.value.file, caught.value.key) == ("rights/rights.toml", "role")


def test_shipped_definitions_that_are_not_the_program_s_own_are_named_with_what_differs(station):
    with station.database.write("attack", None) as work:
        raw = work.connection
        text, sums = "UPDATE definition SET text = replace(text, 'people = 50 ', 'people = 5000 ')", " WHERE kind = "
        raw.exec_driver_sql(f"{text}{sums}'exports'")
        raw.exec_driver_sql("DELETE FROM definition WHERE kind = 'visits'")
    faults = check(station).faults
    (altered,) = (one for one in faults if one.startswith("definition exports/"))
    assert "not the program's, line" in altered
    assert "'people = 5000" in altered
    assert "instead of 'people = 50 " in altered
    assert any(one.startswith("definition visits/") and one.endswith("missing") for one in faults)
