"""How a benchmark is measured and told: value and floor in turns, medians, their ratio, and how far it may be."""

import json
import os
import platform
import statistics
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

ROOT = Path(__file__).parents[1]
RESULTS = ROOT / "benchmarks" / "results.json"

Measurement = Callable[[], float]


@dataclass(frozen=True)
class Benchmark:
    """One figure of design 13.

    `value` and `floor` do the work once and return what it took in `unit`; they are called in turns `rounds` times,
    after one round that does not count if `warm`. The ratio of the medians may be up to `reach`.
    """

    name: str
    at: str
    floor_is: str
    reach: float
    value: Measurement
    floor: Measurement
    rounds: int = 3
    warm: bool = False
    unit: str = "s"


@dataclass(frozen=True)
class Result:
    """What was measured; `values` and `floors` hold every round."""

    name: str
    at: str
    floor_is: str
    unit: str
    value: float
    floor: float
    ratio: float
    reach: float
    ok: bool
    values: list[float]
    floors: list[float]

    def line(self) -> str:
        """One line for the terminal."""
        verdict = "ok" if self.ok else "TOO SLOW"
        return (
            f"{self.name:10} value {self.value:8.3f} {self.unit:2}  floor {self.floor:8.3f} {self.unit:2}  "
            f"ratio {self.ratio:5.2f}  reach {self.reach:4.2f}  {verdict:8}  {self.at}; floor: {self.floor_is}"
        )


def measure(benchmark: Benchmark, rounds: int | None = None) -> Result:
    """Measure value and floor in turns, so that a slow minute of the machine hits both."""
    if benchmark.warm:
        benchmark.floor()
        benchmark.value()
    values, floors = [], []
    for _ in range(rounds or benchmark.rounds):
        floors.append(benchmark.floor())
        values.append(benchmark.value())
    value, floor = statistics.median(values), statistics.median(floors)
    ratio = value / floor
    return Result(
        benchmark.name,
        benchmark.at,
        benchmark.floor_is,
        benchmark.unit,
        round(value, 4),
        round(floor, 4),
        round(ratio, 3),
        benchmark.reach,
        ratio <= benchmark.reach,
        [round(each, 4) for each in values],
        [round(each, 4) for each in floors],
    )


def machine() -> dict[str, str | int]:
    """What the figures were measured on, without naming the machine."""
    return {
        "system": platform.system(),
        "architecture": platform.machine(),
        "cores": os.cpu_count() or 0,
        "python": platform.python_version(),
    }


def commit() -> str:
    """The short digest of the commit measured, "" outside a clone; a "+" tells of uncommitted changes."""
    try:
        head = subprocess.run(
            ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=True
        )
        changed = subprocess.run(
            ["git", "status", "--porcelain", "-uno", "--", ".", f":!{RESULTS.relative_to(ROOT).as_posix()}"],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
    except (OSError, subprocess.CalledProcessError):
        return ""
    return head.stdout.strip() + ("+" if changed.stdout.strip() else "")


def write_results(results: Sequence[Result], path: Path = RESULTS) -> None:
    """Put the results into the file; those of benchmarks that were not run now stay as they were."""
    kept = json.loads(path.read_text(encoding="utf-8"))["results"] if path.exists() else []
    by_name = {old["name"]: old for old in kept}
    stamp = {"measured": datetime.now().isoformat(timespec="minutes"), "commit": commit()}
    by_name.update({new.name: {**asdict(new), **stamp} for new in results})
    report = {"machine": machine(), "results": list(by_name.values())}
    path.write_text(json.dumps(report, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
