"""The deeds that the search finds: each with its words, where it is, and what speaks against it now."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from vetdesk.ui.search.hits import DEED, Hit
from vetdesk.ui.search.matching import NOTHING, Matched


def _may() -> str:
    return ""


@dataclass(frozen=True)
class Deed:
    """Something that can be done or shown; `where` tells the menu or page it belongs to, `also` further words for it.

    `why_not` is asked when it is found: why it cannot be done now, empty if it can.
    """

    text: str
    act: Callable[[], None]
    where: str = ""
    also: str = ""
    why_not: Callable[[], str] = _may
    group: str = DEED


class DeedIndex:
    """Deeds found by their words; `letters` gives the readings of texts, as far as they are known yet."""

    def __init__(self) -> None:
        self._deeds: Sequence[Deed] = ()
        self._letters: Mapping[str, str] = {}

    def show(self, deeds: Iterable[Deed]) -> None:
        """Find among these from now on."""
        self._deeds = tuple(deeds)

    def learn(self, letters: Mapping[str, str]) -> None:
        """Know these readings."""
        self._letters = {**self._letters, **letters}

    def unread(self) -> list[str]:
        """Texts whose reading is not known yet."""
        return [deed.text for deed in self._deeds if not deed.text.isascii() and deed.text not in self._letters]

    def find(self, typed: str, limit: int) -> list[Hit]:
        """The best fitting deeds, what cannot be done now after the others."""
        ranked = []
        for place, deed in enumerate(self._deeds):
            rank = Matched(deed.text, self._letters.get(deed.text, ""), deed.also).rank(typed)
            if rank < NOTHING:
                ranked.append((rank, place, deed))
        hits = [_hit(deed) for _, _, deed in sorted(ranked)[: 2 * limit]]
        hits = sorted(_once(hits), key=lambda hit: bool(hit.why_not))
        return hits[:limit]

    def first(self, limit: int) -> list[Hit]:
        """The first deeds that can be done now: what one may begin with."""
        return [hit for deed in self._deeds[: 2 * limit] if not (hit := _hit(deed)).why_not][:limit]


def _hit(deed: Deed) -> Hit:
    return Hit(DEED, 0, deed.text, deed.group, deed.where, deed.why_not(), deed.act)


def _once(hits: Iterable[Hit]) -> list[Hit]:
    """Of deeds of the same words and place one is enough: the same may be in a menu and on the page in front."""
    found: dict[str, Hit] = {}
    for hit in hits:
        found.setdefault(hit.text, hit)
    return list(found.values())
