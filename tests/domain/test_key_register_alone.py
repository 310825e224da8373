"""Single rules of the register of keys: what its entries are called, who may change what, which roots count."""

from dataclasses import replace

import pytest

from tests.domain.register_world import (
    CLERK,
    KEEPER,
    LEADER,
    PC,
    ROOT,
    STATION,
    Change,
    Pen,
    end,
    faults,
    founded,
    keyed,
    pc_told,
    person,
    rooted,
    station_told,
)
from tests.domain.signing import FakeKey, verify
from vetdesk.domain import key_register
from vetdesk.domain.journal import canonical_json
from vetdesk.domain.key_register import Place, Register, Standing, WrongDeed, deeds_of
from vetdesk.domain.signatures import BEGIN, FOUND, RECOVER, Fault, SignedDeed

NEW, PC2 = FakeKey("new"), FakeKey("pc2")
LATER = "2025-01-21T01:00:00.000Z"


def test_the_names_that_journals_carry_stay() -> None:
    names = (key_register.STAFF, key_register.STATION, key_register.PACKAGE, key_register.PC)
    assert names == ("staff", "station", "package", "pc")
    assert (key_register.INSTALL, key_register.SIGN_KEY) == ("begin an installation", "sign_key")
    assert (key_register.HEADS, key_register.ENDS) == ("heads", "ends")


def test_entries_beside_each_other_are_one_deed_if_they_are_of_one_chain_and_deed() -> None:
    one, other = Pen("A"), Pen("B")
    one.deed("x", "s", None, station_told(a=1), station_told(a=2))
    one.deed("y", "s", None, station_told(a=3), station_told(a=3))
    other.deed("x", "s", None, station_told(a=4))
    deeds = deeds_of([*one.entries, *(replace(entry, deed=one.entries[-1].deed) for entry in other.entries)])
    assert [[entry.new["a"] for entry in deed.entries] for deed in deeds] == [[1, 2], [3, 3], [4]]
    assert deeds_of([]) == []


def test_nobody_is_known_whom_no_deed_names() -> None:
    pen = founded()
    register = pen.register()
    assert register.standing("nobody", end(pen)) == Standing("", frozenset(), False, ())
    assert (Standing().public_keys, Standing().own_keys) == ((), ())
    held = {("keeper", KEEPER.public), ("leader", LEADER.public), ("clerk", CLERK.public)}
    assert register.every_key() == held
    pen.deed("reset", "keeper", KEEPER, keyed("clerk", NEW, KEEPER, own=False, ends=(CLERK,)))
    assert pen.register().every_key() == held | {("clerk", NEW.public)}


def test_somebody_may_hold_several_roles() -> None:
    pen = founded()
    pen.deed("add", "keeper", KEEPER, person("li", "clerk,examiner"))
    assert pen.register().standing("li", end(pen)).roles == {"clerk", "examiner"}


def test_a_deed_that_is_not_believed_is_told_with_its_place_its_name_and_whose_it_is_said_to_be() -> None:
    pen = founded()
    place = pen.deed("forged", "clerk", CLERK, ("case", "c", {}), ("staff", "clerk", {"roles": "leader"}))
    assert pen.register().wrong == [WrongDeed(place, "forged", "clerk", Fault.KEYS)]
    assert place.seq == len(pen.entries)


def test_what_was_wrong_is_not_followed_and_what_comes_after_it_is() -> None:
    pen = founded()
    pen.deed("forged", "clerk", CLERK, ("staff", "clerk", {"roles": "leader"}), at=LATER)
    pen.deed("add", "keeper", KEEPER, person("li", "examiner"))
    register = pen.register()
    assert [wrong.label for wrong in register.wrong] == ["forged"]
    assert register.standing("li", end(pen)).roles == {"examiner"}


def test_a_deed_may_be_as_old_as_the_one_before_it_and_no_older() -> None:
    pen = founded()
    first = pen.deed("one", "keeper", KEEPER, person("li", "examiner"))
    pen.deed("two", "keeper", KEEPER, person("wu", "examiner"), at=first.at)
    assert faults(pen) == []
    pen.deed("three", "keeper", KEEPER, person("he", "examiner"), at="2025-01-20T00:00:00.000Z")
    assert faults(pen) == [Fault.TIME]


