import io
import os
import random
import signal
import subprocess
import sys
import time
import zipfile
from datetime import date
from functools import cache

import openpyxl
import pytest

from tests.files.workbooks.hostile.files import made
from tests.samples.scoring import samples, score, truth_of
from vetdesk import paths
from vetdesk.definitions import columns, vocabulary
from vetdesk.definitions.source import shipped
from vetdesk.domain.errors import CancelledError, UnreadableFileError
from vetdesk.files.workbooks import reader as reader_module
from vetdesk.files.workbooks.reader import WorkbookReader
from vetdesk.files.workbooks.refusal import Limits

VALID = "529901195910112019"


@cache
def reader(**limits):
    texts = shipped(paths.resources() / "definitions")
    words = columns.read([text for text in texts if text.kind == "columns"])
    fields = vocabulary.read([text for text in texts if text.kind == "vocabulary"])
    return WorkbookReader(words, fields, date(2026, 1, 1), Limits(**limits))


def refusal(path, **limits):
    started = time.monotonic()
    with pytest.raises(UnreadableFileError) as caught:
        reader(**limits).read(path)
    assert time.monotonic() - started < 50
    return caught.value.reason, caught.value.facts


def small_workbook(tmp_path, rows=(("姓名", "身份证号", "性别"), ("张三", VALID, "男"))):
    path = tmp_path / "small.xlsx"
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


def rewritten(path, part, change):
    """The workbook with one part changed."""
    content = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            data = old.read(entry.filename)
            new.writestr(entry.filename, change(data) if entry.filename == part else data)
    path.write_bytes(content.getvalue())
    return path


@pytest.mark.parametrize("path", samples(), ids=lambda path: path.name)
def test_every_sample_is_read_as_it_truly_is(path):
    result = score(reader().read(path), truth_of(path))
    assert result.records == truth_of(path)["expect"]["records"]
    assert (result.wrong_rows, result.wrong_values, result.wrong_codes) == ([], [], [])


@pytest.mark.parametrize("path", [p for p in samples() if p.suffix == ".xls"], ids=lambda path: path.name)
def test_the_name_of_a_file_is_never_trusted(path, tmp_path):
    renamed = tmp_path / "list.xlsx"
    renamed.write_bytes(path.read_bytes())
    assert score(reader().read(renamed), truth_of(path)).wrong_values == []


def test_a_corner_cell_at_the_end_of_the_sheet_is_refused(tmp_path):
    path = small_workbook(tmp_path)
    cell = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    rewritten(path, "xl/worksheets/sheet1.xml", lambda data: data.replace(b"</sheetData>", cell))
    assert refusal(path) == ("too_large", {"what": "rows", "limit": "200,000"})


def test_a_corner_cell_hidden_from_the_guard_ends_only_the_child(tmp_path):
    path = small_workbook(tmp_path)
    cell = b'<row r="1048576"><c  r="XFD1048576"><v>1</v></c></row ></sheetData>'
    rewritten(path, "xl/worksheets/sheet1.xml", lambda data: data.replace(b"</sheetData>", cell))
    assert refusal(path)[0] in {"damaged", "too_large"}


def test_an_empty_corner_cell_with_a_format_is_harmless(tmp_path):
    path = small_workbook(tmp_path)
    cell = b'<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>'
    rewritten(path, "xl/worksheets/sheet1.xml", lambda data: data.replace(b"</sheetData>", cell))
    assert len(reader().read(path).records) == 1


def test_a_zip_bomb_is_refused(tmp_path):
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", b" " * (64 << 20))
    assert refusal(path)[0] == "too_large"


def test_a_document_type_is_refused(tmp_path):
    path = small_workbook(tmp_path)
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa">]>'
    rewritten(path, "xl/workbook.xml", lambda data: bomb + data[data.find(b"<workbook") :])
    assert refusal(path) == ("damaged", {"what": "doctype"})


def test_a_cut_file_is_refused(tmp_path):
    path = small_workbook(tmp_path)
    path.write_bytes(path.read_bytes()[:-200])
    assert refusal(path)[0] == "damaged"


