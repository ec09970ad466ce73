#!/bin/bash
# What the programs are made of, as CycloneDX, into FOLDER: build/package/sbom.sh FOLDER
set -euo pipefail
mkdir -p "$1"
out=$(cd "$1" && pwd)
cd "$(dirname "$0")/../.."
version=$(build/package/version.sh version)
sbom() { GOFLAGS=-tags=desktop,production,webkit2_41,sqlite_fts5 go tool -modfile=tools/go.mod cyclonedx-gomod app -json -licenses -noserial -main "$1" -output "$2" .; }
sbom . "$out/kyujindesk-$version.cdx.json"
sbom backend/cmd/officed "$out/officed-$version.cdx.json"
