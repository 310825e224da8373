"""Many archives changed at once: a dry run, one transaction, one undo."""

from collections.abc import Callable

import pytest

from tests.builders import Clock, an_actor
from tests.people_world import a_person, definitions, keep, keep_village, with_identities
from vetdesk.domain.bulk_changes import BulkEdits, BulkVerdict
from vetdesk.domain.errors import CancelledError, InvalidFieldsError, NotFoundError, NotPermittedError
from vetdesk.domain.people import Recipient
from vetdesk.domain.staff import Actor
from vetdesk.services.archives import Archives
from vetdesk.services.bulk_changes import BulkChanges
from vetdesk.services.importing import Importing
from vetdesk.services.session import Session
from vetdesk.storage.database import Database


@pytest.fixture
def bulk(database: Database, clock: Clock) -> BulkChanges:
    return BulkChanges(database, Session(an_actor()), definitions(), clock)


@pytest.fixture
def archives(database: Database, clock: Clock) -> Archives:
    return Archives(database, Session(an_actor()), definitions(), clock)


def ids(people: list[Recipient]) -> list[int]:
    return [person.id for person in people]


def stored(database: Database, people: list[Recipient]) -> list[Recipient]:
    with database.read() as look:
        return look.people.many(ids(people))


def codes(call: Callable[[], object]) -> list[str]:
    with pytest.raises(InvalidFieldsError) as caught:
        call()
    return [problem.code for problem in caught.value.problems]


def test_a_dry_run_says_of_each_person_what_would_become_and_writes_nothing(
    database: Database, bulk: BulkChanges
) -> None:
    people = keep(
        database,
        a_person("甲", 1, household_type="rural"),
        a_person("乙", 2, household_type="urban"),
        a_person("丙", 3),
    )
    plan = bulk.dry_run([*ids(people), 99], BulkEdits({"household_type": "urban", "employer": ""}))
    assert [row.verdict for row in plan.rows] == [
        BulkVerdict.CHANGE, BulkVerdict.SAME, BulkVerdict.CHANGE, BulkVerdict.GONE,
    ]  # fmt: skip
    (step,) = plan.rows[0].steps
    assert (step.field, step.before, step.after, step.identity_id) == ("household_type", "rural", "urban", 0)
    assert sum(plan.totals.values()) == 4
    assert stored(database, people) == people


def test_the_change_is_one_deed_with_its_reason_and_one_undo(database: Database, bulk: BulkChanges) -> None:
    village = keep_village(database, "红旗村")
    people = keep(
        database,
        with_identities(a_person("甲", 1, employer="旧"), ("81", "drawing"), ("51", "drawing")),
        with_identities(a_person("乙", 2), ("51", "drawing")),
    )
    edits = BulkEdits({"employer": "新"}, {"service_years": 3}, "81", village_id=village.id)
    report = bulk.change(bulk.dry_run(ids(people), edits), " 并村 ")
    one, two = stored(database, people)
    assert report.changed == 2
    assert (one.values["employer"], one.village, two.village) == ("新", "红旗村", "红旗村")
    assert {held.category: held.values.get("service_years") for held in one.identities} == {"81": 3, "51": None}
    with database.read() as look:
        entries = look.journal.entries(source=report.batch.source)
        assert {(entry.label, entry.reason) for entry in entries} == {("change many archives", "并村")}
        assert len({entry.deed for entry in entries}) == 1
    undone = bulk.undo(report.batch.id)
    assert (undone.restored, undone.blocked) == (2, ())
    assert [(p.values, p.village, p.identities[0].values) for p in stored(database, people)] == [
        (p.values, p.village, p.identities[0].values) for p in people
    ]
    with pytest.raises(NotFoundError):
        bulk.undo(report.batch.id)


def test_a_later_edit_blocks_only_its_own_row_and_is_named(
    database: Database, bulk: BulkChanges, archives: Archives, clock: Clock
) -> None:
    people = keep(database, a_person("甲", 1), a_person("乙", 2))
    report = bulk.change(bulk.dry_run(ids(people), BulkEdits({"employer": "新"})), "统一填写")
    clock.move(minutes=5)
    later = archives.get(people[0].id)
    archives.save(later.id, later.version, {"unit": "32001部队"})
    undone = bulk.undo(report.batch.id)
    assert [(row.name, row.label) for row in undone.blocked] == [("甲", "change an archive")]
    one, two = stored(database, people)
    assert (one.values["employer"], "employer" in two.values) == ("新", False)


