from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.builders import Clock, an_actor
from tests.people_world import a_person, definitions, keep, with_identities
from vetdesk.domain.errors import InvalidFieldsError
from vetdesk.services.archives import Archives
from vetdesk.services.entries import FurtherEntries
from vetdesk.services.session import Session
from vetdesk.storage.database import Database

ILLNESS = {"disability_cause": "illness", "disability_grade": "7"}


@pytest.fixture
def archives(database: Database, clock: Clock) -> Archives:
    actor = an_actor()
    with database.write("staff", None) as work:
        colleague = work.staff.add(replace(actor.staff, id=0, uid=""))
    return Archives(database, Session(replace(actor, staff=colleague)), definitions(), clock)


def codes(call: Callable[[], object]) -> list[str]:
    with pytest.raises(InvalidFieldsError) as caught:
        call()
    return [problem.code for problem in caught.value.problems]


def test_a_reason_stays_on_the_record_and_is_not_asked_for_again(database: Database, archives: Archives) -> None:
    (person,) = keep(database, with_identities(a_person(), ("11", "recognised")))
    held = person.identities[0].id
    reasons = {"grade.illness_over_6": " 2004年前评定 "}
    view = archives.save(person.id, 1, {}, overrides=reasons, identities={held: ILLNESS})
    (kept,) = view.exceptions
    assert (kept.problem.code, kept.reason, kept.who) == ("grade.illness_over_6", "2004年前评定", "张经办")
    assert kept.at.startswith("2025-01-20")
    assert "grade.illness_over_6" not in [problem.code for problem in view.problems]
    assert "grade.illness_over_6" not in [problem.code for problem in archives.check(person.id, {"remarks": "无"})]
    again = archives.save(person.id, 2, {"remarks": "无"}, identities={held: {"injured_place": "北京"}})
    assert again.exceptions == view.exceptions


def test_a_changed_value_asks_for_a_new_reason_and_the_old_one_comes_back_with_it(
    database: Database, archives: Archives
) -> None:
    (person,) = keep(database, with_identities(a_person(), ("11", "recognised")))
    held = person.identities[0].id
    reasons = {"grade.illness_over_6": "2004年前评定"}
    archives.save(person.id, 1, {}, overrides=reasons, identities={held: ILLNESS})
    worse = {held: {"disability_grade": "8"}}
    assert codes(lambda: archives.save(person.id, 2, {}, identities=worse)) == ["grade.illness_over_6"]
    assert archives.save(person.id, 2, {}, identities={held: {"disability_grade": "6"}}).exceptions == ()
    back = archives.save(person.id, 3, {}, identities={held: {"disability_grade": "7"}})
    assert [one.reason for one in back.exceptions] == ["2004年前评定"]


def test_a_reason_may_be_given_for_what_was_there_before(database: Database, archives: Archives) -> None:
    (person,) = keep(database, a_person(birth_date="1951-03-05"))
    assert "birth.mismatch" in [problem.code for problem in archives.get(person.id).problems]
    view = archives.save(person.id, 1, {}, overrides={"birth.mismatch": "户口簿为准", "name.missing": "不能例外"})
    assert [one.problem.code for one in view.exceptions] == ["birth.mismatch"]
    assert view.version == 1


def test_a_kept_reason_does_not_show_what_its_field_hides(database: Database, archives: Archives) -> None:
    account = "6228000011112222"
    keep(database, a_person("李四", 2, account_number=account))
    (person,) = keep(database, a_person(account_number=account))
    view = archives.save(person.id, 1, {}, overrides={"account.shared": "夫妻共用"})
    (kept,) = view.exceptions
    assert kept.problem.as_written == "************2222"
    keep(database, a_person("王五", 3, account_number=account))
    assert "account.shared" in [problem.code for problem in archives.get(person.id).problems]


def test_an_entry_that_breaks_a_rule_of_the_record_needs_its_reason(
    database: Database, archives: Archives, clock: Clock
) -> None:
    held = with_identities(a_person(), ("11", "drawing"))
    identity = replace(held.identities[0], values={"assessed_on": "2024-06-01"})
    (person,) = keep(database, replace(held, identities=(identity,)))
    entries = FurtherEntries(database, Session(an_actor()), definitions(), clock)
    early = {"grade_change_kind": "adjusted", "grade_changed_on": "2024-12-01"}
    assert codes(lambda: entries.add(person.id, "grade_change", early)) == ["grade.readjusted_early"]
    assert not [block for block in entries.of(person.id) if block.rows]
    entries.add(person.id, "grade_change", early, overrides={"grade.readjusted_early": "伤情急剧恶化"})
    view = archives.get(person.id)
    assert [one.reason for one in view.exceptions] == ["伤情急剧恶化"]
    assert [block.kind.key for block in view.entries if block.rows] == ["grade_change"]


def test_a_change_of_status_keeps_its_own_reason_and_those_of_exceptions(
    database: Database, archives: Archives
) -> None:
    (person,) = keep(database, with_identities(a_person(), ("81", "drawing")))
    facts = {"died_on": "2024-11-03", "last_paid_month": "2025-01"}
    change = lambda **more: archives.change_status(  # noqa: E731 - the same deed thrice
        person.id, 1, person.identities[0].id, "died", values=facts, **more
    )
    assert codes(lambda: change(reason="家属报告")) == ["status.paid_after_death"]
    overrides = {"status.paid_after_death": "已列入追缴"}
    assert codes(lambda: change(overrides=overrides)) == ["status.reason_missing"]
    view = change(reason="家属报告", overrides=overrides)
    assert [one.reason for one in view.exceptions] == ["已列入追缴"]
    with database.read() as look:
        told = [entry.reason for entry in look.journal.entries(kind="identity")]
    assert told[-1] == "家属报告; status.paid_after_death: 已列入追缴"
