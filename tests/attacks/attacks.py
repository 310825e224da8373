"""The eight attacks of an insider, each at a place of the dice's choosing."""

import json
import shutil
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from random import Random

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tests.attacks.insider import Insider, Row, Sign, at_the_file, compact
from tests.attacks.world import Office
from vetdesk.domain.signatures import certified_text

PAGE = 4096
Attack = Callable[[Office, Random, Sign], int]
"""Does it to an office's own copy; returns the first entry of the journal it is about (0 if nobody can say)."""


def _later(text: str, days: int) -> str:
    moment = datetime.fromisoformat(text) + timedelta(days=days)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _with(deed: Callable[[Insider], None]) -> Attack:
    """An attack with the data key, after which every chain holds again."""

    def attack(office: Office, dice: Random, sign: Sign) -> int:
        def whole(insider: Insider) -> None:
            deed(insider)
            insider.chain_anew()

        return at_the_file(office.folder / "station.db", office.key, dice, sign, whole)

    return attack


def _some(insider: Insider, where: str) -> Row:
    return insider.dice.choice(insider.entries(where))


def _change(insider: Insider) -> None:
    """A value of a record with its entry, a decision's opinion, or a definition in force."""
    what = insider.dice.choice(("record", "opinion", "definition"))
    if what == "record":
        entry = _some(insider, "kind IN ('recipient', 'material', 'case', 'staff') AND after <> '{}'")
        after = json.loads(entry["after"])
        texts = [name for name, value in after.items() if isinstance(value, str) and name not in {"chain", "uid"}]
        told = {insider.dice.choice(texts): f"改{insider.dice.randrange(1000)}"}
        insider.put({**entry, "after": compact(after | told)})
        insider.set(entry["kind"], entry["subject"], told)
    elif what == "opinion":
        event = insider.dice.choice(insider.events("note <> ''"))
        entry, words = insider.recorded(event), f"不同意{insider.dice.randrange(1000)}"
        after = json.loads(entry["after"])
        after["steps"][-1]["note"] = words
        insider.put({**entry, "after": compact(after)})
        insider.put_event({**event, "note": words})
        insider.chain_case_anew(event["case_id"])
    else:
        number, text = insider.dice.choice(insider.raw.execute("SELECT id, text FROM definition").fetchall())
        insider.raw.execute("UPDATE definition SET text = ? WHERE id = ?", (f"{text}\n# x", number))
        insider.first = insider.entries()[-1]["seq"]


def _delete(insider: Insider) -> None:
    """A whole deed with everything it did, as if it had never been."""
    entries = insider.entries("label IN ('take a step in a case', 'sign in', 'note materials of a case')")
    deed = insider.dice.choice(entries)["deed"]
    for entry in reversed(insider.entries(f"deed = '{deed}'")):
        insider.undo(entry) if entry["kind"] != "session" else None
        insider.remove(entry)


def _swap(insider: Insider) -> None:
    """Who took two steps, or the places of two deeds."""
    if insider.dice.random() < 0.5:
        one = insider.dice.choice(insider.events("duty <> ''"))
        other = insider.dice.choice(insider.events(f"actor_id <> {one['actor_id']}"))
        entries = insider.recorded(one), insider.recorded(other)
        for event, entry, new in ((one, entries[0], other), (other, entries[1], one)):
            insider.put_event({**event, "actor_id": new["actor_id"], "actor": new["actor"]})
            for each in insider.entries(f"deed = '{entry['deed']}'"):
                insider.put({**each, "staff": insider.uids[new["actor_id"]]})
        for case in {one["case_id"], other["case_id"]}:
            insider.chain_case_anew(case)
        return
    entries = insider.entries("label = 'take a step in a case'")
    one, other = insider.dice.sample(entries, 2)
    one_seq, other_seq = one["seq"], other["seq"]
    insider.raw.execute("UPDATE journal SET seq = -1 WHERE id = ?", (one["id"],))
    insider.put({**other, "seq": one_seq, "at": one["at"]})
    insider.put({**one, "seq": other_seq, "at": other["at"]})


