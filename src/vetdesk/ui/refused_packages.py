"""Why a change package (变更包) or set-up file was not taken in, in words that say what to do next. No Qt."""

from collections.abc import Callable, Mapping
from typing import Final

from vetdesk.domain.errors import PackageRefusedError
from vetdesk.ui.catalogue import QT_TRANSLATE_NOOP

UNKNOWN = QT_TRANSLATE_NOOP(
    "packages", "“{file}” was not taken in. Nothing was changed. Make it again on the other PC."
)

REASONS: Final[Mapping[str, str]] = {
    "unreadable": QT_TRANSLATE_NOOP(
        "packages",
        "“{file}” cannot be read. Nothing was changed. Put the stick in again and choose the file once more.",
    ),
    "withdraw": QT_TRANSLATE_NOOP(
        "packages",
        "“{file}” holds a decision in a matter that you keep out of. Nothing was changed. "
        "Let a colleague sign in and take it in.",
    ),
    "foreign": QT_TRANSLATE_NOOP(
        "packages",
        "“{file}” is no change package of VetDesk. Nothing was changed. Choose the .vdp file that the other PC wrote.",
    ),
    "cut_off": QT_TRANSLATE_NOOP(
        "packages",
        "“{file}” is cut off; perhaps the stick was pulled out too early. Nothing was changed. "
        "Make the package again on the other PC and wait until it says that the stick may be taken out.",
    ),
    "altered": QT_TRANSLATE_NOOP(
        "packages",
        "“{file}” is damaged or was altered after it was written. Nothing was changed. "
        "Make the package again on the other PC.",
    ),
    "newer": QT_TRANSLATE_NOOP(
        "packages",
        "“{file}” was written by a newer VetDesk. Nothing was changed. "
        "Update VetDesk on this PC, then take it in again.",
    ),
    "other_station": QT_TRANSLATE_NOOP(
        "packages", "“{file}” belongs to another station. Nothing was changed. Choose a package of your own station."
    ),
    "not_for_us": QT_TRANSLATE_NOOP(
        "packages",
        "“{file}” was made for another PC ({pc}). Nothing was changed. Take it in there, or make one for this PC.",
    ),
    "unknown_pc": QT_TRANSLATE_NOOP(
        "packages",
        "“{file}” comes from a PC that this one does not know yet. Nothing was changed. "
        "First take in a package from the PC that set it up.",
    ),
    "ended_pc": QT_TRANSLATE_NOOP(
        "packages",
        "{pc} has not belonged to the station since {on}. Nothing was changed. If it is to work again, set it up "
        "anew as another PC.",
    ),
    "signature": QT_TRANSLATE_NOOP(
        "packages",
        "“{file}” says that it comes from {pc}, but its signature is not that PC's. Nothing was changed. "
        "Do not use the file; ask who put it on the stick, and make the package again.",
    ),
    "key": QT_TRANSLATE_NOOP(
        "packages",
        "The passphrase does not open “{file}”. Nothing was changed. "
        "Compare it with what the first PC showed and type it again.",
    ),
    "again": QT_TRANSLATE_NOOP(
        "packages",
        "This package from {pc} was taken in already, on {on}. Nothing was changed. Nothing more is to be done.",
    ),
    "older": QT_TRANSLATE_NOOP(
        "packages",
        "Package {number} from {pc} is older than what was taken in since; everything in it is here already. "
        "Nothing was changed. Use the newest package.",
    ),
    "gap": QT_TRANSLATE_NOOP(
        "packages",
        "Package {number} from {pc} goes on from a state that this PC has not reached, for example after a backup was "
        "restored here. Nothing was changed. Make a package here, take it in on {pc}, and make a new one there.",
    ),
    "fork": QT_TRANSLATE_NOOP(
        "packages",
        "The journal in “{file}” does not go on from the journal here (line {number}). Nothing was changed. "
        "Check both stations under Settings, and give this sentence to the administrator.",
    ),
    "rolled_back": QT_TRANSLATE_NOOP(
        "packages",
        "{pc} knows changes of this PC that are not here any more: the data of this PC was replaced by an older copy. "
        "Nothing was changed. Restore the newest verified backup in the usual way, then exchange packages again.",
    ),
    "opened_twice": QT_TRANSLATE_NOOP(
        "packages",
        "Two installations call themselves {pc}: a set-up file was opened twice, or an old copy is still in use. "
        "Nothing was changed. Continue with one of them and set up the other one anew.",
    ),
    "forged": QT_TRANSLATE_NOOP(
        "packages",
        "The package of {pc} holds a decision that was not signed by whoever it names, in case {number}. "
        "Nothing was taken in. Do not make the package again: tell the supervisor, and check the station on {pc} "
        "with vetdesk-verify.",
    ),
    "number_twice": QT_TRANSLATE_NOOP(
        "packages",
        "The number {number} was given on both PCs, probably by an old copy that is still in use. Nothing was "
        "changed. Stop using the old copy and set that PC up anew.",
    ),
    "undecided": QT_TRANSLATE_NOOP(
        "packages",
        "Something was changed here while you were deciding. Nothing was taken in. "
        "Look at the package once more; your decisions are still marked.",
    ),
    "not_first": QT_TRANSLATE_NOOP(
        "packages",
        "Other PCs are set up on {pc}, so that no two get the same numbers. Nothing was changed. Do it there.",
    ),
    "single_pc": QT_TRANSLATE_NOOP(
        "packages",
        "This station works on one PC only; there is nobody to exchange packages with. Nothing was changed. The "
        "administrator can set up another PC under Exchange, PCs.",
    ),
}
"""The sentence for each reason."""


def why_refused(error: PackageRefusedError, say: Callable[[str, str], str]) -> str:
    """The sentence for a refused package in the language of `say`."""
    text = say("packages", REASONS.get(error.reason, UNKNOWN))
    return text.format_map({"pc": "?", "number": "?", "on": "?", **error.facts, "file": error.file})
