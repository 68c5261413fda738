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
# Types are made by calls, not from names that would have to be taken apart at each start, and their parts looked up.
TYPES := -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors
# The library of C++, which Swift needs, comes along in the program: to load it took a fourteenth of the time to the first picture. ncurses is the machine's own.
# Where there is no archive of it, it is loaded. Nothing is exported but what ncurses asks for, and the program's folder is not searched.
ARCHIVES := $(CURDIR)/.build/archives
BRINGS := --disable-local-rpath -Xlinker --no-export-dynamic -Xswiftc -L$(ARCHIVES) -Xswiftc -Xclang-linker -Xswiftc -static-libgcc
# The program is stripped: what a debugger would want to know need not be made either. It stands at a fixed address: otherwise 30,000 pointers
# have to be set right at each start, and each screen has its own copy of the pages that they stand on.
RELEASE := -c release --static-swift-stdlib -debug-info-format none $(TYPES) $(BRINGS) -Xlinker -s -Xlinker -no-pie
# All of it in one file: no library of the machine it runs on is asked for anything. In a folder of its own, so that neither build undoes the other.
STATIC := -c release --scratch-path .build/static -Xswiftc -static-executable -debug-info-format none $(TYPES) -Xlinker -s
ZSH_COMPLETIONS ?= $(PREFIX)/share/zsh/site-functions
PODMAN ?= podman
SOURCES := Package.swift Sources Tests Cases

.DEFAULT_GOAL := help
.PHONY: help run test test-browser e2e lint format archives release static install put uninstall deb dist image packages bench bench-peers live simulate torture terminals pictures record cases needs-swift before clean

help: ## this list
	@sed -n 's/^\([a-z0-9-]*\):[^#]*## \(.*\)/\1\t\2/p' Makefile | while IFS="$$(printf '\t')" read -r name text; do printf '  make %-12s %s\n' "$$name" "$$text"; done

needs-swift:
	@command -v $(SWIFT) >/dev/null 2>&1 || .ci/need swift

# Built as the tests are, without optimisation: that takes a third of the time, and a key is still answered within a frame of the screen.
run: needs-swift ## build it and open the default board (ARGS="open b.praat" for something else)
	@.ci/need ncurses >&2
	@$(SWIFT) build $(SWIFT_FLAGS) --product praatplaat >&2
	@$$($(SWIFT) build --show-bin-path)/praatplaat $(ARGS)

test: needs-swift ## every test, in a real terminal too
	@.ci/need ncurses tmux strace setpriv script python3 venv jsonschema asciinema cmark cmark-gfm tidy faketime sshfs sftp-server bindfs fusermount3 sshd ssh mosh openssl qrencode zbarimg zsh fish mandoc groff man
	@Tests/Markdown/fetch
	@Tests/Emoji/fetch
	$(SWIFT) build --build-tests $(SWIFT_FLAGS)
	@.ci/tell $(SWIFT) test --skip-build $(SWIFT_FLAGS)

test-browser: needs-swift ## the poster, the pages to take home, the QR code and the screens in a real browser
	@.ci/need ncurses chromium python3 fitz tmux zbarimg terminado xterm.js openssl
	@.ci/web-servers || [ $$? -eq 2 ]
	$(SWIFT) build $(SWIFT_FLAGS) --product praatplaat
	$(SWIFT) build $(SWIFT_FLAGS) --product FileProbe
	@bin=$$($(SWIFT) build --show-bin-path) && /usr/bin/python3 Tests/Browser/poster.py "$$bin/praatplaat" "$$bin/FileProbe" && \
		/usr/bin/python3 Tests/Browser/sheet.py "$$bin/praatplaat" "$$bin/FileProbe" && \
		/usr/bin/python3 Tests/Browser/terminal.py "$$bin/praatplaat" && \
		PATH="$(CURDIR)/.build/web-servers/bin:$$PATH" /usr/bin/python3 Tests/Browser/ttyd.py "$$bin/praatplaat" && \
		/usr/bin/python3 Tests/Browser/code.py "$$bin/praatplaat"

e2e: needs-swift ## only the tests of the real program in tmux
	@.ci/need ncurses tmux strace python3 asciinema sshd ssh mosh zsh fish
	$(SWIFT) build --build-tests $(SWIFT_FLAGS)
	@.ci/tell $(SWIFT) test --skip-build --filter EndToEndTests $(SWIFT_FLAGS)

lint: needs-swift ## refuse what `make format` would change, and public names without documentation
	$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)

format: needs-swift ## write the house style
	$(SWIFT) format --in-place --recursive --parallel $(SOURCES)

# Nothing else is in that folder: beside the library that can be loaded the archive would not be taken.
archives: needs-swift
	@mkdir -p $(ARCHIVES)
	@file=$$("$$(dirname "$$(command -v $(SWIFT))")/clang" -print-file-name=libstdc++.a) && [ -f "$$file" ] && ln -sf "$$file" $(ARCHIVES) || :

release: archives ## one program that runs where no Swift is
	@.ci/need ncurses >&2
	@$(SWIFT) build $(RELEASE) $(SWIFT_FLAGS) --product praatplaat >&2

static: needs-swift
	@.ci/need ncurses >&2
	@$(SWIFT) build $(STATIC) $(SWIFT_FLAGS) --product praatplaat >&2

