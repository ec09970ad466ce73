#!/bin/bash
# The installer for Windows, into FOLDER: build/package/windows.sh FOLDER
# The page must be built. On Linux the program is built with mingw, on Windows (Git's bash) with the gcc that is there.
set -euo pipefail
mkdir -p "$1"
out=$(cd "$1" && pwd)
cd "$(dirname "$0")/../.."
from=build/package/windows
version=$(build/package/version.sh version)
built=$(build/package/version.sh built)
SOURCE_DATE_EPOCH=$(build/package/version.sh epoch)
export SOURCE_DATE_EPOCH
numbers=${version%%-*}.0
work=$(mktemp -d)
resources=rsrc_windows_amd64.syso
trap 'rm -rf "$work" "$resources"' EXIT
export GOOS=windows GOARCH=amd64 CGO_ENABLED=1
windres=windres
if command -v x86_64-w64-mingw32-gcc >/dev/null; then export CC=x86_64-w64-mingw32-gcc; windres=x86_64-w64-mingw32-windres; fi

for size in 16 24 32 48 64 128 256; do rsvg-convert -w $size -h $size -o "$work/$size.png" build/package/kyujindesk.svg; done
icotool -c -o "$work/kyujindesk.ico" "$work"/{16,24,32,48,64,128}.png --raw="$work/256.png"
cp $from/kyujindesk.manifest "$work/"
sed -e "s/NUMBERS/${numbers//./,}/; s/VERSION\$/\"$version\"/" $from/kyujindesk.rc >"$work/kyujindesk.rc"
(cd "$work" && $windres -O coff -o "$OLDPWD/$resources" kyujindesk.rc)

go build -trimpath -buildvcs=false -tags desktop,production,sqlite_fts5 \
	-ldflags "-s -w -H windowsgui -buildid= -X 'main.version=$version $built' -extldflags=-Wl,--no-insert-timestamp" -o "$work/kyujindesk.exe" .
# Without cgo it "succeeds", with a database that is none.
go version -m "$work/kyujindesk.exe" | grep -q 'CGO_ENABLED=1' || { echo "windows: no cgo build" >&2; exit 1; }
env -u CC GOOS= GOARCH= go run -tags webkit2_41,sqlite_fts5 ./backend/cmd/officed licences >"$work/licences.txt"
webview=$(env GOOS= GOARCH= go list -m -f '{{.Dir}}' github.com/wailsapp/wails/v2)/internal/webview2runtime/MicrosoftEdgeWebview2Setup.exe
find "$work" -exec touch -d "@$SOURCE_DATE_EPOCH" {} +
makensis -V2 -INPUTCHARSET UTF8 -DVERSION="$version" -DNUMBERS="$numbers" -DPROGRAM="$work/kyujindesk.exe" -DICON="$work/kyujindesk.ico" \
	-DLICENCES="$work/licences.txt" -DWEBVIEW="$webview" -DOUT="$out/kyujindesk-$version-windows-amd64.exe" $from/installer.nsi
