#!/bin/bash
# The program while it is worked on: build/linux/dev.sh PROGRAM TAGS
# Vite serves the page and reloads what changes in it; the program is built and started again when Go code changes.
set -euo pipefail
program=$1
tags=$2
free='const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })'
page=$(node -e "$free")
port=$(node -e "$free")

vite= app=
finish() {
	trap '' INT TERM HUP
	[ -z "$app" ] || kill -TERM "$app" 2>/dev/null || true
	[ -z "$vite" ] || kill -TERM "$vite" 2>/dev/null || true
	wait
}
trap finish EXIT
trap 'exit 130' INT TERM HUP

(cd frontend && exec node node_modules/vite/bin/vite.js --host 127.0.0.1 --port "$page" --strictPort --clearScreen false) &
vite=$!

changed() { [ -n "$(find . -path ./frontend -prune -o \( -name '*.go' -o -name '*.sql' -o -name 'go.mod' \) -newer "$1" -print -quit)" ]; }

stamp=$(mktemp)
echo "The page is also at http://127.0.0.1:$port/ (Ctrl-C ends it)"
while kill -0 $vite 2>/dev/null; do
	touch "$stamp"
	if go build -trimpath -tags "dev,$tags" -o "$program" .; then
		"$program" -devserver "127.0.0.1:$port" -frontenddevserverurl "http://127.0.0.1:$page" -loglevel Error &
		app=$!
	else
		app=
	fi
	until changed "$stamp"; do
		# The person closed the window: the work is over.
		if [ -n "$app" ] && ! kill -0 "$app" 2>/dev/null; then exit 0; fi
		kill -0 $vite 2>/dev/null || exit 1
		sleep 1
	done
	if [ -n "$app" ]; then
		kill -TERM "$app" 2>/dev/null || true
		wait "$app" || true
	fi
done
