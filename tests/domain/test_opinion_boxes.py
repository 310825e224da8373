"""A county sets which levels write on the papers of a route, in which order, under which words, with which foot."""

from dataclasses import replace
from itertools import combinations

import pytest

from tests.services.case_desk import definitions
from vetdesk.domain.forms import Value
from vetdesk.domain.opinion_boxes import AS_FORM, LEFT_OUT, LEVELS, OPINION, box_faults, has_boxes, with_boxes
from vetdesk.domain.paper_places import Layout, lay_out
from vetdesk.domain.papers import PaperDefinition
from vetdesk.domain.workflow import Workflow

FORMS = sorted(
    (key, kind) for key, paper in definitions().papers.items() if has_boxes(paper) for kind in sorted(paper.cases)
)


def route_with(kind: str, **parameters: Value) -> Workflow:
    route = definitions().workflow(kind)
    return replace(route, parameters={**route.parameters, **parameters})


def levels(paper: PaperDefinition) -> list[str]:
    return [cell.opinion.removeprefix(OPINION) for cell in paper.cells() if cell.opinion]


def texts(paper: PaperDefinition) -> list[str]:
    return [cell.text.source for cell in paper.cells()]


def hangs_together(before: tuple[Layout, ...], after: tuple[Layout, ...]) -> bool:
    """No page is longer than before, no foot is higher than its box, and no two boxes lie on each other."""
    for old, new in zip(before, after, strict=True):
        if new.bottom > old.bottom + 0.01 or any(box.height < 5.5 * len(box.cell.foot) for box in new.boxes):
            return False
        for one, two in combinations(new.boxes, 2):
            across = min(one.x + one.width, two.x + two.width) - max(one.x, two.x)
            down = min(one.y + one.height, two.y + two.height) - max(one.y, two.y)
            if across > 0.5 and down > 0.5:
                return False
    return True


def test_a_paper_stays_the_same_object_while_nothing_is_set_otherwise() -> None:
    for key, kind in FORMS:
        paper = definitions().papers[key]
        assert with_boxes(paper, definitions().workflow(kind)) is paper


@pytest.mark.parametrize(("key", "kind"), FORMS)
def test_every_form_holds_together_whichever_box_is_left_out_added_or_moved(key: str, kind: str) -> None:
    paper = definitions().papers[key]
    before = lay_out(paper)
    for level in LEVELS:
        for place in (LEFT_OUT, "1", "2", "5"):
            foot = {f"box_{level}": place, f"box_{level}_words": "审查意见", f"box_{level}_foot": "seal_date"}
            changed = with_boxes(paper, route_with(kind, **foot))
            assert hangs_together(before, lay_out(changed)), (level, place)
            assert (level in levels(changed)) == (place != LEFT_OUT)
            if place != LEFT_OUT:
                shown = [one for one in levels(changed) if one in LEVELS]
                assert shown.index(level) == min(int(place) - 1, len(shown) - 1)


def test_a_county_without_a_city_level_leaves_the_citys_box_out() -> None:
    paper = definitions().papers["returned_ill_approval"]
    changed = with_boxes(paper, route_with("returned_ill", box_city=LEFT_OUT))
    assert levels(paper) == ["township", "county", "city"]
    assert levels(changed) == ["township", "county"]
    assert not any("市级" in text for text in texts(changed))


def test_a_box_that_the_form_does_not_know_is_filled_by_the_steps_of_the_route() -> None:
    paper = definitions().papers["returned_ill_approval"]
    changed = with_boxes(paper, route_with("returned_ill", box_village="1", box_village_words="村民委员会评议意见"))
    assert levels(changed) == ["village", "township", "county", "city"]
    assert [source.step for source in changed.opinions["village"]] == ["record_village_opinion"]
    assert texts(changed).index("村民委员会评议意见") < texts(changed).index("乡镇\n街道\n意见")
    dates = {key for cell in changed.cells() if cell.opinion == "opinion.village" for key in cell.keys}
    assert dates >= {"opinion.village", "opinion.village.date"}
    by_hand = with_boxes(paper, route_with("returned_ill", box_province="4"))
    assert by_hand.opinions["province"] == ()


def test_columns_share_the_room_of_one_that_is_left_out() -> None:
    paper = definitions().papers["survivor_pension_approval"]
    changed = with_boxes(paper, route_with("survivor_pension", box_township=LEFT_OUT))
    boxes = {box.cell.opinion: box for page in lay_out(changed) for box in page.boxes if box.cell.opinion}
    old = {box.cell.opinion: box for page in lay_out(paper) for box in page.boxes if box.cell.opinion}
    assert set(boxes) == {"opinion.village", "opinion.county"}
    assert sum(box.width for box in boxes.values()) == pytest.approx(sum(box.width for box in old.values()), abs=0.1)


def test_the_foot_says_whether_there_is_signature_seal_and_date() -> None:
    paper = definitions().papers["temporary_help_approval"]
    for foot, words in (("date", []), ("seal_date", ["盖"]), ("signature_date", ["签字"])):
        changed = with_boxes(paper, route_with("temporary_help", box_county_foot=foot))
        (box,) = (cell for cell in changed.cells() if cell.opinion == "opinion.county")
        said = "".join(line.text.source for line in box.foot)
        assert [word for word in ("签字", "盖") if word in said] == words
        assert "{opinion.county.date:date}" in said


def test_two_levels_at_one_place_and_no_box_at_all_are_faults() -> None:
    plain = {f"box_{level}": AS_FORM for level in LEVELS}
    assert list(box_faults(plain)) == []
    assert list(box_faults({})) == []
    assert [key for key, _ in box_faults(plain | {"box_village": "2", "box_county": "2"})] == ["box_county"]
    assert [key for key, _ in box_faults(dict.fromkeys(plain, LEFT_OUT))] == ["box_province"]
