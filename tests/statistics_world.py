"""A small random station with everything that statistics count: people, identities, cases, an approved list."""

import random
from collections.abc import Sequence
from dataclasses import replace

from tests.services.visit_desk import Desk, definitions
from vetdesk.domain.cases import Case, CaseEvent
from vetdesk.domain.forms import Value
from vetdesk.domain.payments.lists import ListState, Payee, PaymentLine, PaymentList, digest_of
from vetdesk.domain.people import Identity, Recipient, Village
from vetdesk.storage.uids import new_uid

YEAR = 2024
STATUSES = ("drawing", "drawing", "drawing", "recognised", "in_acceptance", "stopped", "died")
OFTEN = ("11", "51", "71", "81") * 3


def settle_people(desk: Desk, chance: random.Random, people: int = 120) -> list[Recipient]:
    """People of four villages or none, with one identity or two and the fields that rules look at, filled or not."""
    with desk.database.write("set up", desk.session.actor) as work:
        villages = [work.villages.add(Village(0, "", f"村{at}")).id for at in range(4)]
    return desk.people([_person(chance, number, [*villages, None]) for number in range(people)])


def open_cases(desk: Desk, chance: random.Random, people: Sequence[Recipient], cases: int = 40) -> None:
    """Cases of all kinds, applied for in this year and the one before."""
    routes = definitions().workflows
    newest = sorted(dict(sorted(routes)).items())
    with desk.database.write("set up", desk.session.actor) as work:
        for number in range(cases):
            person, (kind, version) = chance.choice(people), chance.choice(newest)
            held = chance.choice([None, *(one.id for one in person.identities)])
            route, day = routes[kind, version], f"{chance.choice((YEAR, YEAR + 1))}-0{1 + number % 9}-10"
            opened = CaseEvent(1, 1, "某", work.now, "open", "", route.start.key)
            stage = route.start.key
            case = Case(0, new_uid(), f"C{number}", kind, version, person.id, held, stage, day, {}, (opened,))
            work.cases.add(case)


def pay(desk: Desk, chance: random.Random, people: Sequence[Recipient], state: str = ListState.APPROVED) -> int:
    """A list of one month that pays most of those who draw; returns its sum."""
    drawing = [(one, held) for one in people for held in one.identities if held.status == "drawing"]
    lines = [
        PaymentLine(
            place, Payee(one.id, held.id, "某", "", "", held.category, held.status), (f"{YEAR}-01",),
            {"base": chance.randrange(500) * 10_000 + chance.randrange(100) * 100},
            (("优待", chance.randrange(90) * 10_000),), arrears=chance.choice((0, 123_400)),
            recovery=chance.choice((0, 10_000)),
        )
        for place, (one, held) in enumerate(chance.sample(drawing, len(drawing) * 3 // 4), 1)
    ]  # fmt: skip
    total, day = sum(line.total for line in lines), f"{YEAR}-01-10"
    head = PaymentList(
        0, "", "一月", (), f"{YEAR}-01", f"{YEAR}-01", ListState.PREPARED, day, 1, len(lines), total, digest_of(lines)
    )
    with desk.database.write("set up", desk.session.actor) as work:
        kept = work.payments.add(head, lines)
        if state == ListState.APPROVED:
            work.payments.save(replace(kept, state=state, approved_on=day, approved_by=1))
    return total


def _person(chance: random.Random, number: int, villages: Sequence[int | None]) -> Recipient:
    codes = [*sorted(definitions().vocabulary.categories), *OFTEN]
    held = tuple(
        Identity(0, "", code, chance.choice(STATUSES), _identity_values(chance, code))
        for code in dict.fromkeys(chance.choice(codes) for _ in range(chance.choice((1, 1, 2))))
    )
    told: dict[str, Value] = {"name": f"人{number}"}
    told |= _some(chance, "sex", ("male", "female")) | _some(chance, "household_type", ("rural", "urban"))
    told |= _some(chance, "care_mode", ("1", "2", "5"))
    told |= _some(chance, "birth_date", (f"{chance.randrange(1925, 2010)}-0{1 + number % 9}-15", "1950", "1950-01"))
    return Recipient(0, "", told, held, chance.choice(villages))


def _identity_values(chance: random.Random, code: str) -> dict[str, Value]:
    told: dict[str, Value] = {}
    if code == "61":
        told |= _some(chance, "nuclear_kind", "123")
    if code == "B1":
        told |= _some(chance, "martyr_child_kind", "12")
    if code == "51":
        told |= _some(chance, "combat_operation", ("05", "12", "13"))
    if code == "81":
        told |= _some(chance, "service_years", (1, 4, 6, 25, 26, 31))
    if code.startswith("1"):
        told |= _some(chance, "disability_grade", [str(grade) for grade in range(1, 11)])
        told |= _some(chance, "disability_cause", ("war", "duty", "illness"))
        told |= _some(chance, "disability_residence", ("home", "employed"))
    return told


def _some(chance: random.Random, key: str, values: Sequence[Value]) -> dict[str, Value]:
    return {key: chance.choice(values)} if chance.random() < 0.8 else {}
