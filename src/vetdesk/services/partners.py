"""Partners (往来单位): the station's own key, and the keys of offices whose files are to be recognised."""

import base64
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from vetdesk.domain.errors import KeyRefusedError
from vetdesk.domain.partners import ExchangeLine, Partner, TakenIn, fingerprint, plain_fingerprint
from vetdesk.domain.staff import Right
from vetdesk.files.safe_write import replaced
from vetdesk.services.session import Session
from vetdesk.storage.database import Database
from vetdesk.storage.exchanges import StationKey
from vetdesk.storage.reading import Reading, Work

KEY_FILE = "vetdesk-station-key"
"""What a key file says that it is."""
_LONGEST = 4096


@dataclass(frozen=True, slots=True)
class OfferedKey:
    """The key in a file, before anybody trusts it."""

    name: str
    area_code: str
    public_key: str

    @property
    def fingerprint(self) -> str:
        """What its owner reads out."""
        return fingerprint(self.public_key)


def own_key(work: Work) -> StationKey:
    """The key pair of the station, made within this change if there is none yet."""
    known = work.exchanges.own_key()
    if known is None:
        pair = Ed25519PrivateKey.generate()
        known = StationKey(_text(pair.public_key().public_bytes_raw()), _text(pair.private_bytes_raw()))
        work.exchanges.keep_own_key(known)
    return known


def signed(key: StationKey, content: bytes) -> str:
    """The signature of the station, base64."""
    return _text(Ed25519PrivateKey.from_private_bytes(base64.b64decode(key.secret)).sign(content))


def is_signed(public_key: str, signature: str, content: bytes) -> bool:
    """Whether a signature is that of a key; anything that is no key or no signature is not."""
    try:
        Ed25519PublicKey.from_public_bytes(base64.b64decode(public_key)).verify(base64.b64decode(signature), content)
    except (InvalidSignature, ValueError):
        return False
    return True


class Partners:
    """Shows the own key, takes in those of others once, and trusts one no more."""

    def __init__(self, database: Database, session: Session, now: Callable[[], datetime]) -> None:
        self._database = database
        self._session = session
        self._now = now

    def own_fingerprint(self) -> str:
        """What to read out to a partner; the key is made when it is asked for first."""
        actor = self._session.require(Right.EXPORT)
        with self._database.read() as look:
            known = look.exchanges.own_key()
        if known is None:
            with self._database.write("make the station's key", actor) as work:
                known = own_key(work)
        return fingerprint(known.public_key)

    def write_own_key(self, path: Path) -> None:
        """Write the public half as a small file for a partner; raises NotWrittenError."""
        self.own_fingerprint()
        with self._database.read() as look:
            key, details = look.exchanges.own_key(), look.station.details()
        assert key is not None
        told = {"format": KEY_FILE, "name": details.name, "area_code": details.area_code, "key": key.public_key}
        content = json.dumps(told, ensure_ascii=False, indent=1).encode()
        with replaced(path, lambda written: written.read_bytes() == content) as stream:
            stream.write(content)

    def offered(self, path: Path) -> OfferedKey:
        """The key in a file; raises KeyRefusedError if there is none, it is the station's own or known already."""
        try:
            with path.open("rb") as stream:
                raw = json.loads(stream.read(_LONGEST))
            key = base64.b64decode(str(raw["key"]), validate=True)
            Ed25519PublicKey.from_public_bytes(key)
            # base64 has several ways to write the same key: a revoked one must not come back as another
            told = OfferedKey(str(raw["name"]), str(raw.get("area_code", "")), _text(key))
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise KeyRefusedError("no_key", path.name) from error
        with self._database.read() as look:
            _refuse_known(look, told)
        return told

    def take_in(self, offered: OfferedKey, read_out: str = "") -> Partner:
        """Know a partner by this key; with `read_out`, only if that is its fingerprint.

        Raises KeyRefusedError (differs, known, own).
        """
        actor = self._session.require(Right.MANAGE_SETTINGS)
        if read_out and plain_fingerprint(read_out) != plain_fingerprint(offered.fingerprint):
            raise KeyRefusedError("differs", offered.name)
        how = TakenIn.FINGERPRINT if read_out else TakenIn.FILE
        with self._database.write("take in a partner's key", actor) as work:
            _refuse_known(work, offered)
            new = Partner(0, "", offered.name, offered.area_code, offered.public_key, str(how))
            return work.exchanges.add_partner(new)

    def all(self) -> list[Partner]:
        """Every partner, those that hold first."""
        self._session.require(Right.IMPORT)
        with self._database.read() as look:
            return look.exchanges.partners()

    def revoke(self, partner_id: int, why: str) -> None:
        """Trust a partner's key no more; raises NotFoundError if it holds no more already."""
        actor = self._session.require(Right.MANAGE_SETTINGS)
        with self._database.write("revoke a partner's key", actor, reason=why) as work:
            work.exchanges.revoke(partner_id, why)

    def register(self) -> list[ExchangeLine]:
        """What was sent and received, the newest first."""
        self._session.require(Right.IMPORT)
        with self._database.read() as look:
            return look.exchanges.register()


def _refuse_known(look: Reading, offered: OfferedKey) -> None:
    own = look.exchanges.own_key()
    if own is not None and own.public_key == offered.public_key:
        raise KeyRefusedError("own", offered.name)
    if look.exchanges.partner_with(offered.public_key) is not None:
        raise KeyRefusedError("known", offered.name)


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode()
