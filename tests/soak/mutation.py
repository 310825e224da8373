"""Mutation testing: `python -m tests.soak.mutation [WORD…]` tries every mutant of the modules that must be right.

Each mutant runs in a process of its own, forked from one that has collected the module's tests (nursery.py); there the
mistake is put into the functions in place. Whatever survives that, or cannot be put in so, is tried again in a process
that imports the mutated module and all of the program anew. A mutant that hangs counts as noticed. The survivors are in
docs/mutation.md, each with the reason why it is none of our mistakes, kept in `REASONS` beside this file
(mutation_survivors.toml). Of the modules not named on the command line the page keeps what it says. With `--again` in
front of the words only the survivors that the page lists are tried again.
"""

import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import os
import re
import signal
import sys
import tomllib
from collections.abc import Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, Phase, settings

from tests.soak.mutants import Mutant, mutants
from tests.soak.nursery import Nursery, seconds_for

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


CODED = ("benefits.month_due", "payments.bank_files", "payments.changes", "payments.ledger", "payments.lists")
CODED += ("payments.one_time", "stamps", "three_way", "workflow", "clocks", "signatures", "anchors")
"""Modules whose codes are stored."""


def _domain(module: str, *tests: str) -> Subject:
    codes = [f"test_stored_codes.py::test_a_code_is_its_name[{module}]"] if module in CODED else []
    paths = (f"tests/domain/{test}" if "::" in test else f"tests/domain/{test}.py" for test in (*tests, *codes))
    return Subject(f"vetdesk.domain.{module}", tuple(paths))


DUE = ("benefits/test_course", "benefits/test_interruptions", "benefits/test_worked_examples")
SUBJECTS = (
    _domain("clocks", "test_clocks"),
    _domain("workflow", "test_workflow"),
    _domain("duties", "test_duties"),
    _domain("workdays", "test_workdays", "test_clocks"),
    _domain("permissions", "test_permissions"),
    _domain("case_blocks", "test_case_blocks"),
    _domain("case_course", "test_case_course_alone"),
    _domain("case_steps", "test_case_steps"),
    _domain("guards", "test_guards_alone"),
    _domain("journal", "test_journal"),
    _domain("masking", "test_masking"),
    _domain("stamps", "test_stamps"),
    _domain("three_way", "test_three_way"),
    _domain("packages", "test_packages"),
    _domain("package_plan", "test_package_plan", "test_packages"),
    _domain("decisions", "test_decisions_alone"),
    _domain("importing.sent_rows", "importing/test_sent_rows"),
    _domain("importing.coming_back", "importing/test_coming_back"),
    _domain("amounts", "test_amounts"),
    _domain("benefits.months", "benefits/test_months"),
    _domain("benefits.arrears", "benefits/test_arrears"),
    _domain("benefits.course", "benefits/test_course"),
    _domain("benefits.interruptions", "benefits/test_interruptions"),
    _domain("benefits.rates", "benefits/test_rates"),
    _domain("benefits.month_due", "benefits/test_month_due"),
    _domain("benefits.one_time", "benefits/test_one_time"),
    _domain("benefits.entitled", "benefits/test_entitled", *DUE),
    _domain("benefits.extras", "benefits/test_extras"),
    _domain("benefits.additions", "benefits/test_additions"),
    _domain("payments.ledger", "payments/test_ledger"),
    _domain("payments.lists", "payments/test_lists"),
    _domain("payments.bank_files", "payments/test_bank_rows"),
    _domain("payments.recoveries", "payments/test_recoveries"),
    _domain("payments.changes", "payments/test_changes"),
    _domain("payments.working_out", "payments/test_working_out"),
    _domain("payments.one_time", "payments/test_one_time_alone"),
    _domain("signatures", "test_signatures"),
    _domain("key_register", "test_key_register_alone", "test_key_register_chains", "test_key_register"),
    _domain("anchors", "test_anchors"),
)


settings.register_profile(
    "mutation",
    max_examples=60,
    derandomize=True,
    database=None,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)


_OURS = ("vetdesk", "tests.")


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


