# What there is to do with this repository. `make demo` and `make test` need Python 3.11 or later and nothing else.

PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
BIN := .venv/bin
# A developer's install does for a user too; without one, the user's is made again when anything it holds has changed.
INSTALLED := $(if $(wildcard .venv/installed-dev),.venv/installed-dev,.venv/installed)
HELD := $(shell find src graph extractors exports seeds -not -path '*__pycache__*')
# Further words for pytest or the benchmark: make test ARGS="-k graph"
ARGS ?=

.PHONY: demo test bench check schema clean

demo: $(INSTALLED)
	mkdir -p out
	$(BIN)/whowhom build seeds/articles -o out/graph.html -o out/graph.graphml -o out/readings.jsonl

test: .venv/installed-dev
	$(BIN)/python -m pytest --numprocesses auto $(ARGS)

bench: .venv/installed-dev
	$(BIN)/python benchmarks/bench.py $(ARGS)
	$(BIN)/python benchmarks/gazetteer.py

# Type checkers do not follow the folder map of an editable install, so they get a copy with real folders.
check: .venv/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	rm -rf build
	$(BIN)/python -m pip install --quiet --no-deps --target build/types .
	$(BIN)/mypy -p whowhom
	$(BIN)/mypy --allow-untyped-defs --allow-incomplete-defs --allow-untyped-calls tests benchmarks

schema: .venv/installed-dev
	$(BIN)/whowhom schema -o docs/reading.schema.json
	$(BIN)/python docs/write_relations.py

clean:
	rm -rf .venv build out

# The stamps are newer than pyproject.toml when everything it asks for is installed. The user's install is a copy: with
# an editable one, a script beside the clone would take the clone's folder for the package. What an earlier build left
# in build/ would be packed again, deleted files included.
.venv/installed: pyproject.toml $(HELD) | .venv/bin/python
	rm -rf build
	$(BIN)/python -m pip install --quiet .
	touch $@

.venv/installed-dev: pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $@

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "No Python 3.11 or later found; install one, or say where: make PYTHON=/path/to/python" >&2; exit 1; }
	$(PYTHON) -m venv .venv
