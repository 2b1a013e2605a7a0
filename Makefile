# The one list of commands; `make help` prints it.
PYTHON ?= python3.11
PYTHON_FOUND := $(shell command -v $(PYTHON) 2>/dev/null || command -v python3)
RUN := .venv/bin/python -m
T ?= tests
# Test processes side by side: one more than cores, since much of it is waiting for processes to start.
WORKERS ?= $(shell expr $$(nproc 2>/dev/null || echo 2) + 1)

# Compiled code is kept whatever the shell says: dozens of processes start, each two seconds later without.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help setup run test check bench eval fix clean
.DEFAULT_GOAL := help

help:  ## show this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-8s %s\n", $$1, $$2}'

setup:  ## make the environments and nothing else
	@$(PYTHON_FOUND) requirements/install.py
	@$(RUN) nlu.setup_rasa || true

run: setup  ## set up and start everything; Ctrl-C stops it
	@exec .venv/bin/scamline run

test: setup  ## set up and run every test; a part: make test T=tests/journeys
	@$(RUN) tests.needs
	@$(RUN) pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder $(T)

check: setup  ## types, style, import directions
	@$(RUN) ruff check .
	@$(RUN) ruff format --check .
	@$(RUN) mypy
	@$(RUN) pytest -q tests/test_house.py

bench: setup  ## speed and memory under load: a table and a picture in docs/bench
	@$(RUN) tests.bench

eval: setup  ## recognition beside what others do, on labelled messages: make eval E=FOLDER
	@$(RUN) tests.evaluation $(or $(E),$(error say where they lie: make eval E=FOLDER))

fix: setup  ## let ruff mend what it can
	@$(RUN) ruff check --fix .
	@$(RUN) ruff format .

clean:  ## remove both environments; what the installation keeps (var/) stays
	rm -rf .venv .venv-rasa
