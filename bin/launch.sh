# Sourced by the launchers beside it, with the project's directory in `root`. Everything happens in
# the shell itself, without another process, for a command's start is measured in milliseconds.

# In the place of a closed descriptor the JVM's first file would be read, or written over. Nobody is
# read from, errors are told to nobody, and what should have been printed fails to be.
# Each is duplicated to see whether it is there: onto itself would be nothing to do, to some shells.
true 3>&2 || exec 2> /dev/null
{ true 3<&0; } 2> /dev/null || exec < /dev/null
{ true 3>&1; } 2> /dev/null || exec 1< /dev/null

fail() {
    echo "parley: $1" >&2
    exit 70
}

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

# Looks anew each time, which takes no time: a note of where it was would have to be believed.
find_java() {
    for java_home in "$JAVA_HOME" /usr/lib/jvm/* /opt/*jdk* /opt/*java* \
        "${HOME:-/nowhere}"/.sdkman/candidates/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if is_new_enough "$java_home"; then return; fi
    done
    fail "a JDK 25 or newer is needed: install one, or set JAVA_HOME to it"
}

# The jar of a program, whose manifest names its main class and all jars it uses.
find_program() {
    for program in "$root/$1"/target/"$1"-*.jar; do
        [ -e "$program" ] || fail "not built yet: run make build"
    done
}

# The JVM takes arguments, environment and paths for what the locale says, and loses every letter
# that does not fit. Here they are UTF-8, whatever the locale says: the JVM gets one that speaks it,
# and the program is told of the person's own, for the language.
find_utf8() {
    utf8=C.UTF-8
    if [ -d /usr/lib/locale/C.utf8 ] || ! command -v locale > /dev/null; then return; fi
    for utf8 in C.UTF-8 en_US.UTF-8 "${LC_ALL:-${LC_CTYPE:-${LANG-}}}"; do
        case $(LC_ALL=$utf8 locale charmap 2> /dev/null) in UTF-8) return ;; esac
    done
}

# The JVM's own warnings belong to stderr: stdout is what was asked for. A rehearsal that does not
# fit this JVM or these jars is none of the user's business: the start is slower without it.
quiet="-Xlog:disable -Xlog:all=error:stderr -Xlog:aot*=off:stderr"

# How each kind of program runs. What a kind rehearsed (rehearsal/rehearse.sh) is of use to it alone.
#   command  soon over: before a compiler or a collector of many threads would have paid for itself
#   transfer a command that carries files: the second compiler alone hashes by the processor's own
#            instructions, twenty times as fast; and HTTP is read in larger pieces
#   screen   open all day, and never busier than its person: small
#   server   runs for long, and holds many small objects; a host may say more, such as -Xmx1g
# A command compiles late as well: what it runs a few hundred times is interpreted in less time.
options_of() {
    case $1 in
        server)
            options="-XX:+UseCompactObjectHeaders -Djava.awt.headless=true ${PARLEYD_JVM_OPTIONS-}"
            return
            ;;
        screen) options="-Xms20m -Xmn12m -XX:SurvivorRatio=4 -Xmx256m -Xss512k" ;;
        command) options=-XX:CompileThresholdScaling=10 ;;
        transfer)
            options="-XX:+UseSerialGC -Djdk.reflect.useNativeAccessorOnly=true -Djdk.httpclient.bufsize=131072"
            return
            ;;
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

# True when the native libraries of a program lie beside it, and are those of its jars. Otherwise
# each is written to the directory for temporary files, where nothing may be run, or written.
has_native() {
    native=${program%/*}/native
    [ -d "$native" ] || return 1
    for jar in "${program%/*}"/lib/sqlite-jdbc-*.jar "${program%/*}"/lib/jline-*.jar; do
        if [ -e "$jar" ] && [ ! "$native" -nt "$jar" ]; then return 1; fi
    done
}

# Becomes a program.
#   start MODULE KIND [ARGUMENT...]
start() {
    find_java
    find_program "$1"
    find_utf8
    options_of "$2"
    case $2 in
        transfer) rehearsed=$root/$1/target/command.aot ;;
        *) rehearsed=$root/$1/target/$2.aot ;;
    esac
    shift 2
    set -- "-Dparley.locale=${LC_ALL-}" -jar "$program" "$@"
    if is_fresh "$rehearsed"; then set -- "-XX:AOTCache=$rehearsed" "$@"; fi
    if has_native; then
        set -- "-Dorg.sqlite.lib.path=$native" "-Dorg.sqlite.tmpdir=$native" \
            "-Dlibrary.jline.path=$native" "$@"
    fi
    { export LC_ALL="$utf8"; } 2> /dev/null
    unset PARLEYD_JVM_OPTIONS # to the server it would be a setting that there is not
    set -f                    # options are words, whatever files there are
    exec "$java_home/bin/java" $quiet $options "$@"
}
