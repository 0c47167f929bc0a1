# Sourced by the launchers beside it: finds a JDK 25 and the class path, in the shell itself, for a
# command's start is measured in milliseconds. What was found is kept for the next time.
#
#   launch MODULE [JVM-OPTION...] MAIN-CLASS [ARGUMENT...]

fail() {
    echo "parley: $1" >&2
    exit 70
}

cache=${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/parley

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

# The jars of a module and of everything it uses.
find_classes() {
    class_path=
    for jar in "$root/$1"/target/*.jar "$root/$1"/target/lib/*.jar; do
        [ -e "$jar" ] || fail "not built yet: run make build"
        class_path=$class_path:$jar
    done
    class_path=${class_path#:}
}

# A file for the classes of this program as they were loaded before, apart for each checkout.
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
}

launch() {
    find_java
    find_classes "$1"
    shift
    # The JVM's own warnings belong to stderr: stdout is what was asked for.
    exec "$java_home/bin/java" -Xlog:disable -Xlog:all=error:stderr \
        --enable-native-access=ALL-UNNAMED -cp "$class_path" "$@"
}
