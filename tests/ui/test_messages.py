"""Every error has its sentence, in both languages, with blanks that can be filled."""

import dataclasses
import re
from itertools import product
from pathlib import Path
from string import Formatter

import pytest

import vetdesk.files.workbooks
from vetdesk import paths
from vetdesk.domain import errors
from vetdesk.domain.errors import VetDeskError
from vetdesk.files.workbooks.sniff import _COMPOUND_OTHERS, _STARTS, _ZIPPED_OTHERS
from vetdesk.ui.catalogue import CHINESE, read_catalogue
from vetdesk.ui.error_sentences import SENTENCES, WHY_NOT_ALL
from vetdesk.ui.messages import sentence, told
from vetdesk.ui.refused_packages import REASONS as REFUSALS
from vetdesk.ui.unreadable_files import KINDS, REASONS


def all_errors() -> list[type[VetDeskError]]:
    found = [VetDeskError]
    for kind in found:
        found += kind.__subclasses__()
    return [kind for kind in found if kind.__module__ == errors.__name__]


def an_error(kind: type[VetDeskError]) -> VetDeskError:
    if not dataclasses.is_dataclass(kind):
        return kind()
    made = {field.name: field.default_factory for field in dataclasses.fields(kind)}
    return kind(**{name: f"<{name}>" if make is dataclasses.MISSING else make() for name, make in made.items()})


ALWAYS_WORDS = {"work"}
"""Facts that are never shown as they are: what nobody has words for is told in general."""


def english(_context: str, text: str) -> str:
    return text


@pytest.mark.parametrize("kind", all_errors())
def test_every_error_has_a_sentence_and_fills_its_blanks(kind: type[VetDeskError]) -> None:
    blanks = {name for _, name, _, _ in Formatter().parse(SENTENCES.get(kind, "{file}")) if name}
    facts = {field.name for field in dataclasses.fields(kind)} if dataclasses.is_dataclass(kind) else set()
    assert blanks <= facts
    said = sentence(an_error(kind), english)
    assert all(f"<{blank}>" in said for blank in blanks - ALWAYS_WORDS)


def test_every_sentence_has_three_lines_in_both_languages_or_a_reason_why_not() -> None:
    chinese = read_catalogue(paths.resources() / "i18n", CHINESE)
    for kind, text in SENTENCES.items():
        lines = 3 if kind not in WHY_NOT_ALL else 2
        assert len(text.split("\n")) == lines, kind
        assert len(chinese.text("messages", text).split("\n")) == lines, kind


@pytest.mark.parametrize("family", [(errors.UnreadableFileError, REASONS), (errors.PackageRefusedError, REFUSALS)])
def test_every_reason_against_a_file_has_its_three_parts(
    family: tuple[type[errors.UnreadableFileError], dict[str, str]],
) -> None:
    chinese = read_catalogue(paths.resources() / "i18n", CHINESE)
    kind, reasons = family
    for reason, say in product([*reasons, "another"], (english, chinese.text)):
        facts = dict.fromkeys(("pc", "number", "on", "what", "limit", "kind"), "x")
        said = told(kind("F", reason, facts), say)
        assert all((said.happened, said.kept, said.next_step)), reason


@pytest.mark.parametrize("kind", all_errors())
def test_every_sentence_is_whole_in_chinese(kind: type[VetDeskError]) -> None:
    chinese = read_catalogue(paths.resources() / "i18n", CHINESE)
    said = sentence(an_error(kind), chinese.text)
    assert said != sentence(an_error(kind), english)
    assert "{" not in said


def test_what_keeps_the_station_busy_is_named_in_words() -> None:
    said = [sentence(errors.DatabaseBusyError(work), english) for work in ("import a workbook", "add a visit", "")]
    assert [text.partition(":")[2].partition("still")[0].strip() for text in said] == [
        "an import", "another change", "another program that holds the file (a virus scanner, a copy)",
    ]  # fmt: skip


def test_codes_among_the_facts_become_words() -> None:
    error = errors.DutyConflictError("王强", "sign", "examine", "2025-0001")
    assert "examination" in sentence(error, english)
    assert "(sign-off)" in sentence(error, english)


def test_a_wrong_password_tells_how_long_to_wait() -> None:
    assert "30 seconds" in sentence(errors.WrongPasswordError("zhang", 30), english)
    assert "seconds" not in sentence(errors.WrongPasswordError("zhang"), english)


@pytest.mark.parametrize(
    ("reason", "facts", "said"),
    [
        ("unknown_format", {"kind": "pdf"}, "“名册.xlsx” is a PDF document, not a workbook"),
        ("unknown_format", {"kind": "lock_file"}, "the lock file of a workbook that is open elsewhere"),
        ("unknown_format", {"kind": "unknown"}, "“名册.xlsx” is not a workbook that VetDesk knows"),
        ("too_large", {"what": "file", "limit": "50 MB"}, "is larger than 50 MB"),
        ("too_large", {"what": "columns", "limit": "512"}, "in more than 512 columns"),
        ("damaged", {"what": "cut"}, "its end is missing"),
        ("damaged", {"what": "doctype"}, "it declares a document type"),
        ("too_slow", {"what": "total", "limit": "300"}, "longer than 300 seconds in all"),
        ("wrong_password", {}, "does not open"),
        ("password", {}, "protected by a password"),
        ("not_found", {}, "is not there any more"),
    ],
)
def test_a_file_that_cannot_be_read_is_called_what_it_is(reason: str, facts: dict[str, str], said: str) -> None:
    error = errors.UnreadableFileError("名册.xlsx", reason, facts)
    chinese = read_catalogue(paths.resources() / "i18n", CHINESE)
    assert said in sentence(error, english)
    assert "名册.xlsx" in sentence(error, chinese.text)
    assert sentence(error, chinese.text) != sentence(error, english)


def test_every_reason_that_reading_gives_has_its_sentence() -> None:
    raised = re.compile(r"(?:RefusedError\(\s*\"|\b)(\w+)\"?(?:, \{\"kind\": |\()\"(\w+)\"")
    workbooks = Path(vetdesk.files.workbooks.__file__).parent
    text = "".join(path.read_text(encoding="utf-8") for path in workbooks.glob("*.py"))
    found = set(raised.findall(text))
    assert {f"{reason}.{what}" for reason, what in found if reason in {"too_large", "damaged"}} <= set(REASONS)
    assert {kind for reason, kind in found if reason == "unknown_format"} <= set(KINDS) | {"unknown"}
    assert set(re.findall(r"RefusedError\(\s*\"(\w+)\"", text)) - {"unknown_format"} <= set(REASONS)
    assert {kind for _, kind in (*_STARTS, *_COMPOUND_OTHERS, *_ZIPPED_OTHERS)} <= set(KINDS)


def test_a_recovery_key_of_another_station_is_not_called_mistyped() -> None:
    assert "another station" in sentence(errors.RecoveryKeyError(0), english)
    assert "group 3" in sentence(errors.RecoveryKeyError(3), english)