def test_a_chain_that_does_not_hold_is_told_before_anything_else() -> None:
    pen = founded()
    pen.deed("add", "keeper", KEEPER, person("li", "examiner"))
    pen.entries[-1] = replace(pen.entries[-1], after=canonical_json({"roles": "leader"}))
    assert faults(pen) == [Fault.CONTENT]
    before = Pen()
    before.deed("add", "keeper", None, person("clerk", "clerk"))
    before.entries[0] = replace(before.entries[0], after="{}")
    before.deed(BEGIN, "keeper", ROOT, rooted(ROOT), person("keeper", "keeper"))
    assert [wrong.fault for wrong in before.register().wrong] == [Fault.CONTENT], "older than signatures, and yet whole"


def test_deeds_of_nobody_need_no_signature_only_if_they_are_among_those_few() -> None:
    pen = founded()
    pen.deed("take in definitions", "", None, ("definition", "d", {}))
    assert faults(pen) == []
    pen.deed("anything", "", None, ("case", "c", {}))
    pen.deed("anything", "clerk", None, ("case", "c", {}))
    pen.deed("anything", "nobody", NEW, ("case", "c", {}))
    assert faults(pen) == [Fault.UNSIGNED, Fault.UNSIGNED, Fault.NO_KEY]


@pytest.mark.parametrize("name", ["public_key", "since", "own", "issuer", "certificate", "ends", "password_changed"])
def test_what_people_may_change_about_themselves(name: str) -> None:
    own: dict[str, object] = dict(keyed("clerk", NEW, CLERK, own=True)[2])
    told = own if name != "password_changed" else {"password_changed": "2025-01-20"}
    assert name in told
    pen = founded()
    pen.deed("choose", "clerk", CLERK, ("staff", "clerk", told))
    assert faults(pen) == []
    other = founded()
    other.deed("choose", "clerk", CLERK, ("staff", "leader", told))
    assert faults(other) == [Fault.KEYS]


@pytest.mark.parametrize("name", ["roles", "active", "name", "user"])
def test_everything_else_about_themselves_is_for_a_keeper(name: str) -> None:
    pen = founded()
    pen.deed("change", "clerk", CLERK, ("staff", "clerk", {"password_changed": "x", name: 1}))
    assert faults(pen) == [Fault.KEYS]
    by_keeper = founded()
    by_keeper.deed("change", "keeper", KEEPER, ("staff", "clerk", {"password_changed": "x", name: 1}))
    assert faults(by_keeper) == []


def test_people_may_change_everything_that_is_theirs_at_once() -> None:
    told = {**keyed("clerk", NEW, CLERK, own=True)[2], "password_changed": "2025-01-20"}
    pen = founded()
    pen.deed("choose", "clerk", CLERK, ("staff", "clerk", told))
    assert faults(pen) == []


def test_keys_that_other_records_tell_of_are_none() -> None:
    pen = founded()
    pen.deed("x", "keeper", KEEPER, ("case", "c", {**keyed("", NEW, KEEPER, own=True)[2]}))
    assert (faults(pen), pen.register().roots) == ([], {ROOT.public: None})
    before = Pen()
    before.deed("x", "keeper", None, rooted(NEW), person("clerk", "clerk"))
    before.deed(BEGIN, "keeper", ROOT, rooted(ROOT), person("keeper", "keeper"), ("pc", "p", {"heads": {"C": 9}}))
    register = before.register()
    assert (register.wrong, register.roots, register.begun) == ([], {ROOT.public: None}, {"A": 2})


def test_other_records_are_nobodys_business_here() -> None:
    pen = founded()
    pen.deed("visit", "clerk", CLERK, ("case", "c", {"roles": "leader"}), ("pc", "p", {"name": "窗口"}))
    pen.deed("rename", "clerk", CLERK, station_told(name="青山"))
    assert faults(pen) == []
    pen.deed("set up", "clerk", CLERK, ("case", "c", {}), pc_told())
    assert faults(pen) == [Fault.KEYS]


