#!/bin/bash
# The tests that every system has: build/test/elsewhere.sh, on Windows (Git's bash) and macOS. Those that need Linux's mail servers or a
# display are built on Linux only.
set -euo pipefail
cd "$(dirname "$0")/../.."
npm --prefix frontend ci --no-audit --no-fund
npm --prefix frontend run --silent build
go vet -tags sqlite_fts5 ./backend/...
go test -count=1 -timeout 40m -tags sqlite_fts5 ./backend/...
go build -trimpath -tags desktop,production,sqlite_fts5 -o build/bin/ .
