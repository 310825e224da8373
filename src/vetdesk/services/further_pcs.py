"""Setting up a further PC (电脑) of the station: a sealed file for a passphrase, opened once on the other PC."""

import secrets
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from vetdesk.domain.errors import InvalidFieldsError, PackageRefusedError, StationExistsError, UnsafePlaceError
from vetdesk.domain.forms import Problem, Severity
from vetdesk.domain.second_person import Leaving, Way
from vetdesk.domain.staff import Right
from vetdesk.files.packages.parts import Parts, PartsWriter
from vetdesk.files.packages.sealed import (
    SealedFile,
    SealedWriter,
    key_pair,
    open_sealed,
    passphrase_key,
    signing_pair,
)
from vetdesk.files.safe_write import replaced
from vetdesk.services.open_station import OpenStation
from vetdesk.services.packages import note_changes
from vetdesk.services.partners import own_key
from vetdesk.services.progress import Progress, Unwatched
from vetdesk.services.second_persons import Gate, Sent
from vetdesk.storage import attachments, backup, further_copy, keyslots, places
from vetdesk.storage.pcs import Pc, ThisPc
from vetdesk.storage.reading import Work
from vetdesk.storage.safe_files import make_folder, write_whole, written_to
from vetdesk.storage.shared_journal import SharedJournal
from vetdesk.storage.transaction import instant
from vetdesk.storage.uids import new_uid

KIND, FORMAT = "further_pc", 1
LONGEST_NAME = 40
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
_GROUPS, _GROUP = 5, 4
_PORTION = 1 << 20


@dataclass(frozen=True, slots=True)
class SetUp:
    """A set-up file that was written: the PC it is for, and the passphrase that opens it, shown only once."""

    pc: Pc
    path: Path
    passphrase: str


class FurtherPcs:
    """What the keeper (系统管理员) does about the PCs of the station."""

    def __init__(self, station: OpenStation) -> None:
        self._station = station

    def set_up(self, name: str, path: Path, own_name: str = "", progress: Progress | None = None) -> SetUp:
        """Add a PC and write the file that makes it; `own_name` is what this PC is called if it was the only one.

        Raises InvalidFieldsError (a name that is missing, too long or taken), PackageRefusedError (not_first: another
        PC sets up further ones), SecondPersonNeededError, NotWrittenError; then no PC was added.
        """
        actor = self._station.session.require(Right.MANAGE_SETTINGS)
        with self._station.database.write("set up a further PC", actor) as work:
            leaving = Leaving(Way.PACKAGE, KIND, name.strip(), work.people.count(), locked=True, to_whom=name.strip())
            gate = Gate(self._station.session, self._station.definitions, self._station.now)
            gate.let_out(work, leaving, Sent(file=path.name))
            own_key(work)  # before the copy is made, or each PC would make a key of the station of its own
            this = self._this(work, own_name)
            added, their = _add(work, name, 1 + max(one.seat for one in work.pcs.all()))
            _note_begun(work, this, added)
        self._station.database.find_seat()
        made = SetUp(added, path, new_passphrase())
        try:
            self._write(made, their, this, progress or Unwatched())
        except BaseException:
            self.end(added.uid, "")
            raise
        return made

    def rename(self, uid: str, name: str) -> None:
        """Call a PC otherwise; raises InvalidFieldsError."""
        actor = self._station.session.require(Right.MANAGE_SETTINGS)
        with self._station.database.write("change the PCs", actor) as work:
            work.pcs.save(replace(work.pcs.get(uid), name=_checked(work, name, uid)))

    def end(self, uid: str, why: str) -> None:
        """A PC works on the station no more: nothing is made for it and nothing of it taken in from now on."""
        actor = self._station.session.require(Right.MANAGE_SETTINGS)
        with self._station.database.write("change the PCs", actor, reason=why) as work:
            work.pcs.save(replace(work.pcs.get(uid), ended_at=instant(work.now), ended_why=why.strip()))

    def _this(self, work: Work, own_name: str) -> ThisPc:
        """This PC, made the first one if it was the only one so far."""
        this = work.pcs.this()
        if this is None:
            work.numbers.deal_out()
            _, this = _add(work, own_name, 0)
            work.pcs.become(this)
            return this
        active = [one.seat for one in work.pcs.all() if not one.ended_at]
        if this.seat != min(active):
            first = next(one for one in work.pcs.all() if one.seat == min(active))
            raise PackageRefusedError("", "not_first", {"pc": first.name})
        return this

    def _write(self, made: SetUp, their: ThisPc, this: ThisPc, progress: Progress) -> None:
        salt = secrets.token_hex(16)
        signer = self._own_key(this)
        header = {
            "kind": KIND, "format": FORMAT, "station": self._station.slots.station, "pc": made.pc.name,
            "made_at": instant(self._station.now()), "salt": salt, "sign_key": signer,
        }  # fmt: skip
        key, digests = passphrase_key(made.passphrase, salt), [""]
        with tempfile.TemporaryDirectory(prefix="further-", dir=self._station.folder) as folder:
            copy = Path(folder) / backup.DATABASE
            further_copy.make_copy(self._station.folder, copy, self._station.keys.data_key, their)
            with replaced(made.path, lambda written: open_sealed(written).digest == digests[0]) as stream:
                parts = PartsWriter(SealedWriter(stream, header, key, this.sign_secret))
                for count, (name, source) in enumerate(_files(self._station.folder, copy), 1):
                    progress.at(count, 0, "files")
                    parts.add({"part": "file", "name": name, "size": source.stat().st_size}, _portions(source))
                digests[0] = parts.finish()

    def _own_key(self, this: ThisPc) -> str:
        with self._station.database.read() as look:
            return look.pcs.get(this.pc).sign_key


