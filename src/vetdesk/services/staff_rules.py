"""What a new member of staff and a new password must be."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from vetdesk import paths
from vetdesk.definitions import passwords
from vetdesk.definitions.source import shipped
from vetdesk.domain.errors import InvalidFieldsError, UserTakenError, WeakPasswordError
from vetdesk.domain.forms import Problem, Severity
from vetdesk.domain.passwords import PasswordRules
from vetdesk.domain.staff import Role, Staff, sign_in_key


@dataclass(frozen=True, slots=True)
class NewStaff:
    """A person to be added: `user` is the sign-in name, `password` the first one.

    `own` if they typed it themselves; who got it from somebody else chooses an own one at the first sign-in.
    """

    user: str
    name: str
    roles: frozenset[Role]
    phone: str = ""
    password: str = field(default="", repr=False)
    own: bool = False

    def as_staff(self) -> Staff:
        """The record to be stored."""
        return Staff(0, "", self.user.strip(), self.name.strip(), self.roles, phone=self.phone.strip())


@cache
def shipped_password_rules() -> PasswordRules:
    """The rules that this program ships: they hold where no station is open yet."""
    texts = shipped(paths.resources() / "definitions", "passwords")
    return passwords.read(texts)


def check_password(user: str, password: str, rules: PasswordRules | None = None) -> None:
    """Raise WeakPasswordError for a password that is easy to guess by the rules (those shipped, if none are given)."""
    chosen = rules or shipped_password_rules()
    weakness = chosen.weakness(user, password)
    if weakness is not None:
        raise WeakPasswordError(chosen.least_length, weakness.value)


def check_new(person: NewStaff, rules: PasswordRules | None = None) -> None:
    """Raise InvalidFieldsError for an empty sign-in name, name or set of roles; WeakPasswordError."""
    blanks = [name for name in ("user", "name") if not getattr(person, name).strip()]
    if not person.roles:
        blanks.append("roles")
    _refuse(blanks)
    check_password(person.user, person.password, rules)


def check_founders(people: Sequence[NewStaff]) -> None:
    """The first people: each as `check_new` wants, with different sign-in names, one of them a keeper (系统管理员)."""
    for person in people:
        check_new(person)
    users = [sign_in_key(person.user) for person in people]
    for user in users:
        if users.count(user) > 1:
            raise UserTakenError(user)
    if not any(Role.KEEPER in person.roles for person in people):
        _refuse(["roles"])


def _refuse(blanks: list[str]) -> None:
    if blanks:
        raise InvalidFieldsError(tuple(Problem(name, "field.required", Severity.ERROR) for name in blanks))
