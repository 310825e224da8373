#!/bin/sh
# Pins every dependency by hash, for all systems and without addresses, once for each end of the Qt range.
set -eu
cd "$(dirname "$0")/.."
command -v uv >/dev/null || { echo "locks.sh needs uv: python3 -m pip install uv" >&2; exit 1; }

oldest_qt=$(mktemp)
trap 'rm -f "$oldest_qt"' EXIT
echo "PySide6-Essentials<6.9" >"$oldest_qt"

pin() { # OUTPUT ARGUMENT...: resolve what the arguments name
    output=$1
    shift
    uv pip compile "$@" --universal --python-version 3.11 --upgrade --generate-hashes \
        --no-header --no-annotate --quiet -o "$output" >/dev/null
}
pin requirements/qt-6.8.lock pyproject.toml --group test --group lint --group build --constraint "$oldest_qt"
pin requirements/newest.lock pyproject.toml --group test --group lint --group build
pin requirements/bench.lock --group bench
