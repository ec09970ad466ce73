#!/bin/bash
# Runs what a person does in the program, in Chromium: build/test/journeys.sh PROJECT [JUNIT-FILE, seen from frontend]
# PROJECT is journeys, shots or bench (frontend/e2e/playwright.config.ts).
set -euo pipefail
cd "$(dirname "$0")/../../frontend"
# The browsers' folder is named before the home changes.
export PLAYWRIGHT_BROWSERS_PATH=${PLAYWRIGHT_BROWSERS_PATH:-$HOME/.cache/ms-playwright}
[ -z "${2:-}" ] || export PLAYWRIGHT_JUNIT_OUTPUT_FILE=$2
exec ../build/linux/headless.sh --own-home node node_modules/@playwright/test/cli.js test --config e2e/playwright.config.ts --project="$1" "${@:3}"
