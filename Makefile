# What to do in a checkout; `make` alone lists the targets.
# Needs Python 3.11 or newer, make and git. Everything else comes from requirements/, checked by hash.

MIN_PYTHON := 3, 11
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < ($(MIN_PYTHON)))' 2>/dev/null && echo $$python && break; done)
VENV ?= .venv
BIN := $(VENV)/bin
UV ?= $(or $(shell command -v uv),$(BIN)/uv)

# Real reports with labels, where there are any: tests and measurements that need them use this folder.
LKJIP_REAL ?= $(abspath $(wildcard ../shared))
ifneq ($(LKJIP_REAL),)
export LKJIP_REAL
endif

LOCK := $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--no-emit-find-links --no-annotate --custom-compile-command 'make lock'
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
RUN_READY := $(VENV)/run.ready
DEV_READY := $(VENV)/dev.ready

.PHONY: help install run test lint types score bench corpus lock clean

help:  ## List the targets
	@sed -n 's/^\([a-z]*\):.*## /make \1\t/p' Makefile | expand -t 16

install: $(RUN_READY)  ## Install the program into .venv

run: $(RUN_READY)  ## Read the sample reports into out/lkjip.duckdb
	$(BIN)/lkjip run corpus/

test: $(DEV_READY)  ## Run the tests; those on real reports too, where LKJIP_REAL names them
	$(BIN)/python -m pytest $(ARGS)

lint: $(DEV_READY)  ## Check style and form
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(DEV_READY)  ## Check types
	$(BIN)/mypy

score: $(RUN_READY)  ## Compare what is read of the real reports with their labels
	@test -n "$(LKJIP_REAL)" || { echo "Set LKJIP_REAL to the folder with the real reports and their labels." >&2; exit 2; }
	$(BIN)/lkjip run --force --db out/score/lkjip.duckdb $(LKJIP_REAL)/corpus || test $$? -eq 3
	$(BIN)/python $(LKJIP_REAL)/score/score.py --db out/score/lkjip.duckdb --gold $(LKJIP_REAL)/gold $(ARGS)

bench: $(RUN_READY)  ## Measure CPU time and memory against pdfplumber
	$(BIN)/python bench/bench.py $(ARGS)

corpus: $(DEV_READY)  ## Make the sample reports anew
	$(BIN)/python -m corpus.generator

lock:  ## Resolve the dependencies anew into requirements/ (needs uv)
	@command -v $(UV) >/dev/null || { echo "uv is needed: pip install uv" >&2; exit 2; }
	$(LOCK) pyproject.toml requirements/build.in --extra ocr --output-file requirements/run.txt
	$(LOCK) pyproject.toml requirements/build.in --group dev --extra ocr --constraint requirements/run.txt \
		--output-file requirements/dev.txt

clean:  ## Remove caches and build products; databases in out/ stay
	rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -not -path './$(VENV)/*' -prune -exec rm -rf {} +

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: install it, or name it with PYTHON=..." >&2; exit 2; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "$(PYTHON) can't make a virtual environment: on Debian and Ubuntu, apt install python3-venv" >&2; exit 2; }
	$(PYTHON) -m venv $(VENV)

$(RUN_READY): requirements/run.txt pyproject.toml | $(BIN)/python
	$(PIP) --require-hashes --requirement requirements/run.txt
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV_READY): requirements/dev.txt $(RUN_READY)
	$(PIP) --require-hashes --requirement requirements/dev.txt
	@touch $@
