"""The forgeries: each writes a decision that nobody took and returns the case it is about."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace

from tests.attacks.insider import Row, compact
from tests.forging.forger import SIGNED, Forger, NoChanceError
from vetdesk.domain.journal import FIRST, JournalEntry, entry_hash
from vetdesk.domain.key_register import INSTALL
from vetdesk.domain.signatures import BEGIN, FOUND, RECOVER, UNSIGNED, deed_text
from vetdesk.storage.signing import Signer
from vetdesk.storage.uids import new_uid

Forgery = Callable[[Forger], int]
LABELS = (FOUND, BEGIN, RECOVER, *UNSIGNED, "add a member of staff", "reset a password", "change roles", "sign in")


def signed_off(f: Forger, user: str = "zhao", **more: object) -> tuple[int, Row]:
    """A leader's signature in a case that waits for it."""
    case = f.case_at("sign_off")
    return case, f.step(case, user, "sign", "reporting", "sign", details=compact(SIGNED), **more)


# ---- without the leader's key


def unsigned(f: Forger) -> int:
    """Nobody signs the decision; the deed carries nothing, or the clerk's signature."""
    case, _ = signed_off(f)
    if f.dice.random() < 0.5:
        f.sign_deed(f.mine)
    return case


def by_the_clerks_key(f: Forger) -> int:
    """The clerk signs in the leader's name: the event, the deed, or both."""
    case, event = signed_off(f)
    f.sign(event, f.mine, deed=f.dice.random() < 0.7)
    return case


def deed_by_the_clerk(f: Forger) -> int:
    """The deed is the clerk's own, truly signed; only the event says that the leader acted."""
    case, event = signed_off(f)
    f.raw.execute("UPDATE journal SET staff = ? WHERE seq = (SELECT max(seq) FROM journal)", (f.people[f.me],))
    f.sign(event, f.mine)
    return case


def in_ones_own_name(f: Forger) -> int:
    """The clerk takes the leader's step as themself."""
    case, event = signed_off(f, f.me)
    f.sign(event, f.mine)
    return case


def role_written(f: Forger) -> int:
    """The same after the table of staff was made to say that the clerk is leader."""
    f.raw.execute("UPDATE staff SET roles = 'leader' WHERE user = ?", (f.me,))
    return in_ones_own_name(f)


def role_told(f: Forger) -> int:
    """The same with a deed that tells of the new role, in the keeper's or the clerk's name, signed by the clerk."""
    f.raw.execute("UPDATE staff SET roles = 'leader' WHERE user = ?", (f.me,))
    who = f.dice.choice(("zhang", f.me, ""))
    if f.me == "zhang":
        raise NoChanceError("a keeper gives roles")
    f.deed(f.dice.choice(LABELS), f.people.get(who, ""), "staff", f.people[f.me], {"roles": "leader"})
    f.sign_deed(f.mine)
    return in_ones_own_name(f)


def names_exchanged(f: Forger) -> int:
    """Clerk and leader exchange names and sign-in names in the table of staff."""
    mine, his = f.number(f.me), f.number("zhao")
    for number, user in ((mine, "x"), (his, f.me), (mine, "zhao")):
        f.raw.execute("UPDATE staff SET user = ? WHERE id = ?", (user, number))
    f.insider.users.update({mine: "zhao", his: f.me})
    case = f.case_at("sign_off")
    for (other,) in f.raw.execute("SELECT id FROM case_file").fetchall():
        f.settle(other)
    event = f.step(case, "zhao", "sign", "reporting", "sign", details=compact(SIGNED))
    f.raw.execute("UPDATE journal SET staff = ? WHERE seq = (SELECT max(seq) FROM journal)", (f.people[f.me],))
    f.sign(event, f.mine)
    return case


# ---- with a home-made key


def key_replaced(f: Forger) -> int:
    """The leader's row of keys is given another key, with a certificate by that key itself, or by the clerk."""
    made = Signer.new()
    f.key_row("zhao", f.certificate("zhao", made.public_key, f.dice.choice((made, f.mine))), replace=True)
    case, event = signed_off(f)
    f.sign(event, made)
    return case


def key_added(f: Forger) -> int:
    """The same beside the leader's key; or the clerk's own key is said to be the leader's."""
    made = f.dice.choice((Signer.new(), f.mine))
    f.key_row("zhao", f.certificate("zhao", made.public_key, f.dice.choice((made, f.mine))), replace=False)
    case, event = signed_off(f)
    f.sign(event, made)
    return case


