"""The county's own templates (上级模板): taken in, mapped, retired; every change journalled, none deleted."""

import json
from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from sqlalchemy import func, select, update

from vetdesk.domain.errors import DamagedStationError, NotFoundError, StaleRecordError
from vetdesk.domain.templates import Template, form_of
from vetdesk.storage.tables.templates import template
from vetdesk.storage.transaction import Transaction
from vetdesk.storage.uids import new_uid

_NAMES = tuple(Template.__dataclass_fields__)
_COLUMNS = [template.c[name] for name in _NAMES]
_KEPT = ("name", "file_name", "edition", "sha256", "retired")


class Templates:
    """The templates of one transaction; contents are fetched only when one is filled."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def all(self) -> list[Template]:
        """Those that are offered, by name; of several editions each one that is not retired."""
        query = select(*_COLUMNS).where(template.c.retired == 0).order_by(template.c.name, template.c.edition.desc())
        return [_read(row) for row in self._transaction.connection.execute(query)]

    def get(self, template_id: int) -> Template:
        """One template, retired ones too; raises NotFoundError."""
        row = self._transaction.connection.execute(select(*_COLUMNS).where(template.c.id == template_id)).first()
        if row is None:
            raise NotFoundError("template", str(template_id))
        return _read(row)

    def content(self, template_id: int) -> bytes:
        """The workbook as it was taken in; raises NotFoundError, DamagedStationError if it is not what it was."""
        query = select(template.c.content, template.c.sha256).where(template.c.id == template_id)
        row = self._transaction.connection.execute(query).first()
        if row is None:
            raise NotFoundError("template", str(template_id))
        if sha256(row[0]).hexdigest() != row[1]:
            raise DamagedStationError(f"template {template_id}")
        return bytes(row[0])

    def next_edition(self, name: str) -> int:
        """The number of the next edition of a name: 1 for a new one."""
        query = select(func.max(template.c.edition)).where(template.c.name == name)
        return int(self._transaction.connection.execute(query).scalar() or 0) + 1

    def add(self, new: Template, content: bytes) -> Template:
        """Keep a new template or edition; older editions of its name stay until they are retired."""
        facts = _facts(new)
        stored = {**facts, "form": json.dumps(new.form.plain(), ensure_ascii=False), "content": content}
        stored |= {"taken_in_at": new.taken_in_at, "taken_in_by": new.taken_in_by}
        uid = new_uid()
        number = self._transaction.insert_row(template, {"uid": uid, "version": 1, **stored})
        self._transaction.journal.record("template", uid, number, {}, {**facts, "form": new.form.plain()})
        return self.get(number)

    def save(self, changed: Template) -> Template:
        """Keep another mapping, name or retirement; raises StaleRecordError if it was saved meanwhile."""
        before = self.get(changed.id)
        old, new = _all_facts(before), _all_facts(changed)
        told = {key: new[key] for key in new if new[key] != old[key]}
        if not told:
            return before
        stored = _facts(changed) | {"form": json.dumps(changed.form.plain(), ensure_ascii=False)}
        same = (template.c.id == changed.id, template.c.version == changed.version)
        statement = update(template).where(*same).values(**stored, version=changed.version + 1)
        if self._transaction.connection.execute(statement).rowcount != 1:
            raise StaleRecordError("template", changed.name)
        self._transaction.journal.record("template", changed.uid, changed.id, {key: old[key] for key in told}, told)
        return self.get(changed.id)


def _facts(one: Template) -> dict[str, Any]:
    return {name: getattr(one, name) for name in _KEPT} | {"retired": int(one.retired)}


def _all_facts(one: Template) -> dict[str, Any]:
    return _facts(one) | {"form": one.form.plain()}


def _read(row: Sequence[Any]) -> Template:
    facts = dict(zip(_NAMES, row, strict=True))
    return Template(**facts | {"form": form_of(json.loads(facts["form"])), "retired": bool(facts["retired"])})
