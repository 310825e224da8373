"""Codes that stand in databases, workbooks and packages: each is its name in small letters, and so never changes."""

import importlib
from enum import Enum

import pytest

from vetdesk.domain.payments.bank_files import Doubt
from vetdesk.domain.workflow import Duty

MODULES = (
    "benefits.month_due", "payments.bank_files", "payments.changes", "payments.ledger", "payments.lists", "stamps",
    "three_way", "workflow", "clocks", "staff", "forms", "signatures", "anchors", "payments.one_time",
)  # fmt: skip
BLANK = {Doubt.NONE, Duty.NONE}


@pytest.mark.parametrize("name", MODULES)
def test_a_code_is_its_name(name: str):
    module = importlib.import_module(f"vetdesk.domain.{name}")
    kinds = [one for one in vars(module).values() if isinstance(one, type) and issubclass(one, Enum)]
    own = [kind for kind in kinds if kind.__module__ == module.__name__]
    assert own
    for member in (member for kind in own for member in kind):
        assert member.value == ("" if member in BLANK else member.name.lower()), member
