"""Two answers to one list, received in either order or twice, come to the same: random edits on all sides."""

from collections.abc import Container, Mapping
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.services.returned_world import a_person
from tests.services.visit_desk import definitions
from vetdesk.domain.forms import Value
from vetdesk.domain.importing.coming_back import Everything, Returned, ReturnPlanner, ReturnWords, Settled
from vetdesk.domain.importing.merging_rows import Places
from vetdesk.domain.importing.row_person import RowMapper
from vetdesk.domain.importing.sent_rows import Sent
from vetdesk.domain.people import Recipient
from vetdesk.domain.reading.result import ReadRow
from vetdesk.domain.reading.rows import RowKind
from vetdesk.domain.three_way import Decisions, Side
from vetdesk.domain.village_names import VillageIndex

PEOPLE = 3
FIELDS = ("phone", "household_address", "account_name", "certificate_number")
MAPPER, WORDS = RowMapper(definitions().vocabulary), ReturnWords(definitions().columns.returned, {})
People = Mapping[str, Recipient]
Edits = Mapping[tuple[int, str], str]
"""What is typed into cells: by person and field; 清空 empties one."""
EDITS = st.dictionaries(
    st.tuples(st.integers(0, PEOPLE - 1), st.sampled_from(FIELDS)),
    st.sampled_from(("13800000001", "13800000002", "清空")),
    max_size=8,
)


def as_sent() -> dict[str, Recipient]:
    """People with their identities, by the keys of their rows."""
    people = {}
    for number in range(PEOPLE):
        person = a_person(number, 0)
        held = tuple(replace(one, id=number + 1, uid=f"identity-{number}") for one in person.identities)
        people[f"identity-{number}"] = replace(
            person, id=number + 1, uid=f"person-{number}", identities=held, village_id=None
        )
    return people


def rows(base: People, edits: Edits) -> list[ReadRow]:
    """The workbook as it comes back."""
    found = []
    for number, (key, person) in enumerate(base.items()):
        values = {name: str(value) for name, value in person.values.items()}
        values |= {"certificate_number": str(person.identities[0].values["certificate_number"]), "category": "51"}
        values |= {field: text for (who, field), text in edits.items() if who == number}
        found.append(ReadRow(0, number + 5, RowKind.RECORD, dict(values), key=key))
    return found


def returned(base: People, now: People, edits: Edits, decisions: Decisions, settled: Container[Settled]) -> Returned:
    """The plan of one answer."""
    planner = ReturnPlanner(
        {key: Sent(now[key], base[key], key) for key in base},
        MAPPER,
        Places(VillageIndex(()), {}),
        words=WORDS,
        sheets=["花名册"],
        decisions=decisions,
        settled=settled,
    )
    return planner.plan(rows(base, edits))


def receive(base: People, now: People, edits: Edits, settled: Container[Settled]) -> tuple[dict[str, Recipient], int]:
    """The people after an answer in which somebody decides by the values alone; and how much was asked."""
    asked = returned(base, now, edits, {}, settled).records
    decisions = {
        (record.uid, cell.field): Side.OURS if str(cell.ours) > str(cell.theirs) else Side.THEIRS
        for record in asked
        for cell in record.conflicts
    }
    plan = returned(base, now, edits, decisions, settled)
    after = {person.after.identities[0].uid: person.after for person in plan.people}
    for record in plan.records:
        for cell in (*record.taken, *record.conflicts):
            if isinstance(settled, set):
                settled.add((record.uid, cell.field, cell.theirs))
    return {**now, **after}, len(decisions)


def changed(base: People, edits: Edits, now: People | None = None) -> dict[str, Recipient]:
    """What the station did meanwhile, as if it had been typed into its own list."""
    people = {key: person.values for key, person in (now or base).items()}
    found = dict(now or base)
    for number, key in enumerate(base):
        mine = {field: text for (who, field), text in edits.items() if who == number}
        held = found[key].identities[0]
        found[key] = replace(
            found[key],
            values=_typed(people[key], {f: t for f, t in mine.items() if f != "certificate_number"}),
            identities=(
                replace(held, values=_typed(held.values, {f: t for f, t in mine.items() if f == "certificate_number"})),
            ),
        )
    return found


def _typed(values: Mapping[str, Value], edits: Mapping[str, str]) -> dict[str, Value]:
    merged = {**values, **edits}
    return {field: value for field, value in merged.items() if value != "清空"}


def values_of(people: People) -> list[object]:
    return [(dict(person.values), dict(person.identities[0].values)) for person in people.values()]


@settings(deadline=None, max_examples=60)
@given(EDITS, EDITS, EDITS)
def test_either_order_comes_to_the_same(here: Edits, first: Edits, second: Edits) -> None:
    base = as_sent()
    now, outcomes = changed(base, here), []
    for order in ((first, second), (second, first)):
        people, settled = dict(now), set[Settled]()
        for edits in order:
            people, _ = receive(base, people, edits, settled)
        outcomes.append(values_of(people))
    assert outcomes[0] == outcomes[1]


@settings(deadline=None, max_examples=60)
@given(EDITS, EDITS, EDITS)
def test_the_second_time_nothing_happens_whatever_was_done_in_between(
    here: Edits, answer: Edits, between: Edits
) -> None:
    base = as_sent()
    people, _ = receive(base, changed(base, here), answer, set())
    later = changed(base, between, people)
    assert receive(base, later, answer, Everything()) == (later, 0)


@settings(deadline=None, max_examples=30)
@given(EDITS)
def test_an_answer_nobody_touched_brings_nothing(here: Edits) -> None:
    base = as_sent()
    now = changed(base, here)
    plan = returned(base, now, {}, {}, set())
    assert not any(record.taken or record.conflicts for record in plan.records)
    assert receive(base, now, {}, set()) == (now, 0)
