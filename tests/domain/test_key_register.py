"""Whose keys count, and where in the journal: only what was signed by somebody who might do it changes the register."""

from dataclasses import replace

import pytest

from tests.domain.register_world import CLERK, KEEPER, LEADER, ROOT, Pen, founded, keyed, person, rooted
from tests.domain.signing import FakeKey
from vetdesk.domain.key_register import Place
from vetdesk.domain.signatures import BEGIN, FOUND, RECOVER, Fault

NEW = FakeKey("new")


def end(pen: Pen) -> Place:
    last = pen.entries[-1]
    return Place(last.origin, last.seq + 1, last.at)


def faults(pen: Pen, *others: Pen) -> list[Fault]:
    return [wrong.fault for wrong in pen.register(*others).wrong]


def test_founders_hold_own_keys_certified_by_the_root():
    pen = founded()
    register = pen.register()
    held = register.standing("leader", end(pen))
    assert (held.user, held.roles, held.active) == ("leader", {"leader"}, True)
    assert held.own_keys == (LEADER.public,)
    assert register.wrong == []


def test_nothing_holds_before_the_deed_that_founded_the_station():
    register = founded().register()
    assert register.standing("leader", Place("A", 1, "")).public_keys == ()


def test_a_root_that_is_not_the_trusted_one_begins_nothing():
    pen = founded()
    assert pen.register(trusted=frozenset({ROOT.public})).has_begun
    assert not pen.register(trusted=frozenset({NEW.public})).has_begun


def test_a_founding_that_its_root_did_not_sign_begins_nothing():
    pen = Pen()
    pen.deed(FOUND, "", NEW, rooted(ROOT), person("clerk", "leader"))
    assert not pen.register().has_begun


def test_a_keeper_adds_people_with_issued_keys_which_the_person_makes_own():
    pen = founded()
    pen.deed("add", "keeper", KEEPER, person("li", "examiner"), keyed("li", NEW, KEEPER, own=False))
    held = pen.register().standing("li", end(pen))
    assert (held.public_keys, held.own_keys) == ((NEW.public,), ())
    own = FakeKey("own")
    pen.deed("choose", "li", NEW, keyed("li", own, NEW, own=True, ends=(NEW,)))
    held = pen.register().standing("li", end(pen))
    assert (held.public_keys, held.own_keys) == ((own.public,), (own.public,))
    assert faults(pen) == []


def test_an_ended_key_counts_for_the_deed_that_ends_it_and_not_later():
    pen = founded()
    place = pen.deed("reset", "keeper", KEEPER, keyed("leader", NEW, KEEPER, own=False, ends=(LEADER,)))
    register = pen.register()
    assert register.standing("leader", place).public_keys == (LEADER.public,)
    assert register.standing("leader", end(pen)).public_keys == (NEW.public,)


@pytest.mark.parametrize(
    ("key", "changes", "fault"),
    [
        (CLERK, (person("clerk", "leader"),), Fault.KEYS),
        (CLERK, (("staff", "clerk", {"roles": "leader"}),), Fault.KEYS),
        (CLERK, (keyed("leader", NEW, CLERK, own=True),), Fault.KEYS),
        (CLERK, (keyed("clerk", NEW, NEW, own=True),), Fault.KEYS),
        (CLERK, (keyed("clerk", NEW, LEADER, own=True),), Fault.KEYS),
        (CLERK, (rooted(NEW),), Fault.KEYS),
        (CLERK, (rooted(CLERK),), Fault.KEYS),
        (None, (("staff", "clerk", {"roles": "leader"}),), Fault.UNSIGNED),
        (NEW, (("staff", "clerk", {"roles": "leader"}),), Fault.SIGNATURE),
    ],
)
def test_a_clerk_changes_no_roles_and_certifies_nobody(key, changes, fault):
    pen = founded()
    pen.deed("forged", "clerk", key, *changes)
    register = pen.register()
    assert [wrong.fault for wrong in register.wrong] == [fault]
    assert register.standing("clerk", end(pen)).roles == {"clerk"}
    assert register.standing("clerk", end(pen)).public_keys == (CLERK.public,)
    assert register.standing("leader", end(pen)).public_keys == (LEADER.public,)


@pytest.mark.parametrize("label", ["forged", FOUND, BEGIN, RECOVER, "take in definitions"])
@pytest.mark.parametrize("staff", ["", "keeper", "clerk"])
def test_whatever_a_deed_is_called_a_clerk_cannot_make_a_leader_with_it(label, staff):
    pen = founded()
    pen.deed(label, staff, CLERK, ("staff", "clerk", {"roles": "leader"}), keyed("leader", NEW, CLERK, own=True))
    register = pen.register()
    assert register.wrong
    assert register.standing("clerk", end(pen)).roles == {"clerk"}
    assert register.standing("leader", end(pen)).public_keys == (LEADER.public,)


def test_a_keeper_cannot_say_that_somebody_chose_a_key():
    pen = founded()
    pen.deed("forged", "keeper", KEEPER, keyed("leader", NEW, KEEPER, own=True))
    assert faults(pen) == [Fault.KEYS]


def test_a_certificate_of_another_station_is_none():
    pen = founded()
    other = replace(pen.entries[0])
    kind, subject, told = keyed("leader", NEW, KEEPER, own=False)
    pen.deed("forged", "keeper", KEEPER, (kind, subject, {**told, "certificate": KEEPER.sign(b"another station")}))
    assert other.origin == "A"
    assert faults(pen) == [Fault.KEYS]


