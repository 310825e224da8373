from pathlib import Path

import pytest

from vetdesk import paths
from vetdesk.definitions import rosters, vocabulary
from vetdesk.definitions.source import DefinitionText, shipped
from vetdesk.domain.errors import DefinitionError, NotFoundError

SHIPPED = shipped(Path(paths.resources()) / "definitions")
COMPUTED = {"serial", "village", "category", "status"}


def of_kind(kind: str) -> list[DefinitionText]:
    return [text for text in SHIPPED if text.kind == kind]


def test_the_columns_of_the_roster_are_fields_of_the_archive() -> None:
    words = vocabulary.read(of_kind("vocabulary"))
    roster = rosters.read(of_kind("rosters")).layout("roster")
    assert {column.field for column in roster.columns} - COMPUTED <= set(words.fields)
    assert all(
        column.choices == "village" or words.codes(column.choices) for column in roster.columns if column.choices
    )


def test_every_kind_of_change_that_counts_has_its_column_in_the_figures() -> None:
    book = rosters.read(of_kind("rosters"))
    columns = {column.field for column in book.layout("balance").columns}
    assert {kind.key for kind in book.changes.kinds if not kind.fields} <= columns


def test_every_status_is_a_known_one() -> None:
    words = vocabulary.read(of_kind("vocabulary"))
    changes = rosters.read(of_kind("rosters")).changes
    named = set(changes.counted).union(*(kind.statuses for kind in changes.kinds))
    assert named - {"", "category"} <= set(words.statuses)


def test_a_list_with_columns_under_a_common_heading_takes_two_heading_rows() -> None:
    book = rosters.read(of_kind("rosters"))
    assert (book.layout("roster").first_row, book.layout("changes").first_row) == (5, 4)
    with pytest.raises(NotFoundError):
        book.layout("nothing")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('[layout.x]\nsheet = "a/b"\ncolumns = [{field="a", heading="b"}]', "layout.x.sheet"),
        ('[layout.x]\nsheet = "a"', "layout.x.columns"),
        ('[layout.x]\nsheet = "a"\ncolumns = [{field="a"}]', "layout.x.columns.0"),
        ('[layout.x]\nsheet = "a"\ncolumns = [{field="a", heading="b", kind="bold"}]', "layout.x.columns.0.kind"),
        ('[layout.x]\nsheet = "a"\ntitle = "{county}"\ncolumns = [{field="a", heading="b"}]', "layout.x"),
        ('[kind.x]\nlabel = "a"\ndirection = "up"', "kind.x.direction"),
        ('[kind.x]\nlabel = "a"\ndirection = "none"', "kind.x.fields"),
        ('[kind.x]\nlabel = "a"\ndirection = "plus"', "kind"),
    ],
)
def test_a_mistake_names_its_key(text: str, key: str) -> None:
    with pytest.raises(DefinitionError) as error:
        rosters.read([DefinitionText("rosters", "own", 1, "2026-01-01", "station", text)])
    assert error.value.key == key
