from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.builders import Clock, an_actor
from tests.people_world import a_person, definitions, id_number, keep, keep_village, with_identities
from vetdesk.domain.errors import (
    DuplicateRecipientError,
    InvalidFieldsError,
    NotFoundError,
    NotPermittedError,
    StaleRecordError,
    StatusChangeError,
)
from vetdesk.domain.people_list import PeopleFilter, PeopleSort
from vetdesk.domain.staff import Actor, Right
from vetdesk.services.archives import Archives
from vetdesk.services.session import Session
from vetdesk.storage.database import Database


@pytest.fixture
def archives(database: Database, clock: Clock) -> Archives:
    return Archives(database, Session(an_actor()), definitions(), clock)


def codes(call: Callable[[], object]) -> list[str]:
    with pytest.raises(InvalidFieldsError) as caught:
        call()
    return [problem.code for problem in caught.value.problems]


def test_the_page_is_drawn_from_the_declarations(database: Database, archives: Archives) -> None:
    (person,) = keep(database, with_identities(a_person(phone="13800001234"), ("81", "drawing")))
    view = archives.get(person.id)
    assert [block.block for block in view.blocks] == list("ADFBELHP")
    (held,) = view.identities
    keys = [field.field.key for block in held.blocks for field in block.fields]
    assert "service_years" in keys
    assert "disability_grade" not in keys
    assert (held.category.zh, held.status.en) == ("60周岁以上农村籍退役士兵", "Drawing benefit")
    assert held.allowed == ("stopped", "died", "cancelled", "suspended")
    assert "81" not in view.free_categories
    assert (view.value("name"), view.value("sex"), view.value("remarks")) == ("张三丰", "male", "")


def test_a_value_of_another_category_is_shown_and_not_lost(database: Database, archives: Archives) -> None:
    person = with_identities(a_person(), ("81", "drawing"))
    held = replace(person.identities[0], values={"disability_grade": "6"})
    (stored,) = keep(database, replace(person, identities=(held,)))
    fields = [field for block in archives.get(stored.id).identities[0].blocks for field in block.fields]
    assert [one.value for one in fields if one.field.key == "disability_grade"] == ["6"]


def test_sensitive_values_are_masked_until_revealed_for_a_purpose(database: Database, archives: Archives) -> None:
    (person,) = keep(database, a_person(phone="13800001234", account_number="6228000011112222"))
    view = archives.get(person.id)
    assert view.value("id_number") == "5299**************"
    assert view.value("phone") == "138****1234"
    assert view.value("account_number") == "************2222"
    (row,) = archives.find("张三丰").rows
    assert (row.id_number, row.phone) == ("5299**************", "138****1234")
    assert archives.reveal(person.id, "phone", "核对联系方式") == "13800001234"
    with database.read() as look:
        (entry,) = look.journal.entries(kind="reveal")
    assert (entry.reason, entry.new, entry.subject) == ("核对联系方式", {"field": "phone"}, person.uid)
    assert codes(lambda: archives.reveal(person.id, "phone", " ")) == ["reveal.purpose_missing"]


def test_further_columns_and_texts_as_written_show_no_whole_numbers(database: Database, archives: Archives) -> None:
    person = a_person("王海", bank_name="农商行")
    person = replace(person, extra={"代领人电话": "13812345678"}, as_written={"id_number": "5299011959101120"})
    stored = keep(database, replace(person, values={**person.values, "id_number": ""}, temporary_number=True))[0]
    view = archives.get(stored.id)
    assert view.extra == {"代领人电话": "138****5678"}
    written = {one.field.key: one.as_written for block in view.blocks for one in block.fields}
    assert written["id_number"] == "5299************"
    after = [line.after for line in archives.history(stored.id)]
    assert "138****5678" in after
    assert "13812345678" not in after


def test_a_problem_does_not_show_what_its_field_hides(database: Database, archives: Archives) -> None:
    (person,) = keep(database, a_person(phone="1234567890123"))
    (told,) = [problem for problem in archives.get(person.id).problems if problem.field == "phone"]
    assert (told.code, told.as_written) == ("phone.bad", "123****0123")


def test_an_edit_is_kept_in_its_one_spelling(database: Database, archives: Archives) -> None:
    keep_village(database, "红旗村")
    (person,) = keep(database, a_person(remarks="旧"))
    view = archives.save(
        person.id, 1, {"name": " 张 三丰 ", "phone": "138 0000 1234", "village": "红旗村委会", "remarks": ""}
    )
    assert (view.name, view.village, view.version) == ("张三丰", "红旗村", 2)
    assert view.value("remarks") == ""
    with database.read() as look:
        assert look.people.get(person.id).values["phone"] == "13800001234"


def test_an_unknown_village_is_kept_as_text_and_asked_about(database: Database, archives: Archives) -> None:
    (person,) = keep(database, a_person())
    view = archives.save(person.id, 1, {"village": "石桥村"})
    assert (view.village, view.village_id) == ("石桥村", None)
    assert "village.unknown" in [problem.code for problem in view.problems]


