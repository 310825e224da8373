"""Amounts in capital numerals (大写金额) as they stand on lists, receipts and settlements: 壹仟零伍元叁角整."""

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_GROUPS = ("", "万", "亿", "万亿")
_PER_CENT = 100


def money_words(tenthousandths: int) -> str:
    """An amount in 1/10,000 yuan as 大写; "" for one with less than a fen, which nobody pays, or a negative one."""
    cents, rest = divmod(tenthousandths, _PER_CENT)
    if rest or cents < 0:
        return ""
    yuan, part = divmod(cents, 100)
    tenths, hundredths = divmod(part, 10)
    whole = f"{_whole(yuan)}元" if yuan else ""
    if not part:
        return f"{whole or '零元'}整"
    small = f"{_DIGITS[tenths]}角" if tenths else "零" if yuan else ""
    return f"{whole}{small}{_DIGITS[hundredths]}分" if hundredths else f"{whole}{small}整"


def _whole(number: int) -> str:
    """A whole number in groups of four digits; one 零 stands for any run of noughts inside."""
    words, gap = "", False
    groups = [number // 10**power % 10_000 for power in (12, 8, 4, 0)]
    for place, group in zip(range(len(groups) - 1, -1, -1), groups, strict=True):
        if not group:
            gap = bool(words)
            continue
        words += "零" if words and (gap or group < 1000) else ""
        words += _group(group) + _GROUPS[place]
        gap = False
    return words


def _group(number: int) -> str:
    words, gap = "", False
    for place in (3, 2, 1, 0):
        digit = number // 10**place % 10
        if digit:
            words += ("零" if gap else "") + _DIGITS[digit] + _PLACES[place]
        gap = bool(words) and not digit
    return words
