#!/bin/bash
# Does the Go code, with its tests, make sense to the compiler on the systems that are not here? build/test/systems.sh, without cgo.
set -euo pipefail
cd "$(dirname "$0")/../.."
for system in windows darwin; do GOOS=$system CGO_ENABLED=0 go vet ./backend/...; done
