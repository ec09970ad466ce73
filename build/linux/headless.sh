#!/bin/bash
# Runs a command with a display and a session bus of its own, and ends all of it with the command.
#
#   build/linux/headless.sh [--own-home] COMMAND [ARGUMENTS]
#
# --own-home gives the command an empty HOME and no trace of the caller's session, as tests need it. Every process that is
# started here is ended here by its group; at-spi and its kin leave when the bus goes.
set -euo pipefail

own_home=
if [ "${1:-}" = --own-home ]; then own_home=yes; shift; fi

dir=$(mktemp -d "${TMPDIR:-/tmp}/kyujindesk.XXXXXXXX")
pids=()

# end GROUP waits up to five seconds for a polite end before it insists. Each process is the first of its own group.
# Dead processes that nobody has buried yet (Z) do not count.
end() {
	kill -TERM -- "-$1" 2>/dev/null || return 0
	for _ in $(seq 100); do
		pgrep -g "$1" -r R,S,D,T,t >/dev/null || return 0
		sleep 0.05
	done
	kill -KILL -- "-$1" 2>/dev/null || true
}

finish() {
	local code=$? i
	trap '' HUP INT TERM
	for ((i = ${#pids[@]} - 1; i >= 0; i--)); do end "${pids[i]}"; done
	wait 2>/dev/null || true
	rm -rf "$dir" 2>/dev/null || { sleep 0.5; rm -rf "$dir"; }
	exit "$code"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' HUP TERM

unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS XAUTHORITY AT_SPI_BUS_ADDRESS
mkdir -m 700 "$dir/run"
export XDG_RUNTIME_DIR=$dir/run
if [ -n "$own_home" ]; then
	unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME XDG_STATE_HOME
	mkdir -m 700 "$dir/home"
	export HOME=$dir/home
fi

# setsid: Ctrl-C goes to this script alone, so that the program is ended before its display and not with it.
export XAUTHORITY=$dir/xauthority
touch "$XAUTHORITY"
mcookie=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
mkfifo "$dir/display"
exec 7<>"$dir/display"
number=
for _ in 1 2 3 4 5; do
	# A number nobody listens on: a server left to choose takes one whose abstract socket belongs to another root folder.
	free=$((100 + RANDOM % 900))
	grep -q "/tmp/.X11-unix/X$free\$" /proc/net/unix && continue
	xauth -q -f "$XAUTHORITY" add ":$free" . "$mcookie"
	# -noreset: a server that begins anew when its last client leaves turns away who comes at that moment.
	setsid Xvfb ":$free" -displayfd 8 -screen 0 1440x960x24 -nolisten tcp -noreset -auth "$XAUTHORITY" \
		8>"$dir/display" 7>&- </dev/null >"$dir/xvfb.log" 2>&1 &
	pids+=($!)
	if read -r -t 20 -u 7 number; then break; fi
done
exec 7>&-
if [ -z "$number" ]; then
	echo "headless: the virtual display did not start:" >&2
	cat "$dir/xvfb.log" >&2
	exit 1
fi
export DISPLAY=:$number

setsid dbus-daemon --session --nofork --nopidfile --address="unix:path=$dir/run/bus" </dev/null >"$dir/bus.log" 2>&1 &
pids+=($!)
export DBUS_SESSION_BUS_ADDRESS=unix:path=$dir/run/bus
for _ in $(seq 200); do
	[ -S "$dir/run/bus" ] && break
	sleep 0.05
done

# In a session of its own, but still reading this script's input and writing to its output.
setsid "$@" <&0 &
pids+=($!)
wait "${pids[-1]}"