def key_told(f: Forger) -> int:
    """A deed of whatever name tells of a key of the leader, certified and signed by the clerk or by the key itself."""
    made = Signer.new()
    issuer = f.dice.choice((made, f.mine))
    own = f.me == "zhang" or f.dice.random() < 0.7
    told = f.certificate("zhao", made.public_key, issuer, own=own)
    who = f.dice.choice(("", f.me, "zhao", "wang"))
    f.deed(f.dice.choice(LABELS), f.people.get(who, ""), "staff", f.people["zhao"], told)
    f.sign_deed(issuer)
    case, event = signed_off(f)
    f.sign(event, made)
    return case


def root_told(f: Forger) -> int:
    """A new root, certified by itself or by the clerk, in a deed of whatever name; it certifies a key of the leader."""
    root, made = Signer.new(), Signer.new()
    if f.me == "zhang":
        raise NoChanceError("a keeper issues recovery sheets")
    who = f.people.get(f.dice.choice(("", f.me, "zhang")), "")
    f.deed(
        f.dice.choice(LABELS),
        who,
        "station",
        f.station,
        f.certificate("", root.public_key, f.dice.choice((root, f.mine))),
    )
    f.sign_deed(f.dice.choice((root, f.mine)))
    f.deed(
        f.dice.choice((RECOVER, FOUND, BEGIN)),
        "",
        "staff",
        f.people["zhao"],
        f.certificate("zhao", made.public_key, root),
    )
    f.sign_deed(root)
    case, event = signed_off(f)
    f.sign(event, made)
    return case


def all_begun_anew(f: Forger) -> int:
    """The founding gives way to a beginning under a new root, which certifies everybody and one key more."""
    root, made = Signer.new(), Signer.new()
    f.raw.execute("UPDATE journal SET signature = NULL")
    heads = dict(f.raw.execute("SELECT origin, max(seq) FROM journal GROUP BY origin").fetchall())
    f.raw.execute("DELETE FROM root_key")
    told = {**f.certificate("", root.public_key, root), "signatures": "begin", "heads": heads}
    deed = (BEGIN, f.people["zhang"])
    f.deed(*deed, "station", f.station, told)
    for user, staff in f.people.items():
        roles = f.one("SELECT roles FROM staff WHERE user = ?", user)
        key = (
            made.public_key
            if user == "zhao"
            else f.one("SELECT public_key FROM staff_key WHERE staff_id = ? ORDER BY id DESC", f.number(user))
        )
        more = {"user": user, "name": user, "roles": roles, "active": 1, **f.certificate(user, key, root)}
        f.deed(*deed, "staff", staff, more)
    last = "SELECT deed FROM journal WHERE seq = (SELECT max(seq) FROM journal)"
    f.raw.execute(f"UPDATE journal SET deed = ({last}) WHERE label = ? AND staff <> ''", (BEGIN,))
    if f.dice.random() < 0.5:  # the sheet's own root stays in the table, certified by the new one or not
        f.raw.execute(
            "INSERT INTO root_key (uid, public_key, since, issuer, certificate) VALUES (?, ?, ?, ?, ?)",
            (new_uid(), root.public_key, told["since"], root.public_key, told["certificate"]),
        )
    f.sign_deed(root)
    case, event = signed_off(f)
    f.sign(event, made)
    return case


def of_another_station(f: Forger) -> int:
    """A whole certificate of another station: its root, its name or its signature."""
    root, made = Signer.new(), Signer.new()
    told = f.certificate("zhao", made.public_key, root, station=f.dice.choice((new_uid(), f.station)))
    f.deed(f.dice.choice((RECOVER, "reset a password", FOUND)), "", "staff", f.people["zhao"], told)
    f.sign_deed(f.dice.choice((root, made)))
    f.key_row("zhao", told, replace=f.dice.random() < 0.5)
    case, event = signed_off(f)
    f.sign(event, made)
    return case


# ---- with keys that were somebody's


def issued_key(f: Forger) -> int:
    """The new leader's first key, whose password the keeper chose and the clerk read."""
    if "sun" not in f.keys:
        raise NoChanceError("sun")
    case, event = signed_off(f, "sun")
    f.sign(event, f.keys["sun"])
    return case


def issued_key_said_own(f: Forger) -> int:
    """The same, with the tables saying that the leader chose it."""
    f.raw.execute("UPDATE staff_key SET own = 1")
    return issued_key(f)


def ended_key(f: Forger) -> int:
    """The supervisor's earlier key, which somebody kept; the table may say that it counts on."""
    if f.dice.random() < 0.5:
        f.raw.execute("UPDATE staff_key SET ended = NULL")
    case = f.case_at("supervision")
    event = f.step(case, "wang", "no_objection", "sign_off", "supervise")
    f.sign(event, f.keys["wang"])
    return case


