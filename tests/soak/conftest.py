"""The long tier repeats its tests with many seeds; VETDESK_SOAK_SEEDS says how many."""

import os

import pytest


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "seed" in metafunc.fixturenames:
        metafunc.parametrize("seed", range(int(os.environ.get("VETDESK_SOAK_SEEDS", "20"))))
