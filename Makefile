# `make run` and `make test` are all a newcomer needs; everything else is in `make help`.
PYTHON ?= python3.11
NO_PYTHON = claimhouse needs Python 3.11, 3.12 or 3.13, and there is no $(PYTHON): install one (Debian and Ubuntu: \
apt install python3.11 python3.11-venv; macOS: brew install python@3.11; anywhere: uv python install \
3.11), or name one: make PYTHON=python3.13
VENV := .venv
# Who only runs needs no linters, which are 0.3 of 1.4 GB; where they are, they stay.
READY = $(if $(wildcard $(VENV)/.ready-dev),$(VENV)/.ready-dev,$(VENV)/.ready-run)
BIN := $(abspath $(VENV))/bin
UV := $(BIN)/uv
DBT := cd dbt_project && $(BIN)/dbt
SHARED ?= ../shared
MODELS ?= en_claimhouse en_claimhouse_fast
WHEEL := $(wildcard language_model/dist/*.whl)

# Dagster looks for `dbt` on the path.
export PATH := $(BIN):$(PATH)
export PYTHONUTF8 := 1
# Where an image of a container forbids to keep bytecode, every process compiles all of Dagster and dbt anew.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: bench bench-throughput help setup run ui explore test test-fast check format lock docs site dbt-docs bench-warehouse bench-explorer bench-faults bench-files bench-startup bench-resolution bench-claims bench-language bench-rules bench-trust bench-events bench-readings bench-readable bench-things bench-carried bench-incidents bench-claim-score bench-mentions bench-coreference model clean bench-growth bench-peers

help: ## what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

setup: $(VENV)/.ready-dev ## the environment with what tests and linters need, from requirements-dev.lock

# uv comes first, with pip, into the project's own environment; it then installs the rest.
# The version is the locked one, so that setting up twice changes nothing.
$(VENV)/.ready-dev: requirements-dev.lock pyproject.toml $(WHEEL)
	$(call install,requirements-dev.lock)
	touch $(VENV)/.ready-run $@
$(VENV)/.ready-run: requirements.lock pyproject.toml $(WHEEL)
	$(call install,requirements.lock)
	rm -f $(VENV)/.ready-dev
	touch $@

define install
@test -x $(BIN)/python || command -v $(PYTHON) >/dev/null || { echo "$(NO_PYTHON)" >&2; exit 1; }
test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
test -x $(UV) || $(BIN)/python -m pip install --quiet "$$(grep -oE '^uv==[0-9.]+' $(1))"
$(UV) pip sync --quiet --python $(BIN)/python $(1)
$(UV) pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
endef

run: $(READY) ## build the sample articles' warehouse, in data/demo
	$(BIN)/claimhouse demo

ui: $(READY) ## open Dagster on the sample articles, at http://localhost:3000
	$(BIN)/claimhouse --demo ui

explore: $(READY) ## read the sample articles' warehouse as a page, at http://localhost:8000
	$(BIN)/claimhouse --demo explore

test: setup ## every test, a file to a core
	$(BIN)/pytest -n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

test-fast: setup ## the tests that start neither Dagster, dbt nor a model
	$(BIN)/pytest tests/unit -m "not slow and not browser"

check: setup ## linters, types, SQL lint, what is generated, the documentation as a site
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/sqlfluff lint dbt_project --processes 2
	$(BIN)/python -m pipeline.dbt_sources --check
	$(DBT) parse --quiet
	$(BIN)/python -m pipeline.data_dictionary --check
	$(BIN)/python -m bench.quality_page --check
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet

format: setup ## rewrite what the linters can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/sqlfluff fix dbt_project

docs: setup ## write what is generated: the columns of raw, the data dictionary, outputs of queries, the figures of how good it is, the tour
	$(BIN)/python -m pipeline.dbt_sources
	$(DBT) parse --quiet
	$(BIN)/python -m pipeline.data_dictionary
	$(BIN)/python -m pipeline.questions
	$(BIN)/python -m bench.quality_page
	$(BIN)/python docs/run_tour.py

site: setup ## the documentation as a site, in site/
	$(BIN)/mkdocs build --strict

dbt-docs: setup ## the models, columns and lineage as one page, after a run: dbt_project/target/static_index.html
	$(DBT) docs generate --static
	@echo "open dbt_project/target/static_index.html"

COMPILE = $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock"

# The pins of the second are those of the first: uv keeps to what stands in its output.
lock: setup ## resolve pyproject.toml anew: names, versions and hashes, no host names
	$(COMPILE) --all-extras pyproject.toml requirements.in --output-file requirements-dev.lock
	cp requirements-dev.lock requirements.lock
	$(COMPILE) --extra setup pyproject.toml requirements.in --output-file requirements.lock

bench-startup: setup ## a warm run against the bare start-ups it is made of
	$(BIN)/python bench/startup.py --output bench/results/startup.json

bench-resolution: setup ## places and actors against labelled corpora; needs SHARED (default ../shared)
	$(BIN)/python bench/resolution.py --shared $(SHARED) --output bench/results/resolution.json

bench-claims: setup ## attributions, claims, certainty and costs against labelled texts; needs SHARED
	$(BIN)/python bench/claims.py --shared $(SHARED) --output bench/results/claims.json

bench-trust: setup ## verdicts between outlets, as judged by reading, on the articles of many wars; needs SHARED
	$(BIN)/python bench/trust.py --shared $(SHARED) --output bench/results/trust.json

bench-events: setup ## roles, kinds of acts and times on public event sets, with what is asked of each; needs SHARED
	$(BIN)/python bench/events.py --shared $(SHARED) --output bench/results/events.json

bench-readings: setup ## claims right in each field, as judged by reading, on the same articles; needs SHARED
	$(BIN)/python bench/readings.py --shared $(SHARED) --output bench/results/readings.json

bench-claim-score: setup ## whether claim_score keeps its word, by what readers said of the same articles; needs SHARED
	$(BIN)/python bench/claim_score.py --shared $(SHARED) --output bench/results/claim_score.json

bench-things: setup ## weapons, targets and supplies, as judged by reading, on the same articles; needs SHARED
	$(BIN)/python bench/things.py --shared $(SHARED) --output bench/results/things.json

bench-carried: setup ## places and days that claims take over from another clause, as judged by reading, on the same articles; needs SHARED
	$(BIN)/python bench/carried.py --shared $(SHARED) --output bench/results/carried.json

bench-incidents: setup ## who did it, who suffered it and the tolls of events, as judged by reading, on the same articles; needs SHARED
	$(BIN)/python bench/incidents.py --shared $(SHARED) --output bench/results/incidents.json

bench-mentions: setup ## actors, places and perpetrators, as judged by reading, on the same articles; needs SHARED
	$(BIN)/python bench/mentions.py --shared $(SHARED) --output bench/results/mentions.json

bench-coreference: setup ## who is who within an article, against GUM; needs SHARED
	$(BIN)/python bench/coreference.py --shared $(SHARED) --output bench/results/coreference.json

bench-readable: setup ## claims that can be read by themselves, as judged by reading, on the same articles; needs SHARED
	$(BIN)/python bench/readable.py --shared $(SHARED) --output bench/results/readable.json

bench-language: setup ## the language models against labelled texts, and their cost; needs SHARED
	$(BIN)/python language_model/benchmark.py --shared $(SHARED) --model $(MODELS) --output bench/results/language.json

bench-rules: setup ## what each rule of extraction gains: switched off in turn, on labelled texts; ROOMS="claims" for some; needs SHARED
	$(BIN)/python bench/rules.py --shared $(SHARED) $(if $(ROOMS),--rooms $(ROOMS)) --at-most 40 --kept $(or $(KEPT),.cache/rules) --output bench/results/rules.json

bench-warehouse: setup ## 100,000 synthetic articles built whole, then 1 % more; every question on 1,000,000 claims
	$(BIN)/python -m bench.warehouse --output bench/results/warehouse.json

bench-explorer: setup ## the explorer's pages with ten readers at once, on 100,000 synthetic claims
	$(BIN)/python -m bench.explorer --output bench/results/explorer.json

bench: setup bench-throughput bench-startup bench-files ## the benchmarks of speed, and bench/results/speed.svg drawn of them
	$(BIN)/python bench/plot.py

bench-throughput: setup ## extraction and the whole pipeline against the bare model, in one run on SHARED's articles, else the samples
	$(BIN)/python -m bench.throughput $(if $(wildcard $(SHARED)/wars),--articles $(SHARED)/wars) --output bench/results/throughput.json

bench-faults: setup ## 100 runs killed at random moments and run again: no row lost, none doubled; goes on where it was
	$(BIN)/python -m bench.faults --most 8 $(if $(wildcard /dev/shm),--work /dev/shm/claimhouse-faults) --output bench/results/faults.json

bench-growth: setup ## what an article costs from 1,000 to 100,000, in the models and in extraction; memory
	$(BIN)/python -m bench.growth --output bench/results/growth.json

bench-peers: setup ## other tools on the same articles; needs PEERS, the Python of an environment that has them
	$(BIN)/python -m bench.peers --peers $(PEERS) $(if $(wildcard $(SHARED)/wars),--articles $(SHARED)/wars) --output bench/results/peers.json

bench-files: setup ## 20,000 small files in one folder: time and memory, and a run with nothing new
	$(BIN)/python bench/many_files.py --output bench/results/many_files.json

model: setup ## train the language models anew: about four hours; see language_model/README.md
	test -x language_model/build/venv/bin/python || $(PYTHON) -m venv language_model/build/venv
	language_model/build/venv/bin/python -m pip install --quiet -r language_model/requirements-train.txt
	bash language_model/train.sh --corpora $(SHARED)/corpora --python language_model/build/venv/bin/python --project-python $(BIN)/python --keep-wheel

clean: ## everything built; the lake and the warehouse in data/ stay
	rm -rf $(VENV) dbt_project/target dbt_project/logs .pytest_cache .mypy_cache .ruff_cache
