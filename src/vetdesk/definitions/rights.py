"""Reads which role (角色) holds which rights (权限)."""

from collections.abc import Mapping, Sequence

from vetdesk.definitions.source import DefinitionText, check_keys
from vetdesk.domain.staff import Right, Role


def read(texts: Sequence[DefinitionText]) -> Mapping[Role, frozenset[Right]]:
    """The table of rights; every role must be named. Raises DefinitionError for an unknown role or right."""
    table: dict[Role, frozenset[Right]] = {}
    for source in texts:
        content = source.content
        check_keys(source, "", content, {"version", "valid_from", "role"})
        roles = content.get("role", {})
        if not isinstance(roles, dict):
            raise source.wrong("role", "needs one table per role")
        for role, entry in roles.items():
            table[_role(source, role)] = _rights(source, role, entry)
        missing = set(Role) - set(table)
        if missing:
            raise source.wrong("role", f"missing: {min(missing)}")
    return table


def _role(source: DefinitionText, name: str) -> Role:
    if name not in {role.value for role in Role}:
        raise source.wrong(f"role.{name}", "unknown role")
    return Role(name)


def _rights(source: DefinitionText, role: str, entry: object) -> frozenset[Right]:
    names = entry.get("rights") if isinstance(entry, dict) else None
    if not isinstance(names, list):
        raise source.wrong(f"role.{role}.rights", "must be a list")
    known = {right.value for right in Right}
    unknown = [name for name in names if name not in known]
    if unknown:
        raise source.wrong(f"role.{role}.rights", f"unknown right {unknown[0]!r}")
    return frozenset(Right(name) for name in names)