def test_a_role_that_ended_is_not_held_again_by_writing_an_earlier_time():
    pen = founded()
    pen.deed("promote", "keeper", KEEPER, ("staff", "clerk", {"roles": "keeper"}))
    pen.deed("demote", "keeper", KEEPER, ("staff", "clerk", {"roles": "clerk"}))
    pen.deed("forged", "clerk", CLERK, ("staff", "clerk", {"roles": "leader"}), at=pen.entries[-2].at)
    register = pen.register()
    assert {wrong.fault for wrong in register.wrong} & {Fault.TIME, Fault.KEYS}
    assert register.standing("clerk", end(pen)).roles == {"clerk"}


def test_who_left_has_no_key_any_more():
    pen = founded()
    pen.deed("leave", "keeper", KEEPER, ("staff", "leader", {"active": 0}))
    held = pen.register().standing("leader", end(pen))
    assert not held.active
    assert held.public_keys == ()


def test_a_new_sheet_makes_a_new_root_and_ends_the_old_one():
    pen = founded()
    made = keyed("", NEW, KEEPER, own=True)[2]
    told = {"root_key": made.get("root_key"), **made, "ends": [ROOT.public]}
    pen.deed("sheet", "keeper", KEEPER, ("station", "station-uid", told))
    fresh, old = FakeKey("fresh"), FakeKey("old")
    pen.deed(RECOVER, "", NEW, keyed("leader", fresh, NEW, own=True, ends=(LEADER,)))
    pen.deed(RECOVER, "", ROOT, keyed("leader", old, ROOT, own=True))
    register = pen.register()
    assert register.standing("leader", end(pen)).own_keys == (fresh.public,)
    assert [wrong.fault for wrong in register.wrong] == [Fault.SIGNATURE]


def test_in_a_station_that_worked_without_signatures_only_what_is_later_needs_one():
    pen = Pen()
    pen.deed("add", "keeper", None, person("clerk", "clerk"))
    pen.deed(BEGIN, "keeper", ROOT, rooted(ROOT), person("keeper", "keeper"), keyed("keeper", KEEPER, ROOT, own=True))
    register = pen.register()
    assert register.has_begun
    assert not register.needed(Place("A", 1, ""))
    assert register.needed(Place("A", 2, ""))
    assert register.standing("keeper", end(pen)).public_keys == (KEEPER.public,)
    assert register.standing("clerk", end(pen)).roles == frozenset()


def test_signatures_begin_once():
    pen = founded()
    pen.deed(BEGIN, "clerk", CLERK, ("station", "station-uid", {"signatures": "begin"}))
    pen.deed(BEGIN, "keeper", KEEPER, ("station", "station-uid", {"signatures": "begin"}))
    register = pen.register()
    assert [wrong.fault for wrong in register.wrong] == [Fault.KEYS, Fault.KEYS]
    assert register.needed(Place("A", 2, ""))


PC = FakeKey("pc")


def further(pen: Pen, key: FakeKey = PC) -> Pen:
    """The chain of a further PC that a keeper sets up now."""
    pen.deed("set up", "keeper", KEEPER, ("pc", "pc-uid", {"name": "窗口", "seat": 1, "sign_key": PC.public}))
    return begun(pen, key)


def begun(pen: Pen, key: FakeKey | None) -> Pen:
    """A chain that begins as a copy of another one."""
    other, heads = Pen("B"), {"A": len(pen.entries)}
    other.deed("begin an installation", "", key, ("station", "station-uid", {"origin": "B", "heads": heads}))
    return other


DEMOTED = ("staff", "leader", {"roles": "clerk"})


def test_another_pc_knows_what_it_took_in_and_nothing_else():
    pen = founded()
    other = further(pen)
    pen.deed("demote", "keeper", KEEPER, DEMOTED)
    there = other.deed("decide", "leader", LEADER, ("case", "c", {}))
    assert pen.register(other).standing("leader", there).roles == {"leader"}
    told = {"from": "A", "heads": {"A": len(pen.entries)}}
    other.deed("take in", "leader", LEADER, ("package", "a", told))
    assert pen.register(other).standing("leader", end(other)).roles == {"clerk"}
    assert faults(pen, other) == []


@pytest.mark.parametrize("key", [None, LEADER, KEEPER])
def test_a_chain_that_no_pc_began_knows_everything(key):
    pen = founded()
    other = begun(pen, key)
    pen.deed("demote", "keeper", KEEPER, DEMOTED)
    there = other.deed("decide", "leader", LEADER, ("case", "c", {}), at="2025-01-20T01:00:01.000Z")
    assert pen.register(other).standing("leader", there).roles == {"clerk"}


def test_who_was_keeper_cannot_go_on_as_keeper_on_a_chain_of_their_own():
    pen = founded()
    pen.deed("promote", "keeper", KEEPER, ("staff", "clerk", {"roles": "keeper"}))
    other = begun(pen, None)
    pen.deed("demote", "keeper", KEEPER, ("staff", "clerk", {"roles": "clerk"}))
    other.deed("forged", "clerk", CLERK, ("staff", "clerk", {"roles": "leader"}), at="2025-01-20T01:00:01.000Z")
    register = pen.register(other)
    assert [wrong.fault for wrong in register.wrong] == [Fault.KEYS]
    assert register.standing("clerk", end(pen)).roles == {"clerk"}


def test_a_clerk_sets_up_no_pc():
    pen = founded()
    pen.deed("set up", "clerk", CLERK, ("pc", "pc-uid", {"name": "窗口", "seat": 1, "sign_key": PC.public}))
    other = begun(pen, PC)
    pen.deed("demote", "keeper", KEEPER, DEMOTED)
    there = other.deed("decide", "leader", LEADER, ("case", "c", {}))
    register = pen.register(other)
    assert register.standing("leader", there).roles == {"clerk"}
    assert [wrong.fault for wrong in register.wrong] == [Fault.KEYS]
