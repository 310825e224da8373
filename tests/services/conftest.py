"""What tests of the services share."""

import pytest


@pytest.fixture(autouse=True)
def children_begin_warm(warm: None) -> None:
    """Hundreds of workbooks are read here; that a child is started from nothing is for tests/files to prove."""
