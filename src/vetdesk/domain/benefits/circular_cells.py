"""What single cells of a circular's table (标准表) say: facts such as 六级 or 因公, amounts, periods, dates."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from vetdesk.domain.amounts import amount
from vetdesk.domain.benefits.rate_tables import Period
from vetdesk.domain.forms import FieldKind
from vetdesk.domain.vocabulary import Vocabulary

Found = Mapping[str, frozenset[str]]
"""Facts by key, each with the values it may have: {"disability_grade": {"6"}}."""
CATEGORY = "category"
_NUMBER = re.compile(r"[+＋-]?\d[\d,，]*(?:\.\d+)?[%％]?")
_IN_WORDS = re.compile(r"(\d[\d,，]*(?:\.\d+)?)元")
_FROM = re.compile(r"(\d{4})年(\d{1,2})月(?:\d{1,2}日)?(?:起|开始|执行)")
_CIRCULAR = re.compile(r"[\u4e00-\u9fff]{1,12}[〔\[［(（]\d{4}[〕\]］)）]第?\d+号")
_YEAR = re.compile(r"元[/／每](?:人[/／·每]?)?年|每年|年标准|[/／]年")
_MONTH = re.compile(r"元[/／每](?:人[/／·每]?)?月|每月|月标准|[/／]月")
_SHORTEST_INSIDE = 2


class Role(StrEnum):
    """What a column of amounts holds: the rate, the earlier one, what is added, or nothing of money."""

    RATE = "rate"
    FORMER = "former"
    RAISE = "raise"
    OTHER = "other"


_ROLES: Sequence[tuple[Role, tuple[str, ...]]] = (
    (Role.OTHER, ("序号", "编号", "人数", "备注", "月数")),
    (Role.FORMER, ("原标准", "现行标准", "调整前", "提标前", "原")),
    (Role.RATE, ("调整后", "提高后", "新标准", "现标准", "提标后")),
    (Role.RAISE, ("提高", "增加", "增幅", "提标额", "增发")),
)


@dataclass(frozen=True)
class CircularWords:
    """The wordings of facts by which rates differ, the longest first."""

    wordings: Sequence[tuple[str, str, frozenset[str]]]

    @classmethod
    def of(cls, words: Vocabulary, keys: Iterable[str]) -> "CircularWords":
        """The wordings of these facts; of categories also their everyday and group names (两参)."""
        found: dict[tuple[str, str], set[str]] = {}
        for key in keys:
            if key == CATEGORY:
                for wording, codes in words.category_words.items():
                    found.setdefault((key, wording), set()).update(codes)
            elif words.fields[key].kind is FieldKind.CODE:
                for code in words.code_lists[words.fields[key].vocabulary].values():
                    for wording in (code.label.zh, *code.aliases):
                        found.setdefault((key, wording), set()).add(code.code)
        listed = [(key, wording, frozenset(codes)) for (key, wording), codes in found.items()]
        return cls(sorted(listed, key=lambda one: -len(one[1])))

    def facts(self, text: str) -> Found:
        """The facts a cell names, the longest wording first; it may name several categories, of all else one value.

        A digit with 级 is a grade as well.
        """
        plain = _plain(text)
        found: dict[str, frozenset[str]] = {}
        taken: list[tuple[int, int]] = []
        for key, wording, codes in self.wordings:
            settled = key in found and key != CATEGORY
            if settled or (plain != wording and len(wording) < _SHORTEST_INSIDE):
                continue
            place = plain.find(wording)
            if place >= 0 and not _meets(place, place + len(wording), taken):
                found[key] = found.get(key, frozenset()) | codes
                taken.append((place, place + len(wording)))
        grade = re.fullmatch(r"(10|[1-9])级", plain)
        return found | ({"disability_grade": frozenset({grade[1]})} if grade else {})


@dataclass(frozen=True, slots=True)
class WrittenAmount:
    """An amount as a cell has it, in 1/10,000 yuan; `share` where it is per cent (in 1/10,000); `added` with a plus."""

    value: int
    share: bool = False
    added: bool = False
    period: Period | None = None


def written_amount(text: str) -> WrittenAmount | None:
    """The amount of a cell: "46,170", "+1321", "6%", "每人每月950元"; None for any other text."""
    said = _plain(text)
    plain = said.removesuffix("元")
    if _NUMBER.fullmatch(plain):
        share = plain.endswith("%")
        value = amount(plain.strip("+-%"))
        if value is None or plain.startswith("-"):
            return None
        return WrittenAmount(value // 100 if share else value, share, plain.startswith("+"))
    match = _IN_WORDS.search(said)
    period = period_of([said])
    value = amount(match[1]) if match and period else None
    return None if value is None else WrittenAmount(value, added="提高" in said or "增加" in said, period=period)


def role_of(headings: Iterable[str]) -> Role | None:
    """What a column holds by its headings; None where they do not say."""
    joined = "".join(map(_plain, headings))
    return next((role for role, words in _ROLES if any(word in joined for word in words)), None)


def period_of(texts: Iterable[str]) -> Period | None:
    """Whether texts speak of amounts a year or a month; None if of neither, or of both."""
    joined = "\n".join(map(_plain, texts))
    year, month = bool(_YEAR.search(joined)), bool(_MONTH.search(joined))
    if year is month:
        return None
    return Period.YEAR if year else Period.MONTH


def first_month_of(texts: Iterable[str]) -> str:
    """From which month on, by words such as 自2025年8月1日起; "" if none or several are named."""
    found = {f"{year}-{int(month):02d}" for text in texts for year, month in _FROM.findall(_plain(text))}
    return found.pop() if len(found) == 1 else ""


def circular_of(texts: Iterable[str]) -> str:
    """The number of the circular (文号), if the texts name one."""
    words = (word for text in texts for word in text.split())
    return next((match[0] for word in words if (match := _CIRCULAR.search(word))), "")


def _meets(first: int, last: int, taken: Iterable[tuple[int, int]]) -> bool:
    return any(begin < last and first < end for begin, end in taken)


_WIDE = str.maketrans("０１２３４５６７８９％＋－／．", "0123456789%+-/.")


def _plain(text: str) -> str:
    return "".join(text.translate(_WIDE).split())
