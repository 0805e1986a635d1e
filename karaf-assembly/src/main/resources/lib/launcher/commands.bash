# SPDX-License-Identifier: Apache-2.0
#
# One function a command.

command_start() {
    MODE=production
    while [ $# -gt 0 ]; do
        case $1 in
            --mode)
                MODE=${2:-}
                shift $(($# > 1 ? 2 : 1))
                ;;
            --mode=*)
                MODE=${1#*=}
                shift
                ;;
            *) wrong_use "'$1' is not understood. bin/hemresa start --help explains it." ;;
        esac
    done
    [[ $MODE = development || $MODE = production ]] || wrong_use "--mode is development or production."
    ! running || fail "A server is running with HEMRESA_DATA=$HEMRESA_DATA (process $PID, $MODE_NOTED mode)." \
        "Stop it with bin/hemresa stop, or set HEMRESA_DATA for a second one."
    launch
    local address=http://localhost:$HEMRESA_HTTP_PORT/
    [ "$MODE" = development ] || address=https://localhost:$HEMRESA_HTTPS_PORT/
    printf 'Hemresa is ready in %s s: %s (%s mode, process %s)\n' "$SECONDS" "$address" "$MODE" "$STARTED"
}

command_stop() {
    no_options "$@"
    require_running
    end_process "$PID" || fail "Process $PID is still stopping after 60 s. See $LOG/hemresa.log."
    rm -f "$NOTE"
    printf 'Hemresa is stopped.\n'
}

command_status() {
    no_options "$@"
    require_running
    local state=ready
    ready || state='not ready'
    printf 'process  %s\nmode     %s\nstate    %s\nHTTP     %s (loopback)\n' "$PID" "$MODE_NOTED" "$state" "$HTTP_NOTED"
    [ "$MODE_NOTED" = development ] || printf 'HTTPS    %s\n' "$HTTPS_NOTED"
    printf 'SSH      %s (loopback)\ndata     %s\n' "$SSH_NOTED" "$HEMRESA_DATA"
    if [ "$state" = ready ]; then
        printf '\n'
        in_shell hemresa:modules
    else
        http_get '/health?tags=ready' || true
        return 1
    fi
}

command_token() {
    client token --data "$HEMRESA_DATA" "$@"
}

command_shell() {
    require_running
    if [ $# -eq 0 ]; then
        karaf_client
    else
        in_shell "$*"
    fi
}

command_verify_journal() {
    no_options "$@"
    require_running
    in_shell journal:verify
}

command_backup() {
    [ $# -eq 1 ] || wrong_use 'backup wants one file. bin/hemresa backup --help explains it.'
    require_running
    in_shell "hemresa:backup '$(backup_file "$1")'"
}

# Into an empty database: a server is started for it that lets nobody in, and stopped again.
command_restore() {
    MODE=production
    local file=''
    while [ $# -gt 0 ]; do
        case $1 in
            --mode)
                MODE=${2:-}
                shift $(($# > 1 ? 2 : 1))
                ;;
            --mode=*)
                MODE=${1#*=}
                shift
                ;;
            *)
                [ -z "$file" ] || wrong_use "'$1' is not understood. bin/hemresa restore --help explains it."
                file=$1
                shift
                ;;
        esac
    done
    [[ $MODE = development || $MODE = production ]] || wrong_use "--mode is development or production."
    [ -n "$file" ] || wrong_use 'restore wants one file. bin/hemresa restore --help explains it.'
    file=$(backup_file "$file")
    [ -r "$file" ] || fail "The file $file cannot be read."
    [ -r "${file%/*}/case-keys" ] || fail "There is no file case-keys beside $file that can be read." \
        "The newest case-keys of the folder of the backups is needed as well."
    ! running || fail "A server is running with HEMRESA_DATA=$HEMRESA_DATA (process $PID)." \
        "A backup is restored into a new data folder and an empty database."
    export HEMRESA_SANDBOX=none
    RESTORING=yes
    launch
    local result=0
    { in_shell "hemresa:restore '$file'" && in_shell journal:verify; } || result=1
    command_stop
    return "$result"
}

# The server runs in its data folder, so it wants the whole path; its shell takes every word in single quotes as it is.
backup_file() {
    local file
    file=$(realpath -m -- "$1")
    [[ $file != *\'* ]] || fail "The name of the file must hold no apostrophe."
    printf '%s' "$file"
}

command_demo() {
    local exit_after=no
    case ${1:-} in
        --exit)
            exit_after=yes
            shift
            ;;
    esac
    no_options "$@"
    MODE=development
    local -a seconds=()
    if running; then
        [ "$MODE_NOTED" = development ] || fail "The server with HEMRESA_DATA=$HEMRESA_DATA runs in production mode." \
            "The demo wants one of its own: set HEMRESA_DATA and the ports."
        require_running
    else
        printf 'Starting Hemresa in development mode …\n'
        launch
        seconds=(--ready-seconds "$SECONDS")
    fi
    local result=0
    client demo --data "$HEMRESA_DATA" --partners "$HEMRESA_DATA/sandbox" --base-url "http://localhost:$HEMRESA_HTTP_PORT" "${seconds[@]}" || result=$?
    [ "$exit_after" = no ] || command_stop
    return "$result"
}

client() {
    [ -n "${JAVA:-}" ] || find_java
    "$JAVA" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -cp "$HEMRESA_HOME/lib/client/*" se.hemresa.client.Main "$@"
}

# Karaf's client ends at once when its standard input does, so it gets a pipe that nobody closes.
in_shell() {
    local pipe=$HEMRESA_DATA/run/stdin.$$ result=0
    mkfifo -m 600 "$pipe"
    exec 8<>"$pipe"
    rm -f "$pipe"
    TERM=dumb karaf_client "$1" <&8 | without_colours || result=$?
    exec 8>&-
    return "$result"
}

without_colours() {
    if [ -t 1 ]; then
        cat
    else
        sed 's/\x1b\[[0-9;]*m//g'
    fi
}

karaf_client() {
    [ -n "${JAVA:-}" ] || find_java
    local system=$HEMRESA_HOME/system classpath
    classpath=$(printf '%s:' "$system"/org/apache/karaf/org.apache.karaf.client/*/*.jar \
        "$system"/org/apache/sshd/sshd-osgi/*/*.jar "$system"/org/jline/jline/*/*.jar \
        "$system"/org/fusesource/jansi/jansi/*/*.jar)
    "$JAVA" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dorg.jline.terminal.dumb=true -Djava.io.tmpdir="$HEMRESA_DATA/karaf/tmp" \
        -Dkaraf.home="$HEMRESA_HOME" -Dkaraf.base="$HEMRESA_DATA" -Dkaraf.etc="$HEMRESA_DATA/run/client" \
        -cp "${classpath%:}" org.apache.karaf.client.Main \
        -h 127.0.0.1 -a "$HEMRESA_SSH_PORT" -u hemresa -k "$HEMRESA_DATA/keys/shell.key" "$@"
}
