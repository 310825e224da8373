"""People and officers for tests of visits: rows with only what visits ask of them."""

from collections.abc import Mapping, Sequence

from vetdesk.domain.staff import Role, Staff
from vetdesk.domain.visits import Visit
from vetdesk.storage.database import Database
from vetdesk.storage.reading import Work
from vetdesk.storage.tables.people import identity, recipient
from vetdesk.storage.uids import new_uid


def an_officer(work: Work, name: str = "李联络") -> Staff:
    """A stored liaison officer."""
    return work.staff.add(Staff(0, "", name, name, frozenset({Role.LIAISON_OFFICER})))


def a_person(work: Work, name: str, identities: Sequence[tuple[str, str]], **values: object) -> int:
    """A stored recipient with identities as (category, status); the id."""
    facts = {"name": name, "village": "云杉村", "phone": "13900000000", **values}
    number = work.insert_row(recipient, {"uid": new_uid(), "sort_key": _next_place(work), **facts})
    for category, status in identities:
        work.insert_row(identity, {"uid": new_uid(), "recipient_id": number, "category": category, "status": status})
    return number


def _next_place(work: Work) -> int:
    return int(work.connection.exec_driver_sql("SELECT coalesce(max(sort_key), 0) + 1000 FROM recipient").scalar_one())


def a_visit(
    work: Work,
    officer: Staff,
    recipient_id: int,
    day: str,
    *,
    in_person: bool = True,
    next_on: str = "",
    values: Mapping[str, str | int] | None = None,
) -> Visit:
    """A stored visit."""
    way = "home" if in_person else "phone"
    new = Visit(0, "", recipient_id, officer.id, officer.name, day, way, "routine", values or {}, next_on, in_person)
    return work.visits.add(new)


def officer_and_person(database: Database) -> tuple[Staff, int]:
    """One of each, kept."""
    with database.write("set up", None) as work:
        return an_officer(work), a_person(work, "邓春国", [("51", "drawing")])
