"""Members of staff (工作人员), their roles and rights, and who is acting."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a member of staff is responsible for (design 9); a person may hold several."""

    CLERK = "clerk"
    EXAMINER = "examiner"
    SUPERVISOR = "supervisor"
    LEADER = "leader"
    LIAISON_OFFICER = "liaison_officer"
    KEEPER = "keeper"


class Right(StrEnum):
    """A deed that not everyone may do; which role holds which right is declared data (rights.toml)."""

    SEE_ARCHIVE = "see_archive"
    EDIT_ARCHIVE = "edit_archive"
    REVEAL_SENSITIVE = "reveal_sensitive"
    IMPORT = "import"
    UNDO_IMPORT = "undo_import"
    EXPORT = "export"
    CONFIRM_EXPORT = "confirm_export"
    PRINT = "print"
    SEE_CASES = "see_cases"
    WORK_CASES = "work_cases"
    LOG_VISIT = "log_visit"
    CLOSE_NEED = "close_need"
    WORK_COMPLAINTS = "work_complaints"
    CHANGE_POLICIES = "change_policies"
    KEEP_TRAINING = "keep_training"
    SET_RATES = "set_rates"
    PREPARE_PAYMENTS = "prepare_payments"
    APPROVE_PAYMENTS = "approve_payments"
    MANAGE_VILLAGES = "manage_villages"
    MANAGE_STAFF = "manage_staff"
    MANAGE_SETTINGS = "manage_settings"


@dataclass(frozen=True, slots=True)
class Staff:
    """One member of staff. `user` is the sign-in name; an inactive person keeps every trace of past deeds."""

    id: int
    uid: str
    user: str
    name: str
    roles: frozenset[Role]
    active: bool = True
    phone: str = ""
    recipient_id: int | None = None
    version: int = 1


def sign_in_key(user: str) -> str:
    """What makes two sign-in names the same: case, full-width letters and blanks at the ends do not count."""
    return unicodedata.normalize("NFKC", user).strip().casefold()


@dataclass(frozen=True, slots=True)
class Actor:
    """Who is acting now: the signed-in member of staff with the rights of all their roles."""

    staff: Staff
    rights: frozenset[Right]

    @property
    def name(self) -> str:
        """The name as it is printed and journalled."""
        return self.staff.name

    def may(self, right: Right) -> bool:
        """Whether one of the person's roles includes the right."""
        return right in self.rights


def rights_of(roles: frozenset[Role], table: Mapping[Role, frozenset[Right]]) -> frozenset[Right]:
    """All rights of the given roles by the declared table."""
    return frozenset(right for role in roles for right in table.get(role, frozenset()))
