#!/bin/bash
# One part of the tests: build/test/part.sh NAME COMMAND [ARGUMENTS]
# Runs the command, shows what it says, and notes its exit code in out/test/NAME.code for the count at the end. It succeeds
# even where the command does not, so that the other parts still run; only an interruption stops everything.
set -u
name=$1
shift
interrupted=
trap 'interrupted=yes' INT TERM HUP
echo "== $name"
start=$SECONDS
"$@" &
child=$!
wait $child
code=$?
if [ -n "$interrupted" ]; then
	kill -TERM $child 2>/dev/null
	wait $child
	exit 130
fi
echo "$code" >"out/test/$name.code"
if [ "$code" -eq 0 ]; then echo "== $name: passed in $((SECONDS - start)) s"; else echo "== $name: FAILED with code $code after $((SECONDS - start)) s"; fi
