"""Reports of our own bugs carry no personal data."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from vetdesk.ui.crash import (
    LOG_BYTES,
    LOG_FILES,
    LOG_NAME,
    NothingPersonal,
    crash_report,
    log,
    log_to,
    masked,
)


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


def test_the_log_masks_what_nobody_should_have_logged_and_counts_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(NothingPersonal, "acted", 0)
    log_to(tmp_path)
    report = crash_report(fail_with("王㛃 529901194501010019"), datetime(2025, 1, 20, tzinfo=UTC))
    log.error("unexpected\n%s", report.text)
    assert NothingPersonal.acted == 0, "a report is masked before it is logged"
    log.error("no such person: %s", "王㛃 529901194501010019")
    log.handlers.pop().close()
    text = (tmp_path / LOG_NAME).read_text(encoding="utf-8")
    assert NothingPersonal.acted == 1
    assert text.endswith(f"ERROR {NothingPersonal.MARK} no such person: … …\n")
    assert "王" not in text


def test_a_full_log_is_put_aside_and_the_oldest_goes(tmp_path: Path) -> None:
    (tmp_path / LOG_NAME).write_bytes(b"new" + b"x" * LOG_BYTES)
    for number in range(1, LOG_FILES):
        (tmp_path / f"{LOG_NAME}.{number}").write_text(str(number))
    log_to(tmp_path)
    log.error("after")
    log.handlers.pop().close()
    assert (tmp_path / LOG_NAME).read_text().endswith("ERROR after\n")
    assert (tmp_path / f"{LOG_NAME}.1").read_bytes().startswith(b"new")
    assert (tmp_path / f"{LOG_NAME}.{LOG_FILES - 1}").read_text() == str(LOG_FILES - 2)
    assert len(list(tmp_path.iterdir())) == LOG_FILES
