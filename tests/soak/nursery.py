"""Where mutants meet their tests: collected once, in a process from which every mutant gets a child of its own.

In the child the mistake is put into the functions in place (in_place.py) and the tests run until one notices. The test
that noticed goes first for the next mutant: mistakes beside each other are mostly noticed by the same test.
"""

import gc
import importlib
import os
import signal
import struct
import time
from collections.abc import Callable, Sequence

import pytest

from tests.soak.in_place import NotInPlaceError, change_in_place
from tests.soak.mutants import Mutant

_PLACE = struct.Struct("I")


class Nursery:
    """A pytest plugin that runs the collected tests once for each mutant instead of once.

    `told` gets, in the order of the mutants, whether one was noticed; one that cannot be put in place was not.
    """

    def __init__(self, module: str, tried: Sequence[Mutant], seconds: int, told: Callable[[bool], object]) -> None:
        self._module = importlib.import_module(module)
        self._tried = tried
        self._seconds = seconds
        self._told = told
        self._in_child = False

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """In place of pytest's own loop."""
        tests = list(session.items)
        gc.collect()
        gc.freeze()
        for mutant in self._tried:
            place = self._noticed(tests, mutant)
            self._told(place is not None)
            if place is not None:
                tests.insert(0, tests.pop(place))
        return True

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """The first failure of a child is enough."""
        if self._in_child and report.failed:
            os._exit(1)

    def _noticed(self, tests: Sequence[pytest.Item], mutant: Mutant) -> int | None:
        """The place of the test that notices the mutant; None if none does, or if it cannot be put in place."""
        read, write = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(read)
            self._run(tests, mutant, write)
        os.close(write)
        with os.fdopen(read, "rb") as begun:
            places = begun.read()
        _, status = os.waitpid(child, 0)
        return int(_PLACE.unpack(places[-_PLACE.size :])[0]) if status and places else None

    def _run(self, tests: Sequence[pytest.Item], mutant: Mutant, write: int) -> None:
        """In the child, which ends here."""
        self._in_child = True
        signal.alarm(self._seconds)
        try:
            change_in_place(self._module, mutant.source)
        except NotInPlaceError:
            os._exit(0)
        for place, test in enumerate(tests):
            os.write(write, _PLACE.pack(place))
            following = tests[place + 1] if place + 1 < len(tests) else None
            test.config.hook.pytest_runtest_protocol(item=test, nextitem=following)
        os._exit(0)


def seconds_for(run: Callable[[], int]) -> tuple[int, int]:
    """What the tests come to as the module is, and how long a mutant may take before it counts as hanging."""
    began = time.monotonic()
    code = run()
    return code, 5 + int(10 * (time.monotonic() - began))
