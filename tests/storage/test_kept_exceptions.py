from tests.builders import an_actor
from tests.people_world import a_person, keep
from vetdesk.domain.kept_exceptions import KeptException
from vetdesk.storage.database import Database


def test_a_reason_is_kept_with_who_and_when_and_replaced_for_the_same_value(database: Database) -> None:
    one, two = keep(database, a_person(), a_person("李四", 2))
    first = KeptException("birth.mismatch", "birth_date", "1951", "户口簿为准")
    with database.write("reasons", an_actor()) as work:
        work.kept_exceptions.keep(one.id, [first, KeptException("phone.bad", "phone", "12", "座机分机")])
        work.kept_exceptions.keep(two.id, [])
    with database.write("reasons", an_actor()) as work:
        work.kept_exceptions.keep(one.id, [KeptException("birth.mismatch", "birth_date", "1951", "已核对原件")])
    with database.read() as look:
        kept = look.kept_exceptions.of(one.id)
        assert [(known.code, known.reason) for known in kept] == [
            ("birth.mismatch", "已核对原件"),
            ("phone.bad", "座机分机"),
        ]
        assert all(known.at.startswith("2025-01-20") and known.staff == an_actor().staff.uid for known in kept)
        assert look.kept_exceptions.of_many([two.id]) == {}
        told = look.journal.entries(kind="exception")
    assert [(line.subject, line.new["reason"]) for line in told][-1] == (one.uid, "已核对原件")
