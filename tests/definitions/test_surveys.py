"""Declared surveys: what is wrong is named by file and key."""

import pytest

from tests.people_world import definitions
from vetdesk.definitions.source import DefinitionText
from vetdesk.definitions.surveys import read_survey
from vetdesk.domain.errors import DefinitionError
from vetdesk.domain.surveys.forms import QuestionKind

(SHIPPED,) = definitions().of_kind("surveys")


def test_the_shipped_survey_is_short_and_asks_in_all_three_ways() -> None:
    found = read_survey(SHIPPED)
    assert {one.kind for one in found.questions} == set(QuestionKind)
    assert [option.code for option in found.question("attitude").options] == ["1", "2", "3", "4", "5"]
    assert found.smallest_group >= 3


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ("smallest_group = 5", "smallest_group = 1", "smallest_group"),
        ('kind = "text"', 'kind = "song"', "question.7.kind"),
        ('kind = "text"', 'kind = "text"\nsteps = 3', "question.7.steps"),
        ("steps = 5", "steps = 1", "question.2.steps"),
        ("steps = 5", "steps = 5\nmany = true", "question.2.many"),
        ('key = "attitude"', 'key = "overall"', "question"),
        ('key = "attitude"', 'key = "a b"', "question.2.key"),
        ('code = "very"', 'code = "a,b"', "question.1.options"),
        ('code = "very"', 'code = "not"', "question.1.options"),
        ('title = {', 'name = {', "top.name"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_by_file_and_key(old: str, new: str, where: str) -> None:
    text = SHIPPED.text.replace(old, new, 1)
    assert text != SHIPPED.text
    with pytest.raises(DefinitionError) as refused:
        read_survey(DefinitionText("surveys", "satisfaction", 1, "", "shipped", text))
    assert (refused.value.file, refused.value.key) == ("surveys/satisfaction.toml", where)
