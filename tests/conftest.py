"""Fixtures that every layer's tests share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.builders import Clock, a_database

from vetdesk.storage.database import Database


@pytest.fixture
def clock() -> Clock:
    """A clock at 2025-01-20 09:00 in China that stands still until moved."""
    return Clock()


@pytest.fixture
def database(tmp_path: Path, clock: Clock) -> Iterator[Database]:
    """A fresh encrypted database with all tables and no rows."""
    opened = a_database(tmp_path, clock)
    yield opened
    opened.close()
