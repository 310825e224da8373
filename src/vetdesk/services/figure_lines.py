"""The lines of the list behind a figure: people, identities, cases, needs, complaints, lists; what each opens."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.forms import Label
from vetdesk.domain.visits import PersonLine
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.storage.database import Database
from vetdesk.storage.person_lines import person_lines
from vetdesk.storage.reading import Reading

NOTHING = Label("", "")


@dataclass(frozen=True, slots=True)
class MemberLine:
    """Somebody or something behind a figure as a list shows it; `opens` is the kind of record with its id."""

    name: str
    village: str
    about: Label
    status: Label
    opens: tuple[str, int]


class FigureLines:
    """Turns ids of one kind (recipient, identity, case, need, complaint, payment_list) into lines, in their order."""

    def __init__(self, database: Database, definitions: Definitions) -> None:
        self._database = database
        self._definitions = definitions
        self._of: Mapping[str, Callable[[Reading, Sequence[int]], dict[int, MemberLine]]] = {
            "recipient": self._people, "identity": self._identities, "case": self._cases, "need": self._needs,
            "complaint": self._complaints, "payment_list": self._payment_lists,
        }  # fmt: skip

    def lines(self, kind: str, ids: Sequence[int]) -> list[MemberLine]:
        """The lines; one that is gone meanwhile stays empty."""
        with self._database.read() as look:
            found = self._of[kind](look, ids)
        return [found.get(one, MemberLine("", "", NOTHING, NOTHING, (kind, one))) for one in ids]

    @property
    def _words(self) -> Vocabulary:
        return self._definitions.vocabulary

    def _people(self, look: Reading, ids: Sequence[int]) -> dict[int, MemberLine]:
        lines = person_lines(look.connection, look.villages.names, ids)
        return {
            number: _line(person, Label(person.birth_date, person.birth_date), NOTHING, ("recipient", number))
            for number, person in lines.items()
        }

    def _identities(self, look: Reading, ids: Sequence[int]) -> dict[int, MemberLine]:
        members = look.statistics.identities(ids)
        people = person_lines(look.connection, look.villages.names, (one.recipient_id for one in members))
        return {
            one.id: _line(
                people.get(one.recipient_id), self.category(one.category), self.status(one.status),
                ("recipient", one.recipient_id),
            )
            for one in members
        }  # fmt: skip

    def _cases(self, look: Reading, ids: Sequence[int]) -> dict[int, MemberLine]:
        cases, routes = look.cases.some(ids), self._definitions.workflows
        people = person_lines(look.connection, look.villages.names, (one.recipient_id for one in cases))
        found = {}
        for one in cases:
            route = routes[one.kind, one.workflow_version]
            stage = next((stage.label for stage in route.stages if stage.key == one.stage), NOTHING)
            found[one.id] = _line(people.get(one.recipient_id), route.title, stage, ("case", one.id))
        return found

    def _needs(self, look: Reading, ids: Sequence[int]) -> dict[int, MemberLine]:
        needs = [look.needs.get(one) for one in ids]
        people = person_lines(look.connection, look.villages.names, (one.recipient_id for one in needs))
        kinds, states = self._words.codes("need_kind"), self._words.texts
        return {
            one.id: _line(
                people.get(one.recipient_id), kinds[one.kind].label if one.kind in kinds else NOTHING,
                states[f"overview.need.{one.state}"], ("need", one.id),
            )
            for one in needs
        }  # fmt: skip

    def _complaints(self, look: Reading, ids: Sequence[int]) -> dict[int, MemberLine]:
        found = {}
        for one in ids:
            told = look.complaints.get(one)
            on = Label(told.received_on, told.received_on)
            found[one] = MemberLine(told.number, "", on, NOTHING, ("complaint", one))
        return found

    def _payment_lists(self, look: Reading, ids: Sequence[int]) -> dict[int, MemberLine]:
        found = {}
        for one in ids:
            told = look.payments.get(one)
            months = f"{told.first_month} – {told.last_month}"
            amount = f"{told.total / 10_000:,.2f}"
            found[one] = MemberLine(
                told.title, "", Label(months, months), Label(f"{amount}元", f"{amount} yuan"), ("payment_list", one)
            )
        return found

    def category(self, code: str) -> Label:
        """The name of a category."""
        known = self._words.categories.get(code)
        return known.label if known else Label(code, code)

    def status(self, code: str) -> Label:
        """The name of a status of an identity."""
        known = self._words.statuses.get(code)
        return known.label if known else NOTHING


def _line(person: PersonLine | None, about: Label, status: Label, opens: tuple[str, int]) -> MemberLine:
    return MemberLine(person.name if person else "", person.village if person else "", about, status, opens)
