import json

import openpyxl
import pytest
from msoffcrypto.format.ooxml import OOXMLFile

from tests.builders import PASSWORD, a_station_folder
from tests.samples.scoring import samples
from vetdesk.cli import DONE, USER_MUST_ACT, WRONG_USAGE, main

TAKEN = {"take_over": {"": ["drawing", "2020-01"], "21": "recognised"}, "villages": "add", "keep_errors": True}


@pytest.fixture(autouse=True)
def signing_in(monkeypatch):
    monkeypatch.setenv("VETDESK_USER", "zhang")
    monkeypatch.setenv("VETDESK_PASSWORD", PASSWORD)


def sample(start):
    return next(str(path) for path in samples() if path.name.startswith(start))


def report(folder, name):
    (path,) = folder.glob(f"{name}*.report.json")
    return json.loads(path.read_text(encoding="utf-8"))


def test_reading_needs_no_station_and_writes_a_report(tmp_path, capsys):
    assert main(["--language", "zh_CN", "read", sample("v12"), "--report", str(tmp_path)]) == DONE
    told = capsys.readouterr().out
    assert "共34人，其中有错误5人，待确认2人；其他行13行" in told
    assert "“领款人身份证号”是谁的信息" in told
    found = report(tmp_path, "v12")
    assert found["sheets"][0]["header_rows"] == [4, 5, 6]
    assert found["totals"] == {"skip": 13, "record": 27, "error": 5, "ask": 2}
    assert "位数不对" not in found["rows"][0]["problems"]
    row = next(row for row in found["rows"] if row["row"] == 32)
    assert row["problems"][0]["code"] == "id.checksum"
    assert row["problems"][0]["column"] == "D"
    assert "校验位不对" in row["problems"][0]["text"]


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_still_read(tmp_path, capsys):
    wrong = tmp_path / "wrong.xlsx"
    wrong.write_bytes(b"%PDF-1.4")
    assert main(["read", str(wrong), sample("v08")]) == USER_MUST_ACT
    told = capsys.readouterr()
    assert "wrong.xlsx" in told.err
    assert "30 people" in told.out


def test_reports_of_files_with_one_stem_do_not_overwrite_each_other(tmp_path):
    head = "姓名,身份证号,性别\n"
    for name in ("list.csv", "list.txt"):
        (tmp_path / name).write_text(head, encoding="utf-8")
    main(["read", str(tmp_path / "list.csv"), str(tmp_path / "list.txt"), "--report", str(tmp_path / "out")])
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == ["list.report.json", "list.txt.report.json"]


def test_a_dry_run_keeps_nothing_and_tells_what_is_open(tmp_path, capsys):
    station = a_station_folder(tmp_path)
    assert main(["import", str(station), sample("v12"), "--dry-run", "--report", str(tmp_path / "out")]) == DONE
    told = capsys.readouterr().out
    assert "nothing was kept" in told
    assert "January or October" in told
    questions = report(tmp_path / "out", "v12")["questions"]
    assert {question["kind"] for question in questions} == {
            "heading", "month", "masked", "two_people", "take_over", "village",
        }  # fmt: skip
    assert main(["import", str(station), sample("v12")]) == DONE
    assert "28 added" in capsys.readouterr().out


def test_the_returned_workbook_says_what_became_of_each_row_and_brings_nothing_new(tmp_path, capsys):
    station, answers = a_station_folder(tmp_path), tmp_path / "answers.json"
    answers.write_text(json.dumps(TAKEN), encoding="utf-8")
    command = ["--language", "zh_CN", "import", str(station)]
    assert main([*command, sample("v04"), "--answers", str(answers), "--returned", str(tmp_path / "back")]) == DONE
    (returned,) = (tmp_path / "back").iterdir()
    sheet = openpyxl.load_workbook(returned)["Sheet1"]
    assert (sheet["O3"].value, sheet["O5"].value) == ("导入结果", "新增")
    assert sheet["O14"].value.startswith("有错误，未导入；")
    assert isinstance(sheet["E19"].value, float)  # digits that were lost must not come back as trustworthy text
    capsys.readouterr()
    assert main([*command, str(returned), "--answers", str(answers)]) == DONE
    assert "新增0行，更新0行，无变化33行" in capsys.readouterr().out


@pytest.mark.parametrize("answers", ["[]", '{"take_over": {"": "rich"}}', '{"month": "may"}', "{", '{"wrong": 1}'])
def test_wrong_answers_are_named(tmp_path, capsys, answers):
    path = tmp_path / "answers.json"
    path.write_text(answers, encoding="utf-8")
    station = a_station_folder(tmp_path)
    assert main(["import", str(station), sample("v08"), "--answers", str(path)]) == USER_MUST_ACT
    assert "answers.json" in capsys.readouterr().err


def test_without_a_password_the_usage_is_wrong(tmp_path, monkeypatch):
    monkeypatch.delenv("VETDESK_PASSWORD")
    assert main(["import", str(a_station_folder(tmp_path)), sample("v08")]) == WRONG_USAGE


def test_a_locked_workbook_is_opened_by_the_password_of_the_environment(tmp_path, capsys, monkeypatch):
    plain = tmp_path / "plain.xlsx"
    book = openpyxl.Workbook()
    for row in (["姓名", "身份证号"], ["张三", "529901195910112019"]):
        book.active.append(row)
    book.save(plain)
    with plain.open("rb") as source, (tmp_path / "locked.xlsx").open("wb") as target:
        OOXMLFile(source).encrypt("1234", target)
    assert main(["--language", "en", "read", str(tmp_path / "locked.xlsx")]) == USER_MUST_ACT
    assert "protected by a password" in capsys.readouterr().err
    monkeypatch.setenv("VETDESK_FILE_PASSWORD", "1234")
    assert main(["--language", "en", "read", str(tmp_path / "locked.xlsx")]) == DONE
    assert "1 people" in capsys.readouterr().out


def test_what_is_odd_about_a_file_is_told_and_it_is_taken_all_the_same(tmp_path, capsys):
    station = a_station_folder(tmp_path)
    roster = tmp_path / "名册.csv"
    roster.write_text("石桥镇优抚对象花名册\n姓名,身份证号,类别\n张三,529901195910112019,参战\n", encoding="utf-8")
    assert main(["--language", "en", "import", str(station), str(roster)]) == DONE
    told = capsys.readouterr().out
    assert "is this the right file? Its title names 石桥镇; this station is that of 测试镇." in told
    assert "1 added" in told