def back_dated(f: Forger) -> int:
    """The examiner was leader for a day: the step and its deed say to be of that day."""
    if f.me != "li":
        raise NoChanceError("only li was leader")
    then = f.one(
        "SELECT max(at) FROM journal WHERE label = 'change roles' AND json_extract(after, '$.roles') = 'leader'"
    )
    case, event = signed_off(f, "li", at=f.dice.choice((then, "")))
    f.sign(event, f.mine)
    return case


def back_dated_into_the_chain(f: Forger) -> int:
    """The same, with the deed put where it would have stood; later deeds are chained anew and carry what they had."""
    if f.me != "li":
        raise NoChanceError("only li was leader")
    where = "label = 'change roles' AND json_extract(after, '$.roles') = 'leader'"
    seq, then = f.raw.execute(f"SELECT seq, at FROM journal WHERE {where} ORDER BY seq DESC").fetchone()
    case, _ = signed_off(f, "li", at=then)
    last = int(f.one("SELECT max(seq) FROM journal"))
    f.raw.execute("UPDATE journal SET seq = -1 WHERE seq = ?", (last,))
    f.raw.execute("UPDATE journal SET seq = -(seq + 1) WHERE seq > ?", (seq,))
    f.raw.execute("UPDATE journal SET seq = -seq WHERE seq < -1")
    f.raw.execute("UPDATE journal SET seq = ? WHERE seq = -1", (seq + 1,))
    f.insider.first = 1
    f.insider.chain_anew()
    f.sign(f.events(case)[-1], f.mine, deed=False)
    return case


def on_a_chain_of_ones_own(f: Forger) -> int:
    """A made-up installation, which says not to know yet that the role ended."""
    if f.me != "li":
        raise NoChanceError("only li was leader")
    where = "label = 'change roles' AND json_extract(after, '$.roles') = 'leader'"
    seq, then, origin = f.raw.execute(f"SELECT seq, at, origin FROM journal WHERE {where} ORDER BY seq DESC").fetchone()
    case, event = signed_off(f, "li", at=then)
    fresh = new_uid()
    f.raw.execute("UPDATE journal SET origin = ?, seq = 2 WHERE seq = (SELECT max(seq) FROM journal)", (fresh,))
    heads = {"origin": fresh, "heads": {origin: seq}}
    f.deed(INSTALL, "", "station", f.station, heads, at=then, origin=fresh)
    f.raw.execute("UPDATE journal SET before = ? WHERE origin = ? AND seq = 1", (compact({"origin": origin}), fresh))
    if f.dice.random() < 0.5:
        f.raw.execute("UPDATE station SET origin = ?", (fresh,))
    _chain_alone(f, fresh)
    f.sign(event, f.mine, deed=False)
    return case


def _chain_alone(f: Forger, origin: str) -> None:
    """Put a short chain in order and sign its deeds."""
    names = tuple(JournalEntry.__dataclass_fields__)
    last = FIRST
    rows = f.raw.execute(f"SELECT {', '.join(names)} FROM journal WHERE origin = ? ORDER BY seq", (origin,)).fetchall()
    for row in rows:
        entry = replace(JournalEntry(*row), prev_hash=last)
        last = entry_hash(entry)
        values = (entry.prev_hash, last, f.mine.sign(deed_text(last)), origin, entry.seq)
        f.raw.execute("UPDATE journal SET prev_hash = ?, hash = ?, signature = ? WHERE origin = ? AND seq = ?", values)


# ---- with signatures that were given


def replayed(f: Forger) -> int:
    """A true signature of the leader, from another case, another step or another deed."""
    case, event = signed_off(f)
    other = f.event(f"actor_id = {f.number('zhao')} AND signature IS NOT NULL")
    f.raw.execute("UPDATE case_event SET signature = ? WHERE hash = ?", (other["signature"], event["hash"]))
    theirs = f.raw.execute(
        "SELECT signature FROM journal WHERE staff = ? AND signature IS NOT NULL", (f.people["zhao"],)
    ).fetchall()
    f.raw.execute("UPDATE journal SET signature = ? WHERE seq = (SELECT max(seq) FROM journal)", f.dice.choice(theirs))
    return case


