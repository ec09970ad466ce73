#!/bin/bash
# Tries the packages in FOLDER as somebody who installs them: build/test/packages.sh FOLDER, as root (clean roots need it).
#
# They are built once more in another folder with an empty cache, and are the same; lintian finds no error; they ask for no newer C library
# than they say; in a clean Debian the .deb comes in with apt, the window comes up, a draft is saved, an upgrade keeps it, newer data is
# refused with words after a downgrade, and removal leaves the person's data and nothing else. The .rpm is read, not installed: Fedora's
# packages are not here.
set -euo pipefail
out=$(cd "$1" && pwd)
cd "$(dirname "$0")/../.."
[ "$(id -u)" -eq 0 ] || { echo "packages: a clean root is made by root only: sudo make test-packages" >&2; exit 1; }
work=$(mktemp -d "${TMPDIR:-/tmp}/kyujindesk-packages.XXXXXX")
root=$work/root
mounted=()
finish() {
	local code=$?
	trap '' INT TERM HUP
	for place in "${mounted[@]}"; do umount -l "$place"; done
	# Never through a mount that is still there.
	if mountpoint -q "$root/dev" || mountpoint -q "$root/proc"; then echo "packages: $work stays: something is mounted in it" >&2; else rm -rf "$work"; fi
	exit $code
}
trap finish EXIT
trap 'exit 130' INT TERM HUP
say() { echo "packages: $* ($SECONDS s)"; }
fail() { echo "packages: $*" >&2; exit 1; }
one() { ls "$out"/$1; }

if [ -z "${PACKAGES_ONCE:-}" ]; then
	mkdir "$work/again"
	git ls-files -z | xargs -0 cp --parents -t "$work/again" 2>/dev/null || true
	cp -r frontend/dist "$work/again/frontend/"
	VERSION=$(build/package/version.sh version) SOURCE_DATE_EPOCH=$(build/package/version.sh epoch) GOCACHE=$work/cache \
		"$work/again/build/package/linux.sh" "$work/twice" >/dev/null
	for file in "$work"/twice/*; do cmp "$file" "$out/${file##*/}"; done
	say "built twice, in two folders, with two caches: the same bytes"
	rm -rf "$work/again" "$work/cache"
fi

mkdir "$work/release" && cp "$out"/* "$work/release/"
build/package/sbom.sh "$work/release" 2>/dev/null
mkdir -m 700 "$work/keys"
GNUPGHOME=$work/keys gpg --batch --quiet --passphrase '' --quick-gen-key 'Test <test@example.jp>' rsa3072 sign 1d 2>/dev/null
SIGNING_KEY=$(GNUPGHOME=$work/keys gpg --batch --armor --export-secret-keys) build/package/checksums.sh "$work/release"
(cd "$work/release" && sha256sum --quiet -c SHA256SUMS && GNUPGHOME=$work/keys gpg --batch --quiet --verify SHA256SUMS.asc SHA256SUMS 2>/dev/null) || fail "checksums"
grep -q '"name": "github.com/wailsapp/wails/v2"' "$work"/release/kyujindesk-*.cdx.json || fail "the list of what is built in does not name Wails"
say "list of what is built in, checksums, their signature"

said=$(lintian "$out"/*.deb 2>&1) || true
if grep -q '^E:' <<<"$said"; then fail "lintian: $said"; fi
for deb in "$out"/*.deb; do
	name=${deb##*/} name=${name%%_*}
	dpkg-deb --fsys-tarfile "$deb" | tar -t | grep -v '/$' | LC_ALL=C sort | diff build/package/linux/$name.contents - || fail "$name holds something else than build/package/linux/$name.contents says"
	dpkg-deb --fsys-tarfile "$deb" | tar -xO ./usr/bin/$name >"$work/$name"
	newest=$(objdump -T "$work/$name" | grep -o 'GLIBC_[0-9.]*' | sort -Vu | tail -1)
	[ "$(printf '%s\nGLIBC_2.34\n' "$newest" | sort -V | tail -1)" = GLIBC_2.34 ] || fail "$name wants $newest, and its package says 2.34"
	rpm -qlp "$(one "$name-*.rpm")" | sed 's/^/./' | LC_ALL=C sort | diff build/package/linux/$name.contents - || fail "the .rpm of $name holds something else than its .deb"
done
say "contents, lintian, C library"

VERSION=0.0.9 build/package/linux.sh "$work/before" >/dev/null
say "the build before, as 0.0.9"

mmdebstrap --quiet --mode=root --variant=apt bookworm "$root" /etc/apt/sources.list.d/debian.sources
for place in proc dev; do mount --rbind /$place "$root/$place"; mount --make-rslave "$root/$place"; mounted=("$root/$place" "${mounted[@]}"); done
cp /etc/resolv.conf "$root/etc/"
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d" && chmod 755 "$root/usr/sbin/policy-rc.d" # no service is started in there
mkdir "$root/packages" && cp "$out"/*.deb "$root/packages/" && cp "$work/before/"*.deb "$root/packages/"
new=/packages/$(basename "$(one 'kyujindesk_*.deb')") old=/packages/$(basename "$work"/before/kyujindesk_*.deb)
inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
apt() { inside apt-get -qq -y -o Dpkg::Use-Pty=0 -o Dpkg::Options::=--force-confdef "$@" >"$work/apt.log" 2>&1 || { cat "$work/apt.log"; fail "apt-get $*"; }; }
apt update
apt install "$old"
[ -z "$(inside ldd /usr/bin/kyujindesk | grep 'not found')" ] || fail "libraries are missing beside what the package asks for"
inside test -s /usr/share/applications/kyujindesk.desktop || fail "no entry in the menu"
say "a clean Debian: installed with what it asks for"

# What the test itself needs comes only now: it must not hide that the package forgot something.
apt install --no-install-recommends xvfb xauth dbus dbus-x11 procps at-spi2-core python3-pyatspi gir1.2-atspi-2.0 xdotool man-db
mkdir -p "$root/test/linux" "$root/test/home" && cp build/test/{window,installed}.py "$root/test/" && cp build/linux/headless.sh "$root/test/linux/"
window() { inside env HOME=/test/home timeout 300 /test/linux/headless.sh /usr/bin/python3 /test/installed.py "$1" || fail "window: $1"; }
window first
say "0.0.9: window up, first draft saved"
apt install "$new"
window again
say "upgraded, the draft is there"
apt install --allow-downgrades "$old"
window again
window newer
say "downgraded: the same data opens; a newer program's data is refused with words, and not touched"
apt install "$new" "/packages/$(basename "$(one 'officed_*.deb')")"
inside officed version | grep -qF "$(dpkg-deb -f "$(one 'officed_*.deb')" Version | tr '~' -)" || fail "officed version"
inside man --warnings officed >/dev/null && inside man --warnings kyujindesk >/dev/null || fail "man"
apt remove kyujindesk officed
inside dpkg --purge kyujindesk officed
left=$(inside find / -xdev -path /test -prune -o -path /packages -prune -o \( -iname '*kyujindesk*' -o -iname 'officed*' \) -print | grep -v '^/var/\(lib/apt\|cache\|log\)' || true)
[ -z "$left" ] || fail "left behind: $left"
[ -d "$root/test/home/.local/share/KyujinDesk" ] || fail "the person's data is gone"
say "removed and purged: nothing is left but the person's data"
