"""How villages (行政村) are written, and which one of the register a text means."""

import re
import unicodedata
from collections.abc import Iterable

from vetdesk.domain.people import Village

_BLANKS = re.compile(r"\s+")
_TOWNSHIP = re.compile(r"^.*(?:省|市|县|区|镇|乡|街道办事处|街道|农场)(?=.{2})")
_GROUP = re.compile(
    r"(?:第?[0-9一二三四五六七八九十百]+(?:村民小组|村民组|小组|组|队|社))$"  # 3组, 第三村民小组, 五队
)
_ENDINGS = (
    ("社区居民委员会", "urban"),
    ("社区居委会", "urban"),
    ("居民委员会", "urban"),
    ("居委会", "urban"),
    ("社区", "urban"),
    ("村村民委员会", "rural"),
    ("村民委员会", "rural"),
    ("村委会", "rural"),
    ("行政村", "rural"),
    ("村", "rural"),
)


def tidy_village(text: str) -> str:
    """A village's name as it is compared: half width, without blanks and the signs around it."""
    return _BLANKS.sub("", unicodedata.normalize("NFKC", text)).strip("·,，、.。()*:：-")


def split_group(text: str) -> tuple[str, str]:
    """Village and group (村民小组): "红旗村3组" → ("红旗村", "3组"); the group is empty if there is none."""
    plain = tidy_village(text)
    match = _GROUP.search(plain)
    if match is None or match.start() == 0:
        return plain, ""
    return plain[: match.start()], match.group()


def base_name(text: str) -> tuple[str, str]:
    """What distinguishes a village, and its sort: "红旗村委会" and "红旗村" are ("红旗", "rural")."""
    for ending, sort in _ENDINGS:
        if text.endswith(ending) and len(text) > len(ending):
            return text.removesuffix(ending), sort
    return text, ""


class VillageIndex:
    """The register prepared for look-ups; made anew when the register changes."""

    def __init__(self, villages: Iterable[Village]) -> None:
        self._by_id = {one.id: one for one in villages}
        self._by_name: dict[str, set[int]] = {}
        self._by_base: dict[tuple[str, str], set[int]] = {}
        for one in self._by_id.values():
            for name in (one.name, *one.aliases):
                self._note(tidy_village(name), one.id)

    def _note(self, name: str, number: int) -> None:
        base, sort = base_name(name)
        self._by_name.setdefault(name, set()).add(number)
        self._by_base.setdefault((base, sort), set()).add(number)
        if sort:
            self._by_base.setdefault((base, ""), set()).add(number)

    def final(self, one: Village) -> Village:
        """The village it was merged into in the end, or itself."""
        seen = set()
        while one.merged_into is not None and one.id not in seen:
            seen.add(one.id)
            one = self._by_id[one.merged_into]
        return one

    def resolve(self, text: str) -> Village | None:
        """The one village that a text means: its name, an alias, or another way to write it.

        Township and group are cut off where needed. None if there is none, or more than one.
        """
        for name in self._readings(text):
            found = self.named(name)
            if len(found) == 1:
                return found[0]
            if found:
                return None
        return None

    def named(self, name: str) -> list[Village]:
        """Every village the plain name fits, best sort of match only."""
        base, sort = base_name(name)
        numbers = self._by_name.get(name) or self._by_base.get((base, sort), set())
        if not numbers and sort:
            numbers = {number for number in self._by_base.get((base, ""), set()) if self._has_bare_name(number, base)}
        finals = {self.final(self._by_id[number]).id for number in numbers}
        return [self._by_id[number] for number in sorted(finals)]

    def _has_bare_name(self, number: int, base: str) -> bool:
        one = self._by_id[number]
        return any(tidy_village(name) == base for name in (one.name, *one.aliases))

    @staticmethod
    def _readings(text: str) -> list[str]:
        """The text itself, without its group, and without what stands before the village."""
        plain = tidy_village(text)
        village, _ = split_group(plain)
        ways = (plain, village, _TOWNSHIP.sub("", plain), _TOWNSHIP.sub("", village))
        return [way for way in dict.fromkeys(ways) if way]
