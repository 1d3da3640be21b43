# Everything is set up on the way: a virtual environment, the locked packages, the libraries that Qt needs.
PYTHON ?= python3

.PHONY: run test lock

run: ## open the window on sample data
	$(PYTHON) tools/setup.py run

test: ## pass every check and test
	$(PYTHON) tools/setup.py test

lock: ## lock the newest versions that pyproject.toml allows, with their hashes, for every platform (needs uv)
	uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate --no-header --python-version 3.11 --extra dev pyproject.toml --output-file requirements.lock
