#!/bin/bash
# SHA256SUMS of all files in FOLDER, signed where SIGNING_KEY holds an OpenPGP key: build/package/checksums.sh FOLDER
set -euo pipefail
cd "$1"
rm -f SHA256SUMS SHA256SUMS.asc
sha256sum -- * >../SHA256SUMS.new
mv ../SHA256SUMS.new SHA256SUMS
[ -n "${SIGNING_KEY:-}" ] || { echo "checksums: not signed, for there is no SIGNING_KEY"; exit 0; }
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
printf '%s' "$SIGNING_KEY" | gpg --homedir "$home" --batch --quiet --import
gpg --homedir "$home" --batch --armor --detach-sign SHA256SUMS
