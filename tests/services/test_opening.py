import shutil
from pathlib import Path

import pytest

from tests.builders import CHEAP, DETAILS, FOUNDERS, PASSWORD, Clock, a_station, a_station_folder, recovery_key
from tests.people_world import a_person, found, keep
from tests.services.unsigned_station import make_unsigned
from vetdesk import paths
from vetdesk.definitions.source import shipped_files
from vetdesk.domain.errors import (
    CancelledError,
    ClockJumpError,
    InvalidFieldsError,
    NewerStationError,
    NotAStationError,
    NotFoundError,
    RecoveryKeyError,
    StationBusyError,
    StationExistsError,
    UnsafePlaceError,
    WrongPasswordError,
)
from vetdesk.domain.journal import verify_chain
from vetdesk.domain.staff import Right, Role
from vetdesk.services.opening import create_station, open_with_recovery, restore_station, sign_in
from vetdesk.storage import places, upgrade
from vetdesk.storage.keyslots import FILES, KeySlots
from vetdesk.storage.newest_entry import FAR_AHEAD
from vetdesk.storage.readings import readings

NEW_PASSWORD = "battery staple"


def test_a_new_station_knows_its_office_its_people_and_its_definitions(station):
    assert station.station() == DETAILS
    with station.database.read() as look:
        people = look.staff.all()
        shipped = {(row.kind, row.key) for row in look.definitions.all()}
        assert all(look.keys.public_key(person) for person in people)
    assert [(person.user, person.name, person.roles) for person in people] == [
        (person.user, person.name, person.roles) for person in FOUNDERS
    ]
    folder = paths.resources() / "definitions"
    assert shipped == {(path.parent.name, path.stem) for path in shipped_files(folder)}


def test_the_journal_is_chained_from_the_first_row_on(station):
    with station.database.read() as look:
        entries = list(look.journal.whole())
        assert verify_chain(entries) is None
    assert (entries[0].kind, entries[0].seq) == ("station", 1)
    assert (entries[-1].kind, entries[-1].staff) == ("session", station.session.actor.staff.uid)


def test_who_signs_in_acts_with_the_rights_of_all_their_roles(station, tmp_path, clock):
    assert station.session.actor.name == "张经办"
    assert station.session.actor.may(Right.IMPORT)
    assert station.session.actor.may(Right.MANAGE_STAFF)
    station.close()
    other = sign_in(station.folder, "chen", PASSWORD, clock)
    assert not other.session.actor.may(Right.IMPORT)
    other.close()


@pytest.mark.parametrize("typed", ["ZHANG", " zhang ", "ｚｈａｎｇ"])
def test_case_width_and_blanks_of_the_sign_in_name_do_not_matter(tmp_path, clock, typed):
    opened = sign_in(a_station_folder(tmp_path), typed, PASSWORD, clock)
    assert opened.session.actor.staff.user == "zhang"
    opened.close()


@pytest.mark.parametrize(("user", "password"), [("zhang", "wrong password"), ("nobody", PASSWORD), ("", "")])
def test_a_wrong_password_opens_nothing_and_says_so(tmp_path, clock, user, password):
    folder = a_station_folder(tmp_path)
    with pytest.raises(WrongPasswordError):
        sign_in(folder, user, password, clock)
    sign_in(folder, "zhang", PASSWORD, clock).close()


def test_after_five_wrong_passwords_even_the_right_one_waits(tmp_path, clock):
    folder = a_station_folder(tmp_path)
    for _ in range(5):
        with pytest.raises(WrongPasswordError):
            sign_in(folder, "zhang", "wrong password", clock)
    with pytest.raises(WrongPasswordError) as caught:
        sign_in(folder, "zhang", PASSWORD, clock)
    assert caught.value.wait_seconds == 30
    clock.move(seconds=30)
    sign_in(folder, "zhang", PASSWORD, clock).close()


def test_a_second_program_is_told_who_has_the_station(station, clock):
    with pytest.raises(StationBusyError) as caught:
        sign_in(station.folder, "li", PASSWORD, clock)
    assert "@" in caught.value.holder
    station.close()
    sign_in(station.folder, "li", PASSWORD, clock).close()


def test_a_folder_without_a_station_is_named(tmp_path, clock):
    with pytest.raises(NotAStationError):
        sign_in(tmp_path, "zhang", PASSWORD, clock)


def test_a_folder_that_holds_anything_is_not_made_a_station(tmp_path, clock):
    (tmp_path / "letter.docx").write_bytes(b"letter")
    with pytest.raises(StationExistsError):
        create_station(tmp_path, DETAILS, FOUNDERS, clock, CHEAP)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.docx"]


