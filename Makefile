# Everything a checkout needs: each target sets up what it uses. `make` alone lists them.
#
#   QT=6.8      the oldest Qt that is supported (default);  QT=newest  the newest allowed
#   PYTHON=…    the Python (3.11 or newer) the environment is made from
#   ARGS=…      further arguments of pytest, of the benchmarks or of the soak run

SHELL := /bin/sh
PYTHON ?= python3
QT ?= 6.8
LOCK := requirements/$(if $(filter newest,$(QT)),newest,qt-$(QT)).lock
VENV := .venv$(if $(filter 6.8,$(QT)),,-$(QT))
# With a screen Qt needs more of the system than without one.
READY := $(VENV)/.ready$(if $(DISPLAY)$(WAYLAND_DISPLAY),-screen)
BIN := $(VENV)/bin

# Compiled modules make every later start faster; some build machines switch them off.
unexport PYTHONDONTWRITEBYTECODE

# Tests draw into memory where no display is.
HEADLESS := $(if $(DISPLAY)$(WAYLAND_DISPLAY)$(QT_QPA_PLATFORM),,QT_QPA_PLATFORM=offscreen)

.PHONY: help environment run test test-newest soak bench lint locks clean

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 14

$(READY): $(LOCK) pyproject.toml installer/environment.sh
	@sh installer/environment.sh "$(PYTHON)" "$(VENV)" "$(LOCK)"
	@touch $@

environment: $(READY) ## set up what everything needs, and nothing more

run: $(READY) ## make the demo station in demo/ and open it; without a display leave its papers, workbooks, screenshots
	$(BIN)/vetdesk demo demo $(ARGS)

test: $(READY) ## run the tests
	$(HEADLESS) $(BIN)/python -m pytest -n auto --dist worksteal $(ARGS)

test-newest: ## run the tests on the newest Qt that is allowed
	$(MAKE) test QT=newest

soak: $(READY) ## the long tier: volume, kills, byte searches; stopped, it goes on where it was; results in docs/soak.md
	$(HEADLESS) $(BIN)/python -m tests.soak.record $(ARGS)

bench: $(READY) ## measure the benchmarks as ratios to a floor; results in benchmarks/results.json
	@$(BIN)/python -m pip install --quiet --require-hashes -r requirements/bench.lock || \
		echo "The fastest writer known cannot be installed here; export is measured against a bare writer of our own."
	$(HEADLESS) $(BIN)/python -m benchmarks $(ARGS)

lint: $(READY) ## style, types and the layers of the house
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

locks: ## pin every dependency anew by hash (needs uv)
	sh installer/locks.sh

clean: ## remove what was made here; a station folder is never touched
	rm -rf .venv .venv-* build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache benchmarks/work
