#!/bin/bash
# Are holes known in what is built in? build/test/holes.sh asks the Go project's and npm's lists; it needs the network.
set -euo pipefail
cd "$(dirname "$0")/../.."
go run golang.org/x/vuln/cmd/govulncheck@v1.1.4 -tags webkit2_41,sqlite_fts5 ./backend/...
npm --prefix frontend audit --audit-level=high
