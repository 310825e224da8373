"""Names (姓名) as people write them: with blanks, dots of every sort, remarks, or two people in one cell."""

import re

_BLANKS = re.compile(r"[\s\u200b-\u200f\u2060\ufeff\u00ad]+")
_DOTS = re.compile(r"(?<=\w)[•・．.·‧∙⋅﹒●｡˙](?=\w)")
_REMARK = re.compile(r"(.+?)[（(〔【](.*)[）)〕】]?(.*)")
_SQUARE_REMARK = re.compile(r"(.+?)[\[［](.*)[\]］]")
_AND = r"[和与及](?=\S{2,3}$)"
_BETWEEN = re.compile(rf"[/／、,，;；\n\r&＆|]+|\s+[和与及]\s+|(?<=^\S{{2}}){_AND}|(?<=^\S{{3}}){_AND}")
_AROUND = " \t'`‘’\"“”"
_TRAILING = re.compile(r"[-—－_:：,，;；]+$")
_GLUED = re.compile(r"(\D{2,}?)(\d{15,}[\dXx]?)")


def read_name(text: str, remarks: tuple[str, ...]) -> tuple[str, str]:
    """The name without dirt, and a problem code.

    张三（已故） gives 张三 and name.remark_in_cell; 张三/李四 gives no name and two_people_in_cell. `remarks` are the
    words people add without brackets. Square brackets stay: 吴[火火] describes a rare character.
    """
    text = text.strip(_AROUND)
    parts = [part for part in _BETWEEN.split(text) if _BLANKS.sub("", part)]
    if len(parts) > 1 and all(_BLANKS.sub("", part) in remarks for part in parts[1:]):
        return _dotted(_BLANKS.sub("", parts[0])), "name.remark_in_cell"
    if len(parts) > 1 and all(_looks_like_name(part) for part in parts):
        return "", "two_people_in_cell"
    name = _BLANKS.sub("", text)
    if match := _SQUARE_REMARK.fullmatch(name):
        if match[2] in remarks:
            return _dotted(match[1]), "name.remark_in_cell"
    elif match := _REMARK.fullmatch(name):
        return _dotted(match[1]), "name.remark_in_cell"
    if match := _GLUED.fullmatch(name):
        return _dotted(match[1]), "name.remark_in_cell"
    return _without_remark(name, text, remarks)


def _without_remark(name: str, written: str, remarks: tuple[str, ...]) -> tuple[str, str]:
    """Only what is set apart by a sign or a blank counts as a remark: 李残 may be a name."""
    for remark in remarks:
        head = name.removesuffix(remark)
        if head != name and len(head) >= 2:
            bare = _TRAILING.sub("", head)
            apart = bare != head or re.search(rf"\S\s+{re.escape(remark)}\s*$", written)
            if apart and len(bare) >= 2 and (len(remark) > 1 or bare != head):
                return _dotted(bare), "name.remark_in_cell"
    return _dotted(name), ""


def _dotted(name: str) -> str:
    return _DOTS.sub("·", name).strip("·、,，/")


def _looks_like_name(part: str) -> bool:
    bare = _BLANKS.sub("", part)
    return len(bare) >= 2 and not any(c.isdigit() for c in bare)
