# What to type. `make help` lists it; README.md says more. Setting up is part of each: what is missing gets installed (.ci/need).
SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
ARGS ?=
# For `make torture`: praatplaat of the version before. Without one it is built from this commit, the last before files were compared as a whole.
OLD ?= .build/before/praatplaat
BEFORE := b81aecf
# Extra flags for every build; .ci/run makes warnings errors with them.
SWIFT_FLAGS ?=
# The program is stripped: what a debugger would want to know need not be made either.
RELEASE := -c release --static-swift-stdlib -debug-info-format none -Xlinker -s
SOURCES := Package.swift Sources Tests Cases

.DEFAULT_GOAL := help
.PHONY: help run test test-browser e2e lint format release install uninstall bench live torture pictures record cases needs-swift before clean

help: ## this list
	@sed -n 's/^\([a-z0-9-]*\):[^#]*## \(.*\)/\1\t\2/p' Makefile | while IFS="$$(printf '\t')" read -r name text; do printf '  make %-12s %s\n' "$$name" "$$text"; done

needs-swift:
	@command -v $(SWIFT) >/dev/null 2>&1 || { echo "Praatplaat is built with Swift 6: https://www.swift.org/install/linux/" >&2; exit 1; }

# Built as the tests are, without optimisation: that takes a third of the time, and a key is still answered within a frame of the screen.
run: needs-swift ## build it and open the default board (ARGS="open b.praat" for something else)
	@.ci/need ncurses >&2
	@$(SWIFT) build $(SWIFT_FLAGS) --product praatplaat >&2
	@$$($(SWIFT) build --show-bin-path)/praatplaat $(ARGS)

test: needs-swift ## every test, in a real terminal too
	@.ci/need ncurses tmux strace setpriv script python3 venv jsonschema asciinema cmark cmark-gfm tidy faketime sshfs sftp-server bindfs fusermount3
	@Tests/Markdown/fetch
	$(SWIFT) build --build-tests $(SWIFT_FLAGS)
	@.ci/tell $(SWIFT) test --skip-build $(SWIFT_FLAGS)

test-browser: needs-swift ## the poster and the pages to take home in a real browser
	@.ci/need ncurses chromium python3 fitz
	$(SWIFT) build $(SWIFT_FLAGS) --product praatplaat
	$(SWIFT) build $(SWIFT_FLAGS) --product FileProbe
	@bin=$$($(SWIFT) build --show-bin-path) && /usr/bin/python3 Tests/Browser/poster.py "$$bin/praatplaat" "$$bin/FileProbe" && \
		/usr/bin/python3 Tests/Browser/sheet.py "$$bin/praatplaat" "$$bin/FileProbe"

e2e: needs-swift ## only the tests of the real program in tmux
	@.ci/need ncurses tmux strace python3 asciinema
	$(SWIFT) build --build-tests $(SWIFT_FLAGS)
	@.ci/tell $(SWIFT) test --skip-build --filter EndToEndTests $(SWIFT_FLAGS)

lint: needs-swift ## refuse what `make format` would change, and public names without documentation
	$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)

format: needs-swift ## write the house style
	$(SWIFT) format --in-place --recursive --parallel $(SOURCES)

release: needs-swift ## one program that runs where no Swift is
	@.ci/need ncurses >&2
	@$(SWIFT) build $(RELEASE) $(SWIFT_FLAGS) --product praatplaat >&2

install: release ## put it in PREFIX (/usr/local)
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 "$$($(SWIFT) build $(RELEASE) --show-bin-path)/praatplaat" "$(DESTDIR)$(PREFIX)/bin/praatplaat"

uninstall: ## take it out of PREFIX again
	rm -f "$(DESTDIR)$(PREFIX)/bin/praatplaat"

bench: release ## measure what README.md claims
	@.ci/need calcurse strace
	@$(SWIFT) build $(RELEASE) $(SWIFT_FLAGS) --product Bench >&2
	@$(SWIFT) build $(RELEASE) $(SWIFT_FLAGS) --product FileProbe >&2
	@bin=$$($(SWIFT) build $(RELEASE) --show-bin-path) && "$$bin/Bench" "$$bin/praatplaat" "$$bin/FileProbe"

live: release ## a whole room at once: 10 to 200 real screens on one board, beside as many minimal programs (ARGS="100" for one size)
	@$(SWIFT) build $(RELEASE) $(SWIFT_FLAGS) --product Live >&2
	@bin=$$($(SWIFT) build $(RELEASE) --show-bin-path) && "$$bin/Live" "$$bin/praatplaat" $(ARGS)

before: needs-swift
	@if [ "$(OLD)" = .build/before/praatplaat ] && [ ! -x "$(OLD)" ]; then \
	  rm -rf .build/before && mkdir -p .build/before/source && \
	  git archive $(BEFORE) | tar -x -C .build/before/source && \
	  $(SWIFT) build $(RELEASE) --package-path .build/before/source --product praatplaat >&2 && \
	  cp .build/before/source/.build/release/praatplaat "$(OLD)" && rm -rf .build/before/source || \
	  echo "No program of the version before (commit $(BEFORE)): OLD=PATH says where one is." >&2; \
	fi

torture: release before ## do everything to the shared file that can happen to it (some 7 minutes)
	@.ci/need setpriv script faketime sshfs sshd bindfs fusermount3
	@$(SWIFT) build $(RELEASE) $(SWIFT_FLAGS) --product FileProbe >&2
	@$(SWIFT) build $(RELEASE) $(SWIFT_FLAGS) --product Torture >&2
	@bin=$$($(SWIFT) build $(RELEASE) --show-bin-path) && "$$bin/Torture" "$$bin/praatplaat" "$$bin/FileProbe" "$(OLD)" $(ARGS)

pictures: needs-swift ## the scenarios' screens with their colours, in .build/pictures (show one with: cat FILE)
	@.ci/need ncurses
	@mkdir -p .build/pictures
	PICTURES="$(CURDIR)/.build/pictures" $(SWIFT) test --filter ScenarioTests

record: needs-swift ## write the screens that come out into the scenarios; read the diff before you commit it
	@.ci/need ncurses
	RECORD=1 $(SWIFT) test --filter 'ScenarioTests|SpokenTests'

cases: ## put the Markdown of Cases in the program again, after a change
	Cases/embed

clean: ## throw away what was built
	$(SWIFT) package clean
