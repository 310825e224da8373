"""The sentence for each error: what happened, what was kept, what to do next. No Qt: the command line says the same.

`SENTENCES` has an entry for every VetDeskError, its blanks are the error's fields; codes among the facts are turned
into words by `WORDS`.
"""

import dataclasses
from collections.abc import Callable, Mapping
from typing import Final

from vetdesk.domain import errors
from vetdesk.domain.errors import VetDeskError
from vetdesk.domain.forms import Label
from vetdesk.ui import refused_packages
from vetdesk.ui.catalogue import QT_TRANSLATE_NOOP
from vetdesk.ui.unreadable_files import UNKNOWN, why_unreadable

Say = Callable[[str, str], str]
"""Turns (context, English text) into the text of the wanted language."""

SENTENCES: Final[Mapping[type[VetDeskError], str]] = {
    errors.VetDeskError: QT_TRANSLATE_NOOP("messages", "This could not be done. Nothing was changed."),
    errors.RuleError: QT_TRANSLATE_NOOP("messages", "A rule does not allow this. Nothing was changed."),
    errors.StepNotOpenError: QT_TRANSLATE_NOOP(
        "messages",
        "“{step}” is not possible while the case stands at “{stage}”. Nothing was changed. "
        "Open the case again to see which steps are open now.",
    ),
    errors.StepRefusedError: QT_TRANSLATE_NOOP("messages", "“{step}” is not possible now. Nothing was changed.\n{why}"),
    errors.DutyConflictError: QT_TRANSLATE_NOOP(
        "messages",
        "{person} has already had a part in case {case_number}: {earlier_duty}. Nobody may perform a second duty "
        "({duty}) in the same case. Nothing was changed; ask a colleague with this role to take the step.",
    ),
    errors.NotPermittedError: QT_TRANSLATE_NOOP(
        "messages",
        "{person} may not do this: {right}. Nothing was changed. "
        "Ask a colleague who may, or ask the system keeper to change the roles.",
    ),
    errors.SecondPersonNeededError: QT_TRANSLATE_NOOP(
        "messages",
        "A second member of staff must confirm this: {why} (people: {people}). Nothing was written and nothing left. "
        "In the window the second person confirms with his own password; a command takes them from "
        "VETDESK_SECOND_USER and VETDESK_SECOND_PASSWORD.",
    ),
    errors.OwnPasswordNeededError: QT_TRANSLATE_NOOP(
        "messages",
        "{person} still has a password that somebody else chose, so it confirms nothing. Nothing left. Let him sign in "
        "once and choose an own password, or ask another colleague.",
    ),
    errors.InvalidFieldsError: QT_TRANSLATE_NOOP(
        "messages",
        "Some fields are not right yet. Nothing was saved, and what you typed is still there. "
        "Correct the marked fields and save again.",
    ),
    errors.StaleRecordError: QT_TRANSLATE_NOOP(
        "messages",
        "“{subject}” was changed by somebody else ({who}) after you opened it. Your changes were not saved and are "
        "still on the screen. Open the record again, compare, and enter them once more.",
    ),
    errors.StatusChangeError: QT_TRANSLATE_NOOP(
        "messages",
        "The status cannot be changed from “{before}” to “{after}” by hand. Nothing was changed. "
        "Choose one of the changes that are offered, or start a case.",
    ),
    errors.DuplicateRecipientError: QT_TRANSLATE_NOOP(
        "messages",
        "A person with this ID number is already in the archive: {name}. No second record was made. "
        "Search for the name and add the new identity to that record.",
    ),
    errors.UnchosenFieldsError: QT_TRANSLATE_NOOP(
        "messages",
        "The two records differ in some fields, and nothing is chosen there yet. Nothing was merged. "
        "Choose one of the two values in each marked row.",
    ),
    errors.MergeRefusedError: QT_TRANSLATE_NOOP(
        "messages",
        "These two records cannot be merged: {reason} ({name}). Nothing was changed. "
        "If they are one person all the same, take that line out of the record first.",
    ),
    errors.UnmergeRefusedError: QT_TRANSLATE_NOOP(
        "messages",
        "The merging into {name} cannot be taken back, because later things depend on it: {count}. Nothing was "
        "changed. The list of mergings tells which; take those back or withdraw them first.",
    ),
    errors.LastKeeperError: QT_TRANSLATE_NOOP(
        "messages",
        "{person} is the only active system keeper. Without a keeper nobody could look after staff and settings. "
        "Nothing was changed; make somebody else a keeper first.",
    ),
    errors.RecoverySheetNeededError: QT_TRANSLATE_NOOP(
        "messages",
        "The recovery sheet in the safe would open nothing after the change. Nothing was changed. "
        "Make a new recovery key, print and seal its sheet, and change the key then.",
    ),
    errors.WeakPasswordError: QT_TRANSLATE_NOOP(
        "messages",
        "This password is too easy to guess: {weakness}. Nothing was changed. "
        "Take at least {least} characters; three or four words that have nothing to do with each other are good.",
    ),
    errors.UserTakenError: QT_TRANSLATE_NOOP(
        "messages",
        "The sign-in name “{user}” belongs to somebody else, now or formerly. Nothing was changed. Take another name.",
    ),
    errors.ListTakenInError: QT_TRANSLATE_NOOP(
        "messages",
        "This very file was taken in on {day} by {who} as “{title}”. Nothing was taken in twice. "
        "Open that list under Exchange, Lists.",
    ),
    errors.RosterTakenInError: QT_TRANSLATE_NOOP(
        "messages",
        "“{file}” was taken in on {day} by {who} as the roster of {township}. Nothing was taken in twice. "
        "Look at it under Exchange, Townships.",
    ),
    errors.RosterRefusedError: QT_TRANSLATE_NOOP(
        "messages", "“{file}” was not taken in as a township's roster: {reason}. Nothing was changed. {sender}"
    ),
    errors.ListWorkedOffError: QT_TRANSLATE_NOOP(
        "messages",
        "“{title}” cannot be taken back: lines worked off: {count}. Nothing was changed. "
        "Set the remaining lines aside with a reason instead.",
    ),
    errors.KeyRefusedError: QT_TRANSLATE_NOOP(
        "messages",
        "The key was not taken in: {reason}. Nothing was changed. "
        "Ask the other office for its key file, and compare the fingerprint by telephone.",
    ),
    errors.ReturnRefusedError: QT_TRANSLATE_NOOP(
        "messages",
        "Nothing may be taken from “{file}”: {verdict}. Nothing was changed. "
        "Look at it under Exchange, Received: there it says what can be done with the file.",
    ),
    errors.NotFoundError: QT_TRANSLATE_NOOP(
        "messages",
        "{kind} “{subject}” is not, or no longer, there. Nothing was changed. Press F5 to read the list again.",
    ),
    errors.MergedRecipientError: QT_TRANSLATE_NOOP(
        "messages",
        "The record of {name} was merged into another one and is kept there. Nothing was changed. "
        "Open that record from the list.",
    ),
    errors.NotThereThenError: QT_TRANSLATE_NOOP(
        "messages",
        "On {day} the station had no archive of {name}, or it was withdrawn then; it was begun on {since}. "
        "Nothing was changed. Choose another day.",
    ),
    errors.CancelledError: QT_TRANSLATE_NOOP("messages", "Stopped at your wish. Nothing of it was kept."),
    errors.StationError: QT_TRANSLATE_NOOP(
        "messages", "The station cannot be used like this. Its data is untouched. Choose another folder or try again."
    ),
    errors.NotAStationError: QT_TRANSLATE_NOOP(
        "messages",
        "There is no station in the folder {folder}. Nothing was deleted; perhaps a drive is not connected. "
        "Choose the right folder, restore a backup, or set up a new station.",
    ),
    errors.StationExistsError: QT_TRANSLATE_NOOP(
        "messages",
        "The folder {folder} already holds a station or other files. Nothing was changed. "
        "Choose an empty folder, or open the station that is there.",
    ),
    errors.UnsafePlaceError: QT_TRANSLATE_NOOP(
        "messages",
        "The folder {folder} lies on a network drive or in a synchronised folder; data would be damaged there. "
        "Nothing was written. Choose a folder on a hard disk of this computer.",
    ),
    errors.WrongPasswordError: QT_TRANSLATE_NOOP(
        "messages",
        "User name or password is not right. The data stays locked. "
        "Check Caps Lock and the input method, and try again.",
    ),
    errors.UncountedKeyError: QT_TRANSLATE_NOOP(
        "messages",
        "The password is right, but the signing key of {user} was replaced in the meantime, on another PC or with a "
        "newer password. Nothing was changed. Ask the keeper to reset the password on this PC; if there is no other "
        "keeper, come in with the recovery sheet.",
    ),
    errors.RecoveryKeyError: QT_TRANSLATE_NOOP(
        "messages",
        "The recovery key is mistyped in group {group}. The data stays locked. "
        "Compare it with the sealed sheet and type it again.",
    ),
    errors.StationBusyError: QT_TRANSLATE_NOOP(
        "messages",
        "The station is already open: {holder}. Nothing was changed. Close the other window first, then try again.",
    ),
    errors.ClockJumpError: QT_TRANSLATE_NOOP(
        "messages",
        "This computer's clock says {now}, but the newest entry of the station was made at {newest}. Nothing was "
        "written. Set the clock of the computer; if it is right, say so and go on.",
    ),
    errors.NewerStationError: QT_TRANSLATE_NOOP(
        "messages",
        "The station was written by a newer VetDesk (data {found}; this program knows {known}). It was not touched. "
        "Update VetDesk on this computer, then open the station again.",
    ),
    errors.DamagedStationError: QT_TRANSLATE_NOOP(
        "messages",
        "The data failed a check: {what}. Nothing was written to it. "
        "Do not go on working; restore the newest verified backup, or ask the system keeper.",
    ),
    errors.ReadOnlyStationError: QT_TRANSLATE_NOOP(
        "messages",
        "Nothing was changed: from entry {first} on the journal is missing or different from what is known outside of "
        "it (up to entry {known}). Everything can be looked at, printed and exported. The system keeper sees in "
        "Settings what is missing, and lets the work go on.",
    ),
    errors.DamagedDatabaseError: QT_TRANSLATE_NOOP(
        "messages",
        "The data is damaged ({what}); it was closed, opened again and checked twice. Nothing more is written to it, "
        "and nothing is deleted. Restore the newest verified backup: what is missing in it is listed then.",
    ),
    errors.DiskHiccupError: QT_TRANSLATE_NOOP(
        "messages",
        "The disk failed for a moment ({what}). The data was checked since and is sound. Nothing of this was kept, "
        "and what you typed is still there. Do it once more; if it happens again, make a backup on another disk.",
    ),
    errors.DatabaseBusyError: QT_TRANSLATE_NOOP(
        "messages",
        "The station is busy: {work} still goes on. Nothing of this was kept, nothing is lost, and what you typed is "
        "still there. Wait until it has ended, then do it once more.",
    ),
    errors.DiskFullError: QT_TRANSLATE_NOOP(
        "messages",
        "The disk that holds {file} is full. Nothing of this was kept, the data is as before, and what you typed is "
        "still there. Make room (empty the recycle bin, move large files away), then do it once more.",
    ),
    errors.OneTimeError: QT_TRANSLATE_NOOP("messages", "The one-time payment: {reason}. Nothing was changed."),
    errors.PaymentListError: QT_TRANSLATE_NOOP(
        "messages", "The payment list “{title}”: {reason}. Nothing was changed."
    ),
    errors.FileError: QT_TRANSLATE_NOOP("messages", "The file cannot be used. The station is unchanged."),
    errors.UnreadableFileError: UNKNOWN,
    errors.PackageRefusedError: refused_packages.UNKNOWN,
    errors.LostScanError: QT_TRANSLATE_NOOP(
        "messages",
        "The picture of “{file}” cannot be shown: {reason}. The record is unchanged. "
        "Add the same file to this paper again, or restore the newest verified backup.",
    ),
    errors.UnreadableScanError: QT_TRANSLATE_NOOP(
        "messages",
        "“{file}” was not filed: {reason}{limit}. Nothing was added. "
        "PDF, JPEG, PNG, TIFF, BMP and WebP can be filed; scan or photograph the paper again.",
    ),
    errors.NotWrittenError: QT_TRANSLATE_NOOP(
        "messages",
        "The file {file} could not be written: {reason}. What stood there before is untouched. "
        "If it is open in WPS, close it, or choose another place, and try again.",
    ),
    errors.PrinterRefusedError: QT_TRANSLATE_NOOP(
        "messages",
        "The printer “{printer}” took nothing. The paper is made and keeps its number. "
        "Switch the printer on, or choose another one, and print again; or save the paper as PDF.",
    ),
    errors.DefinitionError: QT_TRANSLATE_NOOP(
        "messages",
        "A definition is wrong: {file}, entry “{key}”: {problem}. Nothing was changed. "
        "Give this sentence to the system keeper.",
    ),
}

