"""The sentence for each error: what happened, what was kept, what to do next. No Qt: the command line says the same.

`SENTENCES` has an entry for every VetDeskError, its blanks are the error's fields; codes among the facts are turned
into words by `WORDS`.
"""

import dataclasses
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from vetdesk.domain import errors
from vetdesk.domain.errors import VetDeskError
from vetdesk.domain.forms import Label
from vetdesk.ui import refused_packages
from vetdesk.ui.catalogue import QT_TRANSLATE_NOOP
from vetdesk.ui.error_sentences import SENTENCES
from vetdesk.ui.unreadable_files import why_unreadable

Say = Callable[[str, str], str]
"""Turns (context, English text) into the text of the wanted language."""

WAIT = QT_TRANSLATE_NOOP("messages", "Please wait {wait_seconds} seconds before the next try.")

OTHER_KEY = QT_TRANSLATE_NOOP(
    "messages",
    "This recovery key belongs to another station.\n"
    "The data stays locked.\n"
    "Take the sealed sheet of this station and type the key on it.",
)
"""The sentence of a RecoveryKeyError whose group is 0."""

NOTHING_READ = QT_TRANSLATE_NOOP("messages", "Nothing was taken in; the station is as before.")
"""What was kept when a workbook could not be read."""
_WIDE: Final = 0x2E80
"""From here on signs are Chinese, and no blank follows a sentence."""
_SENTENCE: Final = re.compile(r"(?<=[.!?])\s+|(?<=[。！？])|\n")

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


@dataclasses.dataclass(frozen=True, slots=True)
class Told:
    """What is said of an error: what happened, what was kept (or what is as before), and what to do next."""

    happened: str
    kept: str = ""
    next_step: str = ""

    def whole(self) -> str:
        """All of it as running text."""
        return _joined((self.happened, self.kept, self.next_step))


def sentence(error: VetDeskError, say: Say) -> str:
    """The sentence for an error in the language of `say`."""
    return told(error, say).whole()


def told(error: VetDeskError, say: Say) -> Told:
    """The same in its parts."""
    if isinstance(error, errors.UnreadableFileError):
        return _parted(why_unreadable(error, say), say("messages", NOTHING_READ))
    if isinstance(error, errors.PackageRefusedError):
        return _parted(refused_packages.why_refused(error, say))
    facts = {name: _word(name, value, say) for name, value in _facts(error).items()}
    other_key = isinstance(error, errors.RecoveryKeyError) and error.group == 0
    kind = next(kind for kind in type(error).__mro__ if kind in SENTENCES)
    template = OTHER_KEY if other_key else SENTENCES[kind]
    parts = [line.format_map(facts).strip() for line in say("messages", template).split("\n")]
    if isinstance(error, errors.WrongPasswordError) and error.wait_seconds:
        parts[-1] = f"{parts[-1]}\n{say('messages', WAIT).format_map(facts)}"
    return Told(*parts)


def _parted(text: str, kept: str = "") -> Told:
    """Sentences about files: the first says what happened, the second what was kept, unless that is the same."""
    first, *others = (part.strip() for part in _SENTENCE.split(text) if part.strip())
    if not kept and others:
        kept, *others = others
    return Told(first, kept, _joined(others))


def _joined(parts: Iterable[str]) -> str:
    """Sentences beside each other, parted by a blank where the script parts sentences so."""
    text = ""
    for part in parts:
        gap = " " if text and part and ord(text[-1]) < _WIDE else ""
        text += gap + part
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
