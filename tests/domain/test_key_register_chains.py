"""How far knowledge reaches from chain to chain, and in which order chains are followed."""

from dataclasses import replace

from tests.domain.register_world import KEEPER, LEADER, PC, Pen, end, faults, founded, pc_told, station_told
from tests.domain.signing import FakeKey
from vetdesk.domain import key_register
from vetdesk.domain.journal import canonical_json
from vetdesk.domain.key_register import Place, deeds_of

NEW, PC2 = FakeKey("new"), FakeKey("pc2")


def begun(pen: Pen, key: FakeKey | None, origin: str = "B", at: str = "") -> Pen:
    """A chain that begins as a copy of another one."""
    other = Pen(origin)
    heads = {"A": len(pen.entries)}
    other.deed("begin an installation", "", key, station_told(origin=origin, heads=heads), at=at)
    return other


def set_up(pen: Pen) -> None:
    pen.deed("set up", "keeper", KEEPER, pc_told())


DEMOTED = ("staff", "leader", {"roles": "clerk"})


def test_a_place_knows_what_stands_before_it_in_its_own_chain() -> None:
    register = founded().register()
    here = Place("A", 5, "")
    assert register.before(Place("A", 4, ""), here)
    assert not register.before(Place("A", 5, ""), here)
    assert not register.before(Place("A", 6, ""), here)


def test_a_pc_that_was_set_up_knows_of_others_what_it_took_in_before() -> None:
    pen = founded()
    set_up(pen)
    length = len(pen.entries)
    other = begun(pen, PC)
    pen.deed("demote", "keeper", KEEPER, DEMOTED)
    pen.deed("demote", "keeper", KEEPER, ("staff", "clerk", {"roles": ""}))
    other.deed("take in", "leader", LEADER, ("package", "a", {"from": "A", "heads": {"A": length + 1}}))
    other.deed("take in", "leader", LEADER, ("package", "a", {"from": "A", "heads": {"A": length}}))
    register = pen.register(other)
    assert register.before(Place("A", length, ""), Place("B", 2, ""))
    assert not register.before(Place("A", length + 1, ""), Place("B", 2, ""))
    assert register.before(Place("A", length + 1, ""), Place("B", 3, ""))
    assert register.before(Place("A", length + 1, ""), Place("B", 9, "")), "an older package takes nothing away"
    assert not register.before(Place("A", length + 2, ""), Place("B", 9, ""))
    assert not register.before(Place("C", 1, ""), Place("B", 9, ""))
    assert not register.before(Place("B", 1, ""), Place("A", 1, ""))
    assert faults(pen, other) == []


def test_heads_count_only_where_a_package_was_taken_in_or_an_installation_began() -> None:
    pen = founded()
    set_up(pen)
    length = len(pen.entries)
    other = begun(pen, PC)
    pen.deed("demote", "keeper", KEEPER, DEMOTED)
    other.deed("look", "leader", LEADER, ("case", "c", {"heads": {"A": length + 1}}))
    other.deed("look", "leader", LEADER, ("package", "c", {"heads": "all"}))
    assert not pen.register(other).before(Place("A", length + 1, ""), Place("B", 9, ""))


def test_a_chain_that_was_not_signed_by_a_pc_knows_everything() -> None:
    pen = founded()
    for key in (None, NEW):
        other = begun(pen, key)
        assert pen.register(other).before(Place("A", 99, ""), Place("B", 1, ""))


def test_who_knows_nothing_of_a_change_elsewhere_knows_of_the_one_here() -> None:
    pen = founded()
    set_up(pen)
    other = begun(pen, PC)
    other.deed("change", "keeper", KEEPER, ("staff", "clerk", {"roles": "leader"}), at="2025-01-20T02:00:00.000Z")
    pen.deed("change", "keeper", KEEPER, ("staff", "clerk", {"roles": "examiner"}), at="2025-01-20T03:00:00.000Z")
    assert pen.register(other).standing("clerk", end(pen)).roles == {"examiner"}


def test_only_what_tells_of_a_pc_sets_one_up() -> None:
    pen = founded()
    pen.deed("x", "keeper", KEEPER, ("case", "c", {"sign_key": PC.public}))
    assert pen.register(begun(pen, PC)).before(Place("A", 99, ""), Place("B", 1, ""))
    unnamed = founded()
    set_up(unnamed)
    other = Pen("B")
    other.deed("take in definitions", "", PC, ("definition", "d", {}))
    assert unnamed.register(other).before(Place("A", 99, ""), Place("B", 9, ""))