def test_errors_that_an_edit_brings_stop_it_and_change_nothing(database: Database, archives: Archives) -> None:
    (person,) = keep(database, a_person(enlisted_on="1970-01"))
    assert codes(lambda: archives.save(person.id, 1, {"discharged_on": "1969-12"})) == ["date.order"]
    assert codes(lambda: archives.save(person.id, 1, {"id_number": "529901195003050019"})) == ["id.checksum"]
    assert codes(lambda: archives.save(person.id, 1, {"name": ""})) == ["name.missing"]
    assert archives.get(person.id).version == 1


def test_an_old_error_does_not_stop_the_change_of_another_field(database: Database, archives: Archives) -> None:
    (person,) = keep(database, a_person(enlisted_on="1970-01", discharged_on="1969-12"))
    assert archives.save(person.id, 1, {"remarks": "待核实"}).version == 2
    assert codes(lambda: archives.save(person.id, 2, {"discharged_on": "1969-11"})) == ["date.order"]


def test_an_exception_that_the_rules_know_is_kept_with_its_reason(database: Database, archives: Archives) -> None:
    (person,) = keep(database, with_identities(a_person(), ("11", "recognised")))
    grade = {person.identities[0].id: {"disability_cause": "illness", "disability_grade": "7"}}
    assert codes(lambda: archives.save(person.id, 1, {}, identities=grade)) == ["grade.illness_over_6"]
    reasons = {"grade.illness_over_6": "2004年前评定"}
    assert archives.save(person.id, 1, {}, overrides=reasons, identities=grade).version == 2
    with database.read() as look:
        assert look.people.history(person.id)[-1].reason == "grade.illness_over_6: 2004年前评定"


def test_an_error_without_exception_is_not_overridden(database: Database, archives: Archives) -> None:
    (person,) = keep(database, a_person(enlisted_on="1970-01"))
    edit = {"discharged_on": "1969-12"}
    assert codes(lambda: archives.save(person.id, 1, edit, overrides={"date.order": "原件如此"})) == ["date.order"]


def test_a_page_that_somebody_saved_since_is_refused(database: Database, archives: Archives) -> None:
    (person,) = keep(database, a_person())
    archives.save(person.id, 1, {"remarks": "先到"})
    with pytest.raises(StaleRecordError):
        archives.save(person.id, 1, {"remarks": "后到"})


def test_a_field_nobody_declared_cannot_be_written(database: Database, archives: Archives) -> None:
    (person,) = keep(database, a_person())
    with pytest.raises(NotFoundError):
        archives.save(person.id, 1, {"risk_level": "high"})


def test_an_archive_begins_once_per_id_number(archives: Archives) -> None:
    view = archives.add({"name": "李四", "id_number": id_number(serial=5).lower()}, "81", {"service_years": 4})
    assert [(one.identity.category, one.identity.status) for one in view.identities] == [("81", "in_acceptance")]
    with pytest.raises(DuplicateRecipientError) as caught:
        archives.add({"name": "李四", "id_number": id_number(serial=5)})
    assert caught.value.recipient_id == view.id
    assert codes(lambda: archives.add({"name": "王五"})) == ["id.missing"]


def test_another_identity_is_told_the_same_one_refused(database: Database, archives: Archives) -> None:
    (person,) = keep(database, with_identities(a_person(), ("51", "drawing")))
    view = archives.add_identity(person.id, 1, "81")
    assert [one.identity.category for one in view.identities] == ["51", "81"]
    assert codes(lambda: archives.add_identity(person.id, 2, "81")) == ["duplicate.same_category"]


def test_death_demands_its_date_and_the_last_month_paid(database: Database, archives: Archives) -> None:
    (person,) = keep(database, with_identities(a_person(), ("81", "drawing")))
    held = person.identities[0].id
    missing = codes(lambda: archives.change_status(person.id, 1, held, "died"))
    assert missing == ["status.demands", "status.demands", "status.reason_missing"]
    facts = {"died_on": "2025-01-03", "last_paid_month": "2025-01"}
    view = archives.change_status(person.id, 1, held, "died", values=facts, reason="家属来站报告")
    assert (view.identities[0].identity.status, view.value("died_on")) == ("died", "2025-01-03")
    assert view.identities[0].allowed == ()


@pytest.mark.parametrize("status", ["moved", "recognised", "not_recognised", "in_acceptance"])
def test_only_a_case_gives_or_moves_a_benefit(database: Database, archives: Archives, status: str) -> None:
    (person,) = keep(database, with_identities(a_person(), ("81", "drawing")))
    with pytest.raises(StatusChangeError):
        archives.change_status(person.id, 1, person.identities[0].id, status)