def test_a_cut_old_workbook_never_ends_us(tmp_path):
    original = next(p for p in samples() if p.name.startswith("v04"))
    content = original.read_bytes()
    path = tmp_path / "cut.xls"
    path.write_bytes(content[: len(content) // 2])
    assert refusal(path)[0] == "damaged"


@pytest.mark.parametrize(
    ("content", "reason", "kind"),
    [
        (b"", "empty", None),
        (b"   \n", "empty", None),
        (b"%PDF-1.4 ...", "unknown_format", "pdf"),
        (b"\x89PNG\r\n", "unknown_format", "image"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "damaged", None),
        (b"\x00\x01\x02\x03binary", "unknown_format", "binary"),
        (b"<?xml version='1.0'?><note/>", "unknown_format", "xml"),
        (b"<html><body>hello</body></html>", "unknown_format", "web_page"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "damaged", None),
    ],
)
def test_each_file_is_named_for_what_it_is(tmp_path, content, reason, kind):
    path = tmp_path / "list.xlsx"
    path.write_bytes(content)
    found, facts = refusal(path)
    assert (found, facts.get("kind")) == (reason, kind)


@pytest.mark.parametrize(("member", "kind"), [("word/document.xml", "text_document"), ("readme.txt", "archive")])
def test_another_zipped_file_is_named(tmp_path, member, kind):
    path = tmp_path / "list.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(member, "x")
    assert refusal(path) == ("unknown_format", {"kind": kind})


def test_a_missing_file_and_a_lock_file_are_told(tmp_path):
    assert refusal(tmp_path / "nothing.xlsx")[0] == "not_found"
    assert refusal(tmp_path / "~$list.xlsx") == ("unknown_format", {"kind": "lock_file"})


def test_a_file_beyond_the_limit_is_not_even_opened(tmp_path):
    path = small_workbook(tmp_path)
    assert refusal(path, file_bytes=100)[0] == "too_large"


def test_damaged_workbooks_never_end_us(tmp_path):
    """Random damage: whatever happens, the answer is a reading or a refusal."""
    pick = random.Random(7)
    for original in (p for p in samples() if p.name.startswith(("v01", "v04"))):
        for number in range(4):
            content = bytearray(original.read_bytes())
            for _ in range(12):
                content[pick.randrange(len(content))] = pick.randrange(256)
            path = tmp_path / f"{number}{original.suffix}"
            path.write_bytes(content)
            try:
                reader().read(path)
            except UnreadableFileError as error:
                assert error.reason in {"damaged", "too_large", "unknown_format", "password"}  # noqa: PT017 - either outcome is right


def test_cancelling_ends_the_child(tmp_path, monkeypatch):
    started = []
    real = subprocess.Popen

    def remember(*arguments, **options):
        started.append(real(*arguments, **options))
        return started[-1]

    monkeypatch.setattr(reader_module.subprocess, "Popen", remember)

    def stop(done, total):
        raise CancelledError

    with pytest.raises(CancelledError):
        reader().read(small_workbook(tmp_path), stop)
    assert started[0].returncode is not None


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="needs a signal that stops a process")
def test_a_silent_child_is_given_up(tmp_path, monkeypatch):
    real = subprocess.Popen

    def stopped(*arguments, **options):
        child = real(*arguments, **options)
        os.kill(child.pid, signal.SIGSTOP)
        return child

    monkeypatch.setattr(reader_module.subprocess, "Popen", stopped)
    assert refusal(small_workbook(tmp_path), silent_seconds=1) == ("too_slow", {"limit": "1"})


def scripted(monkeypatch, script):
    """Instead of the real child one that does what `script` says."""
    monkeypatch.setattr(reader_module, "child_command", lambda: [sys.executable, "-c", script])


def test_a_child_that_talks_without_end_is_stopped_and_fills_no_memory(tmp_path, monkeypatch):
    talk = "d=marshal.dumps(('at', 1)); d=struct.pack('<I',len(d))+d\nwhile True: sys.stdout.buffer.write(d)"
    scripted(monkeypatch, f"import marshal,struct,sys; {talk}")
    path = small_workbook(tmp_path)
    assert refusal(path, seconds=1) == ("too_slow", {"what": "total", "limit": "1"})
    assert refusal(path, answer_bytes=1000)[1]["what"] == "answer"


def test_a_child_that_announces_an_enormous_message_is_not_waited_for(tmp_path, monkeypatch):
    scripted(monkeypatch, "import sys,time; sys.stdout.buffer.write(b'\\xff'*4); sys.stdout.flush(); time.sleep(60)")
    assert refusal(small_workbook(tmp_path))[1]["what"] == "answer"


def test_rows_of_much_text_are_told_in_several_messages(tmp_path):
    rows = [("姓名", "身份证号", "备注"), *[("张三", VALID, "说" * 9000)] * 30]
    assert len(reader(message_bytes=100_000).read(small_workbook(tmp_path, rows)).records) == 30


@pytest.mark.parametrize("kind", ["macros", "DDE", "external links"])
def test_what_else_a_workbook_carries_is_told_and_its_values_are_read(tmp_path, kind):
    path = tmp_path / "list.xlsm"
    path.write_bytes(made(kind, 1).content)
    reading = reader().read(path)
    assert reading.carries == ({"macros": "macros", "DDE": "dde", "external links": "links"}[kind],)
    assert len(reading.records) == 6


def test_a_csv_cut_off_within_its_last_line_is_refused(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text(f"姓名,身份证号,性别\n张三,{VALID},男\n李四,5299", encoding="utf-8")
    assert refusal(path) == ("damaged", {"what": "cut"})
    path.write_text(f"姓名,身份证号,性别\n张三,{VALID},男\n", encoding="utf-8")
    assert len(reader().read(path).records) == 1


def test_progress_counts_rows(tmp_path):
    rows = [("姓名", "身份证号", "性别")] + [("张三", VALID, "男")] * 5000
    told = []
    reading = reader().read(small_workbook(tmp_path, rows), lambda done, total: told.append((done, total)))
    assert told[-1] == (5001, 5001)
    assert reading.totals() == {"skip": 1, "record": 1, "error": 4999}


def test_a_month_format_says_no_day(tmp_path):
    path = small_workbook(tmp_path, [("姓名", "身份证号", "入伍时间"), ("张三", VALID, date(1969, 12, 1))])
    book = openpyxl.load_workbook(path)
    book.active["C2"].number_format = 'yyyy"年"m"月"'
    book.save(path)
    assert reader().read(path).records[0].values["enlisted_on"] == "1969-12"


def test_xml_spreadsheets_named_xls_are_read(tmp_path):
    path = tmp_path / "old.xls"
    path.write_text(
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
        'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="花名册"><Table>'
        '<Row><Cell><Data ss:Type="String">姓名</Data></Cell>'
        '<Cell><Data ss:Type="String">身份证号</Data></Cell>'
        '<Cell ss:Index="4"><Data ss:Type="String">标准</Data></Cell></Row>'
        '<Row ss:Index="3"><Cell><Data ss:Type="String">张三</Data></Cell>'
        f'<Cell><Data ss:Type="String">{VALID}</Data></Cell>'
        '<Cell ss:Index="4"><Data ss:Type="Number">890</Data></Cell></Row></Table></Worksheet></Workbook>',
        encoding="utf-8",
    )
    reading = reader().read(path)
    assert (reading.kind, reading.sheets[0].name) == ("xml", "花名册")
    assert reading.records[0].row == 3
    assert reading.records[0].values["monthly_standard"] == 890


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_text_files_are_read_in_every_usual_encoding(tmp_path, encoding):
    path = tmp_path / "list.csv"
    path.write_bytes(f"姓名\t身份证号\t性别\n武松𬴂\t{VALID}\t男\n".encode(encoding))
    record = reader().read(path).records[0]
    assert record.values == {"name": "武松𬴂", "id_number": VALID, "sex": "male"}
