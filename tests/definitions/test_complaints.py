from dataclasses import replace

import pytest

from tests.people_world import definitions
from vetdesk.definitions.complaints import read
from vetdesk.definitions.source import DefinitionText
from vetdesk.domain.errors import DefinitionError

TEXTS = definitions().of_kind("complaints")


def changed(key: str, old: str, new: str) -> list[DefinitionText]:
    """The shipped texts, one of them changed."""
    texts = [replace(one, text=one.text.replace(old, new, 1)) if one.key == key else one for one in TEXTS]
    assert texts != list(TEXTS)
    return texts


def test_numbers_of_days_are_data_with_law_and_article() -> None:
    limits = read(TEXTS).limits
    assert {key: limit.clock.budget for key, limit in limits.items()} == {
        "tell": 15, "object": 5, "finish": 60, "ask_review": 30, "review": 30, "ask_rereview": 30, "rereview": 30,
    }  # fmt: skip
    assert all(limit.clock.basis and limit.clock.basis.zh.startswith("《信访工作条例》第") for limit in limits.values())
    assert read(changed("limits", "days = 60", "days = 45")).limits["finish"].clock.budget == 45


def test_every_code_list_that_a_field_names_exists_and_every_paper_that_a_step_calls_for() -> None:
    rules, known = read(TEXTS), definitions()
    lists = {one.vocabulary for one in (*rules.fields, *rules.asked.values()) if one.vocabulary}
    assert lists <= set(known.vocabulary.code_lists)
    assert {paper for step in rules.steps.values() for paper in step.papers} <= set(known.papers)


@pytest.mark.parametrize(
    ("key", "old", "new", "where"),
    [
        ("limits", "basis = ", "bases = ", "limit.tell.bases"),
        ("limits", ', en = "Regulation on Letters and Visits, Art. 34"', "", "limit.finish.basis"),
        ("limits", 'unit = "workday"', 'unit = "hour"', "limit.object.unit"),
        ("limits", "days = 15", "days = 0", "limit.tell.days"),
        ("limits", 'starts_on = "step:accept"', 'starts_on = "step:acept"', "limit.finish.starts_on"),
        ("limits", 'met_by = ["review"]', 'met_by = ["reviewed"]', "limit.review.met_by"),
        ("course", 'to = "told"', 'to = "tolled"', "step.tell"),
        ("course", 'guards = ["a_refusal"]', 'guards = ["refusal"]', "step.show_way.guards"),
        ("course", 'required = ["agreement"]', 'required = ["help"]', "step.settle.required"),
        ("course", 'staff = "officer"', 'staff = "chief"', "step.assign.staff"),
        ("course", 'closed = { zh = "已归档", en = "Closed", end = true }',
         'closed = { zh = "已归档", en = "Closed" }', "stage.closed"),
        ("register", 'kind = "code"', 'kind = "text"', "field.channel.vocabulary"),
        ("register", "representatives = 5", 'representatives = "5"', "representatives"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_with_file_and_key(key: str, old: str, new: str, where: str) -> None:
    with pytest.raises(DefinitionError) as wrong:
        read(changed(key, old, new))
    assert (wrong.value.file, wrong.value.key) == (f"complaints/{key}.toml", where)
