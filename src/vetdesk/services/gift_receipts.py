"""Receipts of gifts (慰问金、慰问品签收表): for a round, to be signed at the door, or for gifts that visits tell of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vetdesk.domain.amounts import amount
from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.domain.forms import Problem, Severity
from vetdesk.domain.paper_lines import Line
from vetdesk.domain.people import Recipient
from vetdesk.domain.staff import Right
from vetdesk.domain.station_time import day_at_station
from vetdesk.domain.visits import Visit
from vetdesk.domain.vocabulary import money_text
from vetdesk.services.open_station import OpenStation
from vetdesk.services.paper_press import ListContent, PaperRun
from vetdesk.services.printing import Printing
from vetdesk.services.round_sheets import Round, RoundSheets
from vetdesk.storage.reading import Reading

PAPER = "comfort_receipts"
PURPOSE = "慰问金（品）签收"
GIFTS = ("gift_money", "gift_goods")


@dataclass(frozen=True, slots=True)
class Gift:
    """What everybody of a round gets: money in 1/10,000 yuan (0: none, or written by hand) and goods."""

    money: int = 0
    goods: str = ""


def gift_of(text: str) -> Gift:
    """What was typed in one line: an amount in yuan, goods, or both with a blank between ("500 大米一袋").

    Raises InvalidFieldsError if it begins with a number that is no amount.
    """
    first, _, rest = text.strip().partition(" ")
    if not first[:1].isdecimal():
        return Gift(goods=text.strip())
    money = amount(first.removesuffix("元"))
    if money is None:
        raise InvalidFieldsError((Problem("gift_money", "visit.not_a_number", Severity.ERROR, first),))
    return Gift(money, rest.strip())


class GiftReceipts:
    """Makes the sheets."""

    def __init__(self, station: OpenStation, printing: Printing, rounds: RoundSheets) -> None:
        self._station = station
        self._printing = printing
        self._rounds = rounds

    def of_round(self, wanted: Round, gift: Gift) -> PaperRun:
        """A line for everybody of a round, to be signed when the gift is handed over."""

        def content() -> ListContent:
            people = [stop.person.recipient_id for stop in self._rounds.plan(wanted)]
            with self._station.database.read() as look:
                found = {one.id: one for one in look.people.many(people)}
            lines = [self._line(found[number], gift.money, gift.goods) for number in people if number in found]
            return ListContent(_numbered(lines), _head([day_at_station(self._station.now()).isoformat()]), people)

        return self._printing.run_of_list(PAPER, content, PURPOSE)

    def of_visits(self, visit_ids: Sequence[int]) -> PaperRun:
        """A line for every gift of these visits, with who signed for it, in the order of their days."""
        self._station.session.require(Right.SEE_ARCHIVE)

        def content() -> ListContent:
            with self._station.database.read() as look:
                visits = [one for one in map(look.visits.get, visit_ids) if _is_gift(one)]
                visits.sort(key=lambda one: (one.visited_on, one.id))
                lines = [self._of_visit(look, one) for one in visits]
            people = [one.recipient_id for one in visits]
            return ListContent(_numbered(lines), _head([one.visited_on for one in visits]), people)

        return self._printing.run_of_list(PAPER, content, PURPOSE)

    def with_gifts(self, visits: Sequence[Visit]) -> list[int]:
        """The ids of those visits at which money or goods were given."""
        return [one.id for one in visits if _is_gift(one)]

    def _of_visit(self, look: Reading, visit: Visit) -> Line:
        money, goods = visit.values.get("gift_money", 0), str(visit.values.get("gift_goods", ""))
        line = self._line(look.people.get(visit.recipient_id), money if isinstance(money, int) else 0, goods)
        return {**line, "signed_by": str(visit.values.get("gift_signed_by", ""))}

    def _line(self, person: Recipient, money: int, goods: str) -> Mapping[str, str]:
        words = self._station.definitions.vocabulary
        ended = {code for code, status in words.statuses.items() if status.ended}
        held = next((one for one in person.identities if one.status not in ended), None)
        category = words.categories[held.category].label.zh if held and held.category in words.categories else ""
        return {
            "name": person.name, "category": category, "village": person.village,
            "amount": money_text(money) if money else "", "goods": goods,
        }  # fmt: skip


def _head(days: Sequence[str]) -> Mapping[str, str]:
    """What stands above the table: the years of the gifts, and their day if it is one."""
    years = "、".join(sorted({f"{day[:4]}年" for day in days}))
    return {"list.title": f"{years}走访" if years else "", **({"list.on": days[0]} if len(set(days)) == 1 else {})}


def _is_gift(visit: Visit) -> bool:
    return any(visit.values.get(key, "") not in ("", 0) for key in GIFTS)


def _numbered(lines: Sequence[Line]) -> list[Line]:
    return [{"number": str(place), **line} for place, line in enumerate(lines, 1)]
