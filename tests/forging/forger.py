"""A clerk at the open file, with the data key and keys of their own: what they can write, and what they can sign.

The chains are put in order again each time (tests/attacks/insider.py), so that only signatures can tell.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Any

from tests.attacks.insider import Insider, Row, compact
from vetdesk.domain.journal import canonical_json
from vetdesk.domain.signatures import certified_text, decision_text, deed_text
from vetdesk.storage.signing import Signer
from vetdesk.storage.uids import new_uid

SIGNED: Row = {"signed_on": "2025-01-20"}


class NoChanceError(Exception):
    """The forgery finds nothing to forge in this office."""


@dataclass
class Forger:
    """`me` is the sign-in name of whoever forges; `people` gives uids, `keys` the signers that they hold by name."""

    insider: Insider
    dice: Random
    station: str
    people: Mapping[str, str]
    me: str
    keys: Mapping[str, Signer]
    names: dict[str, str] = field(default_factory=dict)

    @property
    def raw(self) -> Any:
        """The open file."""
        return self.insider.raw

    @property
    def mine(self) -> Signer:
        """My own key, which counts for me."""
        return self.keys[self.me]

    def one(self, query: str, *values: object) -> Any:
        """The one value of a query."""
        row = self.raw.execute(query, values).fetchone()
        if row is None:
            raise NoChanceError(query)
        return row[0]

    def number(self, user: str) -> int:
        """The id of a member of staff."""
        return int(self.one("SELECT id FROM staff WHERE user = ?", user))

    # ---- choosing

    def case_at(self, stage: str) -> int:
        """A case that stands at a stage."""
        found = [row[0] for row in self.raw.execute("SELECT id FROM case_file WHERE stage = ?", (stage,))]
        if not found:
            raise NoChanceError(stage)
        return self.dice.choice(found)

    def event(self, where: str = "1") -> Row:
        """One of the events that meet a condition."""
        found = self.insider.events(f"set_aside = 0 AND {where}")
        if not found:
            raise NoChanceError(where)
        return self.dice.choice(found)

    def events(self, case: int) -> list[Row]:
        """The events of a case that are in force."""
        return self.insider.events(f"set_aside = 0 AND case_id = {case}")

    def uid_of(self, case: int) -> str:
        """The uid of a case."""
        return str(self.one("SELECT uid FROM case_file WHERE id = ?", case))

    # ---- writing

    def insert(self, table: str, row: Row) -> None:
        """Add a row."""
        names = ", ".join(row)
        self.raw.execute(f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(row))})", tuple(row.values()))

    def deed(
        self, label: str, staff: str, kind: str, subject: str, after: Row, *, at: str = "", origin: str = ""
    ) -> None:
        """Add a deed of one entry at the end of the journal; nobody signs it yet."""
        last = self.insider.entries()[-1]
        told = {
            **last, "seq": last["seq"] + 1, "deed": new_uid(), "label": label, "at": at or last["at"], "staff": staff,
            "kind": kind, "subject": subject, "before": "{}", "after": compact(after), "reason": "", "source": "screen",
            "signature": None,
        } | ({"origin": origin, "seq": 1} if origin else {})  # fmt: skip
        del told["id"]
        self.insert("journal", told)
        self.insider.first = min(self.insider.first, int(told["seq"]))

    def step(self, case: int, user: str, transition: str, target: str, duty: str, **more: Any) -> Row:
        """Add a step in somebody's name, with its deed; `at` may be given. Both are chained and not yet signed."""
        before, at = self.events(case)[-1], more.pop("at", "") or self.one("SELECT max(at) FROM journal")
        event = {
            **before, "seq": before["seq"] + 1, "actor_id": self.number(user), "at": at, "transition": transition,
            "actor": self.one("SELECT name FROM staff WHERE user = ?", user), "from_stage": before["to_stage"],
            "to_stage": target, "duty": duty, "note": "情况属实，同意。", "details": compact({}), "reverses": None,
            "signature": None, "hash": new_uid(),
        } | more  # fmt: skip
        del event["id"]
        self.insert("case_event", event)
        told = {"step": transition, "from": event["from_stage"], "to": target, "duty": duty, "note": event["note"]}
        after = {"stage": target, "steps": [told], "chain": event["hash"]}
        self.deed("take a step in a case", self.people[user], "case", self.uid_of(case), after, at=at)
        self.settle(case)
        return self.events(case)[-1]

    def settle(self, case: int) -> None:
        """Row, events, the entries that tell of them, and the journal: everything in order again."""
        events = self.events(case)
        gone = {event["reverses"] for event in events if event["reverses"]}
        values: Row = {}
        for event in events:
            values |= json.loads(event["details"]) if event["seq"] not in gone and not event["reverses"] else {}
        told = (events[-1]["to_stage"], canonical_json(values), case)
        self.raw.execute("UPDATE case_file SET stage = ?, case_values = ? WHERE id = ?", told)
        self.insider.chain_case_anew(case)
        self.insider.chain_anew()

    # ---- signing

    def sign(self, event: Row, signer: Signer, *, deed: bool = True) -> None:
        """Put our signature under an event and under the newest deed, whoever they say acted."""
        signature = bytes.fromhex(signer.sign(decision_text(event["hash"])))
        self.raw.execute("UPDATE case_event SET signature = ? WHERE hash = ?", (signature, event["hash"]))
        if deed:
            self.sign_deed(signer)

    def sign_deed(self, signer: Signer) -> None:
        """Put our signature under the newest deed."""
        self.insider.chain_anew()
        last = self.insider.entries()[-1]
        signature = signer.sign(deed_text(last["hash"]))
        self.raw.execute("UPDATE journal SET signature = ? WHERE id = ?", (signature, last["id"]))

    def certificate(self, user: str, public: str, issuer: Signer, *, own: bool = True, station: str = "") -> Row:
        """A home-made certificate as the journal tells it; for a root if `user` is ""."""
        since = self.one("SELECT max(at) FROM journal")
        staff = self.people[user] if user else ""
        text = certified_text(station or self.station, staff, public, since, own=own)
        told = {"since": since, "own": int(own), "issuer": issuer.public_key, "certificate": issuer.sign(text)}
        return {"public_key" if user else "root_key": public, **told, "ends": []}

    def key_row(self, user: str, told: Row, *, replace: bool) -> None:
        """Write the table of keys accordingly: over the person's present key, or beside it."""
        row = {
            "public_key": told["public_key"], "since": told["since"], "own": told["own"], "issuer": told["issuer"],
            "certificate": told["certificate"],
        }  # fmt: skip
        if replace:
            names = ", ".join(f"{name} = ?" for name in row)
            values = (*row.values(), self.number(user))
            self.raw.execute(f"UPDATE staff_key SET {names} WHERE staff_id = ? AND ended IS NULL", values)
        else:
            self.insert("staff_key", {"uid": new_uid(), "staff_id": self.number(user), **row})
