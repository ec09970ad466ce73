#!/bin/bash
# The long proof that nothing is lost: build/faults.sh TAGS
# Ends with one line of figures. What the tests say goes to out/faults.log.
set -uo pipefail
tags=$1
mkdir -p out
log=out/faults.log
: >"$log"
failed=
step() { # step NAME COMMAND...: says how it went
	local name=$1 start=$SECONDS
	shift
	if "$@" >>"$log" 2>&1; then echo "$name: passed in $((SECONDS - start)) s"; else
		failed=yes
		echo "$name: FAILED after $((SECONDS - start)) s"
	fi
}
faults() { go test -count=1 -timeout 4h -tags "$tags" ./backend/faults -v "$@"; }

step "bad weather, 10,000 seeds" faults -run BadLine -seeds 10000
step "every crash point" faults -run EveryCrashPoint -stride 1
step "every way of three letters and two faults" faults -run EveryWay -stride 1
step "properties of letters" faults -run Properties -rapid.checks 1000
step "property of the mark" go test -count=1 -tags "$tags" ./backend/mailbox -run MarkIsNever -rapid.checks 1000
step "500 kills of real processes" faults -run KillNine -kills 500
step "the same rig over others' programs" faults -run Rivals -rivals 25
# Two minutes for every fuzz target there is.
grep -rlE '^func Fuzz' --include='*_test.go' backend | sort | while read -r file; do
	grep -oE '^func Fuzz[A-Za-z0-9]+' "$file" | while read -r _ target; do
		step "fuzzing $(dirname "$file") $target" go test -tags "$tags" "./$(dirname "$file")" -run '^$' -fuzz "^$target\$" -fuzztime "${FUZZTIME:-2m}"
		[ -z "$failed" ] || touch out/faults.failed
	done
done

grep -E 'replay:|kills=.* of .* mails' "$log"
figure() { grep -oE "$1=[0-9]+" "$log" | tail -1 | cut -d= -f2; }
bad() { grep -oE "\b$1=[0-9]+" <(grep 'TestKillNine\|kill_test.go' "$log") | tail -1 | cut -d= -f2; }
echo "seeds=$(figure seeds) crash_points=$(figure crash_points) kills=$(bad kills) lost=$(bad lost) duplicated=$(bad duplicated) stuck=$(bad stuck)"
if [ -n "$failed" ] || [ -e out/faults.failed ]; then
	rm -f out/faults.failed
	echo "see $log"
	exit 1
fi
