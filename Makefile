# Every target works from a bare clone; the first one to run makes the environment.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
LOCK := .ci/requirements.lock
# What a user needs, and what a developer needs more.
RUN := $(VENV)/.run
STAMP := $(VENV)/.dev
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint $(LOCK)

.PHONY: demo ocr browser test test-slow bench docs notebooks lint types clean

$(RUN): pyproject.toml $(LOCK)
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(INSTALL) --editable '.[ocr]'
	touch $@

$(STAMP): $(RUN)
	$(INSTALL) --editable '.[dev]'
	touch $@

# What reads scans beside Python, where it can be had.
ocr:
	@sh .ci/ocr.sh

# What pages are tested in, where it can be had.
browser:
	@sh .ci/browser.sh

test: lint types ocr browser $(STAMP)
	$(BIN)/python docs/render.py --check
	$(BIN)/pytest
	$(BIN)/pytest --nbmake notebooks

# Runs of a thousand files, killed and resumed.
test-slow: $(STAMP)
	$(BIN)/pytest -m slow

# The site is made without network; a warning is an error.
docs: $(STAMP)
	$(BIN)/python docs/render.py
	$(BIN)/sphinx-build --quiet --fail-on-warning --keep-going docs docs/_build
	@echo "Open docs/_build/index.html"

# Run the notebooks and keep what they show.
notebooks: $(STAMP)
	$(BIN)/python docs/notebooks.py

lint: $(STAMP)
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(STAMP)
	$(BIN)/mypy

bench: $(STAMP)
	$(BIN)/python tests/bench.py

# 20: the scan could not be read, and all else was.
demo: ocr $(RUN)
	$(BIN)/registre extract data/sample --out out/demo --format csv,parquet || test $$? = 20
	@echo "Open out/demo/acts.csv, or: $(BIN)/registre show data/sample/03-conseil-municipal-village.txt"

clean:
	rm -rf $(VENV) out dist build docs/_build .mypy_cache .pytest_cache .ruff_cache