def survivors(subject: Subject, tried: Sequence[Mutant]) -> list[Mutant]:
    """The mutants that no test notices; the module as it is must pass."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        os._exit(_try(subject, tried, write))
    os.close(write)
    with os.fdopen(read, "rb") as told:
        noticed = told.read()
    os.waitpid(child, 0)
    if len(noticed) != len(tried):
        raise AssertionError(f"the tests of {subject.module} fail without any mistake")
    return [mutant for mutant, byte in zip(tried, noticed, strict=True) if not byte]


def _try(subject: Subject, tried: Sequence[Mutant], write: int) -> int:
    """In a child: tell for each mutant by one byte whether it was noticed; nothing if the module as it is fails."""
    _prepare()
    code, seconds = seconds_for(lambda: _tests(subject))
    noticed: list[bool] = []
    if code or _tests(subject, Nursery(subject.module, tried, seconds, noticed.append)):
        return 1
    left = [place for place, one in enumerate(noticed) if not one]
    if left and not _passes(subject, subject.path.read_text(encoding="utf-8")):
        return 1
    for place in left:
        noticed[place] = not _passes(subject, tried[place].source)
    os.write(write, bytes(noticed))
    return 0


def _passes(subject: Subject, source: str) -> bool:
    """Whether the tests pass with this source in place of the module's own, the program and they imported anew."""
    child = os.fork()
    if child == 0:
        _prepare()
        signal.alarm(SECONDS)
        sys.meta_path.insert(0, _Mutated(subject.module, source))
        os._exit(_tests(subject))
    _, status = os.waitpid(child, 0)
    return os.WIFEXITED(status) and os.WEXITSTATUS(status) == 0


def _prepare() -> None:
    """In a child: nothing of the program imported yet, the same examples each time."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    for name in [name for name in sys.modules if name.startswith(_OURS) and not name.startswith("tests.soak")]:
        del sys.modules[name]
    settings.load_profile("mutation")
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    sys.path.insert(0, str(ROOT))


def _tests(subject: Subject, *plugins: object) -> int:
    """Run the tests of a module; 0 if all of them pass."""
    arguments = ["-c", os.devnull, "--rootdir", str(ROOT), "--import-mode=importlib", "--noconftest", "-x", "-q"]
    arguments += ["--tb=no", "--assert=plain", "-p", "no:cacheprovider", *(str(ROOT / test) for test in subject.tests)]
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        return int(pytest.main(arguments, plugins=plugins))


_ROW = re.compile(r"^\| (\S+) \| (\d+) \|", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a module: how many mutants were tried, and the lines about those that survive."""

    tried: int
    left: tuple[str, ...]


def outcome(subject: Subject, tried: int, left: Sequence[Mutant]) -> Outcome:
    """With the reason for each survivor."""
    known = tomllib.loads(REASONS.read_text(encoding="utf-8")).get(subject.module.removeprefix("vetdesk.domain."), {})
    reasons = (known.get(f"{mutant.before} → {mutant.after}", "no reason yet") for mutant in left)
    return Outcome(tried, tuple(f"{mutant}: {reason}" for mutant, reason in zip(left, reasons, strict=True)))


def report(found: Mapping[str, Outcome]) -> str:
    """The page that tells what was tried and what no test notices."""
    lines = [HEAD]
    for module, one in found.items():
        share = 100 * (one.tried - len(one.left)) / one.tried
        lines.append(f"| {module} | {one.tried} | {share:.1f} % | {len(one.left)} |\n")
    for module, one in found.items():
        lines.append(f"\n## Survivors in {module}\n\n")
        lines += [f"- {each}\n" for each in one.left] or ["None.\n"]
    return "".join(lines)


def reported(page: str) -> dict[str, Outcome]:
    """What a page says: the reverse of `report`."""
    tried = {module: int(count) for module, count in _ROW.findall(page)}
    found = {}
    for section in page.split("\n## Survivors in ")[1:]:
        module, _, rest = section.partition("\n")
        found[module] = Outcome(tried[module], tuple(line[2:] for line in rest.splitlines() if line.startswith("- ")))
    return found


def listed(every: Sequence[Mutant], known: Outcome) -> list[Mutant]:
    """Those of a module's mutants that the page lists as survivors."""
    return [one for one in every if any(line.startswith(f"{one}: ") for line in known.left)]


AGAIN = "--again"
"""In front of the words: only what the page lists is tried again, after tests were added to an unchanged module."""


def main(words: Sequence[str]) -> None:
    """Try everything, or the modules whose names hold one of these words, and write the page."""
    again, named = AGAIN in words, [word for word in words if word != AGAIN]
    for subject in SUBJECTS:
        if named and not any(word in subject.module for word in named):
            continue
        every = subject.mutants()
        tried = listed(every, reported(REPORT.read_text(encoding="utf-8"))[subject.module]) if again else every
        left = survivors(subject, tried) if tried else []
        print(f"{subject.module}: {len(tried)} of {len(every)} mutants tried, {len(left)} survive", flush=True)
        for mutant in left:
            print(f"  {mutant}", flush=True)
        known = reported(REPORT.read_text(encoding="utf-8"))
        known[subject.module] = outcome(subject, len(every), left)
        order = [one.module for one in SUBJECTS if one.module in known]
        REPORT.write_text(report({module: known[module] for module in order}), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