WAIT = QT_TRANSLATE_NOOP("messages", "Please wait {wait_seconds} seconds before the next try.")

OTHER_KEY = QT_TRANSLATE_NOOP(
    "messages",
    "This recovery key belongs to another station. The data stays locked. "
    "Take the sealed sheet of this station and type the key on it.",
)
"""The sentence of a RecoveryKeyError whose group is 0."""

SOMEBODY = QT_TRANSLATE_NOOP("messages", "name not recorded")
OTHER_WORK = QT_TRANSLATE_NOOP("messages", "another change")
"""A work that has no words of its own."""

WORDS: Final[Mapping[tuple[str, str], str]] = {
    ("work", ""): QT_TRANSLATE_NOOP("messages", "another program that holds the file (a virus scanner, a copy)"),
    ("work", "make a backup"): QT_TRANSLATE_NOOP("messages", "a backup"),
    ("work", "scan the rules"): QT_TRANSLATE_NOOP("messages", "a scan of the rules"),
    ("work", "import a workbook"): QT_TRANSLATE_NOOP("messages", "an import"),
    ("work", "undo an import"): QT_TRANSLATE_NOOP("messages", "the undoing of an import"),
    ("work", "change many archives"): QT_TRANSLATE_NOOP("messages", "a change of many archives"),
    ("work", "take in a change package"): QT_TRANSLATE_NOOP("messages", "the taking in of a change package"),
    ("reason", "relatives"): QT_TRANSLATE_NOOP("messages", "one of them names the other as a member of the family"),
    ("reason", "itself"): QT_TRANSLATE_NOOP("messages", "it is one and the same record"),
    ("reason", "known"): QT_TRANSLATE_NOOP("messages", "this key is in the list already"),
    ("reason", "own"): QT_TRANSLATE_NOOP("messages", "it is the key of this station itself"),
    ("reason", "no_key"): QT_TRANSLATE_NOOP("messages", "the file holds no key"),
    ("reason", "differs"): QT_TRANSLATE_NOOP("messages", "the fingerprint is another one than that of the file"),
    ("reason", "roster_revoked"): QT_TRANSLATE_NOOP("messages", "the key that signed it is no longer trusted"),
    ("reason", "other_county"): QT_TRANSLATE_NOOP("messages", "it comes from another county"),
    ("reason", "own_export"): QT_TRANSLATE_NOOP("messages", "this station wrote it itself"),
    ("reason", "no_township"): QT_TRANSLATE_NOOP("messages", "it does not say which township it is of; choose it"),
    ("reason", "no_period"): QT_TRANSLATE_NOOP(
        "messages", "it does not say which period it is of; enter it as 2025-Q3, 2025-09 or 2025"
    ),
    ("reason", "second_roster"): QT_TRANSLATE_NOOP(
        "messages",
        "the township has a roster of this period already; say whether this one replaces it or belongs to it",
    ),
    ("reason", "not_district"): QT_TRANSLATE_NOOP("messages", "the station is not set up as a district's"),
    ("verdict", "unstamped"): QT_TRANSLATE_NOOP("messages", "it is no workbook that this station sent out"),
    ("verdict", "broken"): QT_TRANSLATE_NOOP("messages", "its hidden stamp was changed or belongs to other data"),
    ("verdict", "another_pc"): QT_TRANSLATE_NOOP(
        "messages", "another PC of this station sent it out; take it in there"
    ),
    ("verdict", "partner"): QT_TRANSLATE_NOOP(
        "messages", "it is a list of another office, not an answer to one of ours"
    ),
    ("verdict", "unknown_signer"): QT_TRANSLATE_NOOP("messages", "it is signed by an office that is not known here"),
    ("verdict", "revoked"): QT_TRANSLATE_NOOP("messages", "the key that signed it is no longer trusted"),
    ("verdict", "other_township"): QT_TRANSLATE_NOOP("messages", "it belongs to another township"),
    ("duty", "enter"): QT_TRANSLATE_NOOP("messages", "entering"),
    ("duty", "examine"): QT_TRANSLATE_NOOP("messages", "examination"),
    ("duty", "supervise"): QT_TRANSLATE_NOOP("messages", "supervision"),
    ("duty", "sign"): QT_TRANSLATE_NOOP("messages", "sign-off"),
    ("duty", "decide"): QT_TRANSLATE_NOOP("messages", "decision"),
    ("right", "see_archive"): QT_TRANSLATE_NOOP("messages", "see the archive"),
    ("right", "edit_archive"): QT_TRANSLATE_NOOP("messages", "edit the archive"),
    ("right", "reveal_sensitive"): QT_TRANSLATE_NOOP("messages", "see masked numbers in full"),
    ("right", "import"): QT_TRANSLATE_NOOP("messages", "import workbooks"),
    ("right", "undo_import"): QT_TRANSLATE_NOOP("messages", "undo an import"),
    ("right", "export"): QT_TRANSLATE_NOOP("messages", "export workbooks"),
    ("right", "confirm_export"): QT_TRANSLATE_NOOP("messages", "confirm what others export"),
    ("why", "people"): QT_TRANSLATE_NOOP("messages", "it is about many people"),
    ("why", "unmasked"): QT_TRANSLATE_NOOP("messages", "it shows ID, account or phone numbers in full"),
    ("why", "always"): QT_TRANSLATE_NOOP("messages", "it shows everything about a person"),
    ("weakness", "short"): QT_TRANSLATE_NOOP("messages", "it is too short"),
    ("weakness", "user_name"): QT_TRANSLATE_NOOP("messages", "it is the sign-in name, or hardly more"),
    ("weakness", "common"): QT_TRANSLATE_NOOP("messages", "it is among those that everybody tries first"),
    ("weakness", "few_characters"): QT_TRANSLATE_NOOP("messages", "it repeats a few characters"),
    ("weakness", "issued"): QT_TRANSLATE_NOOP("messages", "it is the one that somebody else chose for you"),
    ("weakness", "digits"): QT_TRANSLATE_NOOP("messages", "it is made of digits alone, such as a birthday"),
    ("right", "print"): QT_TRANSLATE_NOOP("messages", "print papers"),
    ("right", "see_cases"): QT_TRANSLATE_NOOP("messages", "see cases"),
    ("right", "work_cases"): QT_TRANSLATE_NOOP("messages", "work on cases"),
    ("right", "log_visit"): QT_TRANSLATE_NOOP("messages", "log visits"),
    ("right", "close_need"): QT_TRANSLATE_NOOP("messages", "close needs"),
    ("right", "work_complaints"): QT_TRANSLATE_NOOP("messages", "deal with complaints"),
    ("right", "change_policies"): QT_TRANSLATE_NOOP("messages", "change policy notes"),
    ("right", "keep_training"): QT_TRANSLATE_NOOP("messages", "keep the training register"),
    ("right", "set_rates"): QT_TRANSLATE_NOOP("messages", "set rates and rules of benefits"),
    ("right", "prepare_payments"): QT_TRANSLATE_NOOP("messages", "prepare payment lists"),
    ("right", "approve_payments"): QT_TRANSLATE_NOOP("messages", "approve payment lists"),
    ("right", "manage_villages"): QT_TRANSLATE_NOOP("messages", "change the register of villages"),
    ("right", "manage_staff"): QT_TRANSLATE_NOOP("messages", "manage staff"),
    ("right", "manage_settings"): QT_TRANSLATE_NOOP("messages", "change settings of the station"),
    ("kind", "recipient"): QT_TRANSLATE_NOOP("messages", "Recipient"),
    ("kind", "identity"): QT_TRANSLATE_NOOP("messages", "Identity"),
    ("kind", "village"): QT_TRANSLATE_NOOP("messages", "Village"),
    ("kind", "case"): QT_TRANSLATE_NOOP("messages", "Case"),
    ("kind", "visit"): QT_TRANSLATE_NOOP("messages", "Visit"),
    ("kind", "need"): QT_TRANSLATE_NOOP("messages", "Need"),
    ("kind", "complaint"): QT_TRANSLATE_NOOP("messages", "Complaint"),
    ("kind", "policy"): QT_TRANSLATE_NOOP("messages", "Policy note"),
    ("kind", "asked_question"): QT_TRANSLATE_NOOP("messages", "Question"),
    ("kind", "own_answer"): QT_TRANSLATE_NOOP("messages", "Answer"),
    ("kind", "training"): QT_TRANSLATE_NOOP("messages", "Training"),
    ("kind", "activity"): QT_TRANSLATE_NOOP("messages", "Activity"),
    ("kind", "participant"): QT_TRANSLATE_NOOP("messages", "List of an activity"),
    ("kind", "reception_day"): QT_TRANSLATE_NOOP("messages", "Reception day"),
    ("kind", "notice"): QT_TRANSLATE_NOOP("messages", "Public notice"),
    ("kind", "notice_objection"): QT_TRANSLATE_NOOP("messages", "Objection"),
    ("kind", "staff"): QT_TRANSLATE_NOOP("messages", "Member of staff"),
    ("kind", "batch"): QT_TRANSLATE_NOOP("messages", "Import"),
    ("kind", "definition"): QT_TRANSLATE_NOOP("messages", "Definition"),
    ("kind", "paper"): QT_TRANSLATE_NOOP("messages", "Paper"),
    ("kind", "export"): QT_TRANSLATE_NOOP("messages", "Export"),
    ("kind", "station"): QT_TRANSLATE_NOOP("messages", "Station"),
    ("reason", "gone"): QT_TRANSLATE_NOOP("messages", "it is not in the folder of the station any more"),
    ("reason", "altered"): QT_TRANSLATE_NOOP("messages", "it was damaged or altered outside VetDesk"),
    ("reason", "empty"): QT_TRANSLATE_NOOP("messages", "the file is empty"),
    ("reason", "too_large"): QT_TRANSLATE_NOOP("messages", "the file is too large, the limit being "),
    ("reason", "too_many_pages"): QT_TRANSLATE_NOOP("messages", "it has too many pages, the limit being "),
    ("reason", "password_needed"): QT_TRANSLATE_NOOP("messages", "it is protected by a password"),
    ("reason", "damaged"): QT_TRANSLATE_NOOP("messages", "the file is damaged or incomplete"),
    ("reason", "too_slow"): QT_TRANSLATE_NOOP("messages", "reading it took too long"),
    ("reason", "unknown_format"): QT_TRANSLATE_NOOP("messages", "it is no picture and no PDF that VetDesk can show"),
    ("reason", "no_space"): QT_TRANSLATE_NOOP("messages", "the disk is full"),
    ("reason", "not_allowed"): QT_TRANSLATE_NOOP("messages", "another program has it open, or access is refused"),
    ("reason", "read_only"): QT_TRANSLATE_NOOP("messages", "the disk can only be read"),
    ("reason", "no_folder"): QT_TRANSLATE_NOOP("messages", "its folder is not there"),
    ("reason", "is_folder"): QT_TRANSLATE_NOOP("messages", "a folder has this name"),
    ("reason", "list_overlaps"): QT_TRANSLATE_NOOP("messages", "its months are paid by this list already"),
    ("reason", "list_paid_since"): QT_TRANSLATE_NOOP(
        "messages", "this later list pays what failed as arrears; sent again, it would be paid twice"
    ),
    ("reason", "list_nobody"): QT_TRANSLATE_NOOP(
        "messages", "nobody would be paid by it: check rates and beginnings of benefits"
    ),
    ("reason", "list_nobody_once"): QT_TRANSLATE_NOOP(
        "messages", "none of the chosen payments is approved and on no list yet"
    ),
    ("reason", "once_own"): QT_TRANSLATE_NOOP(
        "messages", "whoever proposed it cannot approve it; another person has to"
    ),
    ("reason", "once_not_open"): QT_TRANSLATE_NOOP("messages", "it is not waiting for approval any more"),
    ("reason", "once_twice"): QT_TRANSLATE_NOOP(
        "messages", "the same event is paid by another one; withdraw one of them first"
    ),
    ("reason", "once_listed"): QT_TRANSLATE_NOOP(
        "messages", "a payment list has it; discard that list first, as long as it is not approved"
    ),
    ("reason", "list_own"): QT_TRANSLATE_NOOP(
        "messages", "whoever prepared a list cannot approve it; another person has to"
    ),
    ("reason", "list_not_open"): QT_TRANSLATE_NOOP("messages", "it is not waiting for approval any more"),
    ("reason", "list_not_approved"): QT_TRANSLATE_NOOP("messages", "it is not approved yet"),
    ("reason", "list_touched"): QT_TRANSLATE_NOOP(
        "messages", "its lines are not those that were prepared; discard it and prepare it anew"
    ),
    ("reason", "check_failed"): QT_TRANSLATE_NOOP("messages", "what was written could not be read back"),
    ("reason", "disk"): QT_TRANSLATE_NOOP("messages", "the disk reports an error"),
}
"""Words for the codes among an error's facts, by (name of the fact, code)."""

