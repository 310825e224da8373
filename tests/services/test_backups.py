"""Backups of a station at work: in several places, told when they vanish, tried out, and restored with a list."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.builders import PASSWORD, Clock, a_station_folder, recovery_key
from tests.people_world import a_person, keep
from tests.ui.cases.case_world import open_cases
from vetdesk.domain.backups import Freshness
from vetdesk.domain.errors import (
    DamagedDatabaseError,
    DamagedStationError,
    NotFoundError,
    NotPermittedError,
    NotWrittenError,
    StationBusyError,
    StationExistsError,
    WrongPasswordError,
)
from vetdesk.services import drills
from vetdesk.services.backups import AWAY, Backups
from vetdesk.services.open_station import OpenStation
from vetdesk.services.opening import sign_in
from vetdesk.services.reading_damaged import read_damaged
from vetdesk.services.restoring import Secret, backups_in, keep_damaged, known_backups, restore
from vetdesk.storage import backup, backup_places, quarantine
from vetdesk.wiring import Services


@pytest.fixture
def backups(station: OpenStation) -> Backups:
    return Backups(station)


def set_word(station: OpenStation, word: str) -> None:
    with station.database.write("set a word", station.session.actor) as work:
        work.settings.set("word", word)


def test_a_station_goes_from_alarming_to_fresh_and_ages(backups: Backups, station: OpenStation, clock: Clock) -> None:
    assert backups.health().level is Freshness.ALARMING
    assert backups.due()
    assert backups.back_up()
    assert not backups.due()
    assert backups.health().level is Freshness.FRESH
    clock.move(days=2)
    assert backups.health().level is Freshness.AGING
    assert backups.due()
    assert not backups.back_up()  # nothing changed: the newest one was checked again
    assert backups.health().level is Freshness.FRESH


def test_when_the_folder_of_backups_vanishes_it_is_told(backups: Backups, station: OpenStation) -> None:
    backups.back_up()
    shutil.rmtree(station.backups)
    told = backups.health()
    assert (told.gone, told.level) == (True, Freshness.ALARMING)
    backups.back_up()
    assert not backups.health().gone


def test_a_stick_is_remembered_with_its_state(
    backups: Backups, station: OpenStation, tmp_path: Path, clock: Clock
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    place = backups.add_place(stick)
    assert (place.verified, place.trouble) == (clock(), "")
    assert len(backup.list_backups(stick / backup_places.STORE)) == 1
    stick.rename(tmp_path / "unplugged")
    set_word(station, "new")
    clock.move(hours=1)
    with pytest.raises(NotWrittenError):
        backups.to_place(str(stick))
    (away,) = backups.health().memory.places
    assert (away.trouble, away.verified) == (AWAY, place.verified)
    (tmp_path / "unplugged").rename(stick)
    backups.on_closing()
    (back,) = backups.health().memory.places
    assert (back.trouble, back.verified) == ("", clock())
    assert len(known_backups(station.folder)) == 3
    backups.drop_place(str(stick))
    assert backups.health().memory.places == ()
    assert stick.exists()


def test_only_who_looks_after_settings_adds_a_place(tmp_path: Path, clock: Clock) -> None:
    opened = sign_in(a_station_folder(tmp_path), "chen", PASSWORD, clock)
    with pytest.raises(NotPermittedError):
        Backups(opened).add_place(tmp_path)
    opened.close()


def test_a_drill_restores_compares_journals_and_leaves_nothing(
    station: OpenStation, backups: Backups, clock: Clock
) -> None:
    with pytest.raises(NotFoundError):
        backups.drill()
    keep(station.database, a_person("张三", 1))
    station.attachments.put(b"scan")
    backups.back_up()
    assert backups.health().drill_due
    report = backups.drill()
    assert (report.people, report.scans) == (1, 1)
    assert not (station.folder / drills.FOLDER).exists()
    with station.database.read() as look:
        (entry,) = look.journal.entries(kind="drill")
    assert entry.new["entries"] == report.entries
    assert not backups.health().drill_due
    clock.move(days=31)
    assert backups.health().drill_due


def test_a_drill_opens_cases_and_finds_a_scan_that_was_lost_in_the_store(
    station: OpenStation, backups: Backups
) -> None:
    services = Services(station)
    (case_id,) = open_cases(services, 1)
    name = station.attachments.put(b"scan")
    backups.back_up()
    assert backups.drill().cases == (services.casework.get(case_id).case.number,)
    (station.backups / "attachments" / name[:2] / name).write_bytes(b"lost")
    with pytest.raises(DamagedStationError, match="attachment"):
        backups.drill()
    assert not (station.folder / drills.FOLDER).exists()


def test_a_restore_in_place_keeps_the_replaced_and_lists_what_is_missing(
    station: OpenStation, backups: Backups, clock: Clock
) -> None:
    keep(station.database, a_person("张三", 1))
    backups.back_up()
    clock.move(hours=3)
    keep(station.database, a_person("李四", 2))
    set_word(station, "missing")
    (offer,) = backups.offers()
    assert (offer.people, offer.office) == (1, station.station().name)
    with pytest.raises(StationBusyError):
        restore(offer.folder, Secret("zhang", PASSWORD), station.folder, clock)
    station.close()
    with pytest.raises(WrongPasswordError):
        restore(offer.folder, Secret("zhang", "wrong password"), station.folder, clock)
    kept = restore(offer.folder, Secret("zhang", PASSWORD), station.folder, clock)
    assert kept is not None
    assert kept in quarantine.kept(station.folder)
    again = sign_in(station.folder, "zhang", PASSWORD, clock)
    try:
        restored = Backups(again)
        missing = restored.missing_deeds()
        assert [deed.label for deed in missing][-1] == "set a word"
        assert missing[0].changes[0]["after"]["name"] == "李四"
        with again.database.read() as look:
            assert look.people.count() == 1
            (entry,) = look.journal.entries(kind="restore")
            assert len(entry.new["missing"]) == len(missing)
            assert look.missing_deeds.open() == len(missing)
        restored.settle_missing(missing[0].uid, "entered again")
        assert restored.missing_deeds()[-1].note == "entered again"
        with pytest.raises(NotFoundError):
            restored.settle_missing(missing[0].uid, "twice")
    finally:
        again.close()
    sign_in(station.folder, "zhang", PASSWORD, clock).close()  # and it is not recorded a second time


def test_who_guesses_passwords_by_restoring_waits_as_at_the_door(
    station: OpenStation, backups: Backups, clock: Clock
) -> None:
    backups.back_up()
    (offer,) = backups.offers()
    station.close()
    for _ in range(5):
        with pytest.raises(WrongPasswordError):
            restore(offer.folder, Secret("zhang", "wrong password"), station.folder, clock)
    with pytest.raises(WrongPasswordError) as caught:
        restore(offer.folder, Secret("zhang", PASSWORD), station.folder, clock)
    assert caught.value.wait_seconds > 0


def test_a_restore_takes_the_recovery_sheet_too_and_spares_other_files(
    station: OpenStation, backups: Backups, clock: Clock, tmp_path: Path
) -> None:
    backups.back_up()
    (offer,) = backups.offers()
    station.close()
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "letter.docx").write_bytes(b"letter")
    with pytest.raises(StationExistsError):
        restore(offer.folder, Secret(recovery=recovery_key()), tmp_path / "letters", clock)
    assert restore(offer.folder, Secret(recovery=recovery_key()), tmp_path / "new", clock) is None
    assert [one.made_at for one in backups_in(offer.folder.parent.parent)] == [offer.made_at]
    sign_in(tmp_path / "new", "li", PASSWORD, clock).close()


def test_what_is_missing_is_read_from_a_damaged_station_as_far_as_it_can_be(
    station: OpenStation, backups: Backups, clock: Clock
) -> None:
    backups.back_up()
    for number in range(60):
        set_word(station, f"{number} " + "x" * 3000)
    (offer,) = backups.offers()
    station.close()
    path = station.folder / backup.DATABASE
    content = bytearray(path.read_bytes())
    content[-60 * 4096] ^= 1
    path.write_bytes(content)
    kept = keep_damaged(station.folder, "malformed", clock)
    assert (kept / backup.DATABASE).read_bytes() == bytes(content)
    restore(offer.folder, Secret("zhang", PASSWORD), station.folder, clock)
    again = sign_in(station.folder, "zhang", PASSWORD, clock)
    try:
        missing = Backups(again).missing_deeds()
    finally:
        again.close()
    assert 40 < len(missing) < 60


def test_the_present_password_opens_an_older_backup(
    station: OpenStation, backups: Backups, clock: Clock, change_password: Callable[[OpenStation, str], None]
) -> None:
    backups.back_up()
    (offer,) = backups.offers()
    change_password(station, "another password")
    station.close()
    restore(offer.folder, Secret("zhang", "another password"), station.folder, clock)
    sign_in(station.folder, "zhang", "another password", clock).close()


@pytest.fixture
def change_password() -> Callable[[OpenStation, str], None]:
    def change(station: OpenStation, new: str) -> None:
        station.slots.rewrap("zhang", new, station.keys)
        station.slots.save()

    return change


def test_what_can_be_read_of_a_damaged_station_is_looked_at_and_never_changed(
    station: OpenStation, clock: Clock
) -> None:
    keep(station.database, a_person("张三", 1))
    station.close()
    kept = keep_damaged(station.folder, "malformed", clock)
    before = (kept / backup.DATABASE).read_bytes()
    with pytest.raises(WrongPasswordError):
        read_damaged(station.folder, kept, "zhang", "wrong password", clock)
    opened = read_damaged(station.folder, kept, "zhang", PASSWORD, clock)
    try:
        assert Services(opened).archives.find("张三", limit=5).total == 1
        with pytest.raises(DamagedDatabaseError), opened.database.write("change", opened.session.actor):
            pass
        assert not Backups(opened).due()
        Backups(opened).on_closing()
        assert not opened.back_up()
    finally:
        opened.close()
    assert (kept / backup.DATABASE).read_bytes() == before
    assert not opened.backups.exists()
