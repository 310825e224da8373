"""Every paper of a kind of case, made for cases that were led to their ends by permitted steps."""

from functools import cache

import pytest

from tests.domain.case_builders import routes
from tests.domain.every_route import led_to_its_ends, person_for
from tests.files.papers.pdf_reading import text_of
from tests.files.papers.shipped_papers import ROOT, a_code, fonts, shipped_papers
from vetdesk.definitions import vocabulary
from vetdesk.definitions.source import shipped
from vetdesk.domain.cases import Case
from vetdesk.domain.paper_places import lay_out
from vetdesk.domain.paper_values import CaseMatter, PaperSubject, paper_values
from vetdesk.domain.papers import PaperFilling
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.files.papers.drawing import draw

USED = sorted((kind, key) for key, paper in shipped_papers().items() for kind in paper.cases)
REFUSALS = [(kind, key) for kind, key in USED if "record_refusal" in shipped_papers()[key].after]


@cache
def words() -> Vocabulary:
    texts = shipped(ROOT / "resources" / "definitions")
    return vocabulary.read([text for text in texts if text.kind == "vocabulary"])


@cache
def ended(kind: str) -> dict[str, Case]:
    return led_to_its_ends(routes().newest(kind))


def values_at(kind: str, key: str, end: str) -> dict[str, str]:
    route = routes().newest(kind)
    brought = {material.key: "2025-03-07" for material in route.materials}
    matter = CaseMatter(ended(kind)[end], route, brought)
    return paper_values(shipped_papers()[key], PaperSubject(person_for(route), matter=matter), words())


@pytest.mark.parametrize(("kind", "key"), USED)
def test_a_case_that_went_through_fills_the_opinion_boxes_of_its_papers(kind: str, key: str) -> None:
    paper, values = shipped_papers()[key], values_at(kind, key, "archived")
    taken = {event.transition for event in ended(kind)["archived"].standing_events}
    for box, sources in paper.opinions.items():
        if taken & {source.step for source in sources}:
            assert values[f"opinion.{box}.date"], box
            assert values.get(f"opinion.{box}") or values[f"opinion.{box}.added"], box
    file = draw(paper, [PaperFilling(values, a_code(key))], fonts())
    assert file.pages == len(lay_out(paper))
    assert "王本人" in text_of(file.content)


@pytest.mark.parametrize(("kind", "key"), REFUSALS)
def test_a_refusal_tells_the_condition_the_article_and_the_day(kind: str, key: str) -> None:
    values = values_at(kind, key, "not_recognised")
    condition, opinion = values["opinion.refusal"].strip().split("\n")
    assert condition.endswith("。")
    assert opinion.strip() == "同意。"
    assert values["case.refusal_basis"] == "已核"
    assert values["case.outcome"] == "不批准"
    assert values["case.decided_on"] == values["opinion.refusal.date"]


def test_two_findings_are_ticked_on_the_form_of_a_combat_veteran() -> None:
    for end, ticks in (("archived", "☑符合□不符合"), ("not_recognised", "□符合☑不符合")):
        values = values_at("combat", "combat_registration", end)
        file = draw(shipped_papers()["combat_registration"], [PaperFilling(values, a_code())], fonts())
        back = "".join(text_of(file.content, 1).split()).replace("□√", "☑").replace("√□", "☑")
        assert f"该同志{ticks}" in back, back


def test_what_was_brought_is_ticked_on_the_list_of_materials() -> None:
    values = values_at("returned_ill", "returned_ill_approval", "archived")
    assert values["material.discharge_papers"] == "√"
    assert values["case.legal_basis"].startswith("《军人抚恤优待条例》（2024年修订）第六十二条、民发")
