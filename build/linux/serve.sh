#!/bin/bash
# Serves the page of the development program to a browser on a free loopback port and says where: build/linux/serve.sh PROGRAM
# The program is this process in the end, so what ends this process ends the program.
set -euo pipefail
port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })')
(
	for _ in $(seq 300); do
		if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
			echo
			echo "Kyujin Desk is open at http://127.0.0.1:$port/ (only from this computer; Ctrl-C ends it)"
			exit
		fi
		sleep 0.1
	done
) &
exec "$1" -devserver "127.0.0.1:$port" -assetdir frontend/dist -loglevel Error
