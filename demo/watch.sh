#!/usr/bin/env bash
# `make demo` in a terminal: a server with a demo world on a fresh directory, and the full screen as Alice.
set -euo pipefail
cd "$(dirname "$0")/.."

stage=$(mktemp -d)
export XDG_CONFIG_HOME=$stage XDG_DATA_HOME=$stage XDG_STATE_HOME=$stage
bin/parleyd serve --demo --data "$stage/data" --listen 127.0.0.1:0 --ssh 127.0.0.1:0 >"$stage/parleyd.log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; rm -rf "$stage"' EXIT

echo "starting a server with a demo world ..."
for _ in $(seq 300); do
    PARLEY_SERVER=$(bin/parleyd status --data "$stage/data" 2>/dev/null | sed -n 's/.*, \(ws:.*\)/\1/p') || true
    [ -n "$PARLEY_SERVER" ] && break
    kill -0 "$server" 2>/dev/null || { cat "$stage/parleyd.log" >&2; exit 1; }
    sleep 0.1
done
export PARLEY_SERVER
ssh_address=$(bin/parleyd status --data "$stage/data" | sed -n 's|.*ssh://\([^,]*\):\([0-9]*\),.*|-p \2 bob@\1|p')
echo "over SSH, with the password parley-demo: ssh $ssh_address"
PARLEY_PASSWORD=parley-demo bin/parley login alice
bin/parley
echo "the demo server and its data are gone; 'make run' starts one to keep"
