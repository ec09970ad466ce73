#!/bin/bash
# The one place that knows which version is being built, and from when it is: build/package/version.sh version|epoch|built
#
# version  that of the tag at HEAD; else that of the next release with "-dev." and when HEAD was committed, so that a later build is newer
# epoch    seconds since 1970 at which HEAD was committed, or SOURCE_DATE_EPOCH: everything in a package bears this time
# built    the same as a day, in Japan
#
# VERSION in the environment wins: a source archive has no history.
set -euo pipefail
cd "$(dirname "$0")/../.."
epoch=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 0)}
case ${1:-} in
epoch) echo "$epoch" ;;
built) TZ=Asia/Tokyo date -d "@$epoch" +%F 2>/dev/null || TZ=Asia/Tokyo date -r "$epoch" +%F ;;
version)
	if [ -n "${VERSION:-}" ]; then echo "$VERSION"; exit; fi
	tag=$(git describe --tags --abbrev=0 --match 'v[0-9]*' 2>/dev/null || true)
	if [ -n "$tag" ] && [ "$(git rev-list -n1 "$tag")" = "$(git rev-parse HEAD)" ]; then echo "${tag#v}"; exit; fi
	next=0.1.0
	if [ -n "$tag" ]; then next=${tag#v}; next=${next%%-*}; next=${next%.*}.$((${next##*.} + 1)); fi
	when=$(TZ=UTC date -d "@$epoch" +%Y%m%d%H%M%S 2>/dev/null || TZ=UTC date -r "$epoch" +%Y%m%d%H%M%S)
	echo "$next-dev.$when" ;;
*) echo "usage: build/package/version.sh version|epoch|built" >&2; exit 2 ;;
esac
