import io

import msoffcrypto
import openpyxl
import pytest

from tests.files.workbooks.locking import compound, locked_crypto_api, locked_rc4, locked_standard, old_stream
from tests.files.workbooks.test_reader import VALID, reader, refusal, small_workbook
from tests.samples.scoring import samples, score, truth_of
from vetdesk.domain.errors import UnreadableFileError

OLD = next(path for path in samples() if path.name.startswith("v04"))


def locked_agile(package, password):
    locked = io.BytesIO()
    msoffcrypto.OfficeFile(io.BytesIO(package)).encrypt(password, locked)
    return locked.getvalue()


@pytest.mark.parametrize("lock", [locked_agile, locked_standard])
@pytest.mark.parametrize("password", ["abc123", "优抚 2025!"])
def test_a_new_workbook_opens_with_its_password_only(tmp_path, lock, password):
    path = small_workbook(tmp_path)
    path.write_bytes(lock(path.read_bytes(), password))
    assert refusal(path) == ("password", {})
    with pytest.raises(UnreadableFileError) as caught:
        reader().read(path, password="wrong")
    assert caught.value.reason == "wrong_password"
    reading = reader().read(path, password=password)
    assert (reading.kind, reading.records[0].values["id_number"]) == ("xlsx", VALID)


@pytest.mark.parametrize("lock", [locked_rc4, locked_crypto_api])
def test_an_old_workbook_opens_with_its_password_only(tmp_path, lock):
    path = tmp_path / "old.xls"
    path.write_bytes(compound({"Workbook": lock(old_stream(OLD.read_bytes()), "密码1")}))
    assert refusal(path) == ("password", {})
    result = score(reader().read(path, password="密码1"), truth_of(OLD))
    assert (result.wrong_rows, result.wrong_values, result.wrong_codes) == ([], [], [])


@pytest.mark.parametrize("lock", [locked_rc4, locked_crypto_api])
def test_a_workbook_that_only_protects_its_structure_opens_without_asking(tmp_path, lock):
    path = tmp_path / "old.xls"
    path.write_bytes(compound({"Workbook": lock(old_stream(OLD.read_bytes()), "VelvetSweatshop")}))
    assert len(reader().read(path).records) == truth_of(OLD)["expect"]["records"]


def test_a_locked_document_is_named_for_what_it_is_once_it_is_open(tmp_path):
    path = small_workbook(tmp_path)
    package = io.BytesIO()
    book = openpyxl.load_workbook(path)
    book.save(package)
    path.write_bytes(locked_agile(package.getvalue().replace(b"xl/", b"wd/"), "abc123"))
    with pytest.raises(UnreadableFileError) as caught:
        reader().read(path, password="abc123")
    assert caught.value.reason == "unknown_format"


def test_a_locked_workbook_that_was_cut_off_is_damaged(tmp_path):
    path = small_workbook(tmp_path)
    path.write_bytes(locked_agile(path.read_bytes(), "abc123")[:-3000])
    assert refusal(path)[0] == "damaged"


def test_nothing_that_a_password_opened_touches_the_disk(tmp_path, monkeypatch):
    """The child is told to keep its temporary files in a place where it may not write."""
    closed = tmp_path / "closed"
    closed.write_bytes(b"")
    monkeypatch.setenv("TMPDIR", str(closed))
    path = tmp_path / "old.xls"
    path.write_bytes(compound({"Workbook": locked_rc4(old_stream(OLD.read_bytes()), "abc")}))
    assert reader().read(path, password="abc").records
