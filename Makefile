# The commands of this project. Each sets up what it needs first: see scripts/setup.
.DEFAULT_GOAL := help
.NOTPARALLEL:
.DELETE_ON_ERROR:
SHELL := bash

PORT ?= 4173

# Folders stand beside their files, so that a file taken away counts as a change too.
WASM_SOURCES := Cargo.toml Cargo.lock rust-toolchain.toml scripts/build-wasm $(wildcard build.rs) $(shell find src build/*.rs procedures language 2>/dev/null)
PACKAGE_SOURCES := package-lock.json tsconfig.base.json $(shell find pkg -maxdepth 1 -name '*.json') $(shell find pkg/src 2>/dev/null)
SITE_SOURCES := package-lock.json tsconfig.base.json $(wildcard language/*.toml) $(shell find www -not -path 'www/dist*' 2>/dev/null)

WASM := pkg/wasm/conference_check_bg.wasm
PACKAGE := pkg/index.js
SITE := www/dist/_headers

.PHONY: help
help: ## List these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

.PHONY: run
run: build ## Build everything and serve the forms at http://localhost:4173/ (PORT=… for another)
	@scripts/serve $(PORT)

.PHONY: test
test: setup-all ## Run every test: Rust, WebAssembly in Chromium, types, and the pages end to end
	@scripts/test

.PHONY: bench
bench: setup-all build ## Measure sizes and speeds against the budgets
	@scripts/bench

.PHONY: build
build: setup $(WASM) $(PACKAGE) $(SITE) ## Build the package and the pages

.PHONY: setup
setup: ## Install what building needs, once, into .tools/ and node_modules/
	@scripts/setup rust tools npm

.PHONY: setup-all
setup-all:
	@scripts/setup rust tools npm chromium python

.PHONY: clean
clean: ## Remove all that was built (.tools/ and node_modules/ stay)
	rm -rf pkg/drafts pkg/toml pkg/wasm pkg/*.js pkg/*.d.ts www/dist test-results playwright-report
	cargo clean

$(WASM): $(WASM_SOURCES) | setup
	@scripts/build-wasm

$(PACKAGE): $(WASM) $(PACKAGE_SOURCES) | setup
	@scripts/build-package

$(SITE): $(PACKAGE) $(SITE_SOURCES) | setup
	@scripts/build-site
