"""How much is tried: each run of the tests tries a sample, the long tier (tests/soak/test_whole_suite.py) all of it."""

import os

LONG = bool(os.environ.get("VETDESK_LONG"))


def tries(quick: int, long: int) -> int:
    """How many of something are tried in this tier."""
    return long if LONG else quick
