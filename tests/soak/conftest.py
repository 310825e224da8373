"""The long tier repeats its tests with many seeds; VETDESK_SOAK_SEEDS says how many."""

import os

import pytest

from tests.soak.record import leave_out_in_worker


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "seed" in metafunc.fixturenames:
        metafunc.parametrize("seed", range(int(os.environ.get("VETDESK_SOAK_SEEDS", "20"))))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    leave_out_in_worker(config, items)
