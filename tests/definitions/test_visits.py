from pathlib import Path

import pytest

from vetdesk import paths
from vetdesk.definitions import visits, vocabulary
from vetdesk.definitions.source import DefinitionText, shipped
from vetdesk.domain.errors import DefinitionError

SHIPPED = shipped(Path(paths.resources()) / "definitions")


def of_kind(kind: str) -> list[DefinitionText]:
    return [text for text in SHIPPED if text.kind == kind]


def wrong(text: str) -> DefinitionError:
    with pytest.raises(DefinitionError) as error:
        visits.read([DefinitionText("visits", "own", 1, "2026-01-01", "station", text)])
    return error.value


def test_every_code_of_the_rules_has_its_wording_and_every_wording_its_rule() -> None:
    rules, words = visits.read(of_kind("visits")), vocabulary.read(of_kind("vocabulary"))
    pairs = {
        "visit_way": rules.ways,
        "visit_occasion": rules.occasions,
        "need_kind": rules.need_kinds,
        "need_outcome": rules.outcomes,
        "satisfaction": rules.satisfactions,
    }
    for name, declared in pairs.items():
        assert set(words.codes(name)) == set(declared), name
    assert {occasion.kind for occasion in rules.occasions.values()} <= set(words.codes("visit_kind"))
    for field in rules.fields:
        assert not field.vocabulary or words.codes(field.vocabulary)
    for rule in rules.frequencies:
        assert rule.group.categories <= set(words.categories)
        assert rule.group.living <= set(words.codes("visit_living"))
        assert rule.group.self_care <= set(words.codes("visit_self_care"))


def test_the_six_occasions_that_must_be_visited_are_declared() -> None:
    rules = visits.read(of_kind("visits"))
    must = {code for code, occasion in rules.occasions.items() if occasion.must}
    assert must == {"returned", "award", "model", "festival", "difficulty", "upheaval"}


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("[way.home]\nin_persn = true", "way.home.in_persn"),
        ("[way.home]\nin_person = 1", "way.home.in_person"),
        ("[need.errands]\nlimit_days = 0", "need.errands.limit_days"),
        ("[occasion.routine]", "occasion.routine.kind"),
        ('[field.met]\nzh = "a"\nen = "b"\nkind = "code"', "field.met.vocabulary"),
        ('[frequency.x]\nzh = "a"\nen = "b"\ngroup = "nobody"\nevery_days = 3', "frequency.x.group"),
        ('[group.g]\n[period.p]\nzh = "a"\nen = "b"\ngroup = "g"\nwindows = ["2026-02-03"]', "period.p.windows"),
        ("call_back_days = 0", "call_back_days"),
        ("colour = 1", "top.colour"),
    ],
)
def test_a_mistake_names_its_key(text: str, key: str) -> None:
    assert wrong(text).key == key
