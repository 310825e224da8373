import pytest

from tests.people_world import definitions
from vetdesk.definitions.matching import CODES, read
from vetdesk.definitions.source import DefinitionText
from vetdesk.domain.errors import DefinitionError
from vetdesk.domain.matching import MatchingRules


def shipped() -> str:
    (text,) = definitions().of_kind("matching")
    return text.text


def read_text(text: str) -> MatchingRules:
    return read([DefinitionText("matching", "duplicates", 1, "2025-01-01", "station", text)])


def test_every_finding_has_its_weight_and_its_words_in_both_languages() -> None:
    rules = read_text(shipped())
    assert set(rules.weights) == CODES
    assert all(weight.label.zh and weight.label.en for weight in rules.weights.values())
    assert rules.most_candidates <= 5


@pytest.mark.parametrize(
    ("before", "after", "key"),
    [
        ("stop = 90", "stop = 50", "warn"),
        ("stop = 90", "", "stop"),
        ("most_candidates = 5", "most_candidates = 6", "most_candidates"),
        ("sex_different = { points = -40", 'sex_different = { points = "-40"', "weight.sex_different.points"),
        ("sex_different =", "sex_diferent =", "weight.sex_diferent"),
        ("[weight]", "[weight]\n# one is left out", ""),
    ],
)
def test_a_mistake_names_file_and_key(before: str, after: str, key: str) -> None:
    wrong = shipped().replace(before, after)
    if not key:
        lines = [line for line in wrong.split("\n") if not line.startswith("sex_different")]
        wrong, key = "\n".join(lines), "weight.sex_different"
    with pytest.raises(DefinitionError) as caught:
        read_text(wrong)
    assert caught.value.file == "matching/duplicates.toml"
    assert caught.value.key == key
