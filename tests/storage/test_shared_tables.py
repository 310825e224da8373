"""No table can be forgotten by the packages between PCs."""

import re

from sqlalchemy import Table, UniqueConstraint

from vetdesk.storage.shared_tables import EXCHANGED, LOCAL, link_of, shared_columns
from vetdesk.storage.tables import metadata

OWN_ORDER = {("recipient", ("sort_key",))}
"""Unique, but each PC's own and computed."""


def unique_columns(table: Table) -> set[tuple[str, ...]]:
    constraints = {tuple(c.name for c in one.columns) for one in table.constraints if isinstance(one, UniqueConstraint)}
    indexes = {tuple(c.name for c in one.columns) for one in table.indexes if one.unique}
    single = {(column.name,) for column in table.columns if column.unique}
    return constraints | indexes | single | {tuple(column.name for column in table.primary_key)}


def test_every_table_is_exchanged_or_stays_for_a_reason():
    assert set(EXCHANGED) | set(LOCAL) == set(metadata.tables)
    assert not set(EXCHANGED) & set(LOCAL)
    assert all(LOCAL.values())


def test_the_columns_named_are_there():
    for name, shared in EXCHANGED.items():
        columns = set(metadata.tables[name].c.keys())
        named = {*shared.key, *shared.left_out, *(shared.links or {})} | {
            c for one in shared.alike for c in one.columns
        }
        assert named <= columns, name


def test_every_key_is_unique_and_every_unique_set_is_named():
    for name, shared in EXCHANGED.items():
        unique = {frozenset(columns) for columns in unique_columns(metadata.tables[name]) if columns != ("id",)}
        unique -= {frozenset(columns) for table, columns in OWN_ORDER if table == name}
        named = {frozenset(shared.key), *(frozenset(one.columns) for one in shared.alike)}
        named |= {frozenset({"case_id", "seq"})} if name == "case_event" else set()
        assert unique <= named | {frozenset({"uid"})}, name


def test_every_column_that_holds_an_id_is_a_link():
    for name in EXCHANGED:
        table = metadata.tables[name]
        ids = {
            c.name for c in shared_columns(table) if re.search(r"(^|_)id$|merged_into|served_by|assigned_to", c.name)
        }
        unlinked = {column for column in ids if link_of(table, column) is None}
        assert unlinked <= {"uid"}, name


def test_links_lead_to_exchanged_tables_with_uids():
    for name in EXCHANGED:
        table = metadata.tables[name]
        for column in shared_columns(table):
            link = link_of(table, column.name)
            targets = [] if link is None else [link] if isinstance(link, str) else list(link[1].values())
            assert all(target in EXCHANGED and "uid" in metadata.tables[target].c for target in targets)


def test_station_defined_values_hang_on_records_that_are_known():
    declared = EXCHANGED["field_value"].links or {}
    link = declared["subject_id"]
    assert not isinstance(link, str)
    assert set(link[1]) == {"recipient", "identity", "entry"}