LANGUAGE = QT_TRANSLATE_NOOP("messages", "en")
"""Translated into its own code by each language: by it the declared texts among the facts are chosen."""

_SAME_WORDS: Final = {"earlier_duty": "duty"}


def sentence(error: VetDeskError, say: Say) -> str:
    """The sentence for an error in the language of `say`."""
    if isinstance(error, errors.UnreadableFileError):
        return why_unreadable(error, say)
    if isinstance(error, errors.PackageRefusedError):
        return refused_packages.why_refused(error, say)
    if isinstance(error, errors.RecoveryKeyError) and error.group == 0:
        return say("messages", OTHER_KEY)
    kind = next(kind for kind in type(error).__mro__ if kind in SENTENCES)
    facts = {name: _word(name, value, say) for name, value in _facts(error).items()}
    text = say("messages", SENTENCES[kind]).format_map(facts)
    if isinstance(error, errors.WrongPasswordError) and error.wait_seconds:
        text = f"{text}\n{say('messages', WAIT).format_map(facts)}"
    return text


def _facts(error: VetDeskError) -> dict[str, object]:
    if not dataclasses.is_dataclass(error):
        return {}
    return {field.name: getattr(error, field.name) for field in dataclasses.fields(error)}


def _word(name: str, value: object, say: Say) -> str:
    words = WORDS.get((_SAME_WORDS.get(name, name), str(value)))
    if words is not None:
        return say("messages", words)
    if isinstance(value, Label):
        return value.text(say("messages", LANGUAGE))
    if isinstance(value, tuple):
        return "\n".join(_word(name, each, say) for each in value)
    if name == "who" and not value:
        return say("messages", SOMEBODY)
    if name == "work":
        return say("messages", OTHER_WORK)
    return str(value)
