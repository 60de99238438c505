# Needs Python 3.11 or later with venv, and make; nothing else. `make demo PYTHON=python3.12` takes another Python.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
REPORT := spbe-report
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet --quiet

.PHONY: demo test check
.DELETE_ON_ERROR:

# Exit code 3 says that some files could not be read: the samples hold such files on purpose.
demo: $(VENV)/.installed
	@$(BIN)/spbe-docs scan samples --as-of 2024-10-22 --out $(REPORT) || [ $$? -eq 3 ]
	@echo "Buka laporannya dengan peramban: $(CURDIR)/$(REPORT)/index.html"

# ARGS='-k wheel' runs some of the tests, without measuring the coverage.
test: $(VENV)/.installed-dev
	$(BIN)/python -m pytest $(or $(ARGS),--cov --numprocesses auto --dist loadfile)

check: $(VENV)/.installed-dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/deptry src

# Installed from this checkout (editable), so that a changed source needs no new installation: only a changed
# pyproject.toml does.
$(VENV)/.installed: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Perlu Python 3.11 atau lebih baru; $(PYTHON) lebih lama. Contoh: make demo PYTHON=python3.12"; exit 1; }
	@echo "Memasang spbe-docs ke dalam $(VENV); pertama kali perlu satu atau dua menit."
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) --editable .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed
	@echo "Memasang perkakas pengembang ke dalam $(VENV)."
	@$(PIP) --editable '.[dev]'
	@touch $@
