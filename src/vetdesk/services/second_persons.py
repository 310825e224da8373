"""The gate before everything that leaves (双人确认), and the register in which it is entered (导出登记).

Whoever lets something out asks the gate within the change that does so: what needs a second person and has none is
refused before anything is written, what leaves is entered with both names.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from vetdesk.definitions.catalogue import Definitions
from vetdesk.domain.errors import (
    InvalidFieldsError,
    NotPermittedError,
    OwnPasswordNeededError,
    SecondPersonNeededError,
)
from vetdesk.domain.second_person import Confirmation, ExportRules, Leaving, may_confirm, signed_text, why_second
from vetdesk.domain.staff import Actor, Right, Staff, sign_in_key
from vetdesk.domain.station_time import at_station
from vetdesk.services.open_station import OpenStation, open_slot
from vetdesk.services.session import Session
from vetdesk.storage.export_lines import ExportLine, ExportLines
from vetdesk.storage.reading import Work
from vetdesk.storage.transaction import instant

HEAD_LENGTH = 8
"""So much of the journal's head stands in a mark."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What is entered beside what was let out: its number within the year or its code, how many lines, the file."""

    number: str = ""
    lines: int = 0
    file: str = ""


@dataclass(frozen=True)
class Gate:
    """What everything that leaves passes, for whoever is signed in; `now` tells the moment."""

    session: Session
    definitions: Definitions
    now: Callable[[], datetime]

    @property
    def rules(self) -> ExportRules:
        """The declared limits."""
        return self.definitions.exports

    def confirmed(self, leaving: Leaving) -> Confirmation | None:
        """Whose confirmation lets it out, None if one person is enough.

        Raises SecondPersonNeededError if nobody has confirmed it yet, or too long ago.
        """
        rules = self.rules
        why = why_second(leaving, rules)
        if not why:
            return None
        found = self.session.seconds.given(self.session.actor.staff.uid, leaving, self.now(), rules.minutes)
        if found is None:
            raise SecondPersonNeededError(leaving, why, leaving.people)
        return found

    def let_out(self, work: Work, leaving: Leaving, sent: Sent) -> dict[str, object]:
        """Enter in the register what leaves with this change; returns what the journal tells of the second person.

        Raises InvalidFieldsError for a blank purpose, SecondPersonNeededError.
        """
        told_purpose(self.definitions, leaving.purpose)
        confirmation, actor = self.confirmed(leaving), self.session.actor
        second = confirmation.second if confirmation else None
        why = why_second(leaving, self.rules)
        line = ExportLine(
            instant(work.now), actor.staff.id, leaving.way.value, leaving.what, sent.number, leaving.people, sent.lines,
            ",".join(leaving.unmasked), leaving.purpose, leaving.to_whom, sent.file, why, second.id if second else None,
            confirmation.at if confirmation else "",
            confirmation.exception if confirmation else "", confirmation.signature if confirmation else "",
        )  # fmt: skip
        ExportLines(work).add(line)
        return told_of(confirmation)


def mark_text(definitions: Definitions, actor: Actor, work: Work) -> str:
    """What a paper or workbook says of who let it out, when, and where the journal ended before (水印)."""
    words, at = definitions.vocabulary.texts["export.mark"], at_station(work.now)
    return words.zh.format(who=actor.name, at=f"{at:%Y-%m-%d %H:%M}", head=work.journal.head().hash[:HEAD_LENGTH])


def told_of(confirmation: Confirmation | None) -> dict[str, object]:
    """What the journal tells of a second person."""
    if confirmation is None:
        return {}
    if confirmation.second is None:
        return {"second_exception": confirmation.exception}
    at, signature = confirmation.at, confirmation.signature
    return {"second": confirmation.second.uid, "second_at": at, "second_signature": signature}


def told_purpose(definitions: Definitions, purpose: str) -> str:
    """What something leaves for, without blanks around it; raises InvalidFieldsError if nothing is told."""
    if not purpose.strip():
        raise InvalidFieldsError((definitions.vocabulary.problem("export.purpose_missing", "purpose"),))
    return purpose.strip()


class SecondPersons:
    """Lets another member of staff confirm what the one who is signed in sends."""

    def __init__(self, station: OpenStation) -> None:
        self._station = station

    def who(self) -> list[Staff]:
        """Everybody who can be asked now: active, not the one who is signed in, and with the right."""
        actor, table = self._station.session.actor, self._station.definitions.rights
        with self._station.database.read() as look:
            return [one for one in look.staff.all() if may_confirm(one, actor, table)]

    def confirm(self, leaving: Leaving, user: str, password: str) -> None:
        """Keep that the second person confirms it, by his own password.

        Raises NotPermittedError for somebody who may not, or for the same person; WrongPasswordError, and then each
        further try waits longer, as at the sign-in box; OwnPasswordNeededError while somebody else chose his password.
        """
        station = self._station
        staff = next((one for one in self.who() if sign_in_key(one.user) == sign_in_key(user)), None)
        if staff is None:
            raise NotPermittedError(Right.CONFIRM_EXPORT.value, user)
        opened = open_slot(station.folder, station.slots, user, password, station.now)
        if opened.issued:
            raise OwnPasswordNeededError(staff.name)
        first, at = station.session.actor.staff.uid, instant(station.now())
        text = signed_text(station.slots.station, first, staff.uid, leaving, at)
        signature = _signed(opened.signing_key, text)
        station.session.seconds.note(Confirmation(first, leaving.what, leaving.purpose, at, staff, "", signature))

    def make_exception(self, leaving: Leaving, reason: str) -> None:
        """Keep why it leaves without a second person: only where nobody can be asked; it stands on the monthly list.

        Raises NotPermittedError if somebody can be asked, InvalidFieldsError without a reason.
        """
        station = self._station
        if self.who():
            raise NotPermittedError(Right.CONFIRM_EXPORT.value, station.session.actor.name)
        told = told_purpose(station.definitions, reason)
        first, at = station.session.actor.staff.uid, instant(station.now())
        station.session.seconds.note(Confirmation(first, leaving.what, leaving.purpose, at, None, told))

    def stand_by(self, user: str, password: str) -> None:
        """For commands: confirm whatever they send by the name and password that were given along.

        Both are tried when something needs them; raises nothing before that.
        """
        self._station.session.seconds.ask = lambda leaving: self.confirm(leaving, user, password)


def _signed(signing_key: bytes, text: str) -> str:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.from_private_bytes(signing_key).sign(text.encode()).hex()
