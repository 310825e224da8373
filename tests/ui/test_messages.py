"""Every error has its sentence, in both languages, with blanks that can be filled."""

import dataclasses
from string import Formatter

import pytest

from vetdesk import paths
from vetdesk.domain import errors
from vetdesk.domain.errors import VetDeskError
from vetdesk.ui.catalogue import CHINESE, read_catalogue
from vetdesk.ui.messages import SENTENCES, sentence


def all_errors() -> list[type[VetDeskError]]:
    found = [VetDeskError]
    for kind in found:
        found += kind.__subclasses__()
    return [kind for kind in found if kind.__module__ == errors.__name__]


def an_error(kind: type[VetDeskError]) -> VetDeskError:
    if not dataclasses.is_dataclass(kind):
        return kind()
    return kind(**{field.name: f"<{field.name}>" for field in dataclasses.fields(kind)})


def english(_context: str, text: str) -> str:
    return text


@pytest.mark.parametrize("kind", all_errors())
def test_every_error_has_a_sentence_and_fills_its_blanks(kind: type[VetDeskError]) -> None:
    blanks = {name for _, name, _, _ in Formatter().parse(SENTENCES[kind]) if name}
    facts = {field.name for field in dataclasses.fields(kind)} if dataclasses.is_dataclass(kind) else set()
    assert blanks <= facts
    said = sentence(an_error(kind), english)
    assert all(f"<{blank}>" in said for blank in blanks)


@pytest.mark.parametrize("kind", all_errors())
def test_every_sentence_is_whole_in_chinese(kind: type[VetDeskError]) -> None:
    chinese = read_catalogue(paths.resources() / "i18n", CHINESE)
    said = sentence(an_error(kind), chinese.text)
    assert said != sentence(an_error(kind), english)
    assert "{" not in said


def test_codes_among_the_facts_become_words() -> None:
    error = errors.DutyConflictError("王强", "sign", "examine", "2025-0001")
    assert "examination" in sentence(error, english)
    assert "(sign-off)" in sentence(error, english)


def test_a_wrong_password_tells_how_long_to_wait() -> None:
    assert "30 seconds" in sentence(errors.WrongPasswordError("zhang", 30), english)
    assert "seconds" not in sentence(errors.WrongPasswordError("zhang"), english)
