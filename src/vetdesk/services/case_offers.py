"""Which kinds of case can be opened for a person: those that fit first, those that cannot be opened with the reason."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.case_facts import CaseFacts, Step
from vetdesk.domain.forms import Label
from vetdesk.domain.guards import GUARDS
from vetdesk.domain.people import Recipient
from vetdesk.domain.permissions import unopened
from vetdesk.domain.staff import Right
from vetdesk.domain.workflow import Workflow
from vetdesk.services.casework import Casework
from vetdesk.services.session import Session
from vetdesk.services.spelling import spellings
from vetdesk.storage.database import Database

EVIDENCE = frozenset({"age_reached", "enlisted_in_period", "enlisted_before", "junior_rank", "service_known"})
"""Guards that judge what the archive says of the person, long before an applicant brings anything."""

SERVICE = frozenset({"enlisted_in_period", "enlisted_before", "junior_rank"})
"""Those among them without which age alone would speak for everybody who is old."""


class Fit(IntEnum):
    """How well a kind of case fits a person, best first."""

    LACKING = 0
    HELD = 1
    ANYONE = 2
    REFUSED = 3


@dataclass(frozen=True, slots=True)
class KindOffer:
    """One kind of case for a person; `spelling` is its title in letters, `why_not` what speaks against opening it.

    LACKING: about a category that the person seems entitled to and does not hold; HELD: about one that is held.
    """

    kind: str
    title: Label
    fit: Fit
    spelling: str
    why_not: tuple[Label, ...]


class CaseOffers:
    """Offers kinds of case."""

    def __init__(
        self, database: Database, session: Session, definitions: Definitions, casework: Casework,
        today: Callable[[], date],
    ) -> None:  # fmt: skip
        self._database = database
        self._session = session
        self._definitions = definitions
        self._casework = casework
        self._today = today

    def offers(self, recipient_id: int) -> tuple[KindOffer, ...]:
        """Every kind in force, the best fitting first, each group in the order of its reading; raises NotFoundError."""
        self._session.require(Right.WORK_CASES)
        with self._database.read() as look:
            person = look.people.get(recipient_id)
        kinds = self._casework.kinds()
        letters = spellings(kind.title.zh for kind in kinds)
        found = []
        for kind in kinds:
            why_not = self._casework.opening_form(kind.key, recipient_id).why_not
            fit = Fit.REFUSED if why_not else self._fit(kind.key, person)
            found.append(KindOffer(kind.key, kind.title, fit, letters[kind.title.zh], why_not))
        return tuple(sorted(found, key=lambda offer: (offer.fit, offer.spelling)))

    def _fit(self, kind: str, person: Recipient) -> Fit:
        route = self._casework.route_in_force(kind)
        held = {identity.category for identity in person.identities}
        if held & set(_categories(route)):
            return Fit.HELD
        return Fit.LACKING if route.category and self._entitled(route, person) else Fit.ANYONE

    def _entitled(self, route: Workflow, person: Recipient) -> bool:
        """Whether the archive itself speaks for it: all that the route asks of it is known and fulfilled."""
        facts = CaseFacts(person, None, {}, self._definitions.calendar)
        today = self._today()
        step = Step(route, unopened(route, person.id, today), facts, today)
        asked = {name for transition in route.transitions for name in transition.guards} & EVIDENCE
        return bool(asked & SERVICE) and not any(True for name in asked for _ in GUARDS[name].check(step))


def _categories(route: Workflow) -> Sequence[str]:
    return (route.category,) if route.category else route.categories