def open_set_up(path: Path, passphrase: str, folder: Path) -> str:
    """Make the station on this PC from a set-up file, in an empty folder; people sign in as on the first PC.

    Returns what this PC is called. The file is marked as used: opened on a second PC it would make two PCs that give
    the same numbers. Raises UnsafePlaceError, StationExistsError, PackageRefusedError (key: another passphrase).
    """
    if places.is_unsafe(folder):
        raise UnsafePlaceError(str(folder))
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise StationExistsError(str(folder))
    file = open_sealed(path)
    _check(file)
    key = passphrase_key(passphrase, str(file.header["salt"]))
    last: dict[str, bytes] = {}
    parts = Parts(path.name, file.content(key))
    with written_to(folder):
        make_folder(folder)
        folder.chmod(0o700)
    for part in parts:
        name, content = str(part["name"]), b"".join(parts.content())
        if name in keyslots.FILES:
            last[name] = content
        elif name == backup.DATABASE or _is_attachment(name):
            target = folder / name
            with written_to(target):
                make_folder(target.parent)
            write_whole(target, content)
    for name, content in last.items():  # last: a folder counts as a station when its keys are there
        write_whole(folder / name, content)
    with suppress(OSError):
        path.rename(path.with_name(f"{path.stem}-used{path.suffix}"))
    return str(file.header["pc"])


def is_set_up(path: Path) -> bool:
    """Whether a file sets up a further PC."""
    try:
        return bool(open_sealed(path).header.get("kind") == KIND)
    except PackageRefusedError:
        return False


def new_passphrase() -> str:
    """A passphrase to be typed once: 20 characters without those that look alike, in groups."""
    groups = ("".join(secrets.choice(_LETTERS) for _ in range(_GROUP)) for _ in range(_GROUPS))
    return "-".join(groups)


def _check(file: SealedFile) -> None:
    if file.header.get("kind") != KIND:
        raise PackageRefusedError(file.path.name, "foreign")
    if file.header.get("format") != FORMAT:
        raise PackageRefusedError(file.path.name, "newer")
    if not file.signed_by(str(file.header.get("sign_key", ""))):
        raise PackageRefusedError(file.path.name, "altered")


def _is_attachment(name: str) -> bool:
    parts = name.split("/")
    return len(parts) == 3 and parts[0] == attachments.FOLDER and all(part.isalnum() for part in parts[1:])


def _checked(work: Work, name: str, uid: str = "") -> str:
    """The name of a PC, if it can be one."""
    plain = name.strip()
    taken = any(one.name == plain for one in work.pcs.all() if one.uid != uid and not one.ended_at)
    if not 1 <= len(plain) <= LONGEST_NAME or taken:
        raise InvalidFieldsError((Problem("name", "pc.name", Severity.ERROR, plain),))
    return plain


def _add(work: Work, name: str, seat: int) -> tuple[Pc, ThisPc]:
    sign_secret, sign_key = signing_pair()
    box_secret, box_key = key_pair()
    added = work.pcs.add(Pc(new_uid(), _checked(work, name), seat, sign_key, box_key))
    return added, ThisPc(added.uid, seat, sign_secret, box_secret)


def _note_begun(work: Work, this: ThisPc, added: Pc) -> None:
    """Both PCs have everything up to here."""
    heads = SharedJournal(work).heads()
    for uid in (this.pc, added.uid):
        work.pcs.note_knows(uid, heads)
    note_changes(work, this)


def _files(folder: Path, database: Path) -> Iterator[tuple[str, Path]]:
    yield backup.DATABASE, database
    for source in sorted((folder / attachments.FOLDER).glob("??/*")):
        if not source.name.endswith(".new"):
            yield f"{attachments.FOLDER}/{source.parent.name}/{source.name}", source
    for name in keyslots.FILES:
        yield name, folder / name


def _portions(source: Path) -> Iterator[bytes]:
    with source.open("rb") as stream:
        while portion := stream.read(_PORTION):
            yield portion
