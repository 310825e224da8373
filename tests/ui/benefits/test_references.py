"""Where rules are from, in words."""

import re

from vetdesk.services.importing.reading import shipped_definitions
from vetdesk.ui.benefits.rules.references import reference_words
from vetdesk.ui.texts import Language

DEFINITIONS = shipped_definitions()


def test_marks_are_said_in_words_and_notes_of_the_makers_left_out(language: Language) -> None:
    words = DEFINITIONS.vocabulary
    language.use("zh_CN")
    assert reference_words("R24 Art 19, 27; domain 4.5", words) == "军人抚恤优待条例（2024年）第19、27条"
    assert reference_words("HN11, HEN16", words) == "湖南省文件（2011年）、河南省文件（2016年）"
    assert reference_words("domain 2.3; 由县定", words) == "由县定"
    assert reference_words("domain 7.3", words) == "随软件整理"
    assert reference_words("县退役军人事务局通知", words) == "县退役军人事务局通知", "the station's own words stay"
    language.use("en")
    assert reference_words("R24 Art 62; K", words) == "Regulation on Pensions (2024) Art. 62"


def test_no_mark_of_the_shipped_rules_is_left(language: Language) -> None:
    language.use("zh_CN")
    rules = DEFINITIONS.rules
    sources = {one.source for one in rules.parameters.values()} | {one.source for one in rules.rules}
    told = [reference_words(source, DEFINITIONS.vocabulary) for source in sources]
    assert [text for text in told if re.search("[A-Z]{1,4}[0-9]*|domain|Art", text)] == []
