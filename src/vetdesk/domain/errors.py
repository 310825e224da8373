"""What can go wrong in the user's world: facts, never sentences (those are in ui/messages.py).

* VetDeskError
  + RuleError               the request contradicts a rule; nothing was changed
    - StepNotOpenError        the route has no such step from where the case stands
    - StepRefusedError        the step is open, but something declared speaks against it
    - DutyConflictError       this person already performed another duty in the case
    - NotPermittedError       the person's roles do not allow it
    - SecondPersonNeededError a second member of staff must confirm what is to leave
    - OwnPasswordNeededError  the second person still has a password that somebody else chose
    - InvalidFieldsError      fields contradict their declaration
    - StaleRecordError        somebody saved the record meanwhile
    - StatusChangeError       an identity may not change so
    - DuplicateRecipientError the ID number is already in the archive
    - UnchosenFieldsError     two records to be merged differ, and nobody chose between them
    - MergeRefusedError       these two records cannot be merged
    - UnmergeRefusedError     something that came later depends on the merging
    - LastKeeperError         the station would be left without anybody who looks after it
    - RecoverySheetNeededError  a new recovery sheet must lie in the safe before the key is changed
    - WeakPasswordError       the new password is too easy to guess
    - UserTakenError          somebody else signs in with this name
    - ListTakenInError        this list was taken in before
    - ListWorkedOffError      lines of the list are worked off already
    - KeyRefusedError         the key of a partner cannot be taken in
    - ReturnRefusedError      nothing may be taken from this workbook
  + NotFoundError           it is not, or no longer, there
  + MergedRecipientError    the archive was merged into another one
  + NotThereThenError       the archive did not stand in the station on the day looked back to
  + CancelledError          the user asked to stop; nothing was kept
  + StationError            the station folder cannot be used
    - WrongPasswordError, UncountedKeyError, StationBusyError, NewerStationError, DamagedStationError, DiskHiccupError,
      DatabaseBusyError, NotAStationError, StationExistsError, UnsafePlaceError, RecoveryKeyError, ReadOnlyStationError
  + FileError               a file from outside cannot be used, or one of ours not written
    - UnreadableFileError, UnreadableScanError, NotWrittenError (DiskFullError), PackageRefusedError
  + PrinterRefusedError     a printer took nothing
  + DefinitionError         declared data is wrong: names file and key

Anything else that is raised is a bug: it is logged with its traceback and shown as one.
"""

from dataclasses import dataclass, field

from vetdesk.domain.forms import Label, Problem
from vetdesk.domain.second_person import Leaving


class VetDeskError(Exception):
    """The user can act on it; subclasses carry the facts a sentence needs."""


class RuleError(VetDeskError):
    """The request contradicts a rule; nothing was changed."""


@dataclass(eq=False)
class StepNotOpenError(RuleError):
    """The route (流程) has no such step from the stage where the case stands."""

    step: str
    stage: str


@dataclass(eq=False)
class StepRefusedError(RuleError):
    """A step of a case that may not be taken now. `why` are the route's own declared sentences, filled in;

    `fields` names the fields of the step's form among them, in the same order ("" for those that are about no field).
    """

    step: Label
    why: tuple[Label, ...]
    fields: tuple[str, ...] = ()


@dataclass(eq=False)
class DutyConflictError(RuleError):
    """Nobody performs two different duties in one case (design 9)."""

    person: str
    duty: str
    earlier_duty: str
    case_number: str


@dataclass(eq=False)
class NotPermittedError(RuleError):
    """The roles of the person who is signed in do not include this right."""

    right: str
    person: str


@dataclass(eq=False)
class SecondPersonNeededError(RuleError):
    """What is to leave needs a second person (双人确认) who has not confirmed it; `why`: people, unmasked or always."""

    leaving: Leaving
    why: str
    people: int


@dataclass(eq=False)
class OwnPasswordNeededError(RuleError):
    """Somebody else chose this person's password: what he confirms counts only after he chose an own one."""

    person: str


@dataclass(eq=False)
class InvalidFieldsError(RuleError):
    """One or more fields contradict their declaration; `problems` has each with its severity."""

    problems: tuple[Problem, ...]


@dataclass(eq=False)
class StaleRecordError(RuleError):
    """Somebody else saved the record after it was shown; `who` did it."""

    kind: str
    subject: str
    who: str = ""


@dataclass(eq=False)
class StatusChangeError(RuleError):
    """The identity's status may not change this way by hand (domain facts 1.4)."""

    before: str
    after: str


