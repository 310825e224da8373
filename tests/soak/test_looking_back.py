"""Long tier: over a thousand random edits on thirty days, every record of every day as the copy kept that evening."""

from collections.abc import Callable

import pytest

from tests.builders import Clock
from tests.services.edited_world import EditedWorld, differences
from vetdesk.storage.database import Database

EDITS, DAYS = 1000, 30


@pytest.mark.soak
def test_as_it_was_on_a_day_equals_the_copy_kept_that_day(
    database: Database, clock: Clock, seed: int, record_property: Callable[[str, object], None]
) -> None:
    world = EditedWorld(database, clock, seed)
    world.edits(EDITS, DAYS)
    kept = [copy for copies in world.copies.values() for copy in copies.values()]
    record_property("edits", EDITS)
    record_property("compared", len(kept))
    assert None in kept
    assert differences(database, world) == []