def test_one_entry_that_goes_too_far_spoils_the_deed_wherever_it_stands() -> None:
    wrong = ("staff", "leader", {"roles": "clerk"})
    for changes in ((wrong, ("case", "c", {})), (("case", "c", {}), wrong), (station_told(name="x"), wrong)):
        pen = founded()
        pen.deed("forged", "clerk", CLERK, *changes)
        assert faults(pen) == [Fault.KEYS]


def test_a_key_is_certified_by_a_keeper_as_issued_or_by_its_person_as_own() -> None:
    def judged(by: str, key: FakeKey, change: Change) -> list[Fault]:
        pen = founded()
        pen.deed("issue", by, key, change)
        return faults(pen)

    assert judged("keeper", KEEPER, keyed("clerk", NEW, KEEPER, own=False)) == []
    assert judged("keeper", KEEPER, keyed("clerk", NEW, KEEPER, own=True)) == [Fault.KEYS]
    assert judged("keeper", KEEPER, keyed("keeper", NEW, KEEPER, own=True)) == []
    assert judged("clerk", CLERK, keyed("clerk", NEW, CLERK, own=True)) == []
    assert judged("clerk", CLERK, keyed("clerk", NEW, CLERK, own=False)) == []
    assert judged("clerk", CLERK, keyed("clerk", NEW, KEEPER, own=True)) == [Fault.KEYS]
    _, subject, told = keyed("clerk", NEW, CLERK, own=True)
    assert judged("clerk", CLERK, ("staff", subject, {**told, "since": "later"})) == [Fault.KEYS]


def test_with_the_sheet_of_the_root_any_key_may_be_issued_as_own_and_nothing_certified_by_others() -> None:
    pen = founded()
    pen.deed(RECOVER, "", ROOT, keyed("clerk", NEW, ROOT, own=True), person("li", "leader"), pc_told())
    assert faults(pen) == []
    assert pen.register().standing("clerk", end(pen)).own_keys == (CLERK.public, NEW.public)
    forged = founded()
    forged.deed(RECOVER, "", ROOT, keyed("clerk", NEW, KEEPER, own=True))
    assert faults(forged) == [Fault.KEYS]
    unsigned = founded()
    unsigned.deed(RECOVER, "", None, keyed("clerk", NEW, ROOT, own=True))
    assert faults(unsigned) == [Fault.UNSIGNED]


# Roots.


def new_root(pen: Pen, key: FakeKey, by: FakeKey = KEEPER, ends: tuple[FakeKey, ...] = (ROOT,)) -> Place:
    told = keyed("", key, by, own=True)[2]
    return pen.deed("sheet", "keeper", by, station_told(**{**told, "ends": [each.public for each in ends]}))


def test_a_new_root_counts_from_the_next_deed_on_and_the_old_one_no_more() -> None:
    pen = founded()
    place = new_root(pen, NEW)
    register = pen.register()
    assert register.roots == {ROOT.public: None, NEW.public: place}
    pen.deed(RECOVER, "", NEW, keyed("clerk", PC, NEW, own=True))
    assert faults(pen) == []
    pen.deed(RECOVER, "", ROOT, keyed("clerk", PC2, ROOT, own=True))
    assert faults(pen) == [Fault.SIGNATURE]


def test_a_root_does_not_end_itself_and_one_that_comes_again_keeps_its_place() -> None:
    pen = founded()
    place = new_root(pen, NEW, ends=(ROOT, NEW))
    new_root(pen, NEW, ends=())
    register = pen.register()
    assert register.roots[NEW.public] == place
    pen.deed(RECOVER, "", NEW, keyed("clerk", PC, NEW, own=True))
    assert faults(pen) == []


def test_a_root_that_no_keeper_made_is_none() -> None:
    pen = founded()
    told = keyed("", NEW, CLERK, own=True)[2]
    pen.deed("sheet", "clerk", CLERK, station_told(**told))
    assert faults(pen) == [Fault.KEYS]
    assert pen.register().roots == {ROOT.public: None}


