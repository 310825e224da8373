"""Mutation testing: `python -m tests.soak.mutation` tries every mutant of the modules that must be right.

Each mutant runs in a process of its own, forked from one that has everything but the mutated module and its tests
imported; a mutant that hangs counts as noticed. The survivors are listed in docs/mutation.md, each with the reason why
it is none of our mistakes, kept in `REASONS` beside this file (mutation_survivors.toml).
"""

import importlib.abc
import importlib.machinery
import importlib.util
import os
import signal
import sys
import tomllib
from collections.abc import Iterator, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import settings

from tests.soak.mutants import Mutant, mutants

ROOT = Path(__file__).parents[2]
REASONS = Path(__file__).with_name("mutation_survivors.toml")
REPORT = ROOT / "docs" / "mutation.md"
SECONDS = 60
HEAD = """# Mutation testing

`python -m tests.soak.mutation` puts one small mistake at a time into a module that must be right (a comparison with the
wrong edge, one day more, a condition turned round, a step left out: tests/soak/mutants.py) and runs its tests. A
mistake that no test notices is a survivor. `make test` tries a sample.

| module | mutants | noticed | survivors |
|---|---|---|---|
"""


@dataclass(frozen=True, slots=True)
class Subject:
    """A module and the tests that answer for it."""

    module: str
    tests: tuple[str, ...]

    @property
    def path(self) -> Path:
        """Its source file."""
        return ROOT / "src" / Path(*self.module.split(".")).with_suffix(".py")

    def mutants(self) -> list[Mutant]:
        """Every mistake that is tried."""
        return mutants(self.path.read_text(encoding="utf-8"))


SUBJECTS = (
    Subject("vetdesk.domain.clocks", ("tests/domain/test_clocks.py",)),
    Subject("vetdesk.domain.workflow", ("tests/domain/test_workflow.py",)),
    Subject("vetdesk.domain.duties", ("tests/domain/test_duties.py",)),
    Subject("vetdesk.domain.workdays", ("tests/domain/test_workdays.py", "tests/domain/test_clocks.py")),
)


settings.register_profile("mutation", max_examples=60, derandomize=True, database=None, deadline=None)


class _Mutated(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Loads one module from a mutated source; all others are found as ever."""

    def __init__(self, module: str, source: str) -> None:
        self._module = module
        self._source = source

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """Only for the mutated module."""
        return importlib.util.spec_from_loader(fullname, self) if fullname == self._module else None

    def exec_module(self, module: ModuleType) -> None:
        """Run the mutated source."""
        exec(compile(self._source, self._module, "exec"), module.__dict__)


def survivors(subject: Subject, tried: Sequence[Mutant]) -> Iterator[Mutant]:
    """The mutants that no test notices; the module as it is must pass."""
    if not _passes(subject, subject.path.read_text(encoding="utf-8")):
        raise AssertionError(f"the tests of {subject.module} fail without any mistake")
    for mutant in tried:
        if _passes(subject, mutant.source):
            yield mutant


def _passes(subject: Subject, source: str) -> bool:
    """Whether the tests pass with this source in place of the module's own."""
    child = os.fork()
    if child == 0:
        os._exit(_run(subject, source))
    _, status = os.waitpid(child, 0)
    return os.WIFEXITED(status) and os.WEXITSTATUS(status) == 0


def _run(subject: Subject, source: str) -> int:
    """In the child: the tests with the mutated module; 0 if all of them pass."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(SECONDS)
    for name in [name for name in sys.modules if name.startswith(("vetdesk", "tests.domain"))]:
        del sys.modules[name]
    sys.meta_path.insert(0, _Mutated(subject.module, source))
    settings.load_profile("mutation")
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    sys.path.insert(0, str(ROOT))
    arguments = ["-c", os.devnull, "--rootdir", str(ROOT), "--import-mode=importlib", "-x", "-q", "--tb=no"]
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        return int(pytest.main([*arguments, "-p", "no:cacheprovider", *(str(ROOT / test) for test in subject.tests)]))


def report(found: Sequence[tuple[Subject, int, Sequence[Mutant]]]) -> str:
    """The page that tells what was tried and what no test notices, with the reason for each."""
    reasons = tomllib.loads(REASONS.read_text(encoding="utf-8"))
    lines = [HEAD]
    for subject, tried, left in found:
        share = 100 * (tried - len(left)) / tried
        lines.append(f"| {subject.module} | {tried} | {share:.1f} % | {len(left)} |\n")
    for subject, _, left in found:
        lines.append(f"\n## Survivors in {subject.module}\n\n")
        known = reasons.get(subject.module.rpartition(".")[2], {})
        lines += [f"- {mutant}: {known.get(f'{mutant.before} → {mutant.after}', 'no reason yet')}\n" for mutant in left]
        lines += [] if left else ["None.\n"]
    return "".join(lines)


def main() -> None:
    """Try everything and write the page."""
    found = []
    for subject in SUBJECTS:
        tried = subject.mutants()
        left = list(survivors(subject, tried))
        found.append((subject, len(tried), left))
        print(f"{subject.module}: {len(tried)} mutants, {len(left)} survive")
        for mutant in left:
            print(f"  {mutant}")
    REPORT.write_text(report(found), encoding="utf-8")


if __name__ == "__main__":
    main()