def test_a_pc_begins_its_chain_with_its_first_deed_only() -> None:
    pen = founded()
    set_up(pen)
    other = Pen("B")
    other.deed("look", "leader", LEADER, ("case", "c", {}))
    other.deed("begin an installation", "", PC, station_told(origin="B", heads={"A": 1}))
    assert pen.register(other).before(Place("A", 99, ""), Place("B", 9, ""))
    named = Pen("B")
    named.deed("begin", "", PC, station_told(origin="B", heads={"A": 1}))
    assert pen.register(named).before(Place("A", 99, ""), Place("B", 9, ""))


def test_a_pc_may_begin_by_a_clock_that_is_before_that_of_the_pc_that_set_it_up() -> None:
    pen = founded()
    set_up(pen)
    other = begun(pen, PC, at="2025-01-19T01:00:00.000Z")
    assert not pen.register(other).before(Place("A", 99, ""), Place("B", 9, ""))
    assert faults(pen, other) == []


def test_a_second_pc_may_be_set_up_by_a_keeper_on_the_first_one() -> None:
    pen = founded()
    set_up(pen)
    other = begun(pen, PC)
    other.deed("set up", "keeper", KEEPER, pc_told(PC2))
    third = Pen("C")
    third.deed("begin an installation", "", PC2, station_told(origin="C", heads={"B": 2}))
    register = pen.register(other, third)
    assert register.before(Place("B", 2, ""), Place("C", 9, ""))
    assert not register.before(Place("B", 3, ""), Place("C", 9, ""))


def restored(pen: Pen, origin: str, before: str, at: str) -> Pen:
    """The chain that goes on where a backup of another one ended."""
    other = Pen(origin)
    other.deed("begin an installation", "", None, station_told(origin=origin), at=at)
    first = other.entries[0]
    other.entries[0] = replace(first, before=canonical_json({"origin": before}))
    rewritten = Pen(origin)
    rewritten.entries = [replace(other.entries[0], hash="")]
    return rewritten


def labels(*pens: Pen) -> list[tuple[str, str]]:
    deeds = deeds_of([entry for one in pens for entry in one.entries])
    return [(deed.first.origin, deed.first.label) for deed in key_register._in_order(deeds)]


def test_chains_of_pcs_are_followed_by_time_and_each_by_its_numbers() -> None:
    one, other = Pen("A"), Pen("B")
    one.deed("first", "s", None, station_told(), at="2025-01-20T01:00:00.000Z")
    one.deed("third", "s", None, station_told(), at="2025-01-20T03:00:00.000Z")
    one.deed("set back", "s", None, station_told(), at="2025-01-20T00:00:00.000Z")
    other.deed("second", "s", None, station_told(), at="2025-01-20T02:00:00.000Z")
    other.deed("last", "s", None, station_told(), at="2025-01-20T04:00:00.000Z")
    expected = [("A", "first"), ("B", "second"), ("A", "third"), ("A", "set back"), ("B", "last")]
    assert labels(one, other) == labels(other, one) == expected


def test_a_restored_backup_comes_after_the_chain_it_goes_on_with_whatever_its_clock_says() -> None:
    pen = Pen("M")
    pen.deed("found", "s", None, station_told(), at="2025-01-20T01:00:00.000Z")
    pen.deed("late", "s", None, station_told(), at="2025-01-29T01:00:00.000Z")
    once = restored(pen, "B", "M", "2025-01-10T01:00:00.000Z")
    twice = restored(pen, "A", "B", "2025-01-05T01:00:00.000Z")
    begin = "begin an installation"
    assert labels(twice, once, pen) == [("M", "found"), ("M", "late"), ("B", begin), ("A", begin)]


def test_only_the_first_deed_of_a_chain_and_only_by_its_name_begins_an_installation() -> None:
    one, other = Pen("A"), Pen("B")
    one.deed("first", "s", None, station_told(), at="2025-01-20T01:00:00.000Z")
    one.deed("begin an installation", "s", None, station_told(), at="2025-01-20T03:00:00.000Z")
    other.deed("second", "s", FakeKey("x"), station_told(), at="2025-01-20T02:00:00.000Z")
    assert [label for _, label in labels(one, other)] == ["first", "second", "begin an installation"]


def test_a_pc_that_signed_its_beginning_is_no_restored_backup() -> None:
    pen = Pen("M")
    pen.deed("found", "s", None, station_told(), at="2025-01-20T01:00:00.000Z")
    signed = restored(pen, "B", "M", "2025-01-10T01:00:00.000Z")
    signed.entries[0] = replace(signed.entries[0], signature="x")
    assert labels(pen, signed)[0][0] == "B"


def test_chains_that_name_each_other_come_to_an_end() -> None:
    one = restored(Pen(), "A", "B", "2025-01-10T01:00:00.000Z")
    other = restored(Pen(), "B", "A", "2025-01-11T01:00:00.000Z")
    assert [origin for origin, _ in labels(one, other)] == ["A", "B"]
