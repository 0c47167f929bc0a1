#!/bin/sh
# Rehearses the programs, once they are built: a command of each and the full screen run before a
# server with the demo world, which is a rehearsal, too. The JVM keeps what it learned, classes
# parsed, verified and linked, in files beside the jars, for every later start. Without them,
# everything works, but slower.

root=$(CDPATH= cd -P -- "${0%/*}/.." && pwd)
. "$root/bin/launch.sh"
find_java

# From here on it is about this program, and what is kept of it.
turn_to() {
    find_program "$1"
    target=$root/$1/target
}

# True when the rehearsal of a kind is younger than all it was made from.
is_done() {
    is_fresh "$target/$1.aot" || return 1
    for source in "$root/bin/launch.sh" "$java_home/release"; do
        if [ ! "$target/$1.aot" -nt "$source" ]; then return 1; fi
    done
}

all_done() {
    turn_to admin-cli
    is_done command || return 1
    turn_to server
    is_done command && is_done server || return 1
    turn_to tui-client
    is_done command && { is_done screen || ! command -v script > /dev/null; }
}

# Native libraries come to lie beside the program.
#   keep_native MODULE LIBRARY...   each by the name of what takes it out of its jar
keep_native() {
    turn_to "$1"
    shift
    if has_native && [ "$target/native" -nt "$root/rehearsal/JlineLibrary.java" ]; then return; fi
    for library in "$@"; do
        "$java_home/bin/java" -cp "$target/lib/*" "$root/rehearsal/$library.java" \
            "$target/native" || give_up "$library"
    done
}

give_up() {
    echo "parley will start slowly, for it could not be rehearsed: $1" >&2
    exit 0
}

keep_native server SqliteLibrary
keep_native tui-client SqliteLibrary JlineLibrary
if all_done; then exit; fi
find_utf8
export LC_ALL="$utf8"
stage=$(mktemp -d)
export XDG_CONFIG_HOME="$stage" XDG_DATA_HOME="$stage" XDG_STATE_HOME="$stage"
trap 'end' EXIT

end() {
    end_server
    rm -rf "$stage"
}

end_server() {
    if [ -n "$server" ]; then kill "$server" && wait "$server"; fi 2> /dev/null
    server=
}

await_server() {
    for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
        sleep 0.5
        status=$("$root/bin/parleyd" status --data "$stage/data" 2> /dev/null)
        case $status in
            *ws:*)
                export PARLEY_SERVER="ws:${status##*ws:}"
                return
                ;;
        esac
    done
    give_up "no server"
}

# The command line of a kind, as `start` has it, but learning.
#   learning KIND [ARGUMENT...]
learning() {
    options_of "$1"
    echo "'$java_home/bin/java' $quiet $options '-XX:AOTCacheOutput=$stage/$1.aot' -jar '$program'"
}

keep() {
    [ -s "$stage/$1.aot" ] || give_up "$1"
    mv "$stage/$1.aot" "$target/$1.aot.new" && mv "$target/$1.aot.new" "$target/$1.aot"
}

#   rehearse_command ARGUMENTS   with what it reads on standard input
rehearse_command() {
    eval "$(learning command) $1" > /dev/null 2>&1
    keep command
}

# Waits until the screen shows a conversation, for at most 20 s.
await_screen() {
    for _ in $(seq 100); do
        sleep 0.2
        if [ "$(wc -c < "$stage/drawn")" -gt 2000 ]; then return; fi
    done
}

# What a person does first, at a person's pace.
rehearse_screen() {
    : > "$stage/drawn"
    {
        await_screen
        sleep 1
        for keys in 'hello 你好' '\025' '\016' '\003' '\003'; do
            printf "$keys"
            sleep 0.3
        done
    } | script -qefc "stty rows 30 cols 100; exec $(learning screen)" "$stage/drawn" > /dev/null 2>&1
    keep screen
}

for jar in "$root"/tui-client/target/lib/picocli-*.jar "$root"/admin-cli/target/lib/picocli-*.jar \
    "$root"/server/target/lib/picocli-*.jar; do
    "$java_home/bin/java" "$root/rehearsal/ModernClasses.java" "$jar" || give_up "$jar"
done
turn_to server
eval "exec $(learning server) serve --demo --data '$stage/data' --listen 127.0.0.1:0 --ssh 127.0.0.1:0" > /dev/null 2>&1 &
server=$!
turn_to tui-client
await_server
PARLEY_PASSWORD=parley-demo "$root/bin/parley" login alice > /dev/null 2>&1 || give_up "no sign-in"
echo "from the rehearsal" | rehearse_command "send @bob"
if command -v script > /dev/null; then rehearse_screen; fi
turn_to admin-cli
rehearse_command "user list --data '$stage/data'"
turn_to server
rehearse_command "status --data '$stage/data'"
end_server
keep server
