"""Reports of our own bugs carry no personal data."""

from datetime import UTC, datetime

from vetdesk.ui.crash import crash_report, masked


def look_up(secret: str) -> str:
    return {}[secret]


def fail_with(text: str) -> Exception:
    try:
        look_up(text)
    except KeyError as error:
        return error
    raise AssertionError("it did not fail")


def test_names_and_numbers_are_masked() -> None:
    assert masked("row 12: 张三 52990119450101001X at 13800001111") == "row 12: … … at …"


def test_a_report_names_the_place_and_nobody() -> None:
    report = crash_report(fail_with("欧阳娜娜·阿依"), datetime(2025, 1, 20, tzinfo=UTC))
    assert "fail_with" in report.text
    assert "KeyError" in report.text
    assert "欧阳" not in report.text
    assert "阿依" not in report.text
    assert report.number in report.text


def test_the_same_bug_has_the_same_number() -> None:
    first, second = fail_with("1234567890"), fail_with("别人")
    when = datetime(2025, 1, 20, tzinfo=UTC)
    assert crash_report(first, when).number == crash_report(second, when).number