def test_only_founding_or_beginning_makes_the_first_root_and_only_one_that_certifies_itself() -> None:
    for label, begins in ((FOUND, True), (BEGIN, True), (RECOVER, False), ("other", False)):
        pen = Pen()
        pen.deed(label, "", ROOT, rooted(ROOT), person("keeper", "keeper"))
        assert pen.register().has_begun is begins
    by_another = Pen()
    by_another.deed(FOUND, "", ROOT, ("station", STATION, keyed("", ROOT, NEW, own=True)[2]))
    assert not by_another.register().has_begun
    forged = Pen()
    told = {**rooted(ROOT)[2], "since": "later"}
    forged.deed(FOUND, "", ROOT, ("station", STATION, told))
    assert not forged.register().has_begun
    elsewhere = Pen()
    elsewhere.deed(FOUND, "", ROOT, ("pc", STATION, rooted(ROOT)[2]))
    assert not elsewhere.register().has_begun
    second = Pen()
    second.deed(FOUND, "", ROOT, station_told(name="青山"), rooted(ROOT))
    assert second.register().has_begun


def test_before_signatures_have_begun_nothing_needs_one_and_nothing_is_followed() -> None:
    pen = Pen()
    pen.deed("add", "keeper", None, person("clerk", "clerk"))
    register = pen.register()
    assert (register.has_begun, register.needed(Place("A", 9, "")), register.wrong) == (False, False, [])
    assert register.standing("clerk", end(pen)) == Standing()


def with_heads(heads: dict[str, int]) -> Change:
    """The first root, told together with the ends of other chains."""
    kind, subject, told = rooted(ROOT)
    return (kind, subject, {**told, "heads": heads})


def test_what_a_chain_had_before_signatures_began_needs_none() -> None:
    pen = Pen()
    pen.deed("add", "keeper", None, person("clerk", "clerk"))
    pen.deed("add", "keeper", None, person("wu", "clerk"))
    pen.deed(BEGIN, "keeper", ROOT, with_heads({"B": 4}), person("keeper", "keeper"))
    register = pen.register()
    assert register.begun == {"A": 2, "B": 4}
    places = (("A", 2), ("A", 3), ("B", 4), ("B", 5), ("C", 1))
    assert [register.needed(Place(origin, seq, "")) for origin, seq in places] == [False, True, False, True, True]


def upgraded() -> tuple[Pen, Pen]:
    """A station of two PCs that worked without signatures; they begin on the first one, which knew of two entries."""
    first, second = Pen("A"), Pen("B")
    for number in range(3):
        second.deed(f"old {number}", "keeper", None, ("case", "c", {}), at=f"2025-01-19T01:0{number}:00.000Z")
    keeper = (person("keeper", "keeper"), keyed("keeper", KEEPER, ROOT, own=True))
    clerk = (person("clerk", "clerk"), keyed("clerk", CLERK, ROOT, own=True))
    first.deed(BEGIN, "keeper", ROOT, with_heads({"B": 2}), *keeper, *clerk)
    return first, second


def test_another_pc_is_upgraded_later_by_a_keeper_and_only_once() -> None:
    first, second = upgraded()
    assert faults(first, second) == [Fault.UNSIGNED], "the third entry is beyond what the first PC knew"
    root_elsewhere = ("case", "c", {"root_key": "x"})
    began = station_told(signatures="begin")
    second.deed(BEGIN, "keeper", KEEPER, began, root_elsewhere, at="2025-01-20T02:00:00.000Z")
    assert first.register(second).begun == {"A": 0, "B": 4}
    by_clerk, other = upgraded()
    other.deed(BEGIN, "clerk", CLERK, station_told(signatures="begin"), at="2025-01-20T02:00:00.000Z")
    assert Fault.KEYS in faults(by_clerk, other)
    assert by_clerk.register(other).begun["B"] == 2
    second.deed(BEGIN, "keeper", KEEPER, station_told(signatures="begin"), at="2025-01-20T03:00:00.000Z")
    assert faults(first, second)[-1] is Fault.KEYS


def test_a_deed_that_makes_no_root_cannot_begin_a_register() -> None:
    pen = Pen()
    pen.deed("x", "s", None, ("case", "c", {}))
    with pytest.raises(ValueError, match="x"):
        Register(STATION, verify)._begin(SignedDeed(tuple(pen.entries)))
