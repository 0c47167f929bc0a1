#!/usr/bin/env bash
# People who talk, in private and in a group, and those who keep order: played through the real programs and printed, as
# `make demo` without a terminal.
# Every step is checked; the first that is not as it should be ends the play with exit code 1.
set -euo pipefail
cd "$(dirname "$0")/.."

stage=$(mktemp -d)
server=
listener=
trap 'end' EXIT

end() {
    for process in $listener $server; do
        kill "$process" 2>/dev/null || true
        wait "$process" 2>/dev/null || true
    done
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
    bin/parleyd serve --data "$stage/data" --listen "127.0.0.1:$1" --ssh 127.0.0.1:0 >>"$stage/parleyd.log" 2>&1 &
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

# prompt NAME PROGRAM ARGUMENT...: prints a command as that person would type it.
prompt() {
    printf '%s$ %s' "$1" "$2"
    local argument
    for argument in "${@:3}"; do
        case $argument in
            *[!A-Za-z0-9@_.:/=-]*) printf " '%s'" "$argument" ;;
            *) printf ' %s' "$argument" ;;
        esac
    done
    printf '\n'
}

# own NAME PROGRAM ARGUMENT...: becomes a program in that person's home.
own() { exec env XDG_CONFIG_HOME="$stage/$1" XDG_DATA_HOME="$stage/$1" XDG_STATE_HOME="$stage/$1" "bin/$2" "${@:3}"; }

# play CODE NAME PROGRAM ARGUMENT...: prints a command, runs it, and prints what it said. CODE is how it must end.
play() {
    local ended=0
    prompt "${@:2}"
    (own "${@:2}") >"$stage/said" 2>&1 || ended=$?
    cat "$stage/said"
    [ "$ended" -eq "$1" ] || fail "that should have ended with exit code $1, not $ended"
}

# as NAME ARGUMENT...: somebody's client succeeds.
as() { play 0 "$1" parley "${@:2}"; }

# refused CODE NAME ARGUMENT...: somebody's client is refused.
refused() {
    play "$1" "$2" parley "${@:3}"
    echo "[exit $1]"
}

# administers ARGUMENT...: the administrator, who has signed in.
administers() { play 0 admin parleyctl "$@"; }

# operates ARGUMENT...: whoever the server runs as, by the socket in its data directory, where nothing says otherwise.
operates() { (unset PARLEY_SERVER && PARLEYD_DATA=$stage/data play 0 host parleyctl "$@"); }

# by_ssh ARGUMENT...: Bob, with the OpenSSH client alone.
by_ssh() {
    printf '\n  $ ssh bob@localhost %s\n' "$*"
    address=$(bin/parleyd status --data "$stage/data" | sed -n 's|.*ssh://\([^,]*\):\([0-9]*\),.*|-p \2 bob@\1|p')
    # shellcheck disable=SC2086 # it is two options
    ssh -i "$stage/key" -o IdentitiesOnly=yes -o BatchMode=yes -o StrictHostKeyChecking=no \
        -o UserKnownHostsFile="$stage/known" -o LogLevel=ERROR $address "$@" | tee "$stage/said"
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
expects '"read":5}'
grep -o '"peerProgress":{[^}]*"read":5}' "$stage/said"

if command -v ssh >/dev/null; then
    say "Bob has a machine with ssh and nothing else: his key signs him in there"
    ssh-keygen -q -t ed25519 -N '' -C bob@laptop -f "$stage/key"
    as bob keys add <"$stage/key.pub"
    by_ssh send @alice "'over SSH, with \"quotes\" and  spaces'"
    by_ssh history @alice --limit 1
    expects 'over SSH, with "quotes" and  spaces'
fi

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

say "a group: Bob, a friend, belongs to it at once; Carol asks to join, and Alice lets her in"
as carol register carol
as alice group create ops bob --intro "值班与发布, on call and releases"
as carol apply group '#ops' -m "I am on call next week"
as alice applications list
expects "@carol to #ops"
as alice applications accept carol
expects "accepted"

say "they talk there; whoever is named is told apart"
as bob send '#ops' "@carol 欢迎！今晚 22:00 发布 🚀"
as carol unread
expects "[@you]"
as carol send '#ops' "好的 @alice, I watch the graphs"
as alice history '#ops'
expects "alice let carol in"
expects "carol: [@you] 好的 @alice, I watch the graphs"

say "the first administrator comes by the setup token in the server's data directory, and signs in like anybody"
operates bootstrap --name admin
[ ! -e "$stage/data/setup-token" ] || fail "the setup token should be void"
administers login admin

say "she mutes Carol: the very next message is refused, with the reason and the end"
administers user mute carol --for 1h --reason "a graph a minute" --yes
refused 1 carol send '#ops' "one more graph"
expects "(MUTED)"
expects "Reason: a graph a minute. It ends at "
as carol history '#ops' --limit 1
expects "I watch the graphs"

say "and lets her write again"
administers user unmute carol --reason "apologised" --yes
as carol send '#ops' "对不起, one graph an hour then"

say "while the group is muted only its owner and admins write"
administers group status ops --set muted --for 30m --reason "发布中, releasing" --yes
refused 1 carol send '#ops' "is it out?"
expects "(GROUP_MUTED)"
expects "Reason: 发布中, releasing. It ends at "
as alice send '#ops' "it is out 🎉"
administers group status ops --set normal --reason "released" --yes
as carol send '#ops' "恭喜！"

say "Carol listens, and is banned by the host's operator, who needs no password: her client is closed"
prompt carol parley listen '#ops' --since 0
(own carol parley listen '#ops' --since 0) >"$stage/heard" 2>&1 &
listener=$!
for _ in $(seq 300); do
    grep -qF "恭喜！" "$stage/heard" && break
    sleep 0.1
done
operates user ban carol --for 7d --reason "sold the graphs" --yes
ended=0
wait "$listener" || ended=$?
listener=
tee "$stage/said" <"$stage/heard"
echo "[exit $ended]"
[ "$ended" -eq 4 ] || fail "the ban should have closed her client with exit code 4"
expects "恭喜！"
expects "(BANNED)"
expects "sold the graphs"
refused 4 carol send '#ops' "hello?"
expects "(BANNED)"

say "all of that stands in the audit"
operates audit
for change in auth.bootstrap sanction.impose sanction.lift group.state; do
    expects "$change"
done
expects "a graph a minute"
expects "发布中, releasing"
expects "sold the graphs"
[ "$(grep -c "sanction.impose" "$stage/said")" -eq 2 ] || fail "two penalties were expected"
[ "$(grep -c "group.state" "$stage/said")" -eq 2 ] || fail "two changes of the group were expected"

say "that was Parley"