def test_history_tells_who_changed_what_when_and_why(database: Database, clock: Clock) -> None:
    actor = an_actor()
    with database.write("staff", None) as work:
        colleague = work.staff.add(replace(actor.staff, id=0, uid=""))
    archives = Archives(database, Session(replace(actor, staff=colleague)), definitions(), clock)
    (person,) = keep(database, with_identities(a_person(phone="13800001234"), ("81", "drawing")))
    clock.move(days=1)
    archives.save(person.id, 1, {"household_type": "urban", "phone": "13900005678"})
    archives.change_status(person.id, 2, person.identities[0].id, "suspended", reason="服刑")
    newest = archives.history(person.id)[0]
    assert (newest.field, newest.before, newest.after) == ("status", "享受待遇", "中止")
    assert (newest.who, newest.reason, newest.category) == (colleague.name, "服刑", "81")
    (moved, first) = archives.history(person.id, "household_type", "en")
    assert (moved.before, moved.after, moved.label.zh) == ("Rural", "Urban", "户籍类别")
    assert (moved.at[:10], first.before, first.after) == ("2025-01-21", "", "Rural")
    assert [line.after for line in archives.history(person.id, "phone")] == ["139****5678", "138****1234"]


def test_duplicates_and_shared_accounts_are_told(database: Database, archives: Archives) -> None:
    account = "6228000011112222"
    one, two = keep(
        database, a_person("张三丰", 1, account_number=account), a_person("李四", 2, account_number=account)
    )
    assert "account.shared" in [problem.code for problem in archives.get(two.id).problems]
    found = {problem.code for problem in archives.check(two.id, {"name": "张三丰", "id_number": one.id_number})}
    assert "duplicate.in_station" in found
    assert "duplicate.same_name_and_birth" in {problem.code for problem in archives.check(two.id, {"name": "张三丰"})}
    assert codes(lambda: archives.save(two.id, 1, {"id_number": one.id_number})) == ["duplicate.in_station"]


def test_the_list_is_filtered_sorted_and_described(database: Database, archives: Archives) -> None:
    people = keep(
        database, *(with_identities(a_person(name, n + 1), ("81", "drawing")) for n, name in enumerate("赵钱孙"))
    )
    assert list(archives.row_ids(sort=PeopleSort.NAME)) == [people[1].id, people[2].id, people[0].id]
    assert [row.name for row in archives.rows(archives.row_ids())] == ["钱", "孙", "赵"]
    assert not archives.row_ids(PeopleFilter(statuses=frozenset({"died"})))
    told = archives.describe(people[0].id)
    assert (told.name, told.age, told.identities) == ("赵", 74, (("81", "drawing"),))


@pytest.mark.parametrize(
    ("right", "deed"),
    [
        (Right.SEE_ARCHIVE, lambda archives: archives.find("张")),
        (Right.SEE_ARCHIVE, lambda archives: archives.get(1)),
        (Right.SEE_ARCHIVE, lambda archives: archives.history(1)),
        (Right.EDIT_ARCHIVE, lambda archives: archives.save(1, 1, {})),
        (Right.EDIT_ARCHIVE, lambda archives: archives.change_status(1, 1, 1, "died")),
        (Right.REVEAL_SENSITIVE, lambda archives: archives.reveal(1, "phone", "核对")),
    ],
)
def test_every_deed_asks_for_its_right(
    database: Database, clock: Clock, right: Right, deed: Callable[[Archives], object]
) -> None:
    actor = an_actor()
    without = Actor(actor.staff, actor.rights - {right})
    with pytest.raises(NotPermittedError) as caught:
        deed(Archives(database, Session(without), definitions(), clock))
    assert caught.value.right == right.value


def test_the_hits_behind_the_first_ones_come_in_the_same_order(archives: Archives, database: Database):
    keep(database, *(a_person(name, serial) for serial, name in enumerate(("丁一", "丁二", "丁三"), start=1)))
    first, ids = archives.find("丁", limit=1), archives.hit_ids("丁")
    assert len(ids) == first.total == 3
    assert ids[0] == first.rows[0].id


def test_digits_that_are_masked_find_nobody_for_whoever_may_not_see_them(database: Database, clock: Clock) -> None:
    number, phone = id_number(serial=1), "13812345678"
    (person,) = keep(database, with_identities(a_person("张三丰", 1, phone=phone), ("81", "drawing")))
    seeing = Archives(database, Session(an_actor()), definitions(), clock)
    blind = Actor(an_actor().staff, frozenset({Right.SEE_ARCHIVE}))
    masked = Archives(database, Session(blind), definitions(), clock)
    hidden = [number[-size:] for size in range(1, 18)] + [number[4:9], phone[3:8], phone[-5:], phone[:10]]
    shown = [number, phone, number[:4], number[6:14], phone[-4:], phone[:3], "张三丰", "zsf"]
    for typed in [*hidden, *shown]:
        assert seeing.hit_ids(f"张三丰 {typed}") == (person.id,), typed
    parts = (number[:4], number[6:14], phone[:3], phone[-4:])
    for typed in hidden:
        is_seen = any(typed in part for part in parts)
        assert bool(masked.find(f"张三丰 {typed}").total) == bool(masked.hit_ids(f"{typed} 张")) == is_seen, typed
    for typed in shown:
        assert masked.hit_ids(f"张三丰 {typed}") == (person.id,), typed
