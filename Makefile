# One command for each thing one does here; each makes .venv as needed.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test quick test-all fuzz lint docs gallery bench interop clean

demo: .venv/ready
	$(BIN)/scheduler solve scenarios/can-tho-2023.yaml

# Side by side, for types are checked on one core while the other would wait.
test: .venv/ready
	$(MAKE) --jobs=2 lint quick

quick: .venv/ready
	$(BIN)/pytest -n 2 --dist loadfile -m "not long"

# Ten of its minutes are calendars of chance, on one of the two cores.
test-all: lint
	BUSY_FUZZ_SECONDS=600 $(BIN)/pytest -n 2 --dist loadfile

fuzz: .venv/ready
	BUSY_FUZZ_SECONDS=600 $(BIN)/pytest tests/busy/test_fuzz.py

lint: .venv/ready
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

docs: .venv/ready
	$(BIN)/python -m tests.documents.tables
	$(BIN)/python -m tests.documents.console

gallery: .venv/ready
	$(BIN)/python -m tests.documents.gallery

bench: .venv/ready
	$(BIN)/python -m benchmarks
	$(BIN)/python -m benchmarks.decisions

.venv/ready: pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --no-compile --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	touch $@

interop: .venv/ready
	$(BIN)/python -m tests.interop

clean:
	rm -rf .venv out build *.egg-info .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
