# Sourced by the launchers beside it, with the project's directory in `root`. Everything happens in
# the shell itself, without another process, for a command's start is measured in milliseconds.

fail() {
    echo "parley: $1" >&2
    exit 70
}

cache=${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/parley

# Without a locale the JVM takes arguments for ASCII and loses every other letter.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
    C | POSIX) export LC_ALL=C.UTF-8 ;;
esac

# True when $1 is a JDK or JRE of version 25 or newer.
is_new_enough() {
    [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
    while read -r line; do
        case $line in
            JAVA_VERSION=*)
                version=${line#*\"}
                version=${version%%[!0-9]*}
                [ "${version:-0}" -ge 25 ]
                return
                ;;
        esac
    done < "$1/release"
    return 1
}

find_java() {
    if [ -r "$cache/java-home" ] && [ -z "$JAVA_HOME" ]; then
        read -r java_home < "$cache/java-home"
        if is_new_enough "$java_home"; then return; fi
    fi
    for java_home in "$JAVA_HOME" /usr/lib/jvm/* /opt/*jdk* /opt/*java* \
        "$HOME"/.sdkman/candidates/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if is_new_enough "$java_home"; then
            { mkdir -p "$cache" && echo "$java_home" > "$cache/java-home"; } 2> /dev/null
            return
        fi
    done
    fail "a JDK 25 or newer is needed: install one, or set JAVA_HOME to it"
}

# The jar of a program, whose manifest names its main class and all jars it uses.
find_program() {
    for program in "$root/$1"/target/"$1"-*.jar; do
        [ -e "$program" ] || fail "not built yet: run make build"
    done
}

# The JVM's own warnings belong to stderr: stdout is what was asked for. A rehearsal that does not
# fit this JVM or these jars is none of the user's business: the start is slower without it.
quiet="-Xlog:disable -Xlog:all=error:stderr -Xlog:aot*=off:stderr"

# How each kind of program runs. What a kind rehearsed (rehearsal/rehearse.sh) is of use to it alone.
#   command  soon over: before a compiler or a collector of many threads would have paid for itself
#   screen   open all day, and never busier than its person: small
#   server   runs for long, and holds many small objects
options_of() {
    case $1 in
        server)
            options=-XX:+UseCompactObjectHeaders
            return
            ;;
        screen) options="-Xms8m -Xmx256m -Xss512k" ;;
        command) options= ;;
    esac
    options="$options -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djdk.reflect.useNativeAccessorOnly=true"
}

# True when what was rehearsed is younger than every jar it was rehearsed with. The JVM does not look
# at them again: after an update it would run the classes of before.
is_fresh() {
    for jar in "$program" "${program%/*}"/lib/*.jar; do
        if [ ! "$1" -nt "$jar" ]; then return 1; fi
    done
}

# Becomes a program.
#   start MODULE KIND [ARGUMENT...]
start() {
    find_java
    find_program "$1"
    options_of "$2"
    rehearsed=$root/$1/target/$2.aot
    native=$root/$1/target/native
    shift 2
    set -- -jar "$program" "$@"
    if is_fresh "$rehearsed"; then set -- "-XX:AOTCache=$rehearsed" "$@"; fi
    if [ -d "$native" ]; then set -- "-Dorg.sqlite.lib.path=$native" "$@"; fi
    exec "$java_home/bin/java" $quiet $options "$@"
}
