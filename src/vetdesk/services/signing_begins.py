"""How signatures begin: at the first sign-in of a keeper (系统管理员) after the upgrade, and with the recovery sheet.

A station that worked without signatures has no root. The keeper's program makes one, certifies with it the keys that
everybody has used so far, restates who works here in which roles, signs that deed with it, and forgets its private
half; the next recovery sheet brings a lasting one. Until then nobody can rely on signatures: steps from before are named
as such. In a station of several PCs the first one begins; each further one says so in its own chain.
"""

from vetdesk.domain.key_register import HEADS
from vetdesk.domain.signatures import BEGIN, RECOVER
from vetdesk.domain.staff import Role, Staff
from vetdesk.services.open_station import OpenStation
from vetdesk.storage.database import Database, Reading
from vetdesk.storage.keyslots import Opened, OpenedSheet
from vetdesk.storage.signing import Signer


def begin_signatures(station: OpenStation) -> None:
    """Let signatures begin if they have not, and if it is for the person at the desk to begin them."""
    actor = station.session.actor
    if Role.KEEPER not in actor.staff.roles:
        return
    with station.database.read() as look:
        begun, first = bool(look.keys.first_root()), _is_first_pc(look)
        here = begun and _begun_here(look)
    if here or (not begun and not first):
        return
    root = Signer.new()
    with station.database.write(BEGIN, actor, sign=None if begun else root.sign) as work:
        if begun:
            work.keys.begin_here()
            return
        heads = {origin: head.seq for origin, head in work.journal.heads().items()}
        work.keys.add_root(root.public_key, root, signatures="begin", **{HEADS: heads})
        for person in work.staff.all():
            told = {"user": person.user, "name": person.name, "roles": ",".join(sorted(person.roles))}
            work.keys.certify_present(person, root, {**told, "active": int(person.active)})
        for pc in work.pcs.all():
            told = {"name": pc.name, "seat": pc.seat, "sign_key": pc.sign_key}
            work.journal.record("pc", pc.uid, pc.id, {}, told)


def _is_first_pc(look: Reading) -> bool:
    this, seats = look.pcs.this(), [one.seat for one in look.pcs.all() if not one.ended_at]
    return this is None or this.seat == min(seats, default=this.seat)


def _begun_here(look: Reading) -> bool:
    """Whether this PC's chain began after signatures did, or says itself from where on they are there."""
    return look.journal.signs_here(look.origin)


def recovered(database: Database, staff: Staff, opened: Opened, sheet: OpenedSheet) -> None:
    """Somebody came in with the recovery sheet: its root certifies the new key and signs the deed.

    A sheet from before signatures has no root: the deed is told, and the key counts when a keeper has reset it.
    """
    root = Signer(sheet.root_seed) if sheet.root_seed else None
    with database.write(RECOVER, None, sign=root.sign if root is not None else None) as work:
        if root is not None:
            work.keys.issue(staff, opened.public_key(), root, own=True)
        else:
            work.journal.record("session", staff.uid, staff.id, {}, {"recovery_key_opened": True})