def event_copied(f: Forger) -> int:
    """A whole event of the leader, signature and all, copied into another case."""
    case = f.case_at("sign_off")
    other = f.event(f"actor_id = {f.number('zhao')} AND transition = 'sign'")
    more = {name: other[name] for name in ("note", "facts_hash", "details", "grounds", "at")}
    event = f.step(case, "zhao", "sign", "reporting", "sign", **more)
    f.raw.execute("UPDATE case_event SET signature = ? WHERE hash = ?", (other["signature"], event["hash"]))
    return case


def altered(f: Forger) -> int:
    """Somebody's event says something else: note, values, facts, day, step or name; signatures are as they were."""
    event = f.event(f"actor_id <> {f.number(f.me)} AND duty <> ''")
    change = f.dice.choice(("note", "details", "facts_hash", "at", "grounds", "actor", "transition"))
    event[change] = {
        "note": event["note"] + "（另行处理）",
        "details": compact({**json.loads(event["details"]), "approved_years": 9}),
        "facts_hash": new_uid().replace("-", "") * 2, "at": f.one("SELECT max(at) FROM journal"),
        "grounds": compact({"made": "up"}), "actor": "某人",
        "transition": "examine" if event["transition"] != "examine" else "propose_refusal",
    }[change]  # fmt: skip
    f.insider.put_event(event)
    f.settle(event["case_id"])
    return int(event["case_id"])


def altered_and_signed(f: Forger) -> int:
    """The same, with the clerk's signature under the event in place of the true one."""
    case = altered(f)
    for event in f.events(case):
        if f.dice.random() < 0.5:
            f.sign(event, f.mine, deed=False)
    return case


def facts_exchanged(f: Forger) -> int:
    """Two decisions rest on each other's facts."""
    one, other = f.event("facts_hash <> ''"), f.event("facts_hash <> ''")
    if one["facts_hash"] == other["facts_hash"] or one["actor_id"] == other["actor_id"] == f.number(f.me):
        raise NoChanceError("the same facts")
    one["facts_hash"], other["facts_hash"] = other["facts_hash"], one["facts_hash"]
    for event in (one, other):
        f.insider.put_event(event)
        f.settle(event["case_id"])
    return int((one if one["actor_id"] != f.number(f.me) else other)["case_id"])


def turned_round(f: Forger) -> int:
    """Two neighbouring steps of a case change places."""
    second = f.event("seq > 2")
    first = next(each for each in f.events(second["case_id"]) if each["seq"] == second["seq"] - 1)
    f.raw.execute("UPDATE case_event SET seq = -1 WHERE id = ?", (first["id"],))
    f.raw.execute("UPDATE case_event SET seq = ? WHERE id = ?", (first["seq"], second["id"]))
    f.raw.execute("UPDATE case_event SET seq = ? WHERE id = ?", (second["seq"], first["id"]))
    f.settle(second["case_id"])
    return int(second["case_id"])


def left_out(f: Forger) -> int:
    """A step is removed, with its deed or without, and every chain closed over the gap."""
    event = f.event("seq > 1")
    others = [row for row in f.insider.entries() if row["staff"] not in {"", f.people[f.me]}]
    told = f.insider.recorded(event)
    if told["seq"] >= others[-1]["seq"]:
        raise NoChanceError("nobody else did anything afterwards")
    f.raw.execute("DELETE FROM case_event WHERE id = ?", (event["id"],))
    later = "UPDATE case_event SET seq = {} WHERE case_id = ? AND seq {}"
    f.raw.execute(later.format("-(seq - 1)", f"> {event['seq']}"), (event["case_id"],))
    f.raw.execute(later.format("-seq", "< 0"), (event["case_id"],))
    if f.dice.random() < 0.7:
        f.insider.remove(told)
    f.settle(event["case_id"])
    return int(event["case_id"])


def set_aside(f: Forger) -> int:
    """The last step is said to have given way to another PC's."""
    case = f.event("seq > 2")["case_id"]
    last = f.events(case)[-1]
    f.raw.execute("UPDATE case_event SET set_aside = 1 WHERE id = ?", (last["id"],))
    f.settle(case)
    return int(case)


# ---- truly signed, but not allowed


def stage_jumped(f: Forger) -> int:
    """A step of one's own, truly signed, that leads where it does not lead or begins where it cannot."""
    who = f.me if f.me != "chen" else "li"
    if who not in f.keys:
        raise NoChanceError(who)
    case = f.case_at(f.dice.choice(("acceptance", "examination", "supervision", "sign_off")))
    step, target, duty = f.dice.choice(
        (("pause", "archived", ""), ("examine", "district", "examine"), ("record_approval", "granting", ""),
         ("no_such_step", "archived", ""), ("migrated", "granting", ""), ("grant", "archived", ""),
         ("recuse", "granting", ""), ("examine", "supervision", ""))
    )  # fmt: skip
    event = f.step(case, who, step, target, duty)
    f.sign(event, f.keys[who])
    return case


