#!/bin/sh
# Makes the virtual environment of a checkout: environment.sh PYTHON VENV LOCK
# What only the system can give is installed by apt where that is allowed; otherwise the one line to run is printed.
set -eu
python=$1 venv=$2 lock=$3

say() { printf '%s\n' "$*" >&2; }

apt_install() { # WHY PACKAGE...
    why=$1
    shift
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        say "Installing $* ($why)"
        export DEBIAN_FRONTEND=noninteractive
        apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@" >/dev/null && return
    fi
    say "VetDesk needs $why. Please run this line, then make again:"
    say "    sudo apt-get update && sudo apt-get install -y $*"
    exit 1
}

require_python() {
    command -v "$python" >/dev/null || apt_install "Python 3.11 or newer" python3 python3-venv
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
        say "VetDesk needs Python 3.11 or newer; $("$python" --version) was found. Name another: make PYTHON=python3.12"
        exit 1
    }
    "$python" -c 'import ensurepip, venv' 2>/dev/null || apt_install "Python's venv module" python3-venv
}

make_environment() {
    [ -x "$venv/bin/python" ] || "$python" -m venv "$venv"
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r "$lock"
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
}

opens_a_window() { # PLATFORM: whether Qt finds its system libraries for it
    QT_QPA_PLATFORM=$1 "$venv/bin/python" -c 'from PySide6.QtWidgets import QApplication; QApplication([])' >/dev/null 2>&1
}

require_qt_libraries() {
    opens_a_window offscreen ||
        apt_install "the system libraries of Qt" libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3 libglib2.0-0
    [ -z "${DISPLAY:-}" ] || opens_a_window xcb ||
        apt_install "the system libraries of Qt for a screen" libxcb-cursor0 libxcb-icccm4 libxcb-image0 \
            libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0 libxcb-xkb1 libxkbcommon-x11-0
    opens_a_window offscreen || {
        say "Qt still does not start; this is what it says:"
        QT_QPA_PLATFORM=offscreen "$venv/bin/python" -c 'from PySide6.QtWidgets import QApplication; QApplication([])'
    }
}

require_python
make_environment
require_qt_libraries
