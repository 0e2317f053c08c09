#!/bin/sh
# What Playwright starts in Firefox's place: it takes the path of a program, not a command with words.
exec "$PORCHLIGHT_NODE" "$(dirname "$0")/start.ts" "$@"