def recalled(f: Forger) -> int:
    """Somebody else's last step is recalled, truly signed by the clerk."""
    event = f.event(f"actor_id <> {f.number(f.me)} AND duty <> '' AND seq > 1")
    last = f.events(event["case_id"])[-1]
    if last["id"] != event["id"]:
        raise NoChanceError("not the last step")
    made = f.step(event["case_id"], f.me, "recall", event["from_stage"], "", reverses=event["seq"])
    f.sign(made, f.mine)
    return int(event["case_id"])


def second_duty(f: Forger) -> int:
    """Who entered a case examines it as well, having been given both roles by the keeper, and signs it truly."""
    if f.me != "zhang":
        raise NoChanceError("zhang is keeper")
    f.raw.execute("UPDATE staff SET roles = 'clerk,examiner,keeper' WHERE user = 'zhang'")
    f.deed("change roles", f.people["zhang"], "staff", f.people["zhang"], {"roles": "clerk,examiner,keeper"})
    f.sign_deed(f.mine)
    case = f.case_at("examination")
    if f.dice.random() < 0.5:
        told = compact({"exception_staff": str(f.number("zhang")), "exception_duty": "examine"})
        exception = f.step(case, "zhang", "record_exception", "examination", "", details=told)
        f.sign(exception, f.mine)
    event = f.step(case, "zhang", "examine", "supervision", "examine")
    f.sign(event, f.mine)
    return case


def row_written(f: Forger) -> int:
    """Only the row of the case: its stage, its values, its person, its kind, the version of its route."""
    case = f.event()["case_id"]
    person = f.one("SELECT recipient_id FROM case_file WHERE id = ?", case)
    other = f.one("SELECT min(id) FROM recipient WHERE id <> ?", person)
    changes = (("stage", "granting"), ("case_values", '{"approved_years":9}'), ("closed", 1), ("recipient_id", other))
    name, value = f.dice.choice(changes)
    f.raw.execute(f"UPDATE case_file SET {name} = ? WHERE id = ?", (value, case))
    return int(case)


def opened_for_another(f: Forger) -> int:
    """A whole case in other people's names: opened, accepted, examined, signed."""
    event = f.event("seq = 1")
    found = f.raw.execute("SELECT * FROM case_file WHERE id = ?", (event["case_id"],)).fetchone()
    row = dict(zip(f.insider.columns["case_file"], found, strict=True))
    del row["id"]
    f.insert("case_file", {**row, "uid": new_uid(), "number": "", "stage": "village", "version": 1})
    case = int(f.one("SELECT max(id) FROM case_file"))
    told = {"kind": row["kind"], "workflow_version": row["workflow_version"], "recipient_id": row["recipient_id"]}
    first = {**event, "case_id": case, "hash": new_uid(), "signature": event["signature"]}
    del first["id"]
    f.insert("case_event", first)
    f.deed("open a case", f.people["zhang"], "case", f.uid_of(case), {**told, "steps": [{}], "chain": first["hash"]})
    f.settle(case)
    if f.me == "zhang":
        f.raw.execute("UPDATE journal SET signature = NULL WHERE seq = (SELECT max(seq) FROM journal)")
    for user, step, target, duty in (
        ("zhang", "record_village_opinion", "acceptance", ""), ("zhang", "accept", "examination", "enter"),
        ("li", "examine", "supervision", "examine"), ("wang", "no_objection", "sign_off", "supervise"),
        ("zhao", "sign", "reporting", "sign"),
    ):  # fmt: skip
        made = f.step(case, user, step, target, duty)
        if user == f.me:
            f.sign(made, f.mine)
    return case


FORGERIES: Mapping[str, Forgery] = {
    made.__name__: made
    for made in (
        unsigned, by_the_clerks_key, deed_by_the_clerk, in_ones_own_name, role_written, role_told, names_exchanged,
        key_replaced, key_added, key_told, root_told, all_begun_anew, of_another_station, issued_key,
        issued_key_said_own, ended_key, back_dated, back_dated_into_the_chain, on_a_chain_of_ones_own, replayed,
        event_copied, altered, altered_and_signed, facts_exchanged, turned_round, left_out, set_aside, stage_jumped,
        recalled, second_duty, row_written, opened_for_another,
    )
}  # fmt: skip
"""Every way of forging, by its name."""
