# Kyujin Desk. `make` alone lists what can be made; everything else calls the commands from here.

SHELL := /bin/bash
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

TAGS     := webkit2_41,sqlite_fts5
PACKAGES := . ./backend/...
# Rooms that start nothing beside themselves (backend/raced_test.go): the race detector would find nothing in them, and takes five times as long.
PURE     := $(addprefix ./backend/,account applicant backup calendar clerk desk desk/entry desk/sisters era establishment filename form holiday jptext journal \
              letter message mime notice office picture postal posting posting/text publicpage release replica sealed seeker seeker/made servicemail sheet spreadsheet talk)
VERSION  := $(shell build/package/version.sh version)
LDFLAGS  := -X main.version=$(VERSION)
TOOL     := go tool -modfile=tools/go.mod
PROGRAM  := build/bin/kyujindesk
DEV      := build/bin/kyujindesk-dev
OFFICE   := build/bin/officed
MAILSITE := build/bin/mailsite
MANY     := build/bin/plenty
NPM      := frontend/node_modules/.package-lock.installed
PAGE     := frontend/dist/index.html
PAGE_SRC := $(shell find frontend -type f -not -path '*/node_modules/*' -not -path '*/dist/*' -not -path '*/e2e/*')
# What go generate and the bindings write; committed, and required to be up to date.
GENERATED := frontend/src/lib/gen frontend/wailsjs backend/release/licences.json
# A part of make test: runs it, shows it, keeps its result in out/test for the count at the end.
PART     := build/test/part.sh
NODE     := cd frontend && npm run --silent

.PHONY: help package package-windows test-packages setup-package run test dev check lint bench faults mutants shots generate clean build check-go check-page setup-run setup-test setup-rivals chromium

help: ## list what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "make %-13s %s\n", $$1, $$2}'

ifneq ($(DISPLAY)$(WAYLAND_DISPLAY),)
run: build ## install what is missing, build, open the program (without a display: serve it to a browser)
	@exec $(PROGRAM)

dev: setup-run $(NPM) ## the program with hot reload of page and Go code
	@exec build/linux/dev.sh $(DEV) $(TAGS)
else
run: $(DEV)
	@exec build/linux/headless.sh build/linux/serve.sh $(DEV)

dev: setup-run $(NPM)
	@exec build/linux/headless.sh build/linux/dev.sh $(DEV) $(TAGS)
endif

build: setup-run $(PAGE) ## build the program into build/bin
	go build -trimpath -tags desktop,production,$(TAGS) -ldflags '-s -w $(LDFLAGS)' -o $(PROGRAM) .

test: setup-test $(NPM) ## install what tests need and run all of them
	@rm -rf out/test && mkdir -p out/test
	@$(PART) generated  build/test/fresh.sh "$(MAKE) generate" $(GENERATED)
	@$(PART) tools      go -C tools test ./...
	@$(PART) lint-go    $(TOOL) golangci-lint run
	@$(PART) lint-page  npm --prefix frontend run --silent lint
	@$(PART) types-page npm --prefix frontend run --silent check
	@$(PART) types-e2e  frontend/node_modules/.bin/tsc -p frontend/e2e/tsconfig.json --noEmit
	@$(PART) page       npm --prefix frontend run --silent test -- --reporter=default --reporter=junit --outputFile.junit=../out/test/page.xml
	@$(PART) page-built $(MAKE) --no-print-directory $(PAGE)
	@$(PART) go-pure    $(TOOL) gotestsum --format pkgname --junitfile out/test/go-pure.xml -- -count=1 -timeout 30m -tags $(TAGS) $(PURE)
	@$(PART) go         $(TOOL) gotestsum --format pkgname --junitfile out/test/go.xml -- -race -count=1 -timeout 30m -tags $(TAGS) \
	                      $$(go list -tags $(TAGS) $(PACKAGES) | grep -vxF -f <(printf '%s\n' $(PURE:./%=kyujindesk/%)))
	@$(PART) faults     go test -count=1 -timeout 20m -tags $(TAGS) ./backend/faults -seeds 300 -points 2000 -kills 50 -hostile 200
	@$(PART) programs   $(MAKE) --no-print-directory build $(DEV) $(OFFICE) $(MAILSITE) $(MANY)
	@$(PART) window     build/linux/headless.sh --own-home /usr/bin/python3 build/test/smoke.py $(PROGRAM)
	@$(PART) small      build/linux/headless.sh --own-home /usr/bin/python3 build/test/small.py $(PROGRAM)
	@half() { $(PART) journeys-$$1 build/test/journeys.sh journeys ../out/test/journeys-$$1.xml --shard=$$1/2 --output=../out/e2e/$$1; }; half 1 & half 2 & wait
	@go -C tools run ./tally ../out/test