install: release ## put it in PREFIX (/usr/local), with its manual page and what shells complete
	@$(MAKE) --no-print-directory put PROGRAM="$$($(SWIFT) build $(RELEASE) --show-bin-path)/praatplaat"

# A program tells its own manual page and completions.
put:
	@set -e; to="$(DESTDIR)$(PREFIX)"; zsh="$(DESTDIR)$(ZSH_COMPLETIONS)"; \
	install -d "$$to/bin" "$$to/share/man/man1" "$$to/share/man/nl/man1" "$$to/share/bash-completion/completions" \
	  "$$to/share/fish/vendor_completions.d" "$$zsh"; \
	install -m 755 "$(PROGRAM)" "$$to/bin/praatplaat"; \
	give() { file=$$1; shift; "$(PROGRAM)" "$$@" >"$$file"; chmod 644 "$$file"; }; \
	give "$$to/share/man/man1/praatplaat.1" man --lang en; \
	give "$$to/share/man/nl/man1/praatplaat.1" man --lang nl; \
	give "$$to/share/bash-completion/completions/praatplaat" completions bash; \
	give "$$to/share/fish/vendor_completions.d/praatplaat.fish" completions fish; \
	give "$$zsh/_praatplaat" completions zsh

uninstall: ## take it out of PREFIX again
	@to="$(DESTDIR)$(PREFIX)"; rm -f "$$to/bin/praatplaat" "$$to/share/man/man1/praatplaat.1" "$$to/share/man/nl/man1/praatplaat.1" \
	  "$$to/share/bash-completion/completions/praatplaat" "$$to/share/fish/vendor_completions.d/praatplaat.fish" \
	  "$(DESTDIR)$(ZSH_COMPLETIONS)/_praatplaat"

deb: release ## a Debian package, in .build/packages
	@.ci/need dpkg-shlibdeps
	@.ci/deb

dist: static ## one program for every Linux on this kind of machine, with its manual page, in .build/packages
	@.ci/dist "$$($(SWIFT) build $(STATIC) --show-bin-path)/praatplaat"

image: static ## a container image with that program and nothing else (podman)
	@.ci/need podman
	@rm -rf .build/packages/image && mkdir -p .build/packages/image/borden
	@cp "$$($(SWIFT) build $(STATIC) --show-bin-path)/praatplaat" /usr/lib/locale/C.utf8/LC_CTYPE .build/packages/image
	@$(PODMAN) build --tag praatplaat --file .ci/Containerfile .build/packages/image

packages: deb dist ## all of these, tried where no Swift is: fresh Debian 12 and 13, an empty folder, an old Linux, a container, a server for the browser (root; some minutes)
	@.ci/need lintian debootstrap script runc qemu-system-x86_64 busybox chromium python3 unshare pgrep
	@.ci/try-packages

bench: release ## measure what README.md claims
	@.ci/need calcurse strace
	@$(SWIFT) build $(RELEASE) $(SWIFT_FLAGS) --product Bench >&2
	@$(SWIFT) build $(RELEASE) $(SWIFT_FLAGS) --product FileProbe >&2
	@bin=$$($(SWIFT) build $(RELEASE) --show-bin-path) && "$$bin/Bench" "$$bin/praatplaat" "$$bin/FileProbe"

bench-peers: release ## how soon the picture stands there and how long a cursor key takes, beside hnb, calcurse and kanban-tui
	@.ci/need hnb calcurse python3 venv
	@[ -x .build/peers/bin/ktui ] || { python3 -m venv .build/peers && .build/peers/bin/pip install --quiet --disable-pip-version-check kanban-tui==0.21.2; } >&2
	@$(SWIFT) build $(RELEASE) $(SWIFT_FLAGS) --product Bench >&2
	@bin=$$($(SWIFT) build $(RELEASE) --show-bin-path) && "$$bin/Bench" "$$bin/praatplaat" peers "$$PWD/.build/peers/bin/ktui"

simulate: release ## a session of 1,000 groups and 10,000 people in rooms of their own, brought together, and on until something breaks (at most 5 minutes, 2 GB)
	@$(SWIFT) build $(RELEASE) $(SWIFT_FLAGS) --product FileProbe >&2
	@bin=$$($(SWIFT) build $(RELEASE) --show-bin-path) && Tests/Live/simulate "$$bin/praatplaat" "$$bin/FileProbe"

live: release ## a whole room at once: 10 to 200 real screens on one board, beside as many minimal programs (ARGS="100" for one size)
	@$(SWIFT) build $(RELEASE) $(SWIFT_FLAGS) --product Live >&2
	@bin=$$($(SWIFT) build $(RELEASE) --show-bin-path) && "$$bin/Live" "$$bin/praatplaat" $(ARGS)

terminals: needs-swift ## the board in real xterm, VTE, kitty, rxvt-unicode, foot and PuTTY, cell by cell, with pictures in .build/terminals (ARGS="xterm" for one)
	@.ci/need ncurses Xvfb xdotool import fonts xterm vte kitty urxvt foot sway grim wtype setpriv pterm xclip
	$(SWIFT) build $(SWIFT_FLAGS) --product praatplaat
	@/usr/bin/python3 Tests/Terminals/terminals.py "$$($(SWIFT) build --show-bin-path)/praatplaat" $(ARGS)

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
