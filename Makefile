# Everything is set up on the way: a virtual environment, the locked packages, the libraries that Qt needs.
PYTHON ?= python3

.PHONY: run demo-sync test harden bench translations installer pictures site reference lock help

run: ## open the window on sample data
	$(PYTHON) tools/setup.py run

demo-sync: ## open the window connected to a stand-in for HubSpot, which changes with each sync
	$(PYTHON) tools/setup.py call python -m tools.demo_sync

test: ## pass every check and test
	$(PYTHON) tools/setup.py test

harden: ## pass the long form of the tests, and these two commands on bare machines (Linux, as root); takes an hour
	$(PYTHON) tools/setup.py harden

bench: ## measure speed against floors taken in the same run
	$(PYTHON) tools/setup.py bench

translations: ## bring the translations up to date with the program's texts, and tell what is left to translate
	$(PYTHON) tools/setup.py call python -m tools.translations

installer: ## build the installer for this platform, into dist/
	$(PYTHON) tools/setup.py installer

pictures: ## take the pictures of the guide anew, from the real window on sample data
	$(PYTHON) tools/setup.py call python -m tools.pictures

site: ## make a site of the guide, into build/site/
	$(PYTHON) tools/setup.py call python -m tools.site

reference: ## write the guide's reference anew, from the program's own data
	$(PYTHON) tools/setup.py call python -m tools.reference

lock: ## lock the newest versions that pyproject.toml allows, with hashes, for every platform (needs uv: pip install uv)
	$(PYTHON) tools/setup.py call python -m tools.lock

help: ## show these lines
	@sed -n 's/^\([a-z-]*\): ## /  make \1   /p' $(MAKEFILE_LIST)
