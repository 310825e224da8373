"""The exchanged records as values that mean the same on every PC (电脑): links as uids, blanks left out."""

import base64
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from sqlalchemy import Connection, Table, select

from vetdesk.domain.journal import canonical_json
from vetdesk.domain.packages import Stored, Values
from vetdesk.storage.shared_tables import EXCHANGED, LOCAL_SETTINGS, link_of, shared_columns, usual
from vetdesk.storage.tables import metadata
from vetdesk.storage.tables.cases import case_event

CHAIN = "*chain"
"""Stands among the values of a case: the end of the chain of its events that are in force."""


class Found(NamedTuple):
    """One record: its key, its number in this database (0: it has none), its version, and its values."""

    key: str
    id: int
    version: int
    values: dict[str, Stored]


def key_text(parts: tuple[Stored, ...]) -> str:
    """The key of a record as one text."""
    return str(parts[0]) if len(parts) == 1 else canonical_json(list(parts))


class Uids:
    """The uid of every row by table and id, fetched when a table is first asked for."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._known: dict[str, dict[int, str]] = {}

    def of(self, table: str) -> Mapping[int, str]:
        """The uids of a table by id."""
        if table not in self._known:
            rows = self._connection.exec_driver_sql(f"SELECT id, uid FROM {table}")
            self._known[table] = {row[0]: row[1] for row in rows}
        return self._known[table]


class SharedRecords:
    """Reads the exchanged tables of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.uids = Uids(connection)

    def read(self, table: Table) -> Iterator[Found]:
        """Every record of a table."""
        columns, extra = shared_columns(table), self._chains() if table.name == "case_file" else {}
        numbered = "id" in table.c and "uid" in table.c
        names = [*(["id", "version"] if numbered else []), *(column.name for column in columns)]
        defaults = {column.name: usual(column) for column in columns}
        links = {column.name: link for column in columns if (link := link_of(table, column.name)) is not None}
        key = EXCHANGED[table.name].key
        statement = f"SELECT {', '.join(map(_quoted, names))} FROM {table.name}"
        for row in self._connection.exec_driver_sql(statement):
            told = dict(zip(names, row, strict=True))
            number, version = (told.pop("id"), told.pop("version")) if numbered else (0, 0)
            for name, link in links.items():
                told[name] = self._uid(link, told, name)
            values = {name: _plain(value) for name, value in told.items() if value != defaults[name]}
            if number in extra:
                values[CHAIN] = extra[number]
            if table.name != "setting" or told["key"] not in LOCAL_SETTINGS:
                yield Found(key_text(tuple(_plain(told[name]) for name in key)), number, version, values)

    def _uid(self, link: str | tuple[str, Mapping[str, str]], told: Mapping[str, Any], name: str) -> str | None:
        table = link if isinstance(link, str) else link[1][told[link[0]]]
        number = told[name]
        return None if number is None else self.uids.of(table).get(number)

    def names(self) -> dict[str, str]:
        """The names of all recipients by uid, withdrawn ones included."""
        rows = self._connection.exec_driver_sql("SELECT uid, coalesce(name, '') FROM recipient")
        return {row[0]: row[1] for row in rows}

    def _chains(self) -> dict[int, str]:
        """The end of the chain of events of each case."""
        in_force = select(case_event.c.case_id, case_event.c.hash).where(case_event.c.set_aside == 0)
        rows = self._connection.execute(in_force.order_by(case_event.c.case_id, case_event.c.seq))
        return {row[0]: row[1] for row in rows}


def table_named(name: str) -> Table:
    """An exchanged table; raises KeyError for any other."""
    if name not in EXCHANGED:
        raise KeyError(name)
    return metadata.tables[name]


def written(table: Table, name: str, value: Stored) -> Any:  # noqa: ANN401 - whatever a column holds
    """A value as the column holds it; links must have been followed before."""
    if value is None:
        return usual(table.c[name])
    if isinstance(value, str) and table.c[name].type.python_type is bytes:
        return base64.b64decode(value)
    return value


def links_in(table: Table, values: Values) -> Iterator[tuple[str, str, str]]:
    """Every link of a record: (column, table it points to, uid there)."""
    for column in shared_columns(table):
        link = link_of(table, column.name)
        uid = values.get(column.name)
        if link is not None and uid is not None:
            target = link if isinstance(link, str) else link[1][str(values[link[0]])]
            yield column.name, target, str(uid)


def _plain(value: Any) -> Stored:  # noqa: ANN401 - whatever a column holds
    return base64.b64encode(value).decode("ascii") if isinstance(value, bytes) else value


def _quoted(name: str) -> str:
    return f'"{name}"'
