"""The tables in the source and the tables the migrations make are the same."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import Connection, create_engine

from tests.builders import a_database
from vetdesk.storage.tables import metadata


@pytest.fixture(scope="module")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    database = a_database(tmp_path_factory.mktemp("tables"))
    with database.read() as look:
        yield look.connection
    database.close()


@pytest.fixture(scope="module")
def declared() -> Iterator[Connection]:
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        metadata.create_all(connection)
        yield connection
    engine.dispose()


def shape(connection: Connection, table: str) -> dict[str, Any]:
    def rows(pragma: str, name: str = table) -> list[Any]:
        return [tuple(row) for row in connection.exec_driver_sql(f"PRAGMA {pragma}('{name}')")]

    columns = [
        (name, kind, notnull, (default or "").strip("'"), pk)
        for _, name, kind, notnull, default, pk, _ in rows("table_xinfo")
    ]
    indexes = set()
    for _, name, unique, origin, partial in rows("index_list"):
        fields = tuple(row[2] for row in rows("index_info", name))
        indexes.add((name if origin == "c" else "", unique, partial, fields))
    links = {(target, source, to, on_delete) for _, _, target, source, to, _, on_delete, _ in rows("foreign_key_list")}
    strict = [row[5] for row in rows("table_list")]
    return {"columns": columns, "indexes": indexes, "links": links, "strict": strict}


@pytest.mark.parametrize("table", sorted(metadata.tables))
def test_a_table_is_declared_as_the_migrations_make_it(table: str, migrated: Connection, declared: Connection):
    assert shape(migrated, table) == shape(declared, table)


@pytest.mark.parametrize("table", sorted(metadata.tables))
def test_every_table_is_strict(table: str, migrated: Connection):
    assert shape(migrated, table)["strict"] == [1]


def test_the_migrations_make_no_ordinary_table_that_is_not_declared(migrated: Connection):
    found = migrated.exec_driver_sql(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'"
    )
    assert {row[0] for row in found} - {"alembic_version"} <= set(metadata.tables)
