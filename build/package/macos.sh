#!/bin/bash
# The program for macOS, into FOLDER: build/package/macos.sh FOLDER, on macOS with librsvg (rsvg-convert). The page must be built.
# One .app for both processors, in a .dmg. Signed where MACOS_IDENTITY names a Developer ID in the keychain, notarised where
# MACOS_NOTARY names a profile that `xcrun notarytool store-credentials` has kept; without them macOS warns whoever opens it.
set -euo pipefail
mkdir -p "$1"
out=$(cd "$1" && pwd)
cd "$(dirname "$0")/../.."
from=build/package/macos
version=$(build/package/version.sh version)
built=$(build/package/version.sh built)
SOURCE_DATE_EPOCH=$(build/package/version.sh epoch)
export SOURCE_DATE_EPOCH MACOSX_DEPLOYMENT_TARGET=12.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
app="$work/disk/Kyujin Desk.app"
mkdir -p "$app/Contents/MacOS" "$app/Contents/Resources/ja.lproj" "$app/Contents/Resources/en.lproj"

for arch in amd64 arm64; do
	GOOS=darwin GOARCH=$arch CGO_ENABLED=1 CGO_CFLAGS="-mmacosx-version-min=12.0" CGO_LDFLAGS="-framework UniformTypeIdentifiers -mmacosx-version-min=12.0" \
		go build -trimpath -buildvcs=false -tags desktop,production,sqlite_fts5 \
		-ldflags "-s -w -buildid= -X 'main.version=$version $built'" -o "$work/$arch" .
	# Without cgo it "succeeds", with a database that is none.
	go version -m "$work/$arch" | grep -q 'CGO_ENABLED=1' || { echo "macos: no cgo build" >&2; exit 1; }
done
lipo -create -output "$app/Contents/MacOS/kyujindesk" "$work/amd64" "$work/arm64"

mkdir "$work/kyujindesk.iconset"
for size in 16 32 128 256 512; do
	rsvg-convert -w $size -h $size -o "$work/kyujindesk.iconset/icon_${size}x$size.png" build/package/kyujindesk.svg
	rsvg-convert -w $((size * 2)) -h $((size * 2)) -o "$work/kyujindesk.iconset/icon_${size}x$size@2x.png" build/package/kyujindesk.svg
done
iconutil -c icns -o "$app/Contents/Resources/kyujindesk.icns" "$work/kyujindesk.iconset"
sed "s/@NUMBERS@/${version%%-*}/" $from/Info.plist >"$app/Contents/Info.plist"
plutil -lint "$app/Contents/Info.plist"
cp $from/ja.strings "$app/Contents/Resources/ja.lproj/InfoPlist.strings"
: >"$app/Contents/Resources/en.lproj/InfoPlist.strings"
go run -tags sqlite_fts5 ./backend/cmd/officed licences >"$app/Contents/Resources/licences.txt"

dmg="$out/kyujindesk-$version-macos-universal.dmg"
if [ -n "${MACOS_IDENTITY:-}" ]; then
	codesign --force --timestamp --options runtime --entitlements $from/entitlements.plist --sign "$MACOS_IDENTITY" "$app"
else
	codesign --force --sign - "$app" # the processors of Apple start nothing that is not signed at all
	echo "macos: not signed, for there is no MACOS_IDENTITY"
fi
codesign --verify --strict "$app"
ln -s /Applications "$work/disk/Applications"
hdiutil create -quiet -volname "Kyujin Desk" -srcfolder "$work/disk" -format UDZO -ov "$dmg"
if [ -n "${MACOS_IDENTITY:-}" ] && [ -n "${MACOS_NOTARY:-}" ]; then
	codesign --timestamp --sign "$MACOS_IDENTITY" "$dmg"
	xcrun notarytool submit "$dmg" --keychain-profile "$MACOS_NOTARY" --wait
	xcrun stapler staple "$dmg"
else
	echo "macos: not notarised, for there is no MACOS_NOTARY"
fi
hdiutil attach -quiet -nobrowse -readonly -mountpoint "$work/seen" "$dmg"
test -x "$work/seen/Kyujin Desk.app/Contents/MacOS/kyujindesk"
hdiutil detach -quiet "$work/seen"