def test_a_station_that_could_not_be_made_leaves_an_empty_folder(tmp_path, clock, monkeypatch):
    def fail(*_arguments: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(KeySlots, "save", fail)
    with pytest.raises(OSError, match="disk full"):
        create_station(tmp_path / "station", DETAILS, FOUNDERS, clock, CHEAP)
    assert list((tmp_path / "station").iterdir()) == []


def test_without_a_keeper_no_station_is_made(tmp_path, clock):
    with pytest.raises(InvalidFieldsError):
        create_station(tmp_path / "station", DETAILS, FOUNDERS[1:], clock, CHEAP)
    assert not (tmp_path / "station").exists()


def test_a_network_or_synchronised_folder_is_refused_to_make_and_to_open(tmp_path, clock, monkeypatch):
    folder = a_station_folder(tmp_path)
    monkeypatch.setattr(places, "is_unsafe", lambda _folder: True)
    with pytest.raises(UnsafePlaceError):
        create_station(tmp_path / "new", DETAILS, FOUNDERS, clock, CHEAP)
    with pytest.raises(UnsafePlaceError):
        sign_in(folder, "zhang", PASSWORD, clock)
    with pytest.raises(UnsafePlaceError):
        restore_station(folder, tmp_path / "new", recovery_key(), clock)


def test_a_locked_station_gives_nothing_until_the_same_person_unlocks_it(station):
    station.lock()
    assert station.locked
    with pytest.raises(CancelledError), station.database.read():
        pass
    with pytest.raises(CancelledError), station.database.write("late", None):
        pass
    with pytest.raises(RuntimeError):
        station.attachments.names()
    with pytest.raises(WrongPasswordError):
        station.unlock("wrong password")
    assert station.locked
    station.unlock(PASSWORD)
    assert station.station() == DETAILS
    assert station.session.actor.name == "张经办"


def test_a_locked_station_stays_reserved(station, clock):
    station.lock()
    with pytest.raises(StationBusyError):
        sign_in(station.folder, "li", PASSWORD, clock)


def test_the_recovery_key_lets_one_person_in_with_a_new_password(tmp_path, clock):
    folder = a_station_folder(tmp_path)
    opened = open_with_recovery(folder, recovery_key(), "zhang", NEW_PASSWORD, clock)
    with opened.database.read() as look:
        labels = [entry.label for entry in look.journal.entries(limit=5)]
    opened.close()
    assert "sign in with the recovery key" in labels
    assert labels[-1] == "sign in"
    sign_in(folder, "zhang", NEW_PASSWORD, clock).close()
    with pytest.raises(WrongPasswordError):
        sign_in(folder, "zhang", PASSWORD, clock)


def test_a_wrong_recovery_key_or_unknown_person_changes_nothing(tmp_path, clock):
    folder = a_station_folder(tmp_path)
    before = (folder / FILES[0]).read_bytes()
    with pytest.raises(RecoveryKeyError):
        open_with_recovery(folder, recovery_key()[:-1] + "A", "zhang", NEW_PASSWORD, clock)
    with pytest.raises(NotFoundError):
        open_with_recovery(folder, recovery_key(), "nobody", NEW_PASSWORD, clock)
    assert (folder / FILES[0]).read_bytes() == before
    sign_in(folder, "zhang", PASSWORD, clock).close()


def test_a_backup_restores_on_an_empty_machine_with_the_recovery_sheet_only(station, tmp_path, clock):
    made = station.back_up(tmp_path / "usb")
    assert made is not None
    restore_station(made.folder, tmp_path / "other machine", recovery_key(), clock)
    opened = sign_in(tmp_path / "other machine", "wang", PASSWORD, clock)
    assert opened.station() == DETAILS
    opened.close()


def test_nothing_is_backed_up_twice(station, tmp_path, clock):
    assert station.back_up(tmp_path / "usb") is not None
    assert station.back_up(tmp_path / "usb") is None


def test_an_older_station_is_upgraded_at_sign_in_after_a_backup(tmp_path, clock, monkeypatch):
    folder = a_station_folder(tmp_path)
    migrations = tmp_path / "migrations"
    shutil.copytree(paths.migrations(), migrations, ignore=shutil.ignore_patterns("__pycache__"))
    last = upgrade.known_revisions()[-1]
    (migrations / "versions" / "9001_later.py").write_text(
        f'from alembic import op\n\nrevision = "9001_later"\ndown_revision = "{last}"\n\n\n'
        'def upgrade():\n    op.get_bind().exec_driver_sql("CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT")\n',
        encoding="utf-8",
    )
    with monkeypatch.context() as newer:
        newer.setattr(paths, "migrations", lambda: migrations)
        opened = sign_in(folder, "zhang", PASSWORD, clock)
        with opened.database.read() as look:
            assert look.connection.exec_driver_sql("SELECT count(*) FROM later").scalar() == 0
        assert len(list(opened.backups.glob("*Z"))) == 1
        opened.close()
    with pytest.raises(NewerStationError) as caught:
        sign_in(folder, "zhang", PASSWORD, clock)
    assert caught.value.found == "9001_later"


def test_a_station_of_the_very_first_version_comes_up_to_date(tmp_path, clock, monkeypatch):
    make_unsigned(tmp_path / "station", clock, monkeypatch, "0001")
    opened = sign_in(tmp_path / "station", "zhang", PASSWORD, clock)
    with opened.database.read() as look:
        assert look.people.count() == 0
        assert verify_chain(look.journal.whole()) is None
    (copy,) = opened.backups.glob("*Z")
    opened.close()
    assert sign_in(copy, "li", PASSWORD, clock).close() is None


def test_definitions_shipped_with_a_newer_program_join_at_sign_in(tmp_path, clock, monkeypatch):
    folder = a_station_folder(tmp_path)
    resources = tmp_path / "resources"
    for name in ("definitions", "readings"):
        shutil.copytree(paths.resources() / name, resources / name)
    rights = resources / "definitions" / "rights" / "rights.toml"
    newer = rights.read_text(encoding="utf-8").replace("version = 1", "version = 2").replace('"manage_villages", ', "")
    rights.write_text(newer, encoding="utf-8")
    monkeypatch.setattr(paths, "resources", lambda: resources)
    opened = sign_in(folder, "zhang", PASSWORD, clock)
    keeper = opened.definitions.rights[Role.KEEPER]
    with opened.database.read() as look:
        versions = [row.version for row in look.definitions.all() if row.kind == "rights"]
    opened.close()
    assert Right.MANAGE_VILLAGES not in keeper
    assert versions == [1, 2]


def test_opening_again_writes_nothing_but_the_sign_in(tmp_path, clock):
    opened = a_station(tmp_path, clock=clock)
    with opened.database.read() as look:
        before = look.journal.head().seq
    opened.close()
    again = sign_in(opened.folder, "zhang", PASSWORD, clock)
    with again.database.read() as look:
        assert look.journal.head().seq == before + 1
    again.close()


def test_a_crash_between_the_two_files_of_keys_does_no_harm(tmp_path, clock: Clock):
    folder: Path = a_station_folder(tmp_path)
    (folder / FILES[0]).write_bytes(b"")
    sign_in(folder, "zhang", PASSWORD, clock).close()
    assert (folder / FILES[0]).read_bytes() == (folder / FILES[1]).read_bytes()


def test_other_readings_build_the_search_index_anew_at_sign_in(tmp_path, clock, monkeypatch):
    folder = a_station_folder(tmp_path)
    opened = sign_in(folder, "zhang", PASSWORD, clock)
    keep(opened.database, a_person("乐山"))
    opened.close()
    resources = tmp_path / "resources"
    shutil.copytree(paths.resources(), resources, ignore=shutil.ignore_patterns("fonts", "i18n", "help"))
    surnames = resources / "readings" / "surnames.tsv"
    surnames.write_text(surnames.read_text(encoding="utf-8").replace("乐\tyue\tle", "乐\tlao"), encoding="utf-8")
    with monkeypatch.context() as newer:
        newer.setattr(paths, "resources", lambda: resources)
        readings.cache_clear()
        opened = sign_in(folder, "zhang", PASSWORD, clock)
        assert found(opened.database, "laoshan") == ["乐山"]
        opened.close()
    readings.cache_clear()


@pytest.mark.parametrize("days", [-1, 90])
def test_a_clock_that_jumped_is_asked_about_before_anything_is_written(tmp_path, clock, days):
    folder = a_station_folder(tmp_path)
    before = (folder / "station.db").read_bytes()
    clock.move(days=days)
    with pytest.raises(ClockJumpError) as asked:
        sign_in(folder, "zhang", PASSWORD, clock)
    assert asked.value.days == days
    assert (folder / "station.db").read_bytes() == before
    opened = sign_in(folder, "zhang", PASSWORD, clock, clock_is_right=True)
    try:
        with opened.database.read() as look:
            (told,) = look.journal.entries(kind="session", limit=1)
            assert told.new["newest_entry"] == "2025-01-20 09:00"
    finally:
        opened.close()


def test_a_station_that_usually_rests_longer_is_not_asked_about(tmp_path, clock):
    opened = a_station(tmp_path, clock=clock)
    with opened.database.write("rest longer", opened.session.actor) as work:
        work.settings.set(FAR_AHEAD, 400)
    opened.close()
    clock.move(days=300)
    sign_in(opened.folder, "zhang", PASSWORD, clock).close()
