"""An insider who holds the data key and a signing key of their own, and nobody else's; knows the formats by heart.

Whatever they change, they take the guards of the database away, put every chain in order again, sign anew what is
their own, and put the guards back. Signatures of others they can only copy or leave out.
"""

import hashlib
import json
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import sqlcipher3.dbapi2 as cipher
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from vetdesk.domain.journal import ALGORITHM, FIRST, FORMAT, JournalEntry, canonical_json, entry_hash

COLUMNS = tuple(JournalEntry.__dataclass_fields__)
TOLD = (
    "seq", "actor_id", "actor", "at", "transition", "from_stage", "to_stage", "duty", "note", "facts_hash", "details",
    "grounds", "reverses",
)  # fmt: skip
TABLES = {"case": "case_file"}
SIGN_DEED, SIGN_DECISION = "vetdesk deed|{}", "vetdesk decision|{}"
Row = dict[str, Any]
Sign = Callable[[str, str], str | None]
"""(uid of the person, text) -> a signature in hexadecimal, None if the key is not at hand."""


def compact(value: object) -> str:
    """JSON as the journal spells it."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


@dataclass
class Insider:
    """Somebody at the open file. `first` is the earliest entry they touched, in the order of the journal."""

    raw: Any
    dice: Random
    sign: Sign
    first: int = 1 << 60

    def __post_init__(self) -> None:
        self.columns = {
            name: [row[1] for row in self.raw.execute(f"PRAGMA table_info({name})")]
            for (name,) in self.raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        }
        self.users = dict(self.raw.execute("SELECT id, user FROM staff").fetchall())
        self.uids = dict(self.raw.execute("SELECT id, uid FROM staff").fetchall())

    # ---- the journal

    def entries(self, where: str = "1") -> list[Row]:
        """Entries of the journal in their order."""
        query = f"SELECT id, {', '.join(COLUMNS)} FROM journal WHERE {where} ORDER BY seq"
        return [dict(zip(("id", *COLUMNS), row, strict=True)) for row in self.raw.execute(query)]

    def put(self, entry: Row) -> None:
        """Write an entry over the one with its id."""
        names = [name for name in entry if name != "id"]
        values = [entry[name] for name in names]
        self.raw.execute(f"UPDATE journal SET {'=?,'.join(names)}=? WHERE id=?", (*values, entry["id"]))
        self.first = min(self.first, entry["seq"])

    def remove(self, entry: Row) -> None:
        """Take an entry out; the later ones move up."""
        self.raw.execute("DELETE FROM journal WHERE id = ?", (entry["id"],))
        self.raw.execute("UPDATE journal SET seq = -(seq - 1) WHERE seq > ?", (entry["seq"],))
        self.raw.execute("UPDATE journal SET seq = -seq WHERE seq < 0")
        self.first = min(self.first, entry["seq"])

    def chain_anew(self) -> None:
        """Every link and hash from the first touched entry on; deeds of one's own are signed again."""
        before = self.entries(f"seq = {self.first - 1}")
        last = before[0]["hash"] if before else FIRST
        entries = self.entries(f"seq >= {self.first}")
        for place, entry in enumerate(entries):
            entry["prev_hash"] = last
            last = entry["hash"] = entry_hash(JournalEntry(*(entry[name] for name in COLUMNS)))
            ends = place + 1 == len(entries) or entries[place + 1]["deed"] != entry["deed"]
            if ends or entry["signature"]:
                own = self.sign(entry["staff"], SIGN_DEED.format(last))
                entry["signature"] = own or entry["signature"]
            self.put(entry)

    # ---- records

    def row(self, kind: str, uid: str) -> Row | None:
        """The row of a record."""
        table = TABLES.get(kind, kind)
        if "uid" not in self.columns.get(table, ()):
            return None
        found = self.raw.execute(f"SELECT * FROM {table} WHERE uid = ?", (uid,)).fetchone()
        return dict(zip(self.columns[table], found, strict=True)) if found else None

    def set(self, kind: str, uid: str, told: Row) -> None:
        """Let the row say what the entries say."""
        table = TABLES.get(kind, kind)
        columns = self.columns.get(table, ())
        for name, value in told.items() if "uid" in columns else ():
            if name in columns:
                stored = compact(value) if isinstance(value, (list, dict)) else value
                self.raw.execute(f"UPDATE {table} SET {name} = ? WHERE uid = ?", (stored, uid))

    def drop(self, kind: str, uid: str) -> None:
        """Remove the row of a record."""
        table = TABLES.get(kind, kind)
        if "uid" in self.columns.get(table, ()):
            self.raw.execute(f"DELETE FROM {table} WHERE uid = ?", (uid,))

    def undo(self, entry: Row) -> None:
        """Take back what an entry tells: its record, its values, its steps."""
        before, after = json.loads(entry["before"]), json.loads(entry["after"])
        if entry["kind"] == "case" and "steps" in after:
            case = self.row("case", entry["subject"])
            if case is not None:
                newest = "SELECT max(seq) FROM case_event WHERE case_id = ?"
                last = self.raw.execute(newest, (case["id"],)).fetchone()[0] or 0
                first = last - len(after["steps"])
                self.raw.execute("DELETE FROM case_event WHERE case_id = ? AND seq > ?", (case["id"], first))
        if before:
            self.set(entry["kind"], entry["subject"], before)
        else:
            self.drop(entry["kind"], entry["subject"])

    # ---- cases

    def events(self, where: str = "1") -> list[Row]:
        """Events of cases."""
        names = self.columns["case_event"]
        query = f"SELECT {', '.join(names)} FROM case_event WHERE {where} ORDER BY case_id, seq"
        return [dict(zip(names, row, strict=True)) for row in self.raw.execute(query)]

    def put_event(self, event: Row) -> None:
        """Write an event over the one with its id."""
        names = [name for name in event if name != "id"]
        values = [event[name] for name in names]
        self.raw.execute(f"UPDATE case_event SET {'=?,'.join(names)}=? WHERE id=?", (*values, event["id"]))

    def chain_case_anew(self, case_id: int) -> None:
        """Links and hashes of a case's events; the journal is made to tell the new ones."""
        uid = self.raw.execute("SELECT uid FROM case_file WHERE id = ?", (case_id,)).fetchone()[0]
        renamed, last = {}, FIRST
        for event in self.events(f"case_id = {case_id}"):
            old, told = event["hash"], {**event, "actor_id": self.users[event["actor_id"]]}
            text = canonical_json([FORMAT, ALGORITHM, uid, [told[name] for name in TOLD], last])
            event["prev_hash"] = last
            last = event["hash"] = renamed[old] = hashlib.sha256(text.encode()).hexdigest()
            own = self.sign(self.uids[event["actor_id"]], SIGN_DECISION.format(last))
            event["signature"] = bytes.fromhex(own) if own else event["signature"]
            self.put_event(event)
        for entry in self.entries(f"kind = 'case' AND subject = '{uid}'"):
            after = json.loads(entry["after"])
            if renamed.get(after.get("chain"), after.get("chain")) != after.get("chain"):
                after["chain"] = renamed[after["chain"]]
                self.put({**entry, "after": compact(after)})

    def recorded(self, event: Row) -> Row:
        """The entry that tells of an event (its case took one step in each deed)."""
        uid = self.raw.execute("SELECT uid FROM case_file WHERE id = ?", (event["case_id"],)).fetchone()[0]
        told = (entry for entry in self.entries(f"kind = 'case' AND subject = '{uid}'"))
        return next(entry for entry in told if json.loads(entry["after"]).get("chain") == event["hash"])


def at_the_file(path: Path, key: bytes, dice: Random, sign: Sign, deed: Callable[[Insider], None]) -> int:
    """Let somebody do a deed at the file past every guard; returns the first entry touched."""
    with closing(cipher.connect(str(path), isolation_level=None)) as raw:
        raw.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        raw.execute("PRAGMA synchronous = OFF")
        raw.execute("BEGIN IMMEDIATE")
        guards = raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in guards:
            raw.execute(f'DROP TRIGGER "{name}"')
        insider = Insider(raw, dice, sign)
        deed(insider)
        for _, statement in guards:
            raw.execute(statement)
        raw.execute("COMMIT")
        return insider.first


def own_key(uid: str, seed: bytes) -> Sign:
    """Signs for one person only."""
    private = Ed25519PrivateKey.from_private_bytes(seed)
    return lambda who, text: private.sign(text.encode()).hex() if who == uid else None
