# Everything that a newcomer, a developer and the CI need, each one command. `make` prints the list.

SHELL := /bin/bash
PREFIX ?= /usr/local
JOBS ?=
SPECIMEN ?= corpus/specimens/valdoria-cybercrime-bill.loose.txt

# What the build takes from the system beyond the Swift toolchain, git and ca-certificates; the reasons stand in docs/dependencies.md.
SYSTEM_PACKAGES := libicu-dev libsqlite3-dev zlib1g-dev
# What the tests take beyond that: the program that fetches, the server that they fetch from, the program that draws PNG, and Unicode's own tests of word and sentence boundaries, of the same Unicode version as Debian's ICU.
TEST_PACKAGES := unicode-data curl python3 librsvg2-bin fonts-dejavu-core
# What the checks take beyond that.
CHECK_PACKAGES := python3

SWIFT_FLAGS := $(if $(JOBS),--jobs $(JOBS))
# A folder of its own, so that changing between the statically linked program and everything else rebuilds nothing.
RELEASE_SCRATCH := .build-release
RELEASE_FLAGS := -c release --static-swift-stdlib --scratch-path $(RELEASE_SCRATCH)
RELEASE_BINARY := $(RELEASE_SCRATCH)/release/lacuna
# The maintainers' program, optimised: it makes the texts of measurements and runs single stages.
RELEASE_DEV := $(RELEASE_SCRATCH)/release/lacuna-dev
# Length of the stream in `make verify`; 10000 takes hours as long as scoring is slow.
STREAM_MEGABYTES ?= 1000
FORMATTED := Sources Tests Benchmarks/Package.swift Server/Sources Server/Tests Server/Package.swift Package.swift
# The server is a package of its own, always built for speed: its tests and the program share one build.
SERVER_FLAGS := -c release --package-path Server
SERVER_BINARY := Server/.build/release/lacuna-serve

.DEFAULT_GOAL := help
.PHONY: help run build release measuring test bench verify serve serve-test install uninstall format lint checks packages test-packages toolchain clean

help: ## print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# A debug build, because a newcomer waits for the compiler and not for the program: on two cores it takes about half the time of a
# release build, `make test` goes on from it, and the specimen is scored in about a second either way.
run: build ## score the specimen bill clause by clause and write its heatmap to out/
	@mkdir -p out
	.build/debug/lacuna score $(SPECIMEN)
	.build/debug/lacuna heatmap $(SPECIMEN) -o out/heatmap.csv
	@echo "heatmap: out/heatmap.csv"

build: packages toolchain
	swift build $(SWIFT_FLAGS) --product lacuna

test: packages test-packages toolchain ## build everything in debug and run all tests, in parallel
	swift build $(SWIFT_FLAGS) --build-tests
	swift test $(SWIFT_FLAGS) --skip-build --parallel

release: packages toolchain ## build the optimised program with Swift's libraries linked in
	swift build $(SWIFT_FLAGS) $(RELEASE_FLAGS) --product lacuna

measuring: release
	swift build $(SWIFT_FLAGS) $(RELEASE_FLAGS) --product lacuna-dev

bench: measuring ## time lacuna beside other programs (BENCH_OPTIONS=--quick for a short form)
	@tools/system-packages $(CHECK_PACKAGES)
	swift build $(SWIFT_FLAGS) -c release --package-path Benchmarks --product icu-words
	Benchmarks/compare --program $(RELEASE_BINARY) --dev $(RELEASE_DEV) $(BENCH_OPTIONS)

verify: measuring ## the slow checks in their long forms: promises, fuzzing, streams, real texts, sanitizers
	LACUNA_LONG=1 swift test $(SWIFT_FLAGS) --filter PromisesTests
	swift build $(SWIFT_FLAGS) --product lacuna-dev
	for target in tokens kernels outline terms score xml; do \
	  .build/debug/lacuna-dev fuzz $$target --minutes $${LACUNA_FUZZ_MINUTES:-30} --seed $${LACUNA_FUZZ_SEED:-1} || exit 1; done
	.ci/check-streams --program $(RELEASE_BINARY) --dev $(RELEASE_DEV) --megabytes $(STREAM_MEGABYTES) --huge 100 --signals 100
	LACUNA_KILLS=$${LACUNA_KILLS:-200} swift test $(SWIFT_FLAGS) --filter CorpusFaultTests
	.ci/check-instructions --program $(RELEASE_BINARY) --dev $(RELEASE_DEV) --long
	.ci/check-tables --program $(RELEASE_BINARY) --long
	.ci/check-reports --program $(RELEASE_BINARY) --long
	.ci/real-text --program $(RELEASE_BINARY) --long
	.ci/check-alignment --program $(RELEASE_BINARY) --long
	.ci/sanitize --long

serve: packages toolchain ## build the server and serve a page to try drafts on at http://127.0.0.1:8787
	swift build $(SWIFT_FLAGS) $(SERVER_FLAGS) --product lacuna-serve
	$(SERVER_BINARY) $(SERVE_OPTIONS)

serve-test: packages toolchain ## test the server: API, bounds, the page in Chromium, its OpenAPI document, load
	Server/checks/run --long

install: release ## install the program, its data and shell completions (PREFIX=/usr/local)
	tools/install-tree install $(RELEASE_BINARY) $(PREFIX)

uninstall: ## remove what `make install` put into PREFIX
	tools/install-tree uninstall - $(PREFIX)

format: toolchain ## rewrite the sources in the house format
	swift format format --in-place --recursive --parallel $(FORMATTED)

lint: toolchain checks ## check format, layers, files, data
	swift format lint --strict --recursive --parallel $(FORMATTED)

checks:
	tools/system-packages $(CHECK_PACKAGES)
	.ci/check-layers
	.ci/check-files
	.ci/check-unsafe
	.ci/check-data

packages:
	@tools/system-packages $(SYSTEM_PACKAGES)

test-packages:
	@tools/system-packages $(TEST_PACKAGES)

toolchain:
	@tools/check-toolchain

clean: ## remove everything that was built
	rm -rf .build $(RELEASE_SCRATCH) .build-tsan .build-asan Benchmarks/.build Server/.build out
