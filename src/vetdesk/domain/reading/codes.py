"""Codes as people write them: sex, registration, grade and cause, category with its misspellings."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

_DIRT = re.compile(r"[\s\u200b-\u200f\u2060\ufeff'`‘’、,，。:：\"“”*]")
_BRACKETED = re.compile(r"[(（\[【〔][^)）\]】〕]*(?:[)）\]】〕]|$)")
_NUMBERED = re.compile(r"0*(\w{1,2})[-.—:_]+(.+)|0*(\d{1,2})(\D.*)")
_GRADE = re.compile(r"(\d{1,2}|[一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{1,3})级?")
_HAN = {c: i for row in ("一二三四五六七八九十", "壹贰叁肆伍陆柒捌玖拾") for i, c in enumerate(row, 1)}
_CAUSE = re.compile(r"(因?[战公病])(?:负伤|伤残|致残|致伤|伤|残)?")
_AROUND_GRADE = re.compile(r"^(?:伤残|残疾|评残)(?:等级)?|(?:伤残|残疾|残)$")
_NUMBERED_GRADE = re.compile(r"0?\d{1,2}[-.:_]+(\D.*)")
_SHORTEST_TYPO = 4


def code_key(text: str) -> str:
    """A wording as codes are compared: half width, without blanks and punctuation."""
    return _DIRT.sub("", unicodedata.normalize("NFKC", text)).lower()


class CodeWords:
    """The wordings of one code list: a text gives its code, or "" if nobody declared it."""

    def __init__(self, words: Iterable[tuple[str, str]]) -> None:
        self.codes: dict[str, str] = {}
        for word, code in words:
            self.codes.setdefault(code_key(word), code)

    def code(self, text: str) -> str:
        """The code of a wording; 1-男 and 男（1） count as 男."""
        key = code_key(text)
        if key in self.codes:
            return self.codes[key]
        if match := _NUMBERED.fullmatch(key):
            return self.codes.get(match[2] or match[4], "") or self.codes.get(match[1] or match[3], "")
        return self.codes.get(_BRACKETED.sub("", key), "")


class CategoryWords:
    """The wordings of the categories (对象类别), misspelt ones included."""

    def __init__(self, words: Iterable[tuple[str, str]], typos: Mapping[str, str]) -> None:
        self._words = CodeWords(words)
        self._typos = {code_key(word): code for word, code in typos.items()}

    def read(self, text: str) -> tuple[str, str]:
        """The category code and a problem code: category.typo or category.unknown."""
        code = self._words.code(text)
        if code:
            return code, ""
        code = self._typos.get(code_key(text), "") or self._nearly(code_key(text))
        return (code, "category.typo") if code else ("", "category.unknown")

    def exactly(self, text: str) -> str:
        """The category that the whole text names, or ""."""
        return self._words.code(text)

    def within(self, text: str) -> str:
        """The one category that a title or sheet name speaks of, or "" if there is none or more than one."""
        rest, found = code_key(text), set()
        for word in sorted(self._words.codes, key=len, reverse=True):
            if len(word) > 1 and not word.isascii() and word in rest:
                found.add(self._words.codes[word])
                rest = rest.replace(word, "|")
        return found.pop() if len(found) == 1 else ""

    def _nearly(self, key: str) -> str:
        """The only category one wrong character away from a declared wording."""
        if len(key) < _SHORTEST_TYPO:
            return ""
        near = {
            code
            for word, code in self._words.codes.items()
            if len(word) == len(key) and sum(a != b for a, b in zip(word, key, strict=True)) == 1
        }
        return near.pop() if len(near) == 1 else ""


def read_grade(text: str, causes: CodeWords) -> tuple[int | None, str, str]:
    """Grade 1 to 10, cause and problem code of 六级, 陆级, 6, 六级因公, 因病六级 or 七级（因战）.

    The old grades (二等乙级 …) are no longer in force and not converted silently: grade.unknown.
    """
    numbered = _NUMBERED_GRADE.fullmatch(code_key(text))
    key = re.sub(r"[()（）\[\]/_—·-]", "", numbered[1] if numbered else code_key(text))
    cause = ""
    if match := _CAUSE.search(key):
        cause = causes.code(match[1])
        key = key[: match.start()] + key[match.end() :]
    key = _AROUND_GRADE.sub("", key)
    if not key:
        return None, cause, ""
    match = _GRADE.fullmatch(key)
    grade = _grade_number(match[1]) if match else 0
    return (grade, cause, "") if 1 <= grade <= 10 else (None, cause, "grade.unknown")


def _grade_number(text: str) -> int:
    if text.isdecimal():
        return int(text)
    return _HAN[text] if len(text) == 1 else 0


def read_ethnic_group(text: str) -> str:
    """The ethnic group with 族 behind it."""
    bare = re.sub(r"\s|^\d{1,2}[-.、]?", "", text)
    return bare if bare.endswith("族") or not bare or bare.startswith(("其他", "外国")) else bare + "族"
