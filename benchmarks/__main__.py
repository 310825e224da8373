"""`python -m benchmarks [NAME …]`: measure, print a line each, write benchmarks/results.json."""

import argparse
import importlib
import sys
from pathlib import Path

from benchmarks.frame import RESULTS, ROOT, measure, write_results

MODULES = {
    "import": "importing",
    "start": "start",
    "search": "search",
    "search_everywhere": "search_everywhere",
    "search_meanwhile": "search_meanwhile",
    "switch_first": "switching:first_benchmark",
    "switch_again": "switching:again_benchmark",
    "scroll": "scrolling",
    "export": "exporting",
    "receive": "receiving",
    "papers": "papers",
    "duplicates": "duplicates",
    "scan": "scanning",
    "restore": "restoring",
}
"""Each benchmark by its name: the module, and its function where that is not called `benchmark`."""
NAMES = tuple(MODULES)


def main() -> int:
    """Run the benchmarks asked for, all without arguments; 1 if one is slower than it may be and --strict is given."""
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one or more of {', '.join(NAMES)}")
    parser.add_argument("--rounds", type=int, help="how often value and floor are measured in turns")
    parser.add_argument("--work", type=Path, default=ROOT / "benchmarks" / "work", help="where generated data lies")
    parser.add_argument("--strict", action="store_true", help="fail if a figure is over its reach")
    given = parser.parse_args()
    unknown = set(given.names) - set(NAMES)
    if unknown:
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))}")
    results = []
    for name in given.names or NAMES:
        module, _, function = MODULES[name].partition(":")
        make = getattr(importlib.import_module(f"benchmarks.{module}"), function or "benchmark")
        results.append(measure(make(given.work), given.rounds))
        print(results[-1].line(), flush=True)
        write_results(results)
    print(
        f"{sum(result.ok for result in results)} of {len(results)} within reach; written to {RESULTS.relative_to(ROOT)}"
    )
    return int(given.strict and not all(result.ok for result in results))


if __name__ == "__main__":
    sys.exit(main())
