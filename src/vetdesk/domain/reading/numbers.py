"""Amounts, counts, phone and account numbers as people write them."""

import re
import unicodedata

from vetdesk.domain.identity_number import shortest_digits
from vetdesk.domain.reading.cells import Cell, text_of

_AMOUNT = re.compile(
    r"(?:人民币|rmb|[¥$])?(-?\d+(?:\.\d+)?)(?:元|圆|块)?整?(?:/?每?人?/?(?:月|年|季|季度|人))?(?:个月|岁|周岁|份|元)?整?",
    re.IGNORECASE,
)
_BEFORE_AMOUNT = re.compile(r"^(?:每人每月|每人|每月|月|约|共计|共|合计|计|满|\+)+")
_BEHIND_AMOUNT = re.compile(r"[。.;；()（）\[\]【】]+$")
_BRACKETS = str.maketrans("", "", "()（）[]【】")
_HAN_COUNT = re.compile(r"[一二两三四五六七八九十]{1,3}(?=个月|年|月)")
_HAN = {c: i for i, c in enumerate("一二三四五六七八九", 1)} | {"两": 2}
_SCIENTIFIC = re.compile(r"\d(?:\.\d+)?[Ee]\+?\d{1,2}")
_MOBILE = re.compile(r"1[3-9]\d{9}")
_LANDLINE = re.compile(r"(0\d{2,3})-?([2-8]\d{6,7})(?:-\d{1,6})?|[2-8]\d{6,7}")
_COUNTRY = re.compile(r"^(?:\+|00)86-?|^86(?=1[3-9]\d{9}$)")
_BETWEEN = re.compile(r"[/;,、|\n]+|(?<=\d{11})\s+")
_BLANKS = re.compile(r"[\s\u200b-\u200f\u2060\ufeff'`‘’]")
_ACCOUNT = re.compile(r"\d{6,32}")
_ACCOUNT_WITHIN = re.compile(r"(?<!\d)\d{9,32}(?!\d)")
_MOBILE_WITHIN = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")
_LABEL = re.compile(r"(?:联系)?(?:电话|手机)号?码?:?")


def read_number(cell: Cell) -> tuple[int | float | None, str]:
    """An amount or a count: ￥1,234.50元/月 is 1234.5, 三个月 is 3."""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _whole(float(cell)), ""
    text = _BLANKS.sub("", unicodedata.normalize("NFKC", text_of(cell))).replace(",", "").replace("，", "")
    match = _AMOUNT.fullmatch(text) or _AMOUNT.fullmatch(_bare_amount(text))
    if match:
        return _whole(float(match[1])), ""
    return None, "field.not_a_number"


def _bare_amount(text: str) -> str:
    """Without words in front, signs behind and brackets; counts in Han numbers become digits."""
    text = _BEFORE_AMOUNT.sub("", _BEHIND_AMOUNT.sub("", text)).translate(_BRACKETS)
    return _HAN_COUNT.sub(lambda match: str(_count(match[0])), text)


def _count(text: str) -> int:
    tens, ten, ones = text.rpartition("十")
    unit = _HAN.get(ones, 0)
    return 10 * (_HAN.get(tens, 1) if tens else 1) + unit if ten else unit


def read_phone(cell: Cell) -> tuple[str, str]:
    """A mobile number as eleven digits, a landline with its hyphen; the first one where a cell holds several."""
    text = unicodedata.normalize("NFKC", text_of(cell))
    for part in (text, *_BETWEEN.split(text)):
        phone = _phone(part)
        if phone:
            return phone, ""
    found = _MOBILE_WITHIN.search(_BLANKS.sub("", _LABEL.sub("", text)))
    return (found[0], "") if found else ("", "phone.bad")


def read_account(cell: Cell) -> tuple[str, str]:
    """An account number as digits. More than 15 digits from a numeric cell are never trusted."""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        digits = shortest_digits(cell)
        return (digits, "") if len(digits) <= 15 and _ACCOUNT.fullmatch(digits) else ("", "account.scientific")
    text = _BLANKS.sub("", unicodedata.normalize("NFKC", text_of(cell)))
    if _SCIENTIFIC.fullmatch(text):
        return "", "account.scientific"
    digits = text.replace("-", "").replace("_", "")
    if _ACCOUNT.fullmatch(digits):
        return digits, ""
    within = _ACCOUNT_WITHIN.findall(digits)
    return (within[0], "") if len(within) == 1 and "*" not in digits else ("", "account.characters")


def _phone(text: str) -> str:
    bare = _BLANKS.sub("", text).replace("—", "-").replace("–", "-").replace("(", "").replace(")", "-")
    bare = _COUNTRY.sub("", bare)
    mobile = bare.replace("-", "").replace(".", "")
    if _MOBILE.fullmatch(mobile):
        return mobile
    if match := _LANDLINE.fullmatch(bare):
        return f"{match[1]}-{match[2]}" if match[1] and "-" not in bare else bare
    return ""


def _whole(value: float) -> int | float:
    return int(value) if value == int(value) else value
