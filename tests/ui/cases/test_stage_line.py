"""The stages of a case in a line, and the boxes of its opinions."""

from PySide6.QtWidgets import QLabel

from tests.ui.cases.case_world import lead_on, open_cases, sign_in
from vetdesk.ui.cases.opinion_boxes import OpinionBoxes

PATH = [("zhang", "record_village_opinion"), ("zhang", "accept")]


def test_stages_are_told_apart_by_their_signs_and_a_narrow_page_shows_the_next_ones_only(
    page, services, settle, language
) -> None:
    language.use("zh_CN")
    (number,) = open_cases(services, 1)
    lead_on(services, number, PATH)
    sign_in(services, "li")
    page.show_case(number)
    settle()
    line = page.case.stages
    line.shorten(short=False)
    assert line.texts()[:4] == ["✓ 村（居）委会评议", "✓ 受理", "▶ 审核", "○ 监督"]
    assert line.texts()[-1] == "○ 已归档"
    line.shorten(short=True)
    assert line.texts() == ["✓ 受理", "▶ 审核", "○ 监督"]


def test_each_opinion_stands_in_a_box_with_name_and_day(page, services, settle) -> None:
    (number,) = open_cases(services, 1)
    lead_on(services, number, PATH)
    sign_in(services, "li")
    page.show_case(number)
    settle()
    texts = [label.text() for label in page.case.findChildren(OpinionBoxes)[0].findChildren(QLabel)]
    opinion = services.casework.get(number).opinions["enter"]
    assert f"{opinion.person}  {opinion.on.isoformat()}" in texts
