#!/bin/bash
# The long proof that nothing is lost: build/test/faults.sh TAGS [PART...], all parts without any named.
# Parts: seeds hostile people counter crashes ways properties mark kills rivals fuzz. What each said last is in out/faults/PART.log;
# the last line has the figures of all parts that have run.
set -uo pipefail
tags=$1
shift
parts=" ${*:-seeds hostile people counter crashes ways properties mark kills rivals fuzz} "
mkdir -p out/faults
failed=
step() { # step PART WHAT COMMAND...: says how it went
	local part=$1 what=$2 start=$SECONDS
	shift 2
	if "$@" >>"out/faults/$part.log" 2>&1; then echo "$what: passed in $((SECONDS - start)) s"; else
		failed="$failed out/faults/$part.log"
		echo "$what: FAILED after $((SECONDS - start)) s"
	fi
}
one() { # one PART WHAT COMMAND...: a part of one step
	[[ $parts = *" $1 "* ]] || return 0
	rm -f "out/faults/$1.log"
	step "$@"
}
faults() { go test -count=1 -timeout 4h -tags "$tags" ./backend/faults -v "$@"; }
# Two minutes for every fuzz target there is.
fuzz() {
	local file target
	[[ $parts = *" fuzz "* ]] || return 0
	rm -f out/faults/fuzz.log
	while read -r file; do
		while read -r _ target; do
			step fuzz "fuzzing $(dirname "$file") $target" go test -tags "$tags" "./$(dirname "$file")" -run '^$' -fuzz "^$target\$" -fuzztime "${FUZZTIME:-2m}"
		done < <(grep -oE '^func Fuzz[A-Za-z0-9]+' "$file")
	done < <(grep -rlE '^func Fuzz' --include='*_test.go' backend | sort)
}

one seeds "bad weather, 10,000 seeds" faults -run BadLine -seeds 10000
one hostile "hostile mail in bad weather, 2,000 seeds" faults -run Hostile -hostile 2000
one people "people who apply, in bad weather, 1,000 seeds" faults -run People -seeds 10000
one counter "searches, requests, messages and notices in bad weather, 500 seeds" faults -run Counter -seeds 10000
one crashes "every crash point" faults -run EveryCrashPoint -points 0
one ways "every way of three letters and two faults" faults -run EveryWay -points 0
one properties "properties of letters" faults -run Properties -rapid.checks 1000
one mark "property of the mark" go test -count=1 -tags "$tags" ./backend/mailbox -run MarkIsNever -rapid.checks 1000
one kills "500 kills of real processes" faults -run KillNine -kills 500
one rivals "the same rig over others' programs" faults -run Rivals -rivals 25
fuzz

grep -hE 'replay:|kills=.* of .* mails' out/faults/*.log
figure() { grep -hoE "\b$2=[0-9]+" "out/faults/$1.log" 2>/dev/null | tail -1 | cut -d= -f2; }
echo "seeds=$(figure seeds seeds) crash_points=$(figure crashes crash_points) hostile=$(figure hostile seeds) people=$(figure people seeds) counter=$(figure counter seeds) kills=$(figure kills kills) lost=$(figure kills lost) duplicated=$(figure kills duplicated) stuck=$(figure kills stuck)"
if [ -n "$failed" ]; then
	echo "see$failed"
	exit 1
fi
