"""Who is signed in: what every service asks before a deed."""

from collections.abc import Callable
from datetime import datetime

from vetdesk.domain.errors import NotPermittedError
from vetdesk.domain.second_person import Confirmation, Leaving
from vetdesk.domain.staff import Actor, Right


class Seconds:
    """The confirmations that second persons (第二人) gave at this desk; nothing of them outlives the session.

    `ask`, where set, is called for what has no confirmation yet and may `note` one: commands run unattended.
    """

    def __init__(self) -> None:
        self.ask: Callable[[Leaving], None] | None = None
        self._notes: list[Confirmation] = []

    def note(self, confirmation: Confirmation) -> None:
        """Keep a confirmation; an earlier one for the same is replaced."""
        same = (confirmation.first, confirmation.what, confirmation.purpose)
        self._notes = [one for one in self._notes if (one.first, one.what, one.purpose) != same] + [confirmation]

    def given(self, first: str, leaving: Leaving, now: datetime, minutes: int) -> Confirmation | None:
        """The confirmation that still holds for what this person (uid) sends, None if there is none."""
        fitting = [one for one in self._notes if one.covers(first, leaving)]
        found = next((one for one in fitting if one.holds_at(now, minutes)), None)
        if found is None and self.ask is not None:
            self.ask(leaving)
            found = next((one for one in self._notes if one.covers(first, leaving)), None)
        return found

    def forget(self) -> None:
        """Let no earlier confirmation count any more: the desk was locked."""
        self._notes.clear()


class Session:
    """The signed-in member of staff; the same object through locking and unlocking, whoever unlocks."""

    def __init__(self, actor: Actor) -> None:
        self.actor = actor
        self.seconds = Seconds()

    def require(self, right: Right, *or_else: Right) -> Actor:
        """The actor, if one of their roles includes the right or one of the others; raises NotPermittedError if not."""
        if not any(map(self.actor.may, (right, *or_else))):
            raise NotPermittedError(right.value, self.actor.name)
        return self.actor
