#!/bin/sh
# Installs what building (run) or testing (test) needs from the distribution, on Debian 12 and Ubuntu 24.04.
#
#   build/linux/setup.sh run|test|rivals|package
#
# package is what `make package` and `make test-packages` need.
# rivals are the mail programs that `make faults` and `make bench` measure ours against.
# Does nothing, and needs no rights, when everything is there. Mail servers are installed for the tests only: they are
# masked first and no service is started while installing, so nothing ever runs on the developer's computer by itself.
set -eu

run="gcc libc6-dev pkg-config libgtk-3-dev libwebkit2gtk-4.1-dev fonts-noto-cjk xvfb xauth dbus procps"
test="$run at-spi2-core python3 python3-pyatspi gir1.2-atspi-2.0 dbus-x11 xdotool openbox x11-utils gnome-keyring poppler-utils fakeroot gpg gpg-agent desktop-file-utils appstream
	postfix dovecot-core dovecot-imapd dovecot-lmtpd"

package="$run librsvg2-bin icoutils desktop-file-utils appstream rpm lintian mmdebstrap man-db nsis gcc-mingw-w64-x86-64 wine64"
rivals="isync offlineimap3 getmail6"

case ${1:-} in
run) wanted=$run ;;
test) wanted=$test ;;
rivals) wanted=$rivals ;;
package) wanted=$package ;;
*) echo "usage: build/linux/setup.sh run|test|rivals|package" >&2; exit 2 ;;
esac

if ! command -v dpkg-query >/dev/null; then
	echo "setup: this is neither Debian nor Ubuntu; please install the equivalents of:" $wanted >&2
	exit 1
fi
. /etc/os-release
# Ubuntu has Chromium only as a snap; there Playwright brings its own (see Makefile), which needs these.
if [ "$1" = test ]; then
	case $ID in debian) wanted="$wanted chromium" ;; *) wanted="$wanted libnss3 libgbm1 libasound2t64 libxkbcommon0" ;; esac
fi

missing=
for package in $wanted; do
	status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) || status=
	[ "$status" = installed ] || missing="$missing $package"
done
# Root by way of sudo has another PATH, and the question was answered before.
[ "${2:-}" = by-sudo ] || for tool in go node npm; do
	command -v $tool >/dev/null || { echo "setup: $tool is missing: Go 1.26 and Node 20 or newer are needed" >&2; exit 1; }
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" -ne 0 ]; then
	command -v sudo >/dev/null || { echo "setup: please install as root:$missing" >&2; exit 1; }
	echo "setup: sudo is needed once to install:$missing"
	exec sudo -- "$0" "$1" by-sudo
fi

export DEBIAN_FRONTEND=noninteractive
apt="apt-get -q -o DPkg::Lock::Timeout=500 -o Dpkg::Use-Pty=0"

# The guard says "start no service" to every package; what was there before comes back whatever happens.
guard=/usr/sbin/policy-rc.d
ours="# Put here by the set-up of Kyujin Desk while it installs."
if [ -e $guard ] && ! grep -qxF "$ours" $guard; then mv $guard $guard.before-setup; fi
restore() {
	rm -f $guard
	if [ -e $guard.before-setup ]; then mv $guard.before-setup $guard; fi
}
trap restore EXIT
trap 'exit 1' HUP INT TERM
printf '#!/bin/sh\n%s\nexit 101\n' "$ours" >$guard
chmod 755 $guard

fresh=
for service in postfix dovecot; do
	case " $missing " in *" $service "* | *" $service-core "*) ;; *) continue ;; esac
	fresh="$fresh $service"
	mkdir -p /etc/systemd/system
	for unit in $service.service $service.socket; do
		[ -e /etc/systemd/system/$unit ] || ln -sf /dev/null /etc/systemd/system/$unit
	done
done

echo "setup: installing$missing"
$apt update
# The seed is for a Postfix that is new here: it shall have no configuration of its own.
case $fresh in *postfix*) echo "postfix postfix/main_mailer_type select No configuration" | debconf-set-selections ;; esac
# --no-remove: a computer that has another mail server keeps it, and the person decides.
$apt install -y --no-install-recommends --no-remove $missing
for service in $fresh; do
	[ -d /run/systemd/system ] || update-rc.d "$service" disable >/dev/null 2>&1 || true
done
