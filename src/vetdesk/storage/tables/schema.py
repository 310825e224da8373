"""The one MetaData of all tables, and the columns that every record has.

Tables are STRICT, so columns are Integer, Text or LargeBinary and nothing else. Each noun has its own module here;
`vetdesk.storage.tables` imports them all.
"""

from sqlalchemy import Column, Integer, MetaData, Text

metadata = MetaData()


def record_columns() -> tuple[Column[int], Column[str], Column[int]]:
    """What every record carries: `id` inside this database, `uid` everywhere, `version` for saving safely."""
    return (
        Column("id", Integer, primary_key=True),
        Column("uid", Text, nullable=False, unique=True),
        Column("version", Integer, nullable=False, server_default="1"),
    )
