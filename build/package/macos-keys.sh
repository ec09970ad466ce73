#!/bin/bash
# Puts the signing keys of a release into a keychain of their own, on macOS: MACOS_CERTIFICATE (a .p12 in base64) with MACOS_CERTIFICATE_PASSWORD,
# and for the notary MACOS_APPLE_ID, MACOS_TEAM and MACOS_APP_PASSWORD. Whatever is not set is left out; prints what macos.sh wants to know.
set -euo pipefail
[ -n "${MACOS_CERTIFICATE:-}" ] || exit 0
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
keychain=$HOME/Library/Keychains/kyujindesk-release.keychain-db
secret=$(openssl rand -hex 16)
security create-keychain -p "$secret" "$keychain"
security set-keychain-settings -lut 3600 "$keychain"
security unlock-keychain -p "$secret" "$keychain"
base64 -d <<<"$MACOS_CERTIFICATE" >"$folder/key.p12"
security import "$folder/key.p12" -k "$keychain" -P "$MACOS_CERTIFICATE_PASSWORD" -T /usr/bin/codesign >&2
security set-key-partition-list -S apple-tool:,apple: -s -k "$secret" "$keychain" >/dev/null
security list-keychains -d user -s "$keychain" login.keychain-db
echo "MACOS_IDENTITY=$(security find-identity -v -p codesigning "$keychain" | grep -o 'Developer ID Application: [^"]*' | head -1)"
[ -n "${MACOS_APPLE_ID:-}" ] || exit 0
xcrun notarytool store-credentials kyujindesk --keychain "$keychain" --apple-id "$MACOS_APPLE_ID" --team-id "$MACOS_TEAM" --password "$MACOS_APP_PASSWORD" >&2
echo "MACOS_NOTARY=kyujindesk"
