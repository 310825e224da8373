"""Words for what a workbook that came in is, and for what taking it in came to."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from vetdesk.domain.forms import Value
from vetdesk.domain.masking import masked_text, masked_value
from vetdesk.domain.partners import Direction
from vetdesk.domain.stamps import Room, StampVerdict
from vetdesk.domain.vocabulary import Vocabulary
from vetdesk.ui.texts import QT_TRANSLATE_NOOP, language, shown, worded
from vetdesk.ui.theme import Tone
from vetdesk.ui.widgets.record_list import Status

if TYPE_CHECKING:  # needed only when a file was read
    from vetdesk.services.receiving import Received

VERDICTS: Final[Mapping[StampVerdict, tuple[Tone, str]]] = {
    StampVerdict.OWN: (Tone.GOOD, QT_TRANSLATE_NOOP("received", "answer to our list")),
    StampVerdict.PARTNER: (Tone.GOOD, QT_TRANSLATE_NOOP("received", "signed by a partner")),
    StampVerdict.UNSTAMPED: (Tone.DRAFT, QT_TRANSLATE_NOOP("received", "without a stamp")),
    StampVerdict.BROKEN: (Tone.DUE_SOON, QT_TRANSLATE_NOOP("received", "stamp broken")),
    StampVerdict.ANOTHER_PC: (Tone.DUE_SOON, QT_TRANSLATE_NOOP("received", "written at another PC of ours")),
    StampVerdict.UNKNOWN_SIGNER: (Tone.DUE_SOON, QT_TRANSLATE_NOOP("received", "signed by somebody unknown")),
    StampVerdict.REVOKED: (Tone.LATE, QT_TRANSLATE_NOOP("received", "key no longer trusted")),
    StampVerdict.OTHER_TOWNSHIP: (Tone.LATE, QT_TRANSLATE_NOOP("received", "of another township")),
}
EXPLAINED: Final[Mapping[StampVerdict, str]] = {
    StampVerdict.OWN: QT_TRANSLATE_NOOP(
        "received", "This is list {number}, which this station sent out; its stamp is whole and signed by us."
    ),
    StampVerdict.PARTNER: QT_TRANSLATE_NOOP(
        "received", "This is list {number} of {sender}, signed with the key that is known here."
    ),
    StampVerdict.UNSTAMPED: QT_TRANSLATE_NOOP(
        "received",
        "This workbook carries no stamp, so nobody can tell what was changed in it. Rows are recognised by ID number.",
    ),
    StampVerdict.BROKEN: QT_TRANSLATE_NOOP(
        "received",
        "The hidden stamp was changed, or belongs to other data than this station's. "
        "The file counts as one without a stamp: rows are recognised by ID number.",
    ),
    StampVerdict.ANOTHER_PC: QT_TRANSLATE_NOOP(
        "received",
        "This is list {number}, which another PC of this station sent out. Bring the file to that PC: only there it "
        "can be compared cell by cell. Here it counts as a file without a stamp: rows are recognised by ID number.",
    ),
    StampVerdict.UNKNOWN_SIGNER: QT_TRANSLATE_NOOP(
        "received",
        "{sender} signed this list {number}, but that key is not known here. If you expect the file, ask the office to "
        "read its fingerprint out and take the key in under Partners.",
    ),
    StampVerdict.REVOKED: QT_TRANSLATE_NOOP(
        "received",
        "{sender} signed this file with a key that is no longer trusted. Nothing is taken from it. "
        "Ask the office for a new file.",
    ),
    StampVerdict.OTHER_TOWNSHIP: QT_TRANSLATE_NOOP(
        "received",
        "This is list {number} of {sender}, which is another township. Nothing is taken from it. Give the file back.",
    ),
}
LEADS: Final[Mapping[Room, str]] = {
    Room.DECISIONS: QT_TRANSLATE_NOOP("received", "To the decisio&ns"),
    Room.REPORT: QT_TRANSLATE_NOOP("received", "To the townships' &reports"),
    Room.LIST: QT_TRANSLATE_NOOP("received", "To the &lists"),
    Room.IMPORT: QT_TRANSLATE_NOOP("received", "To the im&port"),
}
BELONGS: Final[Mapping[Room, str]] = {
    Room.DECISIONS: QT_TRANSLATE_NOOP("received", "It holds decisions on cases: they are recorded with the cases."),
    Room.REPORT: QT_TRANSLATE_NOOP("received", "It holds cases that a township reports to the district."),
    Room.LIST: QT_TRANSLATE_NOOP("received", "It is a list of its own kind and is worked off line by line."),
    Room.IMPORT: QT_TRANSLATE_NOOP("received", "It can be imported like any workbook: you see each row before."),
}
COUNTED: Final = {
    "rows": QT_TRANSLATE_NOOP("received", "rows: {count}"),
    "taken": QT_TRANSLATE_NOOP("received", "values taken: {count}"),
    "conflicts": QT_TRANSLATE_NOOP("received", "decided: {count}"),
    "theirs": QT_TRANSLATE_NOOP("received", "of these theirs: {count}"),
    "added": QT_TRANSLATE_NOOP("received", "new rows: {count}"),
    "removed": QT_TRANSLATE_NOOP("received", "taken off: {count}"),
    "proposals": QT_TRANSLATE_NOOP("received", "handled separately: {count}"),
    "missing": QT_TRANSLATE_NOOP("received", "not mentioned: {count}"),
}
_DIRECTIONS: Final = {
    Direction.SENT: QT_TRANSLATE_NOOP("received", "sent"),
    Direction.RECEIVED: QT_TRANSLATE_NOOP("received", "received"),
}
_NOTHING_TAKEN = QT_TRANSLATE_NOOP("received", "nothing new")
_VILLAGE = QT_TRANSLATE_NOOP("received", "Village")


def explained(found: "Received") -> str:
    """What a file is, in a sentence or two."""
    manifest, verdict = found.judged.manifest, found.judged.verdict
    facts = {"number": manifest.number if manifest else "", "sender": found.judged.sender}
    told = [shown("received", EXPLAINED[verdict]).format(**facts)]
    if found.room in BELONGS:
        told.append(shown("received", BELONGS[found.room]))
    return "\n".join(told)


def verdict_status(verdict: StampVerdict) -> Status:
    """What a file is, as a chip."""
    tone, word = VERDICTS[verdict]
    return Status(tone, shown("received", word))


def direction_status(direction: Direction) -> Status:
    """Whether a file left or came in."""
    tone = Tone.DRAFT if direction is Direction.SENT else Tone.GOOD
    return Status(tone, shown("received", _DIRECTIONS[direction]))


def counted(counts: Mapping[str, int]) -> str:
    """What taking a file in came to."""
    told = [shown("received", text).format(count=counts[name]) for name, text in COUNTED.items() if counts.get(name)]
    return " · ".join(told) or shown("received", _NOTHING_TAKEN)


def field_words(vocabulary: Vocabulary) -> tuple[Callable[[str], str], Callable[[str, Value], str]]:
    """How fields are named and values spelt in the window's language; sensitive ones as on the record page, masked."""

    def name(field: str) -> str:
        declared = vocabulary.fields.get(field)
        if declared is not None:
            return worded(declared.label)
        return shown("received", _VILLAGE) if field == "village" else field.removeprefix("extra:")

    def spell(field: str, value: Value) -> str:
        declared = vocabulary.fields.get(field)
        if declared is None:
            return masked_text(str(value))
        sensitive = declared.sensitive
        return masked_value(declared, value) if sensitive else vocabulary.value_text(field, value, language())

    return name, spell
