"""Settings of the station: small JSON values by key, journalled like every change."""

import json
from typing import Any

from sqlalchemy import insert, select, update

from vetdesk.domain.journal import canonical_json
from vetdesk.storage.tables.station import setting
from vetdesk.storage.transaction import Transaction


class Settings:
    """Read and change settings; a missing one is None."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def get(self, key: str) -> Any:  # noqa: ANN401 - any JSON value
        """The value as it was set, None if it never was."""
        row = self._transaction.connection.execute(select(setting.c.value).where(setting.c.key == key)).first()
        return None if row is None else json.loads(row[0])

    def set(self, key: str, value: object) -> None:
        """Set a JSON value; nothing happens if it is the same already."""
        connection, text = self._transaction.connection, canonical_json(value)
        row = connection.execute(select(setting.c.value).where(setting.c.key == key)).first()
        if row is None:
            connection.execute(insert(setting).values(key=key, value=text))
        elif row[0] != text:
            connection.execute(update(setting).where(setting.c.key == key).values(value=text))
        else:
            return
        before = {} if row is None else {"value": json.loads(row[0])}
        self._transaction.journal.record("setting", key, 0, before, {"value": value})