@dataclass(eq=False)
class DuplicateRecipientError(RuleError):
    """A recipient with this ID number (身份证件号码) is already in the archive."""

    name: str
    recipient_id: int


@dataclass(eq=False)
class UnchosenFieldsError(RuleError):
    """Two records that are to be merged (合并档案) say different things in these fields, and nobody chose."""

    fields: tuple[str, ...]


@dataclass(eq=False)
class MergeRefusedError(RuleError):
    """Two records cannot be merged; `reason` is "relatives" (one names the other as family) or "itself"."""

    name: str
    reason: str


@dataclass(eq=False)
class UnmergeRefusedError(RuleError):
    """A merging cannot be taken back, because `count` later things depend on it (services/merging tells which)."""

    name: str
    count: int


@dataclass(eq=False)
class LastKeeperError(RuleError):
    """Without this person no active keeper (系统管理员) would be left; name another one first."""

    person: str


@dataclass(eq=False)
class RecoverySheetNeededError(RuleError):
    """The recovery sheet (恢复密钥单) is from before, and would open nothing after a change of the key."""


@dataclass(eq=False)
class WeakPasswordError(RuleError):
    """The new password is easy to guess; `weakness` says why (domain/passwords.py), `least` how long one must be."""

    least: int
    weakness: str = "short"


@dataclass(eq=False)
class UserTakenError(RuleError):
    """Sign-in names are never given to a second person, not even after the first one left."""

    user: str


@dataclass(eq=False)
class ListTakenInError(RuleError):
    """The very file was taken in as a list (业务名单) before: on `day` by `who`, as `title`."""

    file: str
    title: str
    day: str
    who: str


@dataclass(eq=False)
class ListWorkedOffError(RuleError):
    """A list cannot be taken back, because `count` of its lines are worked off already."""

    title: str
    count: int


@dataclass(eq=False)
class RosterTakenInError(RuleError):
    """The very file was taken in as the roster of a township (乡镇花名册) before: on `day` by `who`."""

    file: str
    township: str
    day: str
    who: str


@dataclass(eq=False)
class RosterRefusedError(RuleError):
    """A file cannot be taken in as the roster of a township. `reason`: roster_revoked (its key), other_county,
    own_export, no_township, no_period, second_roster (the township sent one of this period), not_district."""

    file: str
    reason: str
    sender: str = ""


@dataclass(eq=False)
class KeyRefusedError(RuleError):
    """The key of a partner (往来单位) cannot be taken in. `reason`: known, own, no_key (the file holds none), differs
    (it is not the key whose fingerprint was read out)."""

    reason: str
    name: str = ""


@dataclass(eq=False)
class ReturnRefusedError(RuleError):
    """Nothing may be taken from a workbook: `verdict` as the stamp says (see StampVerdict), `sender` who wrote it."""

    file: str
    verdict: str
    sender: str = ""


@dataclass(eq=False)
class NotFoundError(VetDeskError):
    """It is not, or no longer, there."""

    kind: str
    subject: str


@dataclass(eq=False)
class MergedRecipientError(VetDeskError):
    """The archive was merged (合并档案) into that of `into_id`, where everything of it is now."""

    name: str
    into_id: int


@dataclass(eq=False)
class NotThereThenError(VetDeskError):
    """On the day looked back to the archive had not been begun, or was withdrawn; `since` is the day it was begun."""

    name: str
    day: str
    since: str


class CancelledError(VetDeskError):
    """The user asked to stop; nothing of the work was kept."""


class StationError(VetDeskError):
    """The station folder cannot be used as asked; its data is untouched."""


@dataclass(eq=False)
class NotAStationError(StationError):
    """The folder holds no station."""

    folder: str


@dataclass(eq=False)
class StationExistsError(StationError):
    """The folder already holds a station, or other files."""

    folder: str


@dataclass(eq=False)
class UnsafePlaceError(StationError):
    """The live data may not lie on a network share or in a synchronised folder."""

    folder: str


@dataclass(eq=False)
class WrongPasswordError(StationError):
    """User and password do not open a key slot; `wait_seconds` until the next try counts."""

    user: str
    wait_seconds: int = 0


@dataclass(eq=False)
class UncountedKeyError(StationError):
    """The password is right, but the person's signing key (签名密钥) was replaced: nothing they sign would count."""

    user: str


@dataclass(eq=False)
class RecoveryKeyError(StationError):
    """The recovery key (恢复密钥) is mistyped in this group (1 to 8), or is another station's (group 0)."""

    group: int


@dataclass(eq=False)
class StationBusyError(StationError):
    """Another program has the station open."""

    holder: str


