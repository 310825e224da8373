from vetdesk.storage.mergings import ALIKE, LEFT, TREATMENTS, Treatment
from vetdesk.storage.tables.schema import metadata


def test_every_column_that_names_a_recipient_is_re_pointed_or_left_for_a_reason() -> None:
    named = {
        (table.name, column.name)
        for table in metadata.sorted_tables
        for column in table.columns
        if column.name == "recipient_id" or any(key.column.table.name == "recipient" for key in column.foreign_keys)
    }
    assert set(TREATMENTS) | set(LEFT) == named
    assert not set(TREATMENTS) & set(LEFT)
    assert all(reason for reason in LEFT.values())


def test_tables_of_which_two_rows_may_be_the_same_say_when_they_are() -> None:
    assert set(ALIKE) == {table for (table, _), how in TREATMENTS.items() if how is Treatment.UNITED}
    for table, columns in ALIKE.items():
        assert set(columns) <= set(metadata.tables[table].columns.keys())