def _back_date(insider: Insider) -> None:
    """A step and its deed some days earlier; what comes before is not later than it, if the dice say so."""
    event = insider.dice.choice(insider.events())
    entry, days = insider.recorded(event), -insider.dice.randrange(1, 400)
    insider.put_event({**event, "at": _later(event["at"], days)})
    where = f"deed = '{entry['deed']}'" if insider.dice.random() < 0.5 else f"seq <= {entry['seq']}"
    for each in insider.entries(where):
        insider.put({**each, "at": _later(each["at"], days)})
    insider.chain_case_anew(event["case_id"])


def _truncate(insider: Insider) -> None:
    """The newest entries with everything they did."""
    for entry in reversed(insider.entries()[-insider.dice.randrange(1, 60) :]):
        insider.undo(entry)
        insider.raw.execute("DELETE FROM journal WHERE id = ?", (entry["id"],))
        insider.first = entry["seq"]


def _re_chain(office: Office, dice: Random, _sign: Sign) -> int:
    """Everything written anew under new keys: a new root, new certificates, every deed and decision signed again."""
    keys = {uid: Ed25519PrivateKey.from_private_bytes(dice.randbytes(32)) for uid in ["", *office.people.values()]}

    def sign(who: str, text: str) -> str | None:
        return keys[who].sign(text.encode()).hex() if who in keys else None

    def deed(insider: Insider) -> None:
        station = insider.raw.execute("SELECT uid FROM station").fetchone()[0]
        _new_keys(insider, keys, station)
        _change(insider)
        for case in {event["case_id"] for event in insider.events()}:
            insider.chain_case_anew(case)
        insider.first = 1
        insider.chain_anew()

    at_the_file(office.folder / "station.db", office.key, dice, sign, deed)
    return 1


def _new_keys(insider: Insider, keys: Mapping[str, Ed25519PrivateKey], station: str) -> None:
    """Other keys for everybody, certified by another root, in the journal and in the tables."""
    root = keys[""].public_key().public_bytes_raw().hex()
    for entry in insider.entries("kind IN ('staff', 'station')"):
        after, staff = json.loads(entry["after"]), entry["subject"] if entry["kind"] == "staff" else ""
        name = "public_key" if staff else "root_key"
        if name in after:
            public = keys[staff].public_key().public_bytes_raw().hex()
            text = certified_text(station, staff, public, after["since"], own=bool(after["own"]))
            told = {name: public, "issuer": root, "certificate": keys[""].sign(text).hex(), "ends": []}
            insider.put({**entry, "after": compact(after | told)})
            same = ("staff_key", after[name]) if staff else ("root_key", after[name])
            insider.raw.execute(f"UPDATE {same[0]} SET public_key = ? WHERE public_key = ?", (public, same[1]))


def _roll_back(office: Office, dice: Random, _sign: Sign) -> int:
    """The whole file as it was earlier."""
    shutil.copyfile(dice.choice(office.earlier) / "station.db", office.folder / "station.db")
    return 0


def _replay(office: Office, dice: Random, _sign: Sign) -> int:
    """One page, or a few, as they were earlier; each is genuine by itself."""
    old = (dice.choice(office.earlier) / "station.db").read_bytes()
    path = office.folder / "station.db"
    new = bytearray(path.read_bytes())
    differing = [at for at in range(0, min(len(old), len(new)), PAGE) if old[at : at + PAGE] != new[at : at + PAGE]]
    for at in dice.sample(differing, dice.choice((1, 1, 2, 3, len(differing)))):
        new[at : at + PAGE] = old[at : at + PAGE]
    path.write_bytes(new)
    return 0


ATTACKS: Mapping[str, Attack] = {
    "change": _with(_change),
    "delete": _with(_delete),
    "swap": _with(_swap),
    "back_date": _with(_back_date),
    "re_chain": _re_chain,
    "roll_back": _roll_back,
    "replay": _replay,
    "truncate": _with(_truncate),
}
