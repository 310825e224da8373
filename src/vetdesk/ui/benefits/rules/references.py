"""Where a rule or one of its values is from, in words: the marks of sources mean nothing to a clerk."""

import re

from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.ui.texts import CHINESE, language, strung, worded

_MARK = "reference."
_OF_THE_MAKERS = re.compile(r"(?:domain|cases) .*|K")
"""Notes that only the makers of the program have."""
_UNREAD = " (K)"
"""The mark of what they did not read again."""
_ARTICLES = re.compile(r" Art (\d[\d()]*(?:(?:, |-)\d[\d()]*)*)")


def reference_words(source: str, words: Vocabulary) -> str:
    """The laws, circulars and guides that a source names; whatever a station wrote itself stays as it is."""
    told = [_part(part, words) for part in source.split("; ") if part and not _OF_THE_MAKERS.fullmatch(part)]
    return strung(told) if told else worded(words.texts[f"{_MARK}none"])


def _part(part: str, words: Vocabulary) -> str:
    part = part.removesuffix(_UNREAD)
    for key, label in words.texts.items():
        if key.startswith(_MARK):
            part = re.sub(rf"(?<![A-Z0-9]){re.escape(key.removeprefix(_MARK))}(?![A-Z0-9])", worded(label), part)
    if language() != CHINESE:
        return _ARTICLES.sub(r" Art. \1", part)
    part = _ARTICLES.sub(lambda found: f"第{found.group(1).replace(', ', '、')}条", part)
    return part.replace(", ", "、").replace(": ", "：")
