"""Kills, failing disks, power cuts and flipped bits at full number: nothing acknowledged is lost, nothing is there by
half. VETDESK_FAULTS_SHARE=0.1 tries a tenth. The figures are told in docs/reliability.md."""

import os
from collections.abc import Callable

import pytest

from tests.faults.shim import why_not
from tests.faults.started import trials
from vetdesk.storage.upgrade import known_revisions

SHARE = float(os.environ.get("VETDESK_FAULTS_SHARE", "1"))
PARTS = range(4)
pytestmark = [pytest.mark.soak, pytest.mark.skipif(bool(why_not()), reason=why_not())]
Property = Callable[[str, object], None]


def told(name: str, count: int, part: int, record_property: Property) -> dict[str, int]:
    """Run a part of a row and keep its counts; nothing may have gone wrong."""
    found = trials(name, count, part)
    for key, value in found["counts"].items():
        record_property(f"{name}: {key}", value)
    assert found["wrong"] == []
    counts: dict[str, int] = found["counts"]
    return counts


@pytest.mark.parametrize("part", range(24))
def test_kills_at_random_moments_lose_nothing_that_was_acknowledged(part: int, record_property: Property) -> None:
    wanted = int(250 * SHARE)
    counts = told("kills", wanted, part, record_property)
    assert counts["kills"] > wanted * 0.6  # on a busy machine a deed may end before its kill comes
    assert counts["hot journals"] > wanted * 0.1


@pytest.mark.parametrize("part", range(len(known_revisions()) - 1))
def test_an_upgrade_stopped_at_any_statement_leaves_the_old_or_the_new(part: int, record_property: Property) -> None:
    counts = told("statements", 0, part, record_property)
    assert counts["statements stopped at"] > 0


@pytest.mark.parametrize("part", range(16))
def test_every_io_operation_of_a_small_deed_may_fail(part: int, record_property: Property) -> None:
    told("operations", 0 if SHARE == 1 else int(600 * SHARE), part, record_property)


@pytest.mark.parametrize("part", range(16))
def test_every_io_operation_of_a_backup_or_an_upgrade_may_fail(part: int, record_property: Property) -> None:
    told("large operations", 0 if SHARE == 1 else int(1200 * SHARE), part, record_property)


def test_no_power_cut_takes_what_was_written_beside_the_database(record_property: Property) -> None:
    wanted = int(5000 * SHARE)
    counts = told("small files", wanted, 0, record_property)
    assert counts["states"] == wanted
    assert counts["control: lost"] > 0


@pytest.mark.parametrize("part", range(32))
def test_no_power_cut_loses_what_was_acknowledged_or_damages_a_file(part: int, record_property: Property) -> None:
    wanted = int(1000 * SHARE)
    counts = told("power", wanted, part, record_property)
    assert counts["states"] >= wanted * 0.99
    assert counts["control: lost or damaged"] > 0


@pytest.mark.parametrize("part", PARTS)
def test_every_flipped_bit_is_found_and_no_other_value_is_shown(part: int, record_property: Property) -> None:
    told("flips", int(1250 * SHARE), part, record_property)


@pytest.mark.parametrize("part", range(2))
def test_a_full_disk_is_told_and_costs_nothing(part: int, record_property: Property) -> None:
    counts = told("full disks", int(250 * SHARE), part, record_property)
    assert counts["trials"] == int(250 * SHARE)
