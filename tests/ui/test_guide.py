"""The user guide: every page has a chapter in both languages, alike in both, with the pictures it names."""

import re
from pathlib import Path

import pytest

from vetdesk import paths
from vetdesk.definitions import vocabulary as vocabulary_reader
from vetdesk.definitions.source import shipped
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.ui.guide import ORDER, chapter, field_notes, folder, found, headings
from vetdesk.ui.help.explained import PLACES
from vetdesk.ui.pages import PAGES
from vetdesk.ui.texts import LANGUAGES

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("topic", ORDER)
def test_a_chapter_says_something_and_its_pictures_are_there(topic: str, language: str) -> None:
    text = chapter(topic, language)
    assert text.startswith("# ")
    assert len(text) > 200
    pictures = re.findall(r"\]\((pictures/[^)]+)\)", text)
    assert pictures
    assert [name for name in pictures if not (folder() / name).is_file() or f".{language}." not in name] == []


def test_every_page_has_a_chapter() -> None:
    assert {offer.key for offer in PAGES} <= set(ORDER)


@pytest.mark.parametrize("topic", ORDER)
def test_both_languages_have_the_same_headings_in_number(topic: str) -> None:
    counts = {name: sum(place.topic == topic for place in headings(name)) for name in LANGUAGES}
    assert len(set(counts.values())) == 1, counts


def test_words_are_found_below_their_headings() -> None:
    assert found("no such words anywhere", "en") == []
    assert ("begin", "Five minutes on the first day") in [
        (one.topic, one.text) for one in found("recovery envelope", "en")
    ]
    assert {place.topic for place in found("撤销", "zh_CN")} >= {"begin", "trouble"}


def shipped_vocabulary() -> Vocabulary:
    texts = [text for text in shipped(paths.resources() / "definitions") if text.kind == "vocabulary"]
    return vocabulary_reader.read(texts)


def test_notes_are_of_fields_that_there_are_in_both_languages() -> None:
    vocabulary = shipped_vocabulary()
    for key, notes in field_notes().items():
        assert vocabulary.field(key).key == key
        assert set(notes) == set(LANGUAGES), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_places_that_f1_goes_to_are_in_the_guide(language: str) -> None:
    there = {(place.topic, place.heading) for place in headings(language)}
    assert set(PLACES.values()) <= there


def test_places_that_f1_knows_are_names_of_widgets_that_there_are() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "src" / "vetdesk" / "ui").rglob("*.py"))
    assert [name for name in PLACES if source.count(f'"{name}"') < 2] == []  # here, and where a widget gets it


def test_what_a_draft_is_stands_under_its_own_heading_in_both_languages() -> None:
    for name, words in (("en", "90 days"), ("zh_CN", "90 天")):
        place = next(one for one in headings(name) if (one.topic, one.heading) == PLACES["draft_sheet"])
        assert place in found(words, name)
