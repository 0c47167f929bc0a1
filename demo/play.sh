#!/usr/bin/env bash
# A conversation of two people, played through the real programs and printed: `make demo` without a terminal.
# Every step is checked; the first that is not as it should be ends the play with exit code 1.
set -euo pipefail
cd "$(dirname "$0")/.."

stage=$(mktemp -d)
server=
trap 'end' EXIT

end() {
    if [ -n "$server" ]; then
        kill "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
    fi
    rm -rf "$stage"
}

fail() {
    echo "demo: $1" >&2
    [ -f "$stage/parleyd.log" ] && tail -n 20 "$stage/parleyd.log" >&2
    exit 1
}

say() { printf '\n# %s\n' "$1"; }

# start PORT: runs the server, and waits until it answers.
start() {
    bin/parleyd serve --data "$stage/data" --listen "127.0.0.1:$1" >>"$stage/parleyd.log" 2>&1 &
    server=$!
    for _ in $(seq 300); do
        address=$(bin/parleyd status --data "$stage/data" 2>/dev/null | sed -n 's/.*, \(ws:.*\)/\1/p') || true
        if [ -n "$address" ]; then
            export PARLEY_SERVER=$address
            return
        fi
        kill -0 "$server" 2>/dev/null || fail "the server did not start"
        sleep 0.1
    done
    fail "the server did not start within 30 s"
}

# as NAME COMMAND...: prints the command, runs it as that person, and prints what it said.
as() {
    local name=$1
    shift
    printf '%s$ parley' "$name"
    printf ' %q' "$@" | sed "s/\\\\//g; s/\\$'//g"
    printf '\n'
    XDG_CONFIG_HOME=$stage/$name XDG_DATA_HOME=$stage/$name XDG_STATE_HOME=$stage/$name \
        bin/parley "$@" 2>&1 | tee "$stage/said"
    [ "${PIPESTATUS[0]}" -eq 0 ] || fail "that should have succeeded"
}

# expects TEXT: what was said last must contain it.
expects() { grep -qF -- "$1" "$stage/said" || fail "\"$1\" was expected"; }

export PARLEY_PASSWORD=parley-demo LANG=${LANG:-C.UTF-8}

say "a server on an empty directory"
start 0
echo "$PARLEY_SERVER"

say "two people sign up"
as alice register alice
as bob register bob

say "Alice asks Bob to be a friend, and he accepts"
as alice apply friend bob -m "Hi Bob, Alice from the ops team"
as bob applications list
expects "Alice from the ops team"
as bob applications accept alice

say "they talk, in both directions, in Chinese and with emoji"
as alice send @bob "今晚的发布窗口还是 22:00 吗？"
as bob send @alice "是的 :tada: see you there"
as alice history @bob
expects "今晚的发布窗口还是 22:00 吗？"
expects "🎉"

say "Bob is away; what Alice writes waits for him"
as alice send @bob "disk on db-3 is at 91 %"
printf 'line one\nline two\n' >"$stage/log"
as alice send @bob <"$stage/log"
as bob unread
expects "unread"
as bob history @alice --limit 2
expects "91 %"
expects "line two"

say "he reads it, and Alice sees that he did"
as bob read @alice
as alice conversations -o json >/dev/null
expects '"peerRead":5'
grep -o '"peerRead":5' "$stage/said"

say "the server is killed with -9, and started again: nothing is missing"
as alice history @bob >/dev/null
cp "$stage/said" "$stage/before"
kill -9 "$server"
wait "$server" 2>/dev/null || true
start "${PARLEY_SERVER##*:}"
as alice history @bob
cmp -s "$stage/before" "$stage/said" || fail "something changed over the restart"
as bob send @alice "still here 👍"
as alice unread
expects "1 unread"

say "that was Parley"
