"""The sentence for each error in three lines: what happened, what was kept, what to do next. No Qt.

Blanks are the error's fields. `WHY_NOT_ALL` names the few that have less than three lines, and why.
"""

from collections.abc import Mapping
from typing import Final

from vetdesk.domain import errors
from vetdesk.domain.errors import VetDeskError
from vetdesk.ui.catalogue import QT_TRANSLATE_NOOP

SENTENCES: Final[Mapping[type[VetDeskError], str]] = {
    errors.VetDeskError: QT_TRANSLATE_NOOP(
        "messages",
        "This could not be done.\nNothing was changed.\nTry again; if it still cannot be done, tell the administrator.",
    ),
    errors.RuleError: QT_TRANSLATE_NOOP(
        "messages",
        "A rule does not allow this.\nNothing was changed.\nAsk a colleague or the administrator how it is done.",
    ),
    errors.StepNotOpenError: QT_TRANSLATE_NOOP(
        "messages",
        "“{step}” is not possible while the case stands at “{stage}”.\n"
        "Nothing was changed.\n"
        "Open the case again to see which steps are open now.",
    ),
    errors.StepRefusedError: QT_TRANSLATE_NOOP(
        "messages",
        "“{step}” is not possible now.\nNothing was changed.\n{why}",
    ),
    errors.DutyConflictError: QT_TRANSLATE_NOOP(
        "messages",
        "{person} has already had a part in case {case_number}: {earlier_duty}. Nobody may perform a second duty "
        "({duty}) in the same case.\n"
        "Nothing was changed.\n"
        "Ask a colleague with this role to take the step.",
    ),
    errors.NotPermittedError: QT_TRANSLATE_NOOP(
        "messages",
        "{person} may not do this: {right}.\n"
        "Nothing was changed.\n"
        "Ask a colleague who may, or ask the administrator to change the roles.",
    ),
    errors.SecondPersonNeededError: QT_TRANSLATE_NOOP(
        "messages",
        "A second member of staff must confirm this: {why} (people: {people}).\n"
        "Nothing was written and nothing left.\n"
        "In the window the second person confirms with his own password; a command takes them from "
        "VETDESK_SECOND_USER and VETDESK_SECOND_PASSWORD.",
    ),
    errors.OwnPasswordNeededError: QT_TRANSLATE_NOOP(
        "messages",
        "{person} still has a password that somebody else chose, so it confirms nothing.\n"
        "Nothing left.\n"
        "Let him sign in once and choose an own password, or ask another colleague.",
    ),
    errors.InvalidFieldsError: QT_TRANSLATE_NOOP(
        "messages",
        "Some fields are not right yet.\n"
        "Nothing was saved, and what you typed is still there.\n"
        "Correct the marked fields and save again.",
    ),
    errors.StaleRecordError: QT_TRANSLATE_NOOP(
        "messages",
        "“{subject}” was changed by somebody else ({who}) after you opened it.\n"
        "Your changes were not saved and are still on the screen.\n"
        "Open the record again, compare, and enter them once more.",
    ),
    errors.StatusChangeError: QT_TRANSLATE_NOOP(
        "messages",
        "The status cannot be changed from “{before}” to “{after}” by hand.\n"
        "Nothing was changed.\n"
        "Choose one of the changes that are offered, or start a case.",
    ),
    errors.DuplicateRecipientError: QT_TRANSLATE_NOOP(
        "messages",
        "A person with this ID number is already in the archive: {name}.\n"
        "No second record was made.\n"
        "Search for the name and add the new identity to that record.",
    ),
    errors.UnchosenFieldsError: QT_TRANSLATE_NOOP(
        "messages",
        "The two records differ in some fields, and nothing is chosen there yet.\n"
        "Nothing was merged.\n"
        "Choose one of the two values in each marked row.",
    ),
    errors.MergeRefusedError: QT_TRANSLATE_NOOP(
        "messages",
        "These two records cannot be merged: {reason} ({name}).\n"
        "Nothing was changed.\n"
        "If they are one person all the same, take that line out of the record first.",
    ),
    errors.UnmergeRefusedError: QT_TRANSLATE_NOOP(
        "messages",
        "The merging into {name} cannot be taken back, because later things depend on it: {count}.\n"
        "Nothing was changed.\n"
        "The list of mergings tells which; take those back or withdraw them first.",
    ),
    errors.LastKeeperError: QT_TRANSLATE_NOOP(
        "messages",
        "{person} is the only active administrator. Without one nobody could look after staff and settings.\n"
        "Nothing was changed.\n"
        "Make somebody else an administrator first.",
    ),
    errors.RecoverySheetNeededError: QT_TRANSLATE_NOOP(
        "messages",
        "The recovery sheet in the safe would open nothing after the change.\n"
        "Nothing was changed.\n"
        "Make a new recovery key, print and seal its sheet, and change the key then.",
    ),
    errors.WeakPasswordError: QT_TRANSLATE_NOOP(
        "messages",
        "This password is too easy to guess: {weakness}.\n"
        "Nothing was changed.\n"
        "Take at least {least} characters; three or four words that have nothing to do with each other are good.",
    ),
    errors.UserTakenError: QT_TRANSLATE_NOOP(
        "messages",
        "The sign-in name “{user}” belongs to somebody else, now or formerly.\n"
        "Nothing was changed.\n"
        "Take another name.",
    ),
    errors.ListTakenInError: QT_TRANSLATE_NOOP(
        "messages",
        "This very file was taken in on {day} by {who} as “{title}”.\n"
        "Nothing was taken in twice.\n"
        "Open that list under Exchange, Lists.",
    ),
    errors.RosterTakenInError: QT_TRANSLATE_NOOP(
        "messages",
        "“{file}” was taken in on {day} by {who} as the roster of {township}.\n"
        "Nothing was taken in twice.\n"
        "Look at it under Exchange, Townships.",
    ),
    errors.RosterRefusedError: QT_TRANSLATE_NOOP(
        "messages",
        "“{file}” was not taken in as a township's roster: {reason}. {sender}\n"
        "Nothing was changed.\n"
        "Ask the township for a roster that fits, or choose another file.",
    ),
    errors.ListWorkedOffError: QT_TRANSLATE_NOOP(
        "messages",
        "“{title}” cannot be taken back: lines worked off: {count}.\n"
        "Nothing was changed.\n"
        "Set the remaining lines aside with a reason instead.",
    ),
    errors.KeyRefusedError: QT_TRANSLATE_NOOP(
        "messages",
        "The key was not taken in: {reason}.\n"
        "Nothing was changed.\n"
        "Ask the other office for its key file, and compare the fingerprint by telephone.",
    ),
    errors.ReturnRefusedError: QT_TRANSLATE_NOOP(
        "messages",
        "Nothing may be taken from “{file}”: {verdict}.\n"
        "Nothing was changed.\n"
        "Look at it under Exchange, Received: there it says what can be done with the file.",
    ),
    errors.NotFoundError: QT_TRANSLATE_NOOP(
        "messages",
        "{kind} “{subject}” is not, or no longer, there.\nNothing was changed.\nPress F5 to read the list again.",
    ),
    errors.MergedRecipientError: QT_TRANSLATE_NOOP(
        "messages",
        "The record of {name} was merged into another one, which holds everything now.\n"
        "Nothing was changed.\n"
        "Open that record from the list.",
    ),
    errors.NotThereThenError: QT_TRANSLATE_NOOP(
        "messages",
        "On {day} the station had no archive of {name}, or it was withdrawn then; it was begun on {since}.\n"
        "Nothing was changed.\n"
        "Choose another day.",
    ),
    errors.CancelledError: QT_TRANSLATE_NOOP(
        "messages",
        "Stopped at your wish.\nNothing of it was kept.",
    ),
    errors.StationError: QT_TRANSLATE_NOOP(
        "messages",
        "The station cannot be used like this.\nIts data is untouched.\nChoose another folder or try again.",
    ),
    errors.NotAStationError: QT_TRANSLATE_NOOP(
        "messages",
        "There is no station in the folder {folder}.\n"
        "Nothing was deleted; perhaps a drive is not connected.\n"
        "Choose the right folder, restore a backup, or set up a new station.",
    ),
    errors.StationExistsError: QT_TRANSLATE_NOOP(
        "messages",
        "The folder {folder} already holds a station or other files.\n"
        "Nothing was changed.\n"
        "Choose an empty folder, or open the station that is there.",
    ),
    errors.UnsafePlaceError: QT_TRANSLATE_NOOP(
        "messages",
        "The folder {folder} lies on a network drive or in a synchronised folder; data would be damaged there.\n"
        "Nothing was written.\n"
        "Choose a folder on a hard disk of this computer.",
    ),
    errors.WrongPasswordError: QT_TRANSLATE_NOOP(
        "messages",
        "User name or password is not right.\n"
        "The data stays locked.\n"
        "Check Caps Lock and the input method, and try again.",
    ),
    errors.UncountedKeyError: QT_TRANSLATE_NOOP(
        "messages",
        "The password is right, but the signing key of {user} was replaced in the meantime, on another PC or with "
        "a newer password.\n"
        "Nothing was changed.\n"
        "Ask the administrator to reset the password on this PC; if there is no other administrator, come in with the "
        "recovery sheet.",
    ),
    errors.RecoveryKeyError: QT_TRANSLATE_NOOP(
        "messages",
        "The recovery key is mistyped in group {group}.\n"
        "The data stays locked.\n"
        "Compare it with the sealed sheet and type it again.",
    ),
    errors.StationBusyError: QT_TRANSLATE_NOOP(
        "messages",
        "The station is already open: {holder}.\nNothing was changed.\nClose the other window first, then try again.",
    ),
    errors.ClockJumpError: QT_TRANSLATE_NOOP(
        "messages",
        "This computer's clock says {now}, but the newest entry of the station was made at {newest}.\n"
        "Nothing was written.\n"
        "Set the clock of the computer; if it is right, say so and go on.",
    ),
    errors.NewerStationError: QT_TRANSLATE_NOOP(
        "messages",
        "The station was written by a newer VetDesk (data {found}; this program knows {known}).\n"
        "It was not touched.\n"
        "Update VetDesk on this computer, then open the station again.",
    ),
    errors.DamagedStationError: QT_TRANSLATE_NOOP(
        "messages",
        "The data failed a check: {what}.\n"
        "Nothing was written to it.\n"
        "Do not go on working; restore the newest verified backup, or ask the administrator.",
    ),
    errors.ReadOnlyStationError: QT_TRANSLATE_NOOP(
        "messages",
        "From entry {first} on the journal is missing or different from what is known outside of it (up to entry "
        "{known}).\n"
        "Nothing was changed, and everything can be looked at, printed and exported.\n"
        "The administrator sees in Settings what is missing, and lets the work go on.",
    ),
    errors.DamagedDatabaseError: QT_TRANSLATE_NOOP(
        "messages",
        "The data is damaged ({what}); it was closed, opened again and checked twice.\n"
        "Nothing more is written to it, and nothing is deleted.\n"
        "Restore the newest verified backup: what is missing in it is listed then.",
    ),
    errors.DiskHiccupError: QT_TRANSLATE_NOOP(
        "messages",
        "The disk failed for a moment ({what}). The data was checked since and is sound.\n"
        "Nothing of this was kept, and what you typed is still there.\n"
        "Do it once more; if it happens again, make a backup on another disk.",
    ),
    errors.DatabaseBusyError: QT_TRANSLATE_NOOP(
        "messages",
        "The station is busy: {work} still goes on.\n"
        "Nothing of this was kept, nothing is lost, and what you typed is still there.\n"
        "Wait until it has ended, then do it once more.",
    ),
    errors.DiskFullError: QT_TRANSLATE_NOOP(
        "messages",
        "The disk that holds {file} is full.\n"
        "Nothing of this was kept, the data is as before, and what you typed is still there.\n"
        "Make room (empty the recycle bin, move large files away), then do it once more.",
    ),
    errors.OneTimeError: QT_TRANSLATE_NOOP(
        "messages",
        "The one-time payment: {reason}.\nNothing was changed.\nDeal with the reason first, then do it once more.",
    ),
    errors.PaymentListError: QT_TRANSLATE_NOOP(
        "messages",
        "The payment list “{title}”: {reason}.\n"
        "Nothing was changed.\n"
        "Deal with the reason first, then do it once more.",
    ),
    errors.FileError: QT_TRANSLATE_NOOP(
        "messages",
        "The file cannot be used.\nThe station is unchanged.\nChoose another file, or ask its sender for it again.",
    ),
    errors.LostScanError: QT_TRANSLATE_NOOP(
        "messages",
        "The picture of “{file}” cannot be shown: {reason}.\n"
        "The record is unchanged.\n"
        "Add the same file to this paper again, or restore the newest verified backup.",
    ),
    errors.UnreadableScanError: QT_TRANSLATE_NOOP(
        "messages",
        "“{file}” was not filed: {reason}{limit}.\n"
        "Nothing was added.\n"
        "PDF, JPEG, PNG, TIFF, BMP and WebP can be filed; scan or photograph the paper again.",
    ),
    errors.NotWrittenError: QT_TRANSLATE_NOOP(
        "messages",
        "The file {file} could not be written: {reason}.\n"
        "What stood there before is untouched.\n"
        "If it is open in WPS, close it, or choose another place, and try again.",
    ),
    errors.PrinterRefusedError: QT_TRANSLATE_NOOP(
        "messages",
        "The printer “{printer}” took nothing.\n"
        "The paper is made and keeps its number.\n"
        "Switch the printer on, or choose another one, and print again; or save the paper as PDF.",
    ),
    errors.DefinitionError: QT_TRANSLATE_NOOP(
        "messages",
        "A definition is wrong: {file}, entry “{key}”: {problem}.\n"
        "Nothing was changed.\n"
        "Give this sentence to the administrator.",
    ),
}

WHY_NOT_ALL: Final[Mapping[type[VetDeskError], str]] = {
    errors.CancelledError: "whoever stopped it knows, and the window says nothing; a command says that nothing is kept",
}
"""Errors whose sentence has less than three lines, and why that is enough."""
