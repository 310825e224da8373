"""How signatures begin in a station that worked without them: with the first recovery sheet that is issued afterwards.

Such a station has no root: its sheet holds none. When a keeper (系统管理员) issues a new sheet, the root behind it
certifies the keys that everybody has used so far, restates who works here in which roles, and signs that deed. Steps
from before are named as such by it. Not earlier: with a root that lies in no safe an office whose only keeper forgot
the password could never be believed again. In a station of several PCs the first one begins; each further one says so
in its own chain, at the next sign-in of a keeper there.
"""

from vetdesk.domain.key_register import HEADS, Place
from vetdesk.domain.signatures import BEGIN, RECOVER
from vetdesk.domain.staff import Role, Staff
from vetdesk.services.open_station import OpenStation
from vetdesk.services.signatures import Signatures
from vetdesk.storage.database import Database
from vetdesk.storage.keyslots import Opened, OpenedSheet
from vetdesk.storage.reading import Reading, Work
from vetdesk.storage.signing import Signer

_LAST = 1 << 62


def begins_with_sheet(database: Database) -> bool:
    """Whether the next recovery sheet lets signatures begin here."""
    with database.read() as look:
        return not look.keys.first_root() and _is_first_pc(look)


def certify_everybody(work: Work, root: Signer) -> None:
    """What the deed tells with which signatures begin; it is signed by the root of the new sheet."""
    heads = {origin: head.seq for origin, head in work.journal.heads().items()}
    work.keys.add_root(root.public_key, root, signatures="begin", **{HEADS: heads})
    for person in work.staff.all():
        told = {"user": person.user, "name": person.name, "roles": ",".join(sorted(person.roles))}
        work.keys.certify_present(person, root, {**told, "active": int(person.active)})
    for pc in work.pcs.all():
        work.journal.record("pc", pc.uid, pc.id, {}, {"name": pc.name, "seat": pc.seat, "sign_key": pc.sign_key})


def begin_signatures(station: OpenStation) -> None:
    """On a further PC, when a keeper signs in: what this PC did before signatures began needs none."""
    actor = station.session.actor
    if Role.KEEPER not in actor.staff.roles:
        return
    with station.database.read() as look:
        to_begin = bool(look.keys.first_root()) and not look.journal.signs_here(look.origin)
    if to_begin:
        with station.database.write(BEGIN, actor) as work:
            work.keys.begin_here()


def key_counts(station: OpenStation) -> bool:
    """Whether what the person at the desk signs would be believed.

    Not if their key was replaced: on another PC, or here while the file of slots is an older one.
    """
    person = station.session.actor.staff
    with station.database.read() as look:
        register = Signatures(look, station.database.signers.roots).register
        held = register.standing(person.uid, Place(look.origin, _LAST, ""))
    return not held.public_keys or station.signer.public_key in held.public_keys


def _is_first_pc(look: Reading) -> bool:
    this, seats = look.pcs.this(), [one.seat for one in look.pcs.all() if not one.ended_at]
    return this is None or this.seat == min(seats, default=this.seat)


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
