"""Every policy note holds to its head; every category and kind of case has one; what is local says so."""

import re

import pytest

from tests.people_world import definitions
from vetdesk.definitions.catalogue import load
from vetdesk.definitions.policies import note_text, parted, rule_codes
from vetdesk.definitions.source import DefinitionText
from vetdesk.domain.errors import DefinitionError
from vetdesk.domain.policies import PolicyNote

ON = "2025-03-01"
LIBRARY = definitions().policies
NOTES = LIBRARY.in_force(ON)
LOCAL = {"zh_CN": "以当地规定为准", "en": re.compile("[Ll]ocal rules appl")}


@pytest.mark.parametrize("note", NOTES, ids=lambda note: note.key)
def test_a_note_is_whole_in_both_languages(note: PolicyNote) -> None:
    assert note.en is not None
    assert note.english_of == note.version
    for text in (note.zh, note.en):
        assert text.title
        assert text.staff
        assert text.faqs
        assert all(faq.answer for faq in text.faqs)
        assert text.body.count("\n## ") >= 2
    assert len(note.zh.faqs) == len(note.en.faqs)
    assert note.zh.body.count("\n## ") == note.en.body.count("\n## ")
    assert note.zh.body.count("policy://") == note.en.body.count("policy://")


@pytest.mark.parametrize("note", NOTES, ids=lambda note: note.key)
def test_what_is_not_certain_everywhere_is_told_as_local(note: PolicyNote) -> None:
    assert note.laws
    unsure = any(source.confidence != "C" for source in note.sources)
    assert note.local == unsure
    if note.local:
        assert note.en is not None
        assert LOCAL["zh_CN"] in note.zh.body
        assert LOCAL["en"].search(note.en.body)


def test_every_category_and_every_kind_of_case_has_a_note() -> None:
    kinds = {kind for kind, _ in definitions().workflows}
    assert {code for code in definitions().vocabulary.categories if not LIBRARY.of_category(code, ON)} == set()
    assert {kind for kind in kinds if not LIBRARY.of_case(kind, ON)} == set()
    assert set(definitions().vocabulary.codes("policy_benefit")) == {code for note in NOTES for code in note.benefits}


def test_every_role_has_something_to_read_first() -> None:
    assert set(LIBRARY.reading) == {role.value for role in definitions().rights}
    assert all(LIBRARY.at(key, ON) for keys in LIBRARY.reading.values() for key in keys)


def test_a_note_reads_the_same_after_it_was_stored() -> None:
    note = next(note for note in NOTES if note.key == "survivors")
    stored = note_text(note, note.zh, LIBRARY.texts, "zh_CN")
    text = DefinitionText("policies", "survivors.zh_CN", note.version, note.valid_from, "station", stored)
    again = load([*definitions().texts, text]).policies.at("survivors", ON)
    assert again is not None
    assert (again.zh, again.laws, again.sources, again.categories) == (
        note.zh, note.laws, note.sources, note.categories,
    )  # fmt: skip
    assert parted(note.zh.title, text.body, LIBRARY.texts, "zh_CN") == note.zh


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('group = "service"', 'group = "else"', "group"),
        ('cases = ["recuperation"]', 'cases = ["holiday"]', "cases"),
        ("categories = []", 'categories = ["99"]', "categories"),
        ('law = "martyr_regulation"', 'law = "no_law"', "laws.1"),
        ('confidence = "L"', 'confidence = "?"', "sources.1"),
        ("number = 19", "number = 1", "number"),
        ("local = true", "locally = true", "locally"),
        ('title = "短期疗养"', 'title = ""', "title"),
        ("短期疗养，由", "[疗养](policy://note/nowhere)，由", "policy://note/nowhere"),
    ],
)
def test_a_wrong_head_or_link_names_file_and_key(old: str, new: str, key: str) -> None:
    texts = [
        DefinitionText(one.kind, one.key, one.version, one.valid_from, one.origin, one.text.replace(old, new, 1))
        if one.key == "recuperation.zh_CN"
        else one
        for one in definitions().texts
    ]
    with pytest.raises(DefinitionError) as refused:
        _ = load(texts).policies
    assert refused.value.file == "policies/recuperation.zh_CN.md"
    assert key in refused.value.key


def test_every_rule_is_explained_by_a_note() -> None:
    codes = rule_codes(definitions().of_kind("rules"))
    assert codes
    assert {code for code in codes if not LIBRARY.of_rule(code, ON)} == set()


def test_a_stations_own_note_outlives_what_a_later_version_knows_no_more() -> None:
    note = next(note for note in NOTES if note.key == "transfer")
    stored = note_text(note, note.zh, LIBRARY.texts, "zh_CN").replace('"listed_as_moved"', '"gone_rule"')
    stored = stored.replace("policy://note/", "policy://note/gone_")
    text = DefinitionText("policies", "transfer.zh_CN", 2, note.valid_from, "station", stored)
    kept = load([*definitions().texts, text]).policies.at("transfer", ON)
    assert kept is not None
    assert (kept.origin, kept.rules) == ("station", ())


@pytest.mark.parametrize("note", NOTES, ids=lambda note: note.key)
def test_what_follows_a_list_is_parted_from_it(note: PolicyNote) -> None:
    for text in (note.zh, note.en):
        assert text is not None
        assert not re.search(r"^(?:- |\d+\. ).*\n(?!- |\d+\. |#|\n|$)", text.body, re.MULTILINE)
