#!/bin/bash
# Measures what a person waits for and what the rules cost: build/test/bench.sh PROGRAM TAGS
# Prints one line per figure: key value unit. Everything else goes to out/bench.log.
set -euo pipefail
program=$1
tags=$2
mkdir -p out
rm -f out/bench.txt
exec 3>&1 >out/bench.log 2>&1
trap 'code=$?; [ $code = 0 ] || tail -40 out/bench.log >&3' EXIT

build/linux/headless.sh --own-home /usr/bin/python3 build/test/bench_start.py "$program" | grep '^start' >&3
build/linux/headless.sh --own-home /usr/bin/python3 build/test/bench_memory.py "$program" build/bin/plenty | grep '^memory' >&3
build/test/journeys.sh bench
cat out/bench.txt >&3
# Mail: ours, mbsync and offlineimap over the same 10,000 letters on Dovecot.
go test -count=1 -timeout 1h -tags "$tags" ./backend/faults -run Measure -v -measure 10000 | tee -a out/bench.log | grep -E '^(sync|idle|hostile)\.' >&3
# Code sheets photographed and scanned: how many of 2,000 are read.
go test -count=1 -timeout 1h -tags "$tags" ./backend/account -run Scans -v -scans 2000 | tee -a out/bench.log | awk '/^account\.paper/ { print $1, $2, $3 }' >&3
# BenchmarkCheck in backend/posting becomes posting.check; the median of five runs.
go test -tags "$tags" -run '^$' -bench . -count 5 ./backend/... | tee -a out/bench.log | awk '
	/^pkg:/ { n = split($2, path, "/"); room = path[n]; if (room == "seeker") room = "seekers" }
	/^Benchmark/ {
		name = $1; sub(/^Benchmark/, "", name); sub(/-[0-9]+$/, "", name)
		key = room "." tolower(substr(name, 1, 1)) substr(name, 2)
		if (!(key in count)) order[++keys] = key
		values[key, ++count[key]] = $3 / 1e6
	}
	END {
		for (k = 1; k <= keys; k++) {
			key = order[k]; n = count[key]
			for (i = 1; i <= n; i++) sorted[i] = values[key, i]
			for (i = 1; i <= n; i++) for (j = i + 1; j <= n; j++) if (sorted[j] < sorted[i]) { t = sorted[i]; sorted[i] = sorted[j]; sorted[j] = t }
			printf "%s %.4g ms\n", key, sorted[int((n + 1) / 2)]
		}
	}' >&3