def test_a_status_changes_by_hand_only_where_the_rules_allow_it_and_comes_back(
    database: Database, bulk: BulkChanges
) -> None:
    people = keep(
        database,
        with_identities(a_person("甲", 1), ("81", "drawing")),
        with_identities(a_person("乙", 2), ("81", "died")),
        with_identities(a_person("丙", 3), ("81", "drawing")),
    )
    plan = bulk.dry_run(ids(people), BulkEdits(category="81", status="suspended"))
    assert [row.verdict for row in plan.rows] == [BulkVerdict.CHANGE, BulkVerdict.REFUSED, BulkVerdict.CHANGE]
    assert [one.code for one in plan.rows[1].problems] == ["bulk.status_by_hand"]
    report = bulk.change(plan, "失联")
    assert [held.status for p in stored(database, people) for held in p.identities] == [
        "suspended",
        "died",
        "suspended",
    ]
    bulk.undo(report.batch.id)
    assert [held.status for p in stored(database, people) for held in p.identities] == ["drawing", "died", "drawing"]


def test_what_a_status_demands_must_come_with_it(database: Database, bulk: BulkChanges) -> None:
    people = keep(database, with_identities(a_person("甲", 1), ("81", "drawing")))
    plan = bulk.dry_run(ids(people), BulkEdits(status="died"))
    assert {one.code for one in plan.rows[0].problems} == {"status.demands"}
    assert codes(lambda: bulk.change(plan, "去世")) == ["bulk.nobody"]


def test_an_error_that_the_change_would_bring_refuses_its_row(database: Database, bulk: BulkChanges) -> None:
    people = keep(database, a_person("甲", 1, enlisted_on="1968-03"), a_person("乙", 2, enlisted_on="1975"))
    plan = bulk.dry_run(ids(people), BulkEdits({"discharged_on": "1970-01"}))
    assert [row.verdict for row in plan.rows] == [BulkVerdict.CHANGE, BulkVerdict.REFUSED]
    report = bulk.change(plan, "补录")
    assert (report.changed, report.batch.totals) == (1, {"update": 1, "skip": 1})


def test_whoever_was_saved_since_the_dry_run_is_left_out_and_named(
    database: Database, bulk: BulkChanges, archives: Archives
) -> None:
    people = keep(database, a_person("甲", 1), a_person("乙", 2))
    plan = bulk.dry_run(ids(people), BulkEdits({"employer": "新"}))
    page = archives.get(people[1].id)
    archives.save(page.id, page.version, {"unit": "32001部队"})
    report = bulk.change(plan, "统一填写")
    assert (report.changed, [(row.name, row.verdict) for row in report.left_out]) == (1, [("乙", BulkVerdict.STALE)])


def test_names_and_numbers_of_one_person_are_not_given_to_many(database: Database, bulk: BulkChanges) -> None:
    assert codes(lambda: bulk.dry_run([], BulkEdits({"name": "张三"}))) == ["bulk.one_persons"]
    assert codes(lambda: bulk.dry_run([], BulkEdits({"id_number": ""}))) == ["bulk.one_persons"]
    assert codes(lambda: bulk.dry_run([], BulkEdits())) == ["bulk.nothing"]
    with pytest.raises(NotFoundError):
        bulk.dry_run([], BulkEdits({"disability_grade": "1"}))
    people = keep(database, a_person("甲", 1))
    plan = bulk.dry_run(ids(people), BulkEdits({"employer": "新"}))
    assert codes(lambda: bulk.change(plan, " ")) == ["bulk.reason_missing"]


class Impatient:
    def at(self, done: int, total: int, what: str = "") -> None:
        if what == "changing" and done:
            raise CancelledError


def test_cancelling_keeps_nothing(database: Database, bulk: BulkChanges) -> None:
    people = keep(database, *(a_person("王" + chr(0x4E00 + n), n + 1) for n in range(520)))
    plan = bulk.dry_run(ids(people), BulkEdits({"employer": "新"}))
    with pytest.raises(CancelledError):
        bulk.change(plan, "统一填写", Impatient())
    assert not any("employer" in person.values for person in stored(database, people))


def test_a_bulk_change_is_listed_where_imports_are_and_undone_there(
    database: Database, bulk: BulkChanges, clock: Clock
) -> None:
    people = keep(database, a_person("甲", 1, phone="13800000000"))
    report = bulk.change(bulk.dry_run(ids(people), BulkEdits({"employer": "新", "unit": ""})), "统一填写")
    importing = Importing(database, Session(an_actor()), definitions(), clock)
    (line,) = importing.batches()
    assert (line.batch.file_name, line.can_undo) == ("工作单位：新；服役部队（番号、代号）：—", True)
    assert importing.undo(report.batch.id).restored == 1


def test_only_whoever_edits_archives_may(database: Database, clock: Clock) -> None:
    nobody = Actor(an_actor().staff, frozenset())
    with pytest.raises(NotPermittedError):
        BulkChanges(database, Session(nobody), definitions(), clock).dry_run([], BulkEdits({"employer": "新"}))