@dataclass(eq=False)
class ClockJumpError(StationError):
    """The computer's clock stands before the newest entry of the journal, or far after it; nothing was written.

    `now` and `newest` are written as people read them; `days` is how far off the clock is, negative if it is behind.
    """

    now: str
    newest: str
    days: int


@dataclass(eq=False)
class NewerStationError(StationError):
    """The station was written by a newer program."""

    found: str
    known: str


@dataclass(eq=False)
class DamagedStationError(StationError):
    """A check of the database, its links or its journal failed."""

    what: str


@dataclass(eq=False)
class DamagedDatabaseError(DamagedStationError):
    """The database in use is damaged: so it was found after it had been closed, opened again and checked twice."""


@dataclass(eq=False)
class DiskHiccupError(StationError):
    """The disk failed for a moment (`what` it said); checked since, the data is sound; nothing of the deed was kept."""

    what: str


@dataclass(eq=False)
class DatabaseBusyError(StationError):
    """Something else held the file for longer than anybody waits; nothing of the deed was kept.

    `work` is the deed that was under way here (an import, a backup, a scan), "" if it was another program.
    """

    work: str = ""


@dataclass(eq=False)
class ReadOnlyStationError(StationError):
    """The journal is shorter or other than is known outside of it, so nothing may be changed before the keeper looked.

    From entry `first` on it is missing or different; `known` is the last entry known outside, `at` (UTC), `kind` and
    `where` tell of the first end that does not fit, `told` names cases and papers that are known outside.
    """

    first: int
    known: int
    at: str
    kind: str
    where: str
    told: tuple[str, ...] = ()


class FileError(VetDeskError):
    """A file outside the station could not be read or written; the station is unchanged."""


@dataclass(eq=False)
class UnreadableFileError(FileError):
    """The file cannot be read as a workbook; `reason` is a code of resources/definitions."""

    file: str
    reason: str
    facts: dict[str, str] = field(default_factory=dict)


@dataclass(eq=False)
class UnreadableScanError(FileError):
    """The file is no scan that can be shown (PDF, JPEG, PNG, TIFF, BMP, WebP).

    `reason` is empty, too_large, too_many_pages, password_needed, damaged, too_slow or unknown_format; `limit` says
    what is allowed, as text with its unit.
    """

    file: str
    reason: str
    limit: str = ""


@dataclass(eq=False)
class LostScanError(FileError):
    """The picture of a filed scan is not in the station's folder any more (`reason` gone) or was altered there."""

    file: str
    reason: str


@dataclass(eq=False)
class NotWrittenError(FileError):
    """A file of ours could not be written; what stood there before is untouched."""

    file: str
    reason: str


@dataclass(eq=False)
class DiskFullError(NotWrittenError):
    """The disk that holds the station (its folder is `file`) is full; nothing of the deed was kept."""


@dataclass(eq=False)
class PaymentListError(VetDeskError):
    """A payment list (发放名册) cannot be prepared, approved or changed so; `reason` says why.

    list_overlaps (another list pays these months), list_paid_since (another list pays what failed), list_nobody (no
    line), list_nobody_once (no one-time payment is ready), list_own (whoever prepared it cannot approve it),
    list_not_open, list_not_approved, list_touched (its lines are not those that were prepared).
    `title` is the list in the way or the list itself.
    """

    reason: str
    title: str


@dataclass(eq=False)
class OneTimeError(VetDeskError):
    """A one-time payment (一次性待遇) cannot be approved or withdrawn so; `reason` says why.

    once_own (whoever proposed it cannot approve it), once_not_open, once_twice (the event is paid already), once_listed
    (a list pays it).
    """

    reason: str


@dataclass(eq=False)
class PackageRefusedError(FileError):
    """A change package (变更包) or set-up file of another PC was not taken in; `reason` says why.

    unreadable, foreign, cut_off, altered, newer (format), other_station, not_for_us, unknown_pc, ended_pc, signature,
    key (or passphrase), again, older, gap, fork, rolled_back, opened_twice, number_twice, undecided, not_first,
    single_pc, forged; `facts` are the words of the sentence (pc, number, on).
    """

    file: str
    reason: str
    facts: dict[str, str] = field(default_factory=dict)


@dataclass(eq=False)
class PrinterRefusedError(VetDeskError):
    """A printer took nothing; the printing itself is journalled already and the paper keeps its number."""

    printer: str


@dataclass(eq=False)
class DefinitionError(VetDeskError):
    """Declared data is wrong; names the file, the key and what is wrong with it."""

    file: str
    key: str
    problem: str
