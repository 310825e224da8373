"""How the law and article (法条) that a rule rests on are written in a sentence."""

import re

from vetdesk.domain.rules.rules import Rule
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, shown, worded

_NUMBERS = re.compile(r"\d+(?:、\d+)*")
_ARTICLE = QT_TRANSLATE_NOOP("benefits", "{law}, Art. {number}")
_AS_WRITTEN = QT_TRANSLATE_NOOP("benefits", "{law}, {number}")


def law_words(rule: Rule) -> str:
    """The law with its article, as "…, Art. 62"; what is no number, such as a county's circular, as it stands."""
    law = worded(rule.law)
    if rule.article.strip("—") == "":
        return law
    form = _ARTICLE if _NUMBERS.fullmatch(rule.article) else _AS_WRITTEN
    return shown("benefits", form).format(law=law, number=rule.article)
