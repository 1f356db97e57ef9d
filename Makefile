# Two commands on a fresh machine: `make site` and `make test`.
# Everything else is a shortcut over the command lines in scripts/.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SITE_STAMP := $(VENV)/.site-installed
TEST_STAMP := $(VENV)/.test-installed
MUTATION_STAMP := $(VENV)/.mutation-installed
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: site setup serve record demo test check browser lock schemas golden bench mutants clean

site: $(SITE_STAMP)
	$(BIN)/mkdocs build --strict --quiet
	@echo "Webbplatsen ligger i $(CURDIR)/site/ (öppna den med: $(BIN)/python scripts/preview.py site)"

setup: $(SITE_STAMP)

serve: $(SITE_STAMP)
	$(BIN)/mkdocs serve --livereload

record: $(SITE_STAMP)
	$(BIN)/python scripts/record_publication.py site

demo: $(SITE_STAMP)
	$(BIN)/python scripts/build_demo.py --meetings 400 --out build/demo

# A file's tests stay together: they share what is dear to make, such as a built site.
test: check browser
	$(BIN)/pytest -n auto --dist loadfile

check: $(TEST_STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

browser: $(TEST_STAMP)
	$(BIN)/python scripts/ensure_browser.py

bench: $(SITE_STAMP)
	$(BIN)/python scripts/benchmark.py
	$(BIN)/python scripts/benchmark_importer.py

mutants: $(MUTATION_STAMP)
	$(BIN)/python scripts/mutate_rules.py

schemas: $(SITE_STAMP)
	$(BIN)/python scripts/export_schemas.py

golden: $(TEST_STAMP)
	$(BIN)/pytest tests/golden --update-golden

lock:
	$(PYTHON) -m venv build/lock
	build/lock/bin/pip install --quiet uv
	build/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-annotate --no-header --upgrade --extra build pyproject.toml -o requirements.txt
	build/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-annotate --no-header --extra build --extra dev -c requirements.txt pyproject.toml -o requirements-dev.txt
	build/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-annotate --no-header --extra mutation -c requirements-dev.txt pyproject.toml -o requirements-mutation.txt

clean:
	rm -rf site .site-* build .cache

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

# The package itself is installed without its dependencies (they come from the
# lock) and without build isolation (its build backend is in the lock too).
$(SITE_STAMP): requirements.txt pyproject.toml | $(VENV)/bin/python
	$(BIN)/pip install --quiet --require-hashes -r requirements.txt
	$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(TEST_STAMP): requirements-dev.txt $(SITE_STAMP)
	$(BIN)/pip install --quiet --require-hashes -r requirements-dev.txt
	@touch $@

$(MUTATION_STAMP): requirements-mutation.txt $(TEST_STAMP)
	$(BIN)/pip install --quiet --require-hashes -r requirements-mutation.txt
	@touch $@
