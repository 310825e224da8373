"""What is declared about activities is checked when it is read: an error names file and key."""

from pathlib import Path

import pytest

from tests.services.visit_desk import definitions
from vetdesk import paths
from vetdesk.definitions.activities import read
from vetdesk.definitions.source import DefinitionText, shipped
from vetdesk.domain.errors import DefinitionError
from vetdesk.domain.forms import Label

TEXTS = [one for one in shipped(Path(paths.resources()) / "definitions") if one.kind == "activities"]


def changed(old: str, new: str) -> list[DefinitionText]:
    found = [one for one in TEXTS if old in one.text]
    assert found, old
    return [
        DefinitionText(one.kind, one.key, one.version, one.valid_from, one.origin, one.text.replace(old, new, 1))
        for one in TEXTS
    ]


def test_every_kind_names_papers_needs_and_cases_that_there_are() -> None:
    rules, known = definitions().activities, definitions()
    assert {paper for kind in rules.kinds.values() for paper in kind.papers} <= set(known.papers)
    assert {one.need for one in rules.results.values()} - {""} <= set(known.visits.need_kinds)
    fields = {"recipient": known.vocabulary.fields, "identity": known.vocabulary.fields}
    for rotation in rules.rotations.values():
        assert rotation.categories <= set(known.vocabulary.categories)
        assert rotation.statuses <= set(known.vocabulary.statuses)
        route = known.workflow(rotation.case_kind)
        of_case = {one.key for one in route.fields}
        assert {rotation.case_took_part[0], rotation.case_earlier, *rotation.case_days} <= of_case
        for rule in rotation.conditions:
            assert rule.field in fields.get(rule.subject, of_case | {"hospital", "living", "self_care"}), rule.key
            if rule.subject in fields and (listed := known.vocabulary.fields[rule.field].vocabulary):
                assert rule.one_of | rule.none_of <= set(known.vocabulary.codes(listed)), rule.key


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('fields = ["theme", "host"]', 'fields = ["theme", "hosts"]', "kind.symposium.fields"),
        ('fields = ["theme", "host"]', 'fields = ["theme", "place"]', "kind.symposium.fields"),
        ('results = ["spoke_up"', 'results = ["sang"', "kind.symposium.results"),
        ('required = ["hospital"]', 'required = ["theme"]', "kind.clinic_day.required"),
        ('rotation = "recuperation"\n\n[kind.culture]', 'rotation = "turns"\n\n[kind.culture]', "rotation"),
        ('place = { zh = "地点"', 'where = { zh = "地点"', "field"),
        ('kind = "money" }', 'kind = "gold" }', "kind"),
        (", keeps_place = false", "", "decline.unwilling.keeps_place"),
        ("keeps_place = true", 'keeps_place = "yes"', "keeps_place"),
        ('subject = "visit"', 'subject = "rumour"', "condition.not_in_hospital.subject"),
        ('field = "hospital"', 'field = "problems"', "condition.not_in_hospital.field"),
        ('one_of = ["1"]', 'one_of = ["1"]\nnone_of = ["2"]', "condition.self_care"),
        ('statuses = ["drawing", "recognised"]', "statuses = []", "rotation.recuperation.statuses"),
        ('case_took_part = ["took_part", "yes"]', "", "rotation.recuperation.case_took_part"),
        ("basis = ", "bases = ", "rotation.recuperation.bases"),
        ("basis = { zh = ", "basis = { cn = ", "rotation.recuperation.basis"),
    ],
)
def test_what_is_wrong_is_named_with_its_key(old: str, new: str, key: str) -> None:
    with pytest.raises(DefinitionError) as caught:
        read(changed(old, new))
    assert key in caught.value.key


def test_the_law_of_a_rotation_is_told_in_both_languages_or_as_a_station_wrote_it() -> None:
    basis = read(TEXTS).rotations["recuperation"].basis
    assert basis.zh.startswith("《军人抚恤优待条例》")
    assert basis.en.endswith("Art. 25")
    own = read(changed(f'basis = {{ zh = "{basis.zh}", en = "{basis.en}" }}', 'basis = "本县规定"'))
    assert own.rotations["recuperation"].basis == Label("本县规定", "本县规定")


def test_a_station_adds_a_kind_of_its_own() -> None:
    own = '[kind.fair]\nzh = "专场招聘会"\nen = "Job fair"\nfields = ["programme"]\n'
    text = DefinitionText("activities", "own", 1, "2025-01-01", "station", f'version = 1\nvalid_from = "2025"\n{own}')
    kinds = read([*TEXTS, text]).kinds
    assert kinds["fair"].label.zh == "专场招聘会"
    with pytest.raises(DefinitionError):
        read([*TEXTS, text, text])
