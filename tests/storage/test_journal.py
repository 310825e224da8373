from vetdesk.domain.journal import verify_chain
from vetdesk.storage.journal import CHUNK

PERSON = {f"field_{number}": f"值{number}" for number in range(25)}


def test_entries_are_found_by_what_they_are_about(database):
    with database.write("one", None, source="batch:b1") as work:
        work.journal.record("recipient", "u1", 1, {}, {"name": "甲"})
        work.journal.record("identity", "i1", 1, {}, {"category": "81"})
        deed = work.deed.uid
    with database.write("two", None) as work:
        work.journal.record("recipient", "u1", 1, {"name": "甲"}, {"name": "乙"})
    with database.read() as look:
        assert [entry.label for entry in look.journal.entries(subject="u1")] == ["one", "two"]
        assert [entry.subject for entry in look.journal.entries(deed=deed)] == ["u1", "i1"]
        assert [entry.subject for entry in look.journal.entries(source="batch:b1")] == ["u1", "i1"]
        assert [entry.kind for entry in look.journal.entries(limit=1)] == ["recipient"]
        assert len(look.journal.of_subjects(["u1", "i1"])) == 3


def test_a_change_reads_its_own_entries_before_they_are_kept(database):
    with database.write("one", None) as work:
        work.journal.record("recipient", "u1", 1, {}, {"name": "甲"})
        assert work.journal.head().seq == 1
        assert len(work.journal.entries(subject="u1")) == 1


def test_many_entries_are_chained_across_the_chunks_they_are_written_in(database):
    with database.write("many", None) as work:
        for number in range(2 * CHUNK + 3):
            work.journal.record("recipient", f"u{number}", number, {}, PERSON)
    with database.read() as look:
        assert look.journal.head().seq == 2 * CHUNK + 3
        assert verify_chain(look.journal.whole(), look.journal.heads()) is None


def test_entries_are_chained_over_deeds(database):
    for number in range(5):
        with database.write("one", None) as work:
            work.journal.record("recipient", "u", 1, {}, {"number": number})
    with database.read() as look:
        assert look.journal.head().seq == 5
        assert verify_chain(look.journal.whole()) is None


def test_very_many_touched_records_become_the_whole_kind(database):
    told = []
    database.subscribe(told.append)
    with database.write("many", None) as work:
        for number in range(1500):
            work.journal.record("recipient", f"u{number}", number, {}, {})
        work.journal.record("village", "v", 7, {}, {})
    (changes,) = told
    assert changes.whole_kinds == {"recipient"}
    assert changes.touched == {("village", 7)}


def test_growth_since_a_head_leaves_sign_ins_out(database):
    with database.write("one", None) as work:
        work.journal.record("recipient", "u", 1, {}, {})
    with database.read() as look:
        heads = look.journal.heads()
    with database.write("sign in", None) as work:
        work.journal.record("session", "s", 1, {}, {})
    with database.read() as look:
        assert not look.journal.grew_since(heads)
        assert look.journal.grew_since({})
