"""What the search over everything asks of the services: people at each keystroke, all other records behind them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # imported when somebody first searches
    from vetdesk.services.record_finding import FoundRecord
    from vetdesk.ui.desk import Desk
    from vetdesk.ui.search.hits import Finder, Hit

SHORTEST = 2
"""From so many characters on policy notes are looked for."""
POLICIES = 3
"""So many policy notes are found at most, by their titles."""


class StationFinder:
    """Finds people, records and policy notes of one station."""

    def __init__(self, services: "Desk") -> None:
        self._services = services

    def __call__(self, words: str, limit: int) -> "Sequence[Hit]":
        """The people meant; who is found by a former name is told with it."""
        from vetdesk.ui.search.hits import Hit
        from vetdesk.ui.texts import worded

        page = self._services.archives.find(words, limit=limit)
        label = worded(self._services.station.definitions.vocabulary.texts["people.formerly"])
        former = {number: f"（{label}：{name}）" for number, name in page.formerly.items()}
        return [
            Hit("recipient", row.id, f"{row.name}{former.get(row.id, '')}　{row.id_number}", detail=row.village)
            for row in page.rows
        ]

    def further(self, words: str) -> "Sequence[Hit]":
        """Records of every other kind, and policy notes."""
        from vetdesk.ui.search.hits import Hit
        from vetdesk.ui.texts import language, worded

        records = [_hit(found, found.group) for found in self._services.record_finding.find(words, language())]
        titled = self._services.policies.titled(words, POLICIES) if len(words) >= SHORTEST else []
        return [*records, *(Hit("policy", number, worded(title), "policy") for number, title in titled)]

    def named(self, records: Sequence[tuple[str, int]]) -> "Sequence[Hit]":
        """What these records are called."""
        from vetdesk.ui.search.hits import RECENT
        from vetdesk.ui.texts import language

        return [_hit(found, RECENT) for found in self._services.record_finding.named(records, language())]


def _hit(found: "FoundRecord", group: str) -> "Hit":
    from vetdesk.ui.search.hits import Hit

    *told, last = found.parts
    return Hit(found.kind, found.id, "　".join(told) or last, group, last if told else "")


def people_finder(services: "Desk") -> "Finder":
    """The finder of one station."""
    return StationFinder(services)
