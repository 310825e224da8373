from dataclasses import replace
from hashlib import sha256

import pytest

from tests.builders import an_actor
from vetdesk.domain.errors import DamagedStationError, NotFoundError, StaleRecordError
from vetdesk.domain.templates import Template, TemplateColumn, TemplateForm
from vetdesk.storage.database import Database

CONTENT = b"PK workbook"
FORM = TemplateForm("Sheet1", 2, 3, 0, (TemplateColumn("A", "姓名*", "name"),))


def keep(database: Database, name: str = "模板") -> Template:
    with database.write("take in a template", an_actor()) as work:
        new = Template(
            0, "", name, f"{name}.xlsx", work.templates.next_edition(name), sha256(CONTENT).hexdigest(), FORM
        )
        return work.templates.add(new, CONTENT)


def test_a_template_is_kept_whole_and_told_to_the_journal(database: Database) -> None:
    kept = keep(database)
    with database.read() as look:
        assert look.templates.get(kept.id) == kept
        assert look.templates.content(kept.id) == CONTENT
        (entry,) = look.journal.entries(kind="template")
    assert (entry.new["name"], entry.new["form"]["sheet"]) == ("模板", "Sheet1")


def test_editions_count_up_and_retired_ones_are_not_offered(database: Database) -> None:
    first, second = keep(database), keep(database)
    assert (first.edition, second.edition) == (1, 2)
    with database.write("retire", an_actor()) as work:
        work.templates.save(replace(first, retired=True))
        assert [one.id for one in work.templates.all()] == [second.id]


def test_a_mapping_saved_meanwhile_is_not_written_over(database: Database) -> None:
    kept = keep(database)
    with database.write("map", an_actor()) as work:
        changed = work.templates.save(replace(kept, form=FORM.with_meaning("A", "phone")))
        assert (changed.version, changed.form.columns[0].meaning) == (2, "phone")
        assert work.templates.save(changed) == changed
        with pytest.raises(StaleRecordError):
            work.templates.save(replace(kept, name="anders"))


def test_a_template_that_is_not_there_or_was_altered_is_told(database: Database) -> None:
    kept = keep(database)
    with database.write("alter", an_actor()) as work:
        with pytest.raises(NotFoundError):
            work.templates.get(99)
        with pytest.raises(NotFoundError):
            work.templates.content(99)
        work.connection.exec_driver_sql("UPDATE template SET content = x'00'")
        with pytest.raises(DamagedStationError):
            work.templates.content(kept.id)
