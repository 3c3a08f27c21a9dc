# Few targets; each does all its own set-up. Python 3.11 or newer, pip and make are all that is assumed.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

# The seeds as lines for `find`: its first run keeps vocabulary, places and patterns beside the compiled modules, as compileall does.
LINES := import json, pathlib; [print(json.dumps({"text": p.read_text("utf-8")})) for p in sorted(pathlib.Path("seeds").glob("*.txt"))]

.PHONY: site test check golden shots serve pack bench eval fuzz patterns clean

site: $(READY)
	$(BIN)/lodestone build --seeds seeds --out site

test: $(READY)
	$(BIN)/python -m pytest

check: $(READY)
	$(BIN)/ruff format --check generator tests
	$(BIN)/ruff check generator tests
	$(BIN)/mypy
	$(BIN)/lodestone check --seeds seeds --strict
	$(BIN)/zizmor --offline --quiet .github/workflows
	@if command -v actionlint >/dev/null; then actionlint; else echo "actionlint is not here: skipped"; fi

# Write the kept outputs anew; read the diff before you commit it.
golden: $(READY)
	$(BIN)/python -m pytest tests/golden --write-golden

# The chief pages as pictures, in .build/shots: look at them after a change of the theme.
shots: site
	$(BIN)/python -m tests.browser.shots site .build/shots

serve: $(READY)
	$(BIN)/lodestone serve --seeds seeds

pack: $(READY)
	$(BIN)/lodestone pack --seeds seeds -o briefing.pdf

bench: $(READY)
	$(BIN)/python -m tests.bench

eval: $(READY)
	$(BIN)/python -m tests.gate.evaluate

# The laws of reading, stripping and sidecars on 100,000 inputs in all.
fuzz: $(READY)
	FUZZ_EXAMPLES=$${FUZZ_EXAMPLES:-100000} $(BIN)/python -m pytest tests/properties/test_read.py tests/properties/test_strip.py --hypothesis-show-statistics

# Every regular expression of the package on 1 MB of its worst text; takes about a quarter of an hour.
patterns: $(READY)
	$(BIN)/python -m tests.bench.patterns

clean:
	rm -rf .venv .build build *.egg-info
	find site -mindepth 1 ! -name .gitkeep -delete

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Lodestone needs Python 3.11 or newer; set PYTHON=…")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --require-hashes --no-deps -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --no-index --editable .
	$(BIN)/python -m compileall -q generator
	$(BIN)/python -c '$(LINES)' | env -u PYTHONDONTWRITEBYTECODE $(BIN)/lodestone find >/dev/null
	touch $(READY)
