from dataclasses import replace

from vetdesk.domain.journal import JournalEntry
from vetdesk.domain.missing_deeds import LISTED, gathered

ENTRY = JournalEntry(
    "origin", 5, "deed", "edit", "2025-01-20T01:00:00.000Z", "staff", "recipient", "subject", "{}",
    '{"name":"张三"}', "", "screen", 1, "sha256", None, "", "",
)  # fmt: skip


def test_the_entries_of_a_deed_are_one_line_in_the_order_of_their_moments() -> None:
    earlier = replace(ENTRY, seq=9, deed="other", at="2025-01-19T01:00:00.000Z")
    other, deed = gathered([ENTRY, replace(ENTRY, seq=6, kind="identity"), earlier])
    assert (other.uid, other.first, other.last) == ("other", 9, 9)
    assert (deed.first, deed.last, deed.entries) == (5, 6, 2)
    assert [change["kind"] for change in deed.changes] == ["recipient", "identity"]
    assert deed.changes[0]["after"] == {"name": "张三"}


def test_of_an_import_it_is_enough_to_know_how_many_there_were() -> None:
    (deed,) = gathered(replace(ENTRY, seq=number) for number in range(1, 500))
    assert (deed.entries, len(deed.changes), deed.last) == (499, LISTED, 499)


def test_presence_is_told_and_is_no_work() -> None:
    presence, work = gathered([replace(ENTRY, kind="session", deed="a"), replace(ENTRY, seq=6)])
    assert not presence.is_work
    assert work.is_work
