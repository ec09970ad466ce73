#!/bin/bash
# The packages for Linux, into FOLDER: build/package/linux.sh FOLDER
# .deb and .rpm of kyujindesk and of officed, and the program as a tar.gz that runs from any folder. The page must be built
# (frontend/dist). The same commit gives the same bytes, wherever and whenever.
set -euo pipefail
mkdir -p "$1"
out=$(cd "$1" && pwd)
cd "$(dirname "$0")/../.."
from=build/package
VERSION=$($from/version.sh version)
built=$($from/version.sh built)
SOURCE_DATE_EPOCH=$($from/version.sh epoch)
ARCH=$(go env GOARCH)
export VERSION SOURCE_DATE_EPOCH ARCH
export TZ=UTC LC_ALL=C.UTF-8
umask 022
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# -buildvcs: the commit is in the version; a copy of the sources without its history gives the same program.
# __DATE__ and paths: -trimpath, and no build-id of the linker.
binary() {
	go build -trimpath -buildvcs=false -tags "$2webkit2_41,sqlite_fts5" \
		-ldflags "-s -w -buildid= -X 'main.version=$VERSION $built' -extldflags=-Wl,--build-id=none" -o "$1" "$3"
}
fill() { sed -e "s/@VERSION@/$VERSION/; s/@BUILT@/$built/" "$1"; }
# documents NAME SHARE: what Debian wants beside each program.
documents() {
	mkdir -p "$2/doc/$1"
	cp $from/linux/copyright "$2/doc/$1/copyright"
	{ echo; echo "License: MIT"; tail -n +5 LICENSE | sed 's/^$/./; s/^/ /'; } | tail -n +3 >>"$2/doc/$1/copyright"
	gzip -9n <CHANGELOG.md >"$2/doc/$1/changelog.gz"
	{
		echo "$1 ($(sed 's/-/~/' <<<"$VERSION")) unstable; urgency=low"
		echo
		echo "  * Built from the sources; see changelog.gz."
		echo
		echo " -- The Kyujin Desk authors <kyujindesk@example.jp>  $(date -R -d "@$SOURCE_DATE_EPOCH")"
	} | gzip -9n >"$2/doc/$1/changelog.Debian.gz"
}

desk=$work/kyujindesk office=$work/officed
mkdir -p "$desk"/{bin,share/{applications,metainfo,mime/packages,man/man1,icons/hicolor/scalable/apps}} \
	"$office"/{bin,share/{man/man1,bash-completion/completions,zsh/vendor-completions,fish/vendor_completions.d}}
binary "$desk/bin/kyujindesk" desktop,production, .
binary "$office/bin/officed" "" ./backend/cmd/officed

cp $from/linux/kyujindesk.desktop "$desk/share/applications/"
cp $from/linux/kyujindesk.mime.xml "$desk/share/mime/packages/kyujindesk.xml"
fill $from/linux/kyujindesk.metainfo.xml >"$desk/share/metainfo/io.github.kyujindesk.kyujindesk.metainfo.xml"
fill $from/linux/kyujindesk.1 | gzip -9n >"$desk/share/man/man1/kyujindesk.1.gz"
cp $from/kyujindesk.svg "$desk/share/icons/hicolor/scalable/apps/"
for size in 16 22 24 32 48 64 96 128 256 512; do
	mkdir -p "$desk/share/icons/hicolor/${size}x$size/apps"
	rsvg-convert -w $size -h $size -o "$desk/share/icons/hicolor/${size}x$size/apps/kyujindesk.png" $from/kyujindesk.svg
done
documents kyujindesk "$desk/share"

"$office/bin/officed" manual | gzip -9n >"$office/share/man/man1/officed.1.gz"
"$office/bin/officed" completion bash >"$office/share/bash-completion/completions/officed"
"$office/bin/officed" completion zsh >"$office/share/zsh/vendor-completions/_officed"
"$office/bin/officed" completion fish >"$office/share/fish/vendor_completions.d/officed.fish"
documents officed "$office/share"
for share in "$desk/share" "$office/share"; do "$office/bin/officed" licences | gzip -9n >"$(echo "$share"/doc/*)/licences.txt.gz"; done

find "$work" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
for name in kyujindesk officed; do
	for kind in deb rpm; do
		STAGE=$work/$name go tool -modfile=tools/go.mod nfpm package -f $from/linux/$name.nfpm.yaml -p $kind -t "$out"
	done
done
mv "$desk" "$work/kyujindesk-$VERSION"
tar --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner --format=gnu -C "$work" -c "kyujindesk-$VERSION" |
	gzip -9n >"$out/kyujindesk-$VERSION-linux-$ARCH.tar.gz"
