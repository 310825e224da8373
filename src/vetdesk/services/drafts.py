"""Drafts (草稿) of the person signed in: kept while they type, offered after a crash, dropped when they save.

They are no records and no deeds: nothing of them is journalled, exported or sent to another PC, and nobody but their
owner is shown them. A colleague who takes over is told how many there are.
"""

from collections.abc import Callable
from datetime import datetime

from vetdesk.domain.drafts import KEPT_FOR, Draft
from vetdesk.services.session import Session
from vetdesk.storage.database import Database
from vetdesk.storage.drafts import Drafts as Slips
from vetdesk.storage.transaction import instant

KEEP, DROP = "keep a draft", "drop a draft"


class Drafts:
    """What the person signed in has typed and not saved."""

    def __init__(self, database: Database, session: Session, now: Callable[[], datetime]) -> None:
        self._database = database
        self._session = session
        self._now = now

    def mine(self) -> tuple[Draft, ...]:
        """The person's drafts, the newest first; those that are too old are not offered any more."""
        oldest = instant(self._now() - KEPT_FOR)
        with self._database.read() as look:
            return tuple(one for one in Slips(look, self._me).all() if one.saved_at >= oldest)

    def get(self, draft_id: int) -> Draft:
        """One of the person's drafts; raises NotFoundError, also if it is somebody else's."""
        with self._database.read() as look:
            return Slips(look, self._me).get(draft_id)

    def keep(self, draft: Draft) -> Draft:
        """Keep what was typed, in place of what was kept before for this form and record.

        One small transaction, durable when it returns. Raises what every change raises (DiskFullError,
        ReadOnlyStationError, CancelledError while the station is locked).
        """
        with self._database.write(KEEP, self._session.actor) as work:
            return Slips(work, self._me).keep(draft)

    def drop(self, form: str, record: str) -> None:
        """The form was saved, or its owner wants nothing of it: throw the draft away."""
        with self._database.write(DROP, self._session.actor) as work:
            Slips(work, self._me).drop(form, record)

    def count_of(self, staff_uid: str) -> int:
        """How many drafts a member of staff has; what they hold is told to nobody."""
        with self._database.read() as look:
            return Slips(look, staff_uid).count()

    @property
    def _me(self) -> str:
        return self._session.actor.staff.uid
