#!/bin/bash
# Installs and removes the installer for Windows under wine: build/test/windows.sh INSTALLER
# The person's data stays unless it is asked for; what else was put there goes. The program's window is not opened: wine has no WebView2.
set -euo pipefail
installer=$(realpath "$1")
WINEPREFIX=$(mktemp -d)
export WINEPREFIX WINEDEBUG=-all
wine=$(command -v wine64 || echo /usr/lib/wine/wine64)
server=$(command -v wineserver || echo /usr/lib/wine/wineserver)
trap '"$server" -k || true; rm -rf "$WINEPREFIX"' EXIT
fail() { echo "windows: $*" >&2; exit 1; }
# WebView2 counts as being there: the installer fetches nothing.
timeout 120 "$wine" reg add 'HKCU\Software\Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}' /v pv /d 120.0.0.0 /f >/dev/null

user="$WINEPREFIX/drive_c/users/$(id -un)"
placed="$user/AppData/Local/Programs/KyujinDesk"
data="$user/AppData/Local/KyujinDesk"
shortcuts() { find "$user" -iname '*.lnk' | grep -c -e 'Kyujin Desk' -e '求人デスク' || true; }
# removed waits: an uninstaller goes on by a copy of itself.
removed() { for _ in $(seq 60); do [ -e "$placed/uninstall.exe" ] || return 0; sleep 0.5; done; fail "the uninstaller left itself"; }

for _ in install upgrade; do
	timeout 120 "$wine" "$installer" /S
	for name in kyujindesk.exe uninstall.exe licences.txt; do [ -s "$placed/$name" ] || fail "$name is missing"; done
	[ "$(shortcuts)" = 1 ] || fail "$(shortcuts) entries in the start menu"
done
timeout 60 "$wine" reg query 'HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\KyujinDesk' /v QuietUninstallString | grep -q '/S' || fail "no entry among the programs"
opens() { timeout 60 "$wine" reg query "HKCU\\Software\\Classes\\$1" /ve 2>/dev/null; }
opens .kyujinbackup | grep -q KyujinDesk.Backup || fail "a backup is opened by nothing"
opens 'KyujinDesk.Backup\shell\open\command' | grep -q 'kyujindesk.exe" "%1"' || fail "a backup is not handed over"
mkdir -p "$data" && echo "the person's" >"$data/desk.db"
timeout 120 "$wine" "$placed/uninstall.exe" /S
removed
[ ! -e "$placed/kyujindesk.exe" ] && [ "$(shortcuts)" = 0 ] || fail "something was left"
! opens .kyujinbackup >/dev/null && ! opens KyujinDesk.Backup >/dev/null || fail "the ending of backups stays"
[ -s "$data/desk.db" ] || fail "the person's data went"
timeout 120 "$wine" "$installer" /S
timeout 120 "$wine" "$placed/uninstall.exe" /S /DATA
removed
for _ in $(seq 20); do [ -e "$data" ] || break; sleep 0.5; done
[ ! -e "$data" ] || fail "the data stays although it was to go"
echo "windows: installed, upgraded, removed"

cd "$(dirname "$0")/../.."
# Left out: what starts Linux's mail servers or a display, what wine lacks (sockets of Unix), the commands, and the two longest.
build/test/wine.sh -short $(go list ./backend/... | sed 's|^kyujindesk|.|' |
	grep -vxE './backend(/(bridge|cmd|courier|drawn|external|faults|instance|mailbox|office|posting|program|sheet|xtest)(/.*)?)?') | grep -v 'no test files'
backups="$WINEPREFIX/drive_c/backups" && mkdir "$backups"
crosses() { grep -q -- "a backup of $1 is restored on $2" "$backups/log" || { cat "$backups/log"; fail "a backup of $1 is not restored on $2"; }; }
here() { go test -count=1 -tags webkit2_41,sqlite_fts5 ./backend/program -run CrossesSystems -v -backups "$backups" >"$backups/log"; }
here
rm -r "$backups"/linux?
build/test/wine.sh ./backend/program -run CrossesSystems -v -backups "Z:${backups//\//\\}" >"$backups/log"
crosses linux windows
here
crosses windows linux
echo "windows: backups go from system to system"
