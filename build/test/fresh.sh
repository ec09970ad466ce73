#!/bin/bash
# Are generated files up to date? build/test/fresh.sh COMMAND PATH...
# Runs the command that writes them and fails when it changed anything; the new text is left there to be committed.
set -euo pipefail
command=$1
shift
before=$(mktemp -d)
trap 'rm -rf "$before"' EXIT
cp -a --parents "$@" "$before"
$command
code=0
for path in "$@"; do
	diff -r -u "$before/$path" "$path" || code=1
done
[ $code = 0 ] || echo "Generated files were out of date; what is there now is right: please commit it." >&2
exit $code
