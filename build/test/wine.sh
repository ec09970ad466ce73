#!/bin/bash
# The Go tests as a Windows program, under wine: build/test/wine.sh PACKAGE … [-run X]; arguments as `go test` takes them.
# Wine 8 lacks two things that Go 1.26 asks of Windows: a library for random numbers, made here, and deletion by POSIX's rules, for which Go
# has another way that is chosen in a copy of its file. Neither touches the program's own code.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
server=$(command -v wineserver || echo /usr/lib/wine/wineserver)
wine=$(command -v wine64 || echo /usr/lib/wine/wine64)
export WINEPREFIX=$work/prefix WINEDEBUG=-all
trap '"$server" -k || true; rm -rf "$work"' EXIT
mkdir "$WINEPREFIX"
"$server" -p # one for all that follows: one that a test starts would outlive it, and hold its output
timeout 120 "$wine" wineboot -i >/dev/null 2>&1

cat >"$work/random.c" <<'C'
#include <windows.h>
#include <ntsecapi.h>
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE to, SIZE_T size) { return RtlGenRandom(to, (ULONG)size); }
C
x86_64-w64-mingw32-gcc -shared -O2 -o "$WINEPREFIX/drive_c/windows/system32/bcryptprimitives.dll" "$work/random.c" -ladvapi32

deletes=$(go env GOROOT)/src/internal/syscall/windows/at_windows.go
sed 's/^var TestDeleteatFallback bool$/var TestDeleteatFallback = true/' "$deletes" >"$work/deletes.go"
if cmp -s "$deletes" "$work/deletes.go"; then echo "wine: Go deletes in another way now: look at $deletes" >&2; exit 1; fi
printf '{"Replace": {"%s": "%s"}}' "$deletes" "$work/deletes.go" >"$work/overlay.json"

printf '#!/bin/sh\nexec "%s" "$@"\n' "$wine" >"$work/run" && chmod +x "$work/run"
GOOS=windows GOARCH=amd64 CGO_ENABLED=1 CC=x86_64-w64-mingw32-gcc \
	go test -count=1 -timeout 20m -tags sqlite_fts5 -overlay "$work/overlay.json" -exec "$work/run" "$@"
