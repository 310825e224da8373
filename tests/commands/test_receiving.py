"""A list that came back, taken in by command: decided on the command line or not at all."""

import io
from pathlib import Path

import openpyxl
import pytest

from tests.builders import PASSWORD, a_station_folder, with_second
from tests.services.returned_world import edited, put
from vetdesk import cli
from vetdesk.commands.signing_in import clock
from vetdesk.domain.people import Identity, Recipient
from vetdesk.services.opening import sign_in
from vetdesk.wiring import Services

PHONE, THEIRS, OURS = "13900000000", "13800009999", "13700001111"


class Away:
    """A station with one person, and the roster that left."""

    def __init__(self, folder: Path, tmp_path: Path) -> None:
        self.folder, self.file = folder, tmp_path / "roster.xlsx"
        values = {"name": "史长河", "id_number": "529901195003055719", "birth_date": "1950-03-05", "phone": PHONE}
        with self.open() as services:
            with services.station.database.write("set up", services.station.session.actor) as work:
                self.id = work.people.add(Recipient(0, "", values, (Identity(0, "", "51", "drawing"),))).id
            services.exporting.roster(self.file, purpose="报县局")

    def open(self) -> "_Open":
        """The station, for a moment."""
        return _Open(self.folder)

    def phone(self) -> object:
        """The number in the archive."""
        with self.open() as services, services.station.database.read() as look:
            return look.people.get(self.id).values["phone"]

    def edit_here(self) -> None:
        """Somebody enters another number in the station."""
        with self.open() as services, services.station.database.write("edit", services.station.session.actor) as work:
            person = work.people.get(self.id)
            values = {**person.values, "phone": OURS}
            work.people.save(Recipient(person.id, person.uid, values, person.identities, version=person.version))

    def edit_there(self) -> None:
        """Somebody types another number into the workbook."""
        edited(self.file, lambda sheet: put(sheet, 0, "联系电话", THEIRS))

    def receive(self, *options: str) -> int:
        """The command."""
        return cli.main(["--language", "en", "receive", str(self.folder), str(self.file), *options])


class _Open:
    def __init__(self, folder: Path) -> None:
        self._station = with_second(sign_in(folder, "zhang", PASSWORD, clock, clock_is_right=True))

    def __enter__(self) -> Services:
        return Services(self._station)

    def __exit__(self, *_: object) -> None:
        self._station.close()


@pytest.fixture
def away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Away:
    monkeypatch.setenv("VETDESK_USER", "zhang")
    monkeypatch.setenv("VETDESK_SECOND_USER", "li")
    monkeypatch.setenv("VETDESK_SECOND_PASSWORD", PASSWORD)
    monkeypatch.setenv("VETDESK_PASSWORD", PASSWORD)
    monkeypatch.setattr("sys.stdin", io.StringIO())
    return Away(a_station_folder(tmp_path), tmp_path)


def test_what_they_changed_is_taken_once(away: Away, capsys: pytest.CaptureFixture[str]) -> None:
    away.edit_there()
    assert away.receive("--dry-run") == 0
    assert away.phone() == PHONE
    assert away.receive() == 0
    assert away.phone() == THEIRS
    assert away.receive() == 0
    assert "nothing new" in capsys.readouterr().out.splitlines()[-1]


@pytest.mark.parametrize(("option", "kept"), [("--ours", OURS), ("--theirs", THEIRS)])
def test_a_conflict_wants_a_side(away: Away, capsys: pytest.CaptureFixture[str], option: str, kept: str) -> None:
    away.edit_there()
    away.edit_here()
    assert away.receive() == 1
    told = capsys.readouterr()
    assert f"left as “{PHONE}”, is “{OURS}” here, came back as “{THEIRS}”" in told.out
    assert "--ours or --theirs" in told.err
    assert away.phone() == OURS
    assert away.receive(option) == 0
    assert away.phone() == kept


def test_a_workbook_without_a_stamp_is_left_to_the_import(away: Away, capsys: pytest.CaptureFixture[str]) -> None:
    book = openpyxl.load_workbook(away.file)
    del book["_vetdesk"]
    book.save(away.file)
    assert away.receive() == 1
    assert "vetdesk import" in capsys.readouterr().err