package: setup-package $(PAGE) ## the packages that people install, into out/packages
	@rm -rf out/packages
	@build/package/linux.sh out/packages

package-windows: setup-package $(PAGE) ## the installer for Windows, into out/windows
	@build/package/windows.sh out/windows

test-packages: package package-windows ## install, start, upgrade and remove them in a clean root, and under wine; build them twice and compare
	@build/test/windows.sh out/windows/*.exe
	@build/test/packages.sh out/packages

check: setup-test $(NPM) ## the fast part of the tests, under a minute once built
	@$(MAKE) --no-print-directory --output-sync=target -j2 check-go check-page

check-go:
	$(TOOL) golangci-lint run
	go test -short -tags $(TAGS) $(PACKAGES)
	go test -count=1 -run Arrows ./backend

check-page:
	frontend/node_modules/.bin/tsc -p frontend/e2e/tsconfig.json --noEmit
	$(NODE) lint
	$(NODE) check
	$(NODE) test

lint: setup-run $(NPM) ## all linters
	$(TOOL) golangci-lint run
	$(NODE) lint
	$(NODE) check

bench: setup-test setup-rivals $(NPM) build $(DEV) $(OFFICE) $(MAILSITE) $(MANY) ## measure; one line per figure: key value unit
	@build/test/bench.sh $(PROGRAM) $(TAGS)

faults: setup-test setup-rivals ## prove that nothing is lost: 10,000 seeds of bad weather, every crash point, 500 kills
	@build/test/faults.sh $(TAGS)

mutants: setup-test ## break the program on purpose, place by place, and see a test fail
	go -C tools run ./mutants ..

shots: setup-test $(NPM) $(DEV) $(OFFICE) $(MAILSITE) $(MANY) chromium ## a PNG of every screen, ja and en, light and dark, into out/shots
	@build/test/journeys.sh shots

generate: $(NPM) ## write the generated files anew
	go generate $(PACKAGES)
	CGO_ENABLED=0 go run -tags bindings .
	go -C tools run ./licences ..
	cd frontend && npx vitest run src/lib/i18n/officed.test.ts -u

clean: ## remove what was built
	rm -rf build/bin out frontend/node_modules
	find frontend/dist -mindepth 1 -not -name .gitkeep -delete

setup-run:
	@build/linux/setup.sh run

setup-test: chromium
	@build/linux/setup.sh test

setup-package:
	@build/linux/setup.sh package

# Programs that ours is measured against.
setup-rivals:
	@build/linux/setup.sh rivals

# Ubuntu has no Chromium package; Playwright brings its own there.
chromium: $(NPM)
	@. /etc/os-release; [ "$$ID" = debian ] || (cd frontend && npx playwright install chromium)

$(NPM): frontend/package-lock.json
	cmp -s $< $@ || (cd frontend && npm ci --no-audit --no-fund)
	cp $< $@

$(PAGE): $(NPM) $(PAGE_SRC)
	$(NODE) build
	@touch $@

# Go knows itself what is stale. The dev program serves any origin on loopback: it is never shipped.
.PHONY: $(DEV) $(OFFICE) $(MAILSITE) $(MANY)
$(DEV): setup-run $(PAGE)
	go build -trimpath -tags dev,$(TAGS) -ldflags '$(LDFLAGS)' -o $@ .

$(OFFICE):
	go build -trimpath -tags $(TAGS) -ldflags '$(LDFLAGS)' -o $@ ./backend/cmd/officed

$(MAILSITE):
	go build -trimpath -tags $(TAGS) -o $@ ./backend/cmd/mailsite

$(MANY):
	go build -trimpath -tags $(TAGS) -o $@ ./backend/cmd/plenty
