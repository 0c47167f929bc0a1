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
            mkdir -p "$cache" && echo "$java_home" > "$cache/java-home"
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

# The classes of a program as they were loaded before, in a file apart for each checkout. The JVM
# never renews it after a jar has changed, so then it is thrown away.
find_archive() {
    [ -d "$cache/classes" ] || mkdir -p "$cache/classes"
    rest=$root
    archive=$cache/classes/$1
    while [ -n "$rest" ]; do
        archive=$archive-${rest%%/*}
        case $rest in
            */*) rest=${rest#*/} ;;
            *) rest= ;;
        esac
    done
    archive=$archive.jsa
    for jar in "$program" "$root/$1"/target/lib/*.jar; do
        if [ "$jar" -nt "$archive" ] && [ -e "$archive" ]; then rm -f "$archive"; fi
    done
}

# Becomes a program that runs for long and holds many small objects.
#   start MODULE [ARGUMENT...]
start() {
    find_java
    find_program "$1"
    shift
    exec "$java_home/bin/java" $quiet -XX:+UseCompactObjectHeaders -jar "$program" "$@"
}

# Becomes a program that is soon over: before a compiler or a collector of many threads would have
# paid for itself.
#   start_quickly MODULE [ARGUMENT...]
start_quickly() {
    find_java
    find_program "$1"
    find_archive "$1"
    shift
    exec "$java_home/bin/java" $quiet -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \
        -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=$archive" -jar "$program" "$@"
}

# The JVM's own warnings belong to stderr: stdout is what was asked for.
quiet="-Xlog:disable -Xlog:all=error:stderr"
